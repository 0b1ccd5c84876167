"""Edits written as prose, each with what the analyzer must make of it: tests/golden/analyzer/*.txt.

A case is a name, settings, the old text, the new text, and expectations, one a line:
``headline``, ``assurance``, ``labels`` (all), ``has`` and ``lacks`` (some labels), ``operation``
(kind, node | old | new), ``node`` (kind and node of some operation), ``no node``,
``unchecked``, ``wanted``,
``visible`` (same, changed), ``bytes``, ``section``, ``line``, ``path``, ``changed`` (of the first
operation), ``why`` (the first sentence), ``reason`` and ``no reason`` (of some evidence),
``level`` (a label and how far it alone is shown) and ``evidence`` (label | kind and node | source
of the operation it points at).
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Evidence
from bot.revisions import (
    ChangeType,
    Context,
    Edit,
    Hidden,
    Namespaces,
    Past,
    PastLine,
    PastRevision,
    RecentChange,
    Revision,
    RevisionId,
    TitleFacts,
)

FOLDER = Path(__file__).parent / "analyzer"


@dataclass(kw_only=True, eq=False)
class Case:
    """One edit and what is expected of it."""

    name: str
    settings: list[tuple[str, str]] = field(default_factory=list)
    old: str = ""
    new: str = ""
    expected: list[tuple[str, str]] = field(default_factory=list)

    def setting(self, name: str, default: str = "") -> str:
        """Give the last setting of that name."""
        return dict(self.settings).get(name, default)


def load(path: Path) -> Iterator[Case]:
    """Yield the cases of one file."""
    for block in path.read_text(encoding="utf-8").split("## case: ")[1:]:
        head, old, rest = (
            block.partition("\n--- old\n")[0],
            *block.split("\n--- old\n")[1].split("\n--- new\n"),
        )
        new, expect = rest.split("\n--- expect\n")
        name, *settings = head.split("\n")
        yield Case(
            name=f"{path.stem}: {name}",
            settings=[_pair(line) for line in settings if line],
            old=_text(old),
            new=_text(new),
            expected=[_pair(line) for line in expect.strip().split("\n")],
        )


def _pair(line: str) -> tuple[str, str]:
    name, _, value = line.partition(": ")
    return name, value


def _text(source: str) -> str:
    return "" if source == "(none)" else source


def facts_of(case: Case) -> dict[str, TitleFacts] | None:
    """Read ``fact`` settings; None when nothing was looked up."""
    told = [value.split(" = ") for name, value in case.settings if name == "fact"]
    return {title: _fact(title, what) for title, what in told} or None


def _fact(title: str, what: str) -> TitleFacts:
    if what == "missing":
        return TitleFacts(title=title)
    if what.startswith("redirects in vain to "):
        return TitleFacts(title=title, redirects_to=what.removeprefix("redirects in vain to "))
    if what.startswith("redirects to "):
        target, _, section = what.removeprefix("redirects to ").partition("#")
        return TitleFacts(
            title=title, exists=True, redirects_to=target, redirects_to_section=section
        )
    if what.startswith("disambiguation of "):
        listed = frozenset(what.removeprefix("disambiguation of ").split(", "))
        return TitleFacts(title=title, exists=True, is_disambiguation=True, lists=listed)
    return TitleFacts(title=title, exists=True)


def context_of(case: Case) -> Context:
    """Read what is known around the edit: titles, typo pairs, earlier texts."""
    pairs = dict(value.split(" = ") for name, value in case.settings if name == "typo")
    return Context(
        language=case.setting("language", "en"),
        titles=facts_of(case),
        typo_pairs=pairs or None,
        past=past_of(case),
        namespaces=namespaces_of(case),
    )


def namespaces_of(case: Case) -> Namespaces | None:
    """Read ``first letter``, which counts on some wikis; None when no wiki gave its names."""
    told = case.setting("first letter")
    return Namespaces(first_letter_case=told == "is free") if told else None


def past_of(case: Case) -> Past | None:
    """Read ``earlier`` texts, ``was by`` users and ``took out``, ``brought`` lines.

    ``earlier: TEXT = REVID``, ``was by: USER = REVID after PARENT``, ``took out: LINE = REVID``.
    """
    revisions = [
        *(PastRevision(revid=revid, sha1=_sha1(text)) for text, revid in _told(case, "earlier")),
        *(_made(user, made) for user, made in _pairs(case, "was by")),
    ]
    lines = [
        *(PastLine(revid=revid, old=line) for line, revid in _told(case, "took out")),
        *(PastLine(revid=revid, new=line) for line, revid in _told(case, "brought")),
    ]
    if not revisions and not lines:
        return None
    return Past(revisions=tuple(revisions), lines=tuple(lines) or None)


def _pairs(case: Case, name: str) -> list[tuple[str, str]]:
    told = [value.partition(" = ") for named, value in case.settings if named == name]
    return [(what, which) for what, _, which in told]


def _told(case: Case, name: str) -> list[tuple[str, RevisionId]]:
    return [(what, RevisionId(int(which))) for what, which in _pairs(case, name)]


def _made(user: str, made: str) -> PastRevision:
    revid, _, parent = made.partition(" after ")
    return PastRevision(
        revid=RevisionId(int(revid)), parent=RevisionId(int(parent)), user=user or None
    )


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def edit_of(case: Case) -> Edit:
    """Read the edit; ``page`` is new or log TYPE/ACTION, ``hidden`` text, ``model`` another one."""
    kind, _, logged = case.setting("page").partition(" ")
    log_type, _, log_action = logged.partition("/")
    change = RecentChange(
        type=ChangeType(kind or "edit"),
        title=case.setting("title", "Eastmark mill"),
        user=case.setting("user") or None,
        old_revid=RevisionId(int(case.setting("after", "0"))),
        namespace=int(case.setting("namespace", "0")),
        summary=case.setting("summary"),
        tags=tuple(case.setting("tags").split()),
        log_type=log_type or None,
        log_action=log_action or None,
        hidden=frozenset(Hidden(part) for part in case.setting("hidden").split()),
    )
    if kind == "log":
        return Edit(change=change, old=None, new=None)
    model = case.setting("model", "wikitext")
    old = None if kind == "new" else Revision(text=case.old, content_model=model)
    return Edit(change=change, old=old, new=Revision(text=case.new, content_model=model))


@cache
def analysis_of(case: Case) -> Analysis:
    """Analyse the edit of a case, once."""
    return analyse(edit_of(case), context_of(case))


def _labels(analysis: Analysis) -> set[str]:
    return {str(label) for label in analysis.labels}


def _operations(analysis: Analysis) -> list[str]:
    return [f"{o.kind} {o.node} | {o.old} | {o.new}" for o in analysis.operations]


def _is_astray(evidence: Evidence) -> bool:
    """Say whether evidence has a place in the texts and no operation, or the reverse."""
    return (evidence.operation is None) != (evidence.old_span is evidence.new_span is None)


def _evidence(analysis: Analysis) -> Iterator[str]:
    """Say what labels point at; nothing for those of the whole edit."""
    for evidence in analysis.evidence:
        if evidence.operation is not None:
            o = analysis.operations[evidence.operation]
            yield f"{evidence.label} | {o.kind} {o.node} | {(o.new or o.old).strip()}"


CHECKS: dict[str, Callable[[Analysis, str], bool]] = {
    "headline": lambda a, v: a.headline == v,
    "assurance": lambda a, v: a.assurance.word == v,
    "labels": lambda a, v: _labels(a) == set(v.split()),
    "has": lambda a, v: set(v.split()) <= _labels(a),
    "lacks": lambda a, v: not set(v.split()) & _labels(a),
    "operation": lambda a, v: v in _operations(a),
    "node": lambda a, v: v in {f"{o.kind} {o.node}" for o in a.operations},
    "no node": lambda a, v: v not in {o.node for o in a.operations},
    "path": lambda a, v: " > ".join(a.operations[0].detail.path) == v,
    "changed": lambda a, v: ", ".join(a.operations[0].detail.changed) == v,
    "unchecked": lambda a, v: set(v.split()) <= {str(u.label) for u in a.unchecked},
    "wanted": lambda a, v: " | ".join(a.wanted_titles) == _text(v),
    "visible": lambda a, v: a.visible_text_changed == (v == "changed"),
    "bytes": lambda a, v: a.byte_change == int(v),
    "section": lambda a, v: a.operations[0].section == v,
    "line": lambda a, v: v in {str(a.operations[0].old_line), str(a.operations[0].new_line)},
    "why": lambda a, v: a.why[0] == v,
    "reason": lambda a, v: v in {e.why for e in a.evidence},
    "no reason": lambda a, v: v not in {e.why for e in a.evidence},
    "level": lambda a, v: v in {f"{e.label} {e.assurance.word}" for e in a.evidence},
    "evidence": lambda a, v: v in _evidence(a),
}
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in load(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    """The analyzer makes of this edit what a careful patroller would."""
    analysis = analysis_of(case)
    wrong = [f"{n}: {v}" for n, v in case.expected if not CHECKS[n](analysis, v)]
    told = [value for name, value in case.expected if name == "operation"]
    if told and len(told) != len(analysis.operations):
        wrong.append(f"{len(told)} operations")
    wrong += [f"{e.label} without why" for e in analysis.evidence if not e.why]
    wrong += [f"{e.label} points nowhere" for e in analysis.evidence if _is_astray(e)]
    shown = (analysis.headline, analysis.assurance.word, sorted(_labels(analysis)), analysis.why)
    assert not wrong, f"expected {wrong}, got {shown}, {_operations(analysis)}"

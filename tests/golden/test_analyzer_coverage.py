"""Every label, node and headline has golden cases, and every golden case keeps the analyzer's laws.

Never judges a single edit: the cases do.
"""

import json
from collections import Counter
from functools import cache

import pytest

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Assurance, Headline, Kind, Label, Node
from bot.cli.commands.analyse import answer
from tests.analyses import without
from tests.golden.test_analyzer_cases import CASES, Case, analysis_of, context_of, edit_of

_SHOWN_AT_LEAST = 3
_NAMED = ("labels", "has")
_NO_TEXTS = {"page moved", "file", "log", "other model", "hidden", "null edit"}
"""Headlines of what has no two texts to compare."""


def _expected(case: Case, *names: str) -> set[str]:
    return {word for name, value in case.expected if name in names for word in value.split()}


GIVEN = {label for case in CASES for label in _expected(case, *_NAMED)}
LACKED = {label for case in CASES for label in _expected(case, "lacks")} | {
    label
    for case in CASES
    if ", near miss" in case.name
    for label in [case.name.partition(": ")[2].partition(",")[0]]
}


@cache
def _told() -> frozenset[tuple[str, str]]:
    """Give kind and node of every operation in the golden cases; not when tests are collected."""
    return frozenset((o.kind, o.node) for case in CASES for o in analysis_of(case).operations)


@pytest.mark.parametrize("label", sorted(Label))
def test_every_label_has_a_case_and_a_near_miss(label: Label) -> None:
    """Some golden case expects the label, and some other that looks like one forbids it."""
    assert label in GIVEN
    assert label in LACKED


@pytest.mark.parametrize("node", sorted(Node))
def test_every_node_is_told_and_passed_over(node: Node) -> None:
    """Some golden case has an operation on the node, and some that looks alike has none."""
    kinds = {kind for kind, told in _told() if told == node}
    assert kinds
    assert any(("no node", node) in case.expected for case in CASES)


@pytest.mark.parametrize("kind", sorted(Kind))
def test_every_kind_is_told(kind: Kind) -> None:
    """Nodes are inserted, removed, changed and moved in the golden cases."""
    assert kind in {told for told, _ in _told()}


@pytest.mark.parametrize("headline", sorted(Headline))
def test_every_headline_has_a_case(headline: Headline) -> None:
    """Some golden case expects the headline."""
    assert any(("headline", headline) in case.expected for case in CASES)


def _shown() -> Counter[str]:
    """Count the cases in which a label carries an edit that is proven or verified."""
    counts: Counter[str] = Counter()
    for case in CASES:
        if {("assurance", "proven"), ("assurance", "verified")} & set(case.expected):
            counts.update(_expected(case, *_NAMED))
    return counts


@pytest.mark.parametrize(
    "label",
    [
        *(Label.LINK_SIMPLIFY, Label.LINK_REPAIR, Label.LINK_ANCHOR, Label.EXTLINK_SECURE),
        *(Label.EXTLINK_CLEAN, Label.EXTLINK_ARCHIVE, Label.TYPO, Label.WHITESPACE),
        *(Label.LINK_BYPASS_REDIRECT, Label.LINK_DISAMBIGUATE, Label.LINK_UNBREAK),
        *(Label.LINK_ADD, Label.LINK_RETARGET),
    ],
)
def test_what_can_be_shown_is_shown_three_times(label: Label) -> None:
    """Whatever TAXONOMY lets be proven or verified has three cases that are."""
    assert _shown()[label] >= _SHOWN_AT_LEAST


def test_nothing_else_is_shown() -> None:
    """No other label carries a golden case that is proven or verified, but those of repairs."""
    known = {
        *(Label.LINK_SIMPLIFY, Label.LINK_REPAIR, Label.LINK_ANCHOR, Label.EXTLINK_SECURE),
        *(Label.EXTLINK_CLEAN, Label.EXTLINK_ARCHIVE, Label.EXTLINK_REPAIR, Label.TYPO),
        *(Label.LINK_BYPASS_REDIRECT, Label.LINK_DISAMBIGUATE, Label.LINK_UNBREAK),
        *(Label.LINK_ADD, Label.LINK_RETARGET, Label.WHITESPACE),
    }
    for case in CASES:
        analysis = analysis_of(case)
        if analysis.assurance is not Assurance.PLAUSIBLE:
            assert analysis.labels <= known, case.name


def _keeps_the_laws(case: Case, analysis: Analysis) -> bool:
    """Say whether taking the regions out leaves one text, and each label has evidence."""
    operations = analysis.operations
    old = without(case.old, [o.old_span for o in operations])
    new = without(case.new, [o.new_span for o in operations])
    has_evidence = analysis.labels == {e.label for e in analysis.evidence if e.why}
    places = {e.operation for e in analysis.evidence} - {None}
    return old == new and has_evidence and places <= set(range(len(operations)))


_COMPARED = [
    case
    for case in CASES
    if not _NO_TEXTS & {value for name, value in case.expected if name == "headline"}
]


@pytest.mark.parametrize("case", _COMPARED, ids=lambda case: case.name)
def test_every_case_keeps_the_laws(case: Case) -> None:
    """Regions replay, labels have evidence and a reason, and the first sentence is there."""
    analysis = analysis_of(case)
    assert _keeps_the_laws(case, analysis)
    assert all(analysis.why)
    assert analysis == analyse(edit_of(case), context_of(case))


@pytest.mark.parametrize("case", _COMPARED, ids=lambda case: case.name)
def test_analyse_prints_every_case(case: Case) -> None:
    """`editpatrol analyse` answers each pair with labels, evidence and operations as JSON."""
    pair = {"id": case.name, "old": case.old, "new": case.new}
    pair |= {
        "lang": case.setting("language", "en"),
        "title": case.setting("title", "Eastmark mill"),
    }
    told = json.loads(answer(json.dumps(pair).encode()))
    assert told["id"] == case.name
    assert set(told["labels"]) == {evidence["label"] for evidence in told["evidence"]}
    assert told["headline"] in set(Headline)
    assert told["operations"]
    assert told["why"]

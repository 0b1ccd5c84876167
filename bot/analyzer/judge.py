"""Takes an edit and what is known around it, and gives its Analysis.

Never asks the wiki: titles whose facts could change the answer are named in `wanted_titles`.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Analysis, Evidence, Headline, Kind, Label, Node, Unchecked
from bot.analyzer.assurance import assurance
from bot.analyzer.compare.changes import Change
from bot.analyzer.compare.hiding import styles_hide
from bot.analyzer.compare.operations import Compared, Stretch, compare
from bot.analyzer.compare.sourcing import is_in_reference
from bot.analyzer.headline import Traits, headline
from bot.analyzer.labels import labels
from bot.analyzer.labels.alarms import alarms, rude_summary
from bot.analyzer.labels.families import HISTORY, Family
from bot.analyzer.labels.history import history, re_added
from bot.analyzer.labels.links import asked_titles
from bot.analyzer.labels.values import value_of
from bot.analyzer.prose.segments import extras
from bot.analyzer.prose.summaries import summary_mismatch
from bot.analyzer.prose.typo_pairs import name_of
from bot.analyzer.settled import settled
from bot.analyzer.why import sentences
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.redirects import redirect_target
from bot.analyzer.wikitext.titles import read_target, site_of
from bot.analyzer.words.word_judge import WordJudge
from bot.revisions import Context, Edit

ANALYZER_VERSION = "10"
"""Raised whenever the same edit and context may give another analysis."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_ASKED = tuple(
    Unchecked(label=label, reason="titles were not looked up")
    for label in (
        Label.LINK_BYPASS_REDIRECT,
        Label.LINK_DISAMBIGUATE,
        Label.LINK_UNBREAK,
        Label.LINK_BREAK,
    )
)
_MOVED = {
    Node.CATEGORY: Family.METADATA,
    Node.TEMPLATE: Family.TEMPLATES,
    Node.MEDIA: Family.MEDIA,
    Node.COMMENT: Family.FORMATTING,
    Node.GALLERY: Family.MEDIA,
    Node.CODE: Family.FACT,
}
"""What things that only moved are told as; code says another thing in another order."""
_WITH_WORDS = frozenset({Node.GALLERY, Node.CODE})
_MOVE = Kind.MOVE
_TEMPLATE = Node.TEMPLATE
_SEEN_IN_PART = frozenset({Node.TEMPLATE_PARAMETER, Node.MEDIA, Node.WIKILINK})
_NOT_LOST = frozenset({Label.REVERT, Label.BLANKING, Label.REDIRECT_CREATE, Label.ARCHIVED})


def analyse(edit: Edit, context: Context) -> Analysis:
    """Say what an edit did, with evidence.

    Args:
        edit: Any kind of change; log rows and hidden texts come out as their headline.
        context: Whatever is known; what is None is named in `Analysis.unchecked` where it matters.
    """
    answer = settled(edit)
    if answer is not None:
        return _settled(edit, *answer)
    old = _readable(edit.old.text or "") if edit.old else ""
    new = _readable(edit.new.text or "") if edit.new else ""
    page = Page(edit=edit, context=context, site=site_of(context), old=old, new=new)
    return _compared(page, compare(old, new, page.site))


def _readable(text: str) -> str:
    """Put U+FFFD in the place of lone surrogates, which no wiki has but a file may; same length."""
    if text.isascii():
        return text
    try:
        text.encode("utf-16-le")  # which takes half of UTF-8's time
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _settled(edit: Edit, answer: Headline, why: str) -> Analysis:
    return Analysis(
        headline=answer,
        why=(why,),
        byte_change=0 if answer is Headline.HIDDEN else _byte_change(edit),
        analyzer_version=ANALYZER_VERSION,
    )


def _compared(page: Page, compared: Compared) -> Analysis:
    changes = compared.changes
    words = WordJudge(page, [change.operation.new_span for change in changes])
    words.judge(compared)
    past, unchecked = history(page, compared.groups)
    evidence = [*_whole(page), *past]
    evidence += labels(changes, page)
    evidence += words.evidence
    evidence += _alarms(compared, page, evidence)
    wanted = _wanted(changes, page)
    unchecked = [*words.unchecked, *(_NOT_ASKED if wanted else ()), *unchecked]
    back, unknown = re_added(evidence, changes, page)
    unchecked += unknown
    evidence = _distinct([*evidence, *back])
    truncated = (*compared.truncated, *words.truncated)
    traits = {i: _traits(c) for i, c in enumerate(changes)}
    first = headline(evidence, traits, is_cut=bool(truncated))
    evidence += _mismatch(page, first, evidence)
    is_unknown = bool(truncated) or page.is_interface
    is_seen = any(_is_seen(change) for change in changes)
    return Analysis(
        headline=first,
        assurance=assurance(first, evidence, unchecked, len(changes), is_cut=is_unknown),
        labels=frozenset([e.label for e in evidence]),
        evidence=tuple(evidence),
        operations=tuple([change.operation for change in changes]),
        why=sentences(
            first, evidence, is_seen=is_seen or _is_expanded(changes), is_cut=bool(truncated)
        ),
        unchecked=tuple(dict.fromkeys(unchecked)),
        truncated=truncated,
        byte_change=sum(_bytes_of(stretch) for stretch in compared.stretches),
        visible_text_changed=is_seen,
        wanted_titles=wanted,
        analyzer_version=ANALYZER_VERSION,
        extras=(*extras(), *name_of(page.context.typo_pairs)),
    )


def _whole(page: Page) -> Iterator[Evidence]:
    """Label what happened to the page as a whole."""
    was, now = redirect_target(page.old), redirect_target(page.new)
    found: tuple[Label, str] | None = None
    if now is not None and was is None:
        found = Label.REDIRECT_CREATE, f"the page became a redirect to [[{now}]]"
    elif was is not None and now is None:
        found = Label.REDIRECT_REMOVE, f"the page was a redirect to [[{was}]]"
    elif was is not None and now is not None and not _is_same(was, now, page):
        found = Label.REDIRECT_RETARGET, f"the redirect to [[{was}]] now leads to [[{now}]]"
    elif not _is_blank(page.old) and _is_blank(page.new):
        found = Label.BLANKING, "nothing is left on the page"
    if found:
        yield Evidence(label=found[0], operation=None, why=found[1])
    if page.edit.old is None:
        yield Evidence(label=Label.NEW_PAGE, operation=None, why="the page is new")


def _is_blank(text: str) -> bool:
    """Say whether no letter and no figure is on a page."""
    return not any(map(str.isalnum, text))


def _is_same(was: str, now: str, page: Page) -> bool:
    old, new = read_target(was, page.site), read_target(now, page.site)
    return (old.title, old.anchor) == (new.title, new.anchor)


def _alarms(compared: Compared, page: Page, evidence: list[Evidence]) -> list[Evidence]:
    found, told = list(alarms(compared, page)), {e.label for e in evidence}
    if HISTORY.isdisjoint(told):  # what undoes an edit may name it
        found += rude_summary(page)
    if found and not _NOT_LOST.isdisjoint(told):
        return [e for e in found if e.label is not Label.MASS_REMOVAL]
    return found


def _wanted(changes: tuple[Change, ...], page: Page) -> tuple[str, ...]:
    if page.context.titles is not None:
        return ()
    return tuple(dict.fromkeys([t for change in changes for t in asked_titles(change, page)]))


def _distinct(evidence: list[Evidence]) -> list[Evidence]:
    """Keep one piece of evidence per label, operation and reason."""
    return list({(e.label, e.operation, e.why): e for e in evidence}.values())


def _traits(change: Change) -> Traits:
    moved: Family | None = None
    if change.operation.kind is _MOVE:
        is_silent = change.node in _WITH_WORDS or not change.new.visible.strip()
        moved = _MOVED.get(change.node) if is_silent else None
    return Traits(is_in_reference(change), change.is_same_words, moved)


def _mismatch(page: Page, first: Headline, evidence: list[Evidence]) -> Iterator[Evidence]:
    why = summary_mismatch(
        page.edit.change.summary or "",
        headline=first,
        labels=frozenset([e.label for e in evidence]),
        language=page.context.language,
    )
    if why:
        yield Evidence(label=Label.SUMMARY_MISMATCH, operation=None, why=why)


def _is_seen(change: Change) -> bool:
    """Say whether a change is one of words that readers see, of their order, or of what hides."""
    if change.stream.node is Node.COMMENT:
        return False
    if change.operation.kind is _MOVE:
        return bool(change.new.visible.strip())
    if change.node not in _SEEN_IN_PART:
        was_hidden, is_hidden = styles_hide(change)
        return was_hidden is not is_hidden or not change.is_same_but_blanks
    if change.node is Node.TEMPLATE_PARAMETER and change.stream.node is Node.TEMPLATE:
        return value_of(change, change.old) != value_of(change, change.new)
    if change.node is Node.MEDIA:
        return change.old.part("caption").strip() != change.new.part("caption").strip()
    # a link within a link's label makes none of the outer one: its target and brackets show
    return not change.is_same_but_blanks or bool(change.old.inner_links or change.new.inner_links)


def _is_expanded(changes: tuple[Change, ...]) -> bool:
    """Say whether a template stands for a reference: whatever it is called, it may show words."""
    return any(
        c.node is _TEMPLATE and c.stream.node is None and is_in_reference(c) for c in changes
    )


def _bytes_of(stretch: Stretch) -> int:
    """Measure how much longer a stretch became; what lies between stretches is equal."""
    gone, come = stretch.old.fragment, stretch.new.fragment
    old, new = gone.text[gone.start : gone.end], come.text[come.start : come.end]
    return _size_bytes(new) - _size_bytes(old)


def _byte_change(edit: Edit) -> int:
    if edit.new is None or edit.new.text is None:
        return 0
    old = edit.old.text or "" if edit.old else ""
    return _size_bytes(edit.new.text) - _size_bytes(old)


def _size_bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))

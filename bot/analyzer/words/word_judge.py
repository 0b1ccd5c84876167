"""Takes the changes of an edit and says what happened to the words that readers see.

Finds the sentences; `bot.analyzer.prose` judges them. Never looks at markup's meaning.
"""

import re
from collections.abc import Callable
from functools import partial

from msgspec import structs

from bot.analyzer.analysis import Assurance, Evidence, Label, Node, Span, Unchecked
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.operations import Compared
from bot.analyzer.compare.sourcing import lacks_reference
from bot.analyzer.labels.extmended import is_mended
from bot.analyzer.labels.families import ALARMS
from bot.analyzer.labels.formatting import is_unseen
from bot.analyzer.labels.found import evidence_of
from bot.analyzer.labels.links import is_explained
from bot.analyzer.prose.added.inspection import inspect_added
from bot.analyzer.prose.changed.comparison import compare_words
from bot.analyzer.prose.finding import Comparison, Finding, Inspection
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.redirects import is_turned
from bot.analyzer.wikitext.visible import Visible
from bot.analyzer.words.asides import alarms_in, asides
from bot.analyzer.words.containers import container_label, is_read
from bot.analyzer.words.page_words import PageWords
from bot.analyzer.words.plain import is_in_prose, is_plain, titles_in
from bot.analyzer.words.rewritten import rewritten
from bot.analyzer.words.skimmed import by_size, skimmed, unread
from bot.analyzer.words.slots import Item, Slot, passing_signs, slots

_CAME = frozenset({Label.EXPANSION, Label.SECTION_ADD})
_NO_TOPICS = frozenset({Label.CHAT_IN_ARTICLE})
"""What one word that is a heading is no sign of: Testing."""
_MARKER = re.compile(r"[*#:;][ \t]")
_MARKERS = re.compile(r"^[ \t]*[*#:;]+(?=[ \t])", re.MULTILINE)
_SAME = frozenset(
    {
        *(Label.PUNCTUATION, Label.SPACING, Label.CAPITALISATION, Label.TYPO),
        *(Label.GRAMMAR, Label.SPELLING_VARIANT, Label.DATE_FORMAT),
    }
)
"""Other forms of the same: what has figures in it is no new fact."""
_SIGNS = re.compile(r"[^\w '-]|(?<!\w)['-]|['-](?!\w)")
"""All but words, with marks within them, and blanks."""
_THIN = Assurance.PLAUSIBLE
_MAX_SLOT = 12_000
"""Characters of a sentence slot beyond which its words are not compared."""
Owner = Callable[[Span], int]
"""Finds the operation that a place in the new text belongs to."""


class WordJudge:
    """Collects what the words of one edit say."""

    def __init__(self, page: Page, changed: list[Span]) -> None:
        self.evidence: list[Evidence] = []
        self.unchecked: list[Unchecked] = []
        self.truncated: list[str] = []
        self._page = page
        self._shared = PageWords(page.new, changed, page.edit.change.title)
        self._stood = PageWords(page.old, ())

    def judge(self, compared: Compared) -> None:
        """Judge the words of all changes, stretch by stretch."""
        stretches: dict[int, list[Item]] = {}
        for index, change in enumerate(compared.changes):
            stretches.setdefault(id(change.old.reader), []).append((index, change))
        for changes in stretches.values():
            self._stretch(changes)

    def _stretch(self, changes: list[Item]) -> None:
        known = dict(changes)
        judged: set[int] = set()
        for index, change in known.items():
            content = change.content
            if content in _CAME and (not change.is_code or _is_boxed(change)):
                self._added(index, change)
            elif content is None and change.node is Node.MEDIA:
                self._caption(index, change)
            elif content is None and self._is_judged(change):
                judged.add(index)
            if change.new.nodes or change.stream.node:  # else nothing stands beside the prose
                self._asides(index, change, is_judged=index in judged)
        for slot in slots(changes, judged) if judged else ():
            self._slot(slot, known)

    def _is_judged(self, change: Change) -> bool:
        return is_read(change) and not (is_explained(change, self._page) or is_mended(change))

    def _added(self, index: int, change: Change) -> None:
        side = change.new
        seen = side.reader.visible(side.start, side.end)
        heading = seen.text.strip() if change.content is Label.SECTION_ADD else ""
        barred = _NO_TOPICS if heading.isalpha() and heading.istitle() else frozenset[Label]()
        self._inspect(seen, None, side, lambda _: index, barred, is_code=change.is_code)

    def _caption(self, index: int, change: Change) -> None:
        """Judge the caption of a file whose options changed with it, or that is new."""
        new = change.new.markup and change.new.markup.part("caption")
        if not new:
            return
        old = change.old.markup and change.old.markup.part("caption")
        if not old:
            seen = change.new.reader.visible(new.start, new.end)
            self._inspect(seen, None, change.new, lambda _: index)
            return
        readers = change.old.reader, change.new.reader
        spans = old.start, old.end, new.start, new.end
        self._slot(Slot(*readers, *spans, Node.MEDIA, "", (index,)), {index: change})

    def _asides(self, index: int, change: Change, *, is_judged: bool) -> None:
        """Look for alarms in words beside the prose: readers may see them, whatever they say."""
        for aside in asides(change, is_judged=is_judged):
            told = self._inspection(aside.seen, aside.added, change.new, is_value=True)
            self.unchecked += [u for u in told.unchecked if u.label in aside.alarms]
            for finding in told.findings:
                if aside.may_raise(finding):
                    span = aside.seen.span(finding.new_span)
                    self.evidence.append(_evidence(finding, index, (None, span)))

    def _slot(self, slot: Slot, changes: dict[int, Change]) -> None:
        old = slot.old.visible(slot.old_start, slot.old_end)
        new = slot.new.visible(slot.new_start, slot.new_end)
        if _unmarked(old.text) == _unmarked(new.text):
            for index in passing_signs(slot, changes):
                why = "a sign changed places with a reference or other markup"
                self.evidence.append(evidence_of(index, changes[index], Label.PUNCTUATION, why))
            return
        if max(len(old.text), len(new.text)) > _MAX_SLOT:
            self._too_long(slot, changes, old, new)
            return

        def is_plain_at(span: Span) -> bool:
            told = (changes[index] for index in slot.indexes)
            in_prose = all(is_in_prose(change) or is_unseen(change) for change in told)
            return in_prose and is_plain(self._page, slot.old, old.span(span))

        told = compare_words(
            old.text,
            new.text,
            language=self._page.context.language,
            knows_word=self._shared.__contains__,
            typo_pairs=self._page.context.typo_pairs,
            is_plain=is_plain_at,
            is_common=self._shared.is_common if _is_heading(slot, changes) else None,
        )
        if told.is_cut:
            self._too_long(slot, changes, old, new)
        else:
            self._keep(told, slot, changes, old, new)

    def _too_long(self, slot: Slot, changes: dict[int, Change], old: Visible, new: Visible) -> None:
        """Tell of sentences that can't be compared what their sizes, and new words alone, say."""
        size = max(len(old.text), len(new.text))
        self.truncated.append(f"{size:,} characters of changed words were not compared")
        index = _owner(slot, changes, new.bounds)
        for label, why in by_size(len(old.text), len(new.text)):
            self.evidence.append(evidence_of(index, changes[index], label, why))
        self._skim(new, partial(_owner, slot, changes), size, is_compared=True)

    def _skim(self, seen: Visible, owner: Owner, size: int, *, is_compared: bool) -> None:
        """Look for the surest alarms in a long text, and name what is not looked for."""
        self.unchecked += unread(size, is_compared=is_compared)
        for finding in skimmed(seen.text, self._page, self._stood.__contains__):
            span = seen.span(finding.new_span)
            self.evidence.append(_evidence(finding, owner(span), (None, span)))

    def _keep(
        self, told: Comparison, slot: Slot, changes: dict[int, Change], old: Visible, new: Visible
    ) -> None:
        owner = partial(_owner, slot, changes)
        is_first = 0 in (slot.old_start, slot.new_start)
        is_redirect = is_first and is_turned(self._page.old, self._page.new)
        texts, told_of = (old.text, new.text), [changes[index] for index in slot.indexes]
        for finding in () if is_redirect else rewritten(told, *texts, told_of):
            spans = old.span(finding.old_span), new.span(finding.new_span)
            index = owner(spans[1])
            if finding.label is Label.SPACING and _are_unseen(slot, changes, index, spans[0]):
                continue
            evidence = _evidence(finding, index, spans)
            if evidence.assurance is not _THIN and not _are_words_alone(changes[index]):
                evidence = structs.replace(evidence, assurance=_THIN)
            if changes[index].stream.is_within(Node.MEDIA):
                evidence = structs.replace(evidence, why=f"in a caption: {evidence.why}")
            self.evidence.append(evidence)
            said = f"{old.text[slice(*finding.old_span)]} {new.text[slice(*finding.new_span)]}"
            if container := container_label(finding.label, changes[index], said):
                label, where = container
                why = f"{where}: {finding.why}"
                inside = structs.replace(evidence, label=label, why=why, assurance=_THIN)
                self.evidence.append(inside)
        self.unchecked += told.unchecked
        if told.added:
            side = changes[slot.indexes[0]].new
            barred = ALARMS - alarms_in(changes[slot.indexes[0]].stream, new.text)
            if all(finding.label in _SAME for finding in told.findings):
                barred |= {Label.UNSOURCED_FACT}
            self._inspect(new, told.added, side, owner, barred)

    def _inspect(  # noqa: PLR0913 - what is said of it, and what may be said of it
        self,
        seen: Visible,
        added: tuple[Span, ...] | None,
        side: Side,
        owner: Owner,
        barred: frozenset[Label] = frozenset(),
        *,
        is_code: bool = False,
    ) -> None:
        if not seen.text.strip():
            return
        if len(seen.text) > _MAX_SLOT * 4:
            self._skim(seen, owner, len(seen.text), is_compared=False)
            return
        told = self._inspection(seen, added, side, is_code=is_code)
        self.unchecked += told.unchecked
        for finding in told.findings:
            if finding.label in barred:
                continue
            span = seen.span(finding.new_span)
            self.evidence.append(_evidence(finding, owner(span), (None, span)))

    def _inspection(
        self,
        seen: Visible,
        added: tuple[Span, ...] | None,
        side: Side,
        *,
        is_value: bool = False,
        is_code: bool = False,
    ) -> Inspection:
        page = self._page
        return inspect_added(
            seen.text,
            language=page.context.language,
            added=added,
            page_has_word=self._stood.__contains__,
            is_article=page.is_article,
            is_value=is_value,
            is_code=is_code,
            titles=titles_in(side.reader, seen, *seen.bounds),
            lacks_reference=lambda: page.is_article and lacks_reference(side) and page.is_sourced,
        )


def _are_words_alone(change: Change) -> bool:
    """Say whether only words changed there: no markup beside them, and no sign that none sees."""
    sides = change.sides
    if any(side.source != side.visible for side in sides):
        return False
    old, new = (_SIGNS.findall(side.source) for side in sides)
    return old == new


def _is_boxed(change: Change) -> bool:
    """Say whether words stand in lines that begin with a blank, and in no element for code."""
    return change.stream.node is None and Node.CODE not in change.new.kinds


def _unmarked(text: str) -> list[str]:
    """Give the words without list markers: a blank before one makes it a sign of code."""
    return (_MARKERS.sub("", text) if _MARKER.search(text) else text).split()


def _is_heading(slot: Slot, changes: dict[int, Change]) -> bool:
    return any(changes[index].stream.is_within(Node.HEADING) for index in slot.indexes)


def _owner(slot: Slot, changes: dict[int, Change], span: Span) -> int:
    """Find the operation that a finding in the new text belongs to: the one that it is most of."""

    def shared(index: int) -> int:
        side = changes[index].new
        return min(side.end, span[1]) - max(side.start, span[0])

    return max(slot.indexes, key=shared)


def _are_unseen(slot: Slot, changes: dict[int, Change], owner: int, gone: Span) -> bool:
    """Say whether blanks that changed are those of changes that readers don't see."""
    told = (changes[i] for i in slot.indexes if changes[i].node is Node.WHITESPACE)
    inside = [c for c in told if gone[0] <= c.old.start and c.old.end <= gone[1]]
    return is_unseen(changes[owner]) or (bool(inside) and all(map(is_unseen, inside)))


def _evidence(finding: Finding, index: int, spans: tuple[Span | None, Span]) -> Evidence:
    return Evidence(
        label=finding.label,
        operation=index,
        old_span=spans[0],
        new_span=spans[1],
        why=finding.why,
        assurance=finding.assurance,
    )

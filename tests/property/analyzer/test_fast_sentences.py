"""Sentence slots are those that looking at every node, and every change beside them, gives."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.analyzer.analysis import Span
from bot.analyzer.compare.changes import Change
from bot.analyzer.compare.operations import compare
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.reader import Reader
from bot.analyzer.wikitext.titles import site_of
from bot.analyzer.words import slots
from bot.analyzer.words.asides import asides
from bot.analyzer.words.word_judge import WordJudge
from bot.revisions import ChangeType, Context, Edit, RecentChange, Revision

_EXAMPLES = settings(max_examples=300, deadline=None)
_ENGLISH = Context(language="en")
_SITE = site_of(_ENGLISH)


def _is_inside(reader: Reader, place: int) -> bool:
    nodes = reader.fragment.nodes
    return any(n.node in slots._WHOLE and n.start < place < n.end for n in nodes)  # noqa: SLF001 # the plain form asks every node


def _left(change: Change, low: int) -> int:
    reader, start = change.old.reader, change.old.start
    limit = max(low, start - slots._REACH)  # noqa: SLF001 # as above
    found = slots._ends(reader).finditer(reader.text, limit, start)  # noqa: SLF001 # as above
    ends = [end.end() for end in found if not _is_inside(reader, end.end())]
    return max(start - max(ends, default=limit), 0)


class _Apart:
    """Goes through all changes that stand apart, each time."""

    def __init__(self, changes: list[Change]) -> None:
        self.changes = changes

    def fitted(self, old: Span, first: Change, last: Change, new: Span) -> Span | None:
        before = [c for c in self.changes if old[0] <= c.old.start < first.old.start]
        behind = [c for c in self.changes if last.old.end <= c.old.start < old[1]]
        start = first.new.start - (first.old.start - old[0]) - sum(map(_growth, before))
        end = last.new.end + (old[1] - last.old.end) + sum(map(_growth, behind))
        came_before = [c for c in self.changes if start <= c.new.start < first.new.start]
        came_behind = [c for c in self.changes if last.new.end <= c.new.start < end]
        if (len(came_before), len(came_behind)) != (len(before), len(behind)):
            return None
        if any(c.new.start < start or c.old.end >= first.old.start for c in before):
            return None
        if any(c.new.end > end or c.old.end > old[1] for c in behind):
            return None
        return (start, end) if new[0] <= start and end <= new[1] else None


def _growth(change: Change) -> int:
    return len(change.new.source) - len(change.old.source)


_KEPT_PIECES = (
    "a mill the ._ . 。 , \n <ref>a._b</ref> <ref>cd</ref> [[a._b|c._d]] {{t|a=x._y}} ''b'' ||"
    " <ref> [[File:A.png|thumb|A_mill._Old.]]"
)
_PIECES = st.sampled_from([piece.replace("_", " ") for piece in _KEPT_PIECES.split(" ")])
_KEPT = _PIECES.map(lambda piece: (piece, piece))
_CHANGED = st.sampled_from(
    [
        ("tower", "house"),
        ("<ref>[[a|tower]]</ref>", "[[a|house of stone]]<ref>tower</ref>"),
        ("{{t|tower|b}}", "{{t|b|tower of stone}}"),
        ("<ref>tower. a</ref> of<ref>b</ref>", "<ref>b</ref> of<ref>tower of stone. a</ref>"),
        ("tower", ""),
        ("<ref>tower</ref>", "<ref>house of stone</ref>"),
        ("<ref>tower</ref>", ""),
        ("{{t|a=tower}}", "{{t|a=house of stone}}"),
        ("[[File:A.png|thumb|tower]]", "[[File:A.png|thumb|house of stone]]"),
    ]
)
_REORDERED = [
    ("{{t|b|tower of stone}}", "{{t|tower|b}}"),
    ("<ref>tower. a</ref> of<ref>b</ref>", "<ref>b</ref> of<ref>tower of stone. a</ref>"),
    ("{{t|b|tower of stone}}", "{{t|tower|b}}"),
    ("{{t|tower|b}}", "{{t|b|tower of stone}}"),
    ("{{t|a=house of stone}}", "{{t|a=tower}}"),
    ("tower", "house"),
]
_TURNED = _CHANGED.map(lambda pair: pair[::-1])


@_EXAMPLES
@given(
    st.lists(_KEPT | _KEPT | _CHANGED | _TURNED, min_size=1, max_size=16),
    st.sets(st.integers(0, 4)),
)
@example([("The [[a. b|c. d]] ",) * 2, ("old", "new"), (" mill. It",) * 2], set())
@example([("It is. A <ref>a. b</ref> of ",) * 2, ("old", "new"), (" mill. It",) * 2], set())
@example([("tower", "house"), ("<ref>", "<ref>"), ("tower", "")], set())
@example(_REORDERED, set())
def test_slots_are_those_of_every_node_and_change(
    pieces: list[tuple[str, str]], left_out: set[int]
) -> None:
    """A slot is the same whether nodes and changes are looked for near it, or all are asked."""
    stretches: dict[int, list[slots.Item]] = {}
    old, new = (" ".join(side) for side in zip(*pieces, strict=True))
    for index, change in enumerate(compare(old, new, _SITE).changes):
        stretches.setdefault(id(change.old.reader), []).append((index, change))
    for changes in stretches.values():
        judged = {index for index, _ in changes} - left_out
        quick = [*slots.slots(changes, judged)]
        with pytest.MonkeyPatch.context() as patched:
            for plain in (_is_inside, _left, _Apart):
                patched.setattr(slots, plain.__name__, plain)
            assert [*slots.slots(changes, judged)] == quick


def _made_of(parts: str, size: int = 10) -> st.SearchStrategy[str]:
    """Grow texts of pieces that are treated apart; blanks part the pieces."""
    told = [piece.replace("_", " ") for piece in parts.split(" ")]
    return st.lists(st.sampled_from([*told, " ", " "]), max_size=size).map("".join)


_SENTENCES = _made_of(
    "a mill the stands ._ ! . 。 , \n [[a._b|c._d]] [[File:A.png|thumb|A_mill._Old.]] {{cn|a._b}}"
    " <ref>a._b</ref> <ref>c</ref> <!--a._b--> [http://x.org_a._b] {|_\n |_ || |} {{t|a= ''a''"
    " }} ==_a._b_==\n *_"
)


@_EXAMPLES
@given(_SENTENCES, _SENTENCES, _SENTENCES, _SENTENCES)
@example("A ", "mill", "[[File:A.png|thumb|A mill. Old.]]", "\n")
@example("{{t|", "a", "b", "}}")
def test_nothing_stands_beside_prose_that_is_not_asked(
    start: str, old: str, new: str, end: str
) -> None:
    """A change that is not asked what stands beside its prose has nothing there."""
    change = RecentChange(type=ChangeType.EDIT, title="Mill", namespace=0)
    texts = start + old + end, start + new + end
    edit = Edit(change=change, old=Revision(text=texts[0]), new=Revision(text=texts[1]))
    page = Page(edit=edit, context=_ENGLISH, site=_SITE, old=texts[0], new=texts[1])
    compared = compare(*texts, _SITE)
    asked = set()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(WordJudge, "_asides", lambda _, index, *__, **___: asked.add(index))
        WordJudge(page, []).judge(compared)
    for index, made in enumerate(compared.changes):
        if index not in asked:
            assert not [*asides(made, is_judged=True), *asides(made, is_judged=False)]

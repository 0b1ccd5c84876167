"""The analyzer's laws hold for any two texts, grown from a grammar of wikitext or from nothing."""

import re
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.analyzer import analyse, hunks
from bot.analyzer.analysis import (
    Analysis,
    Assurance,
    Evidence,
    Headline,
    Kind,
    Label,
    LineKind,
    Node,
    Operation,
    Span,
)
from bot.analyzer.assurance import assurance
from bot.analyzer.labels.families import ALARMS, CAUTIONS
from bot.revisions import Context, Edit, RecentChange, Revision, TitleFacts

_VOCABULARY = (
    "the river runs west [[river]] [[Norland|north]] [[Category:Rivers]] {{stub}} {{box|a=1|b=x}}",
    "<ref>src</ref> <ref name=a/> [http://a.example/x y] http://b.example '''bold''' ''it''",
    "== Head == * item # one {| |- | cell |} <!-- note --> <nowiki>[[x]]</nowiki> <pre>p q</pre>",
    "[[File:R.jpg|thumb|Cap]] &nbsp; __NOTOC__ 1976 -20 [[ ]] {{ }} ]] | = <div> </div> מים 水 น้ำ",
    "#REDIRECT [[Has::value]] [[de:Fluss]] {{{1|d}}} <code>x=1</code> ~~~~ ; : ----",
)
_WORDS = st.sampled_from([word for line in _VOCABULARY for word in line.split()])
_JOINTS = st.sampled_from([" ", " ", " ", "\n", "\n\n", "", "\n ", "\n* ", "|"])
_WIKITEXT = st.lists(st.tuples(_WORDS, _JOINTS), max_size=25).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)
_ANY = st.text(max_size=80)


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a text and an edited form of it."""
    old = draw(_WIKITEXT)
    if draw(st.booleans()):
        return old, draw(_WIKITEXT)
    start = draw(st.integers(0, len(old)))
    end = draw(st.integers(start, min(len(old), start + 30)))
    return old, old[:start] + draw(_WIKITEXT | _ANY) + old[end:]


def _analyse(old: str, new: str, context: Context | None = None) -> Analysis:
    edit = Edit(change=RecentChange(title="River"), old=Revision(text=old), new=Revision(text=new))
    return analyse(edit, context or Context())


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    at = 0
    kept = []
    for start, end in sorted(spans):
        assert start >= at, "regions overlap"
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


@settings(max_examples=400, deadline=None)
@given(_pairs())
def test_operations_replay(pair: tuple[str, str]) -> None:
    """Taking the regions out of both texts leaves the same text twice."""
    old, new = pair
    operations = _analyse(old, new).operations
    rest = _without(old, [o.old_span for o in operations])
    assert rest == _without(new, [o.new_span for o in operations])


@settings(max_examples=100, deadline=None)
@given(_WIKITEXT | _ANY)
def test_same_text_is_a_null_edit(text: str) -> None:
    """An edit that changes nothing has no operations and no labels."""
    analysis = _analyse(text, text)
    assert analysis.headline is Headline.NULL_EDIT
    assert not analysis.operations
    assert not analysis.labels


_MIRROR = {Kind.INSERT: Kind.REMOVE, Kind.REMOVE: Kind.INSERT}


@settings(max_examples=300, deadline=None)
@given(_pairs())
@example(("the <pre>p\n ", "the <pre>p\n q</pre> "))
@example(("{{\n| =", "{{\n||="))
@example(("{{box|a=1|b=2|a=3}} [[a]]", "[[b]] {{box|b=2}} [[a]] [[b]]"))
@example(("{{\n\n|}}r c", "{{\n}}r c\n\n"))
@example(("Norland is<gallery> ", "<gallery> Norland is"))
@example(("The town is near. The mill is old.", "The mill is old.\n\nThe town is near."))
@example(("the river\n", "the river\n== Head ==\n<math>v = 2</math>\n"))
def test_the_mirror_edit_has_mirrored_operations(pair: tuple[str, str]) -> None:
    """Undoing an edit gives the same operations with the sides exchanged."""
    there = {_region(o) for o in _analyse(*pair).operations}
    back = {_region(_mirrored(o)) for o in _analyse(pair[1], pair[0]).operations}
    assert there == back


def _mirrored(o: Operation) -> Operation:
    kind = _MIRROR.get(o.kind, o.kind)
    return replace(o, kind=kind, old_span=o.new_span, new_span=o.old_span)


def _region(o: Operation) -> tuple[Kind, Node | None, Span, Span]:
    """Name an operation; a change is of the new text's node, which need not be the old one's."""
    return o.kind, None if o.kind is Kind.CHANGE else o.node, o.old_span, o.new_span


@settings(max_examples=100, deadline=None)
@given(_pairs())
def test_the_same_edit_gives_the_same_analysis(pair: tuple[str, str]) -> None:
    """Nothing in an analysis depends on chance or order of sets."""
    assert _analyse(*pair) == _analyse(*pair)


@settings(max_examples=300, deadline=None)
@given(_ANY, _ANY)
def test_any_text_is_analysed(old: str, new: str) -> None:
    """No text makes the analyzer fail, and it always says why."""
    analysis = _analyse(old, new)
    assert analysis.why
    assert all(isinstance(e, Evidence) for e in analysis.evidence)


@settings(max_examples=200, deadline=None)
@given(_pairs(), st.sampled_from(sorted(ALARMS | CAUTIONS)))
def test_one_more_alarm_never_raises_assurance(pair: tuple[str, str], label: Label) -> None:
    """An alarm or caution can only lower what an edit is believed to be."""
    analysis = _analyse(*pair)
    told = (*analysis.evidence, Evidence(label=label, operation=None))
    lowered = assurance(analysis.headline, told, analysis.unchecked, len(analysis.operations))
    assert lowered <= analysis.assurance
    assert lowered is Assurance.PLAUSIBLE


@settings(max_examples=150, deadline=None)
@given(_pairs())
def test_facts_only_raise_what_was_asked(pair: tuple[str, str]) -> None:
    """Titles are asked for only when none were handed in; handed-in facts are never asked again."""
    first = _analyse(*pair)
    facts = {t: TitleFacts(title=t, exists=True) for t in first.wanted_titles}
    assert not _analyse(*pair, Context(titles=facts)).wanted_titles


@settings(max_examples=200, deadline=None)
@given(_pairs())
def test_hunks_hold_the_changed_lines(pair: tuple[str, str]) -> None:
    """Equal lines of a hunk are equal, marks lie within their lines, places name the lines."""
    old, new = (re.split("\n", text) for text in pair)
    for hunk in hunks(*pair):
        for line in hunk.lines:
            if line.old_line is not None:
                assert old[line.old_line - 1] == line.old
                assert pair[0].startswith(line.old or "", line.old_start)
            if line.new_line is not None:
                assert new[line.new_line - 1] == line.new
                assert pair[1].startswith(line.new or "", line.new_start)
            assert line.kind is not LineKind.EQUAL or line.old == line.new
            assert all(a <= b <= len(line.new or "") for a, b in line.new_marks)

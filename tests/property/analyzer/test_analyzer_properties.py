"""The analyzer's laws hold for any two texts, grown from a grammar of wikitext or from nothing."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.analyzer import analyse
from tests.fuzz.edits import Pair
from tests.fuzz.laws import LAWS, Law, breaches, judge

_Test = TypeVar("_Test", bound=Callable[..., None])
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
def _edits(draw: st.DrawFn) -> Pair:
    """Draw a text and an edited form of it."""
    old = draw(_WIKITEXT)
    start = draw(st.integers(0, len(old)))
    end = draw(st.integers(start, min(len(old), start + 30)))
    replaced = old[:start] + draw(_WIKITEXT | _ANY) + old[end:]
    new = draw(st.sampled_from([replaced, draw(_WIKITEXT)]))
    return Pair(old=old, new=new, knows_titles=draw(st.booleans()))


def _example(old: str, new: str) -> Callable[[_Test], _Test]:
    """Add an edit that broke a law once, when all titles were known to be pages."""
    return example(edit=Pair(old=old, new=new, knows_titles=True))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__.strip("_"))
@settings(max_examples=150, deadline=None)
@given(edit=_edits())
@_example("the <pre>p\n ", "the <pre>p\n q</pre> ")
@_example("{{\n*weir", "{{\n* ")
@_example("{{\n| =", "{{\n||=")
@_example("{{box|a=1|b=2|a=3}} [[a]]", "[[b]] {{box|b=2}} [[a]] [[b]]")
@_example("{{\n\n|}}r c", "{{\n}}r c\n\n")
@_example("Norland is<gallery> ", "<gallery> Norland is")
@_example("The town is near. The mill is old.", "The mill is old.\n\nThe town is near.")
@_example("the river\n", "the river\n== Head ==\n<math>v = 2</math>\n")
@_example("recieve“", "receive“ ")
@_example("\n[[_|b]]{|", " \n[[|b]]{|")
@_example(">  <ref>y  ", "> <ref>y ")
@_example("J.\u3000a", "J.\u3000a b")
@_example("[[River|river]]<ref>\n </[[|]]", "[[river]]<ref>\n </[[]]")
@_example("It is old. It has a tower.", "It is old. It was sold. It has a tower.")
@_example("teh''", "the''\n")
@_example("!r)\n\n\n]\nl", "![[r]])\n\n]\n[[l]]")
@_example("\n|http://?1&", "|http://?1")
@_example("http://a]{{<ref>\n  \n!", "https://a]{{<ref>\n \n!")
@_example("d\n\nd\n \n", "d \n\n \nd\n")
@_example("![[r][[Mill]]", "![[r]][[Mill|Mill]]")
@_example("|", "<!---->t\n|")
@_example("<ref>\n\n</ref>", "\n\n</ref><ref>")
@_example("<code\n\n! >", "\n* [")
@_example("[[:]] ", "[[]]")
@_example("[[:r]] ", "[[r]]")
@_example("[[r]<poem></\n http://.m", "[[r]]<poem></\n https://.m")
@_example("http:///{{t|\n<}}[[|]]", "https:///{{t|\n<}}[[]]")
def test_laws_hold_for_any_edit(law: Law, edit: Pair) -> None:
    """Each law that the fuzzer holds the analyzer to is true of any edit grown here."""
    assert not list(law(edit, judge(edit)))


@settings(max_examples=300, deadline=None)
@given(_ANY, _ANY)
def test_any_text_is_analysed(old: str, new: str) -> None:
    """No Unicode text makes the analyzer fail or break a law."""
    assert not breaches(Pair(old=old, new=new))


@settings(max_examples=150, deadline=None)
@given(edit=_edits())
def test_facts_only_raise_what_was_asked(edit: Pair) -> None:
    """Titles are asked for only when none were handed in; handed-in facts are never asked again."""
    wanted = analyse(edit.edit, edit.context()).wanted_titles
    assert not analyse(edit.edit, edit.context(wanted)).wanted_titles

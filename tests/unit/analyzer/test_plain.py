"""Where a listed misspelling is proven to be one: only where the page speaks itself."""

import pytest

from bot.analyzer.analysis import Assurance
from bot.revisions import Context, Namespaces
from tests.analyses import analysed

_PAIRS = {"recieve": "receive", "teh": "the"}


def _assurance(old: str, *, context: Context | None = None) -> Assurance:
    new = old.replace("recieve", "receive").replace("teh", "the")
    return analysed(old, new, context or Context(typo_pairs=_PAIRS)).assurance


@pytest.mark.parametrize(
    "old",
    [
        "The wheels recieve the water.",
        "In teh spring, the wheels of the mill stand still.",
        "The wheels ('''overshot''' and ''undershot'') recieve—as all do—water.",
        '"Old", she said; "new", he said. The wheels recieve water.',
        "The owner's wheels recieve the river's water.",
        "* Wheels, which recieve the water in spring",
        "<div>The gate.</div>\nThe wheels recieve the water.",
    ],
)
def test_plain_prose_is_proven(old: str) -> None:
    """Apostrophes, emphasis that is closed again and quotations that ended take nothing away."""
    assert _assurance(old) is Assurance.PROVEN


@pytest.mark.parametrize(
    "old",
    [
        "''The wheels recieve water'' is a song.",
        "'''''The wheels recieve water''''' is a song.",
        "* Berg, Anna (1990): How wheels recieve water",
        "“The mill is old.” “The wheels recieve water.”",
        'The note says "the mill is old. Its wheels recieve water. All is well".',
        "<q>The wheels recieve water.</q>",
        "On ‹the wheels recieve water› nothing is known.",
        "Wheels recieve “water” here.",
        "<blockquote>\nThe wheels recieve the water.\n</blockquote>",
        "* recieve, a song of millers",
        "The function recieve is called.",
        "The verb to recieve is old.",
        "In Eastmark recieve is not a word.",
        "The mill.\n\nrecieve\n\nThe weir.",
    ],
)
def test_what_is_set_apart_is_not_proven(old: str) -> None:
    """Titles, works, quotations of any length, glosses and names of things are for people."""
    assert _assurance(old) is Assurance.PLAUSIBLE


def test_nothing_is_proven_in_a_dictionary() -> None:
    """Where titles are told apart by their first letter's case, words of all languages stand."""
    told = Namespaces(first_letter_case=False)
    context = Context(typo_pairs=_PAIRS, namespaces=told)
    assert _assurance("The wheels recieve the water.", context=context) is Assurance.PLAUSIBLE

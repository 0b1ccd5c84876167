"""What an edit did is told the same wherever on a page it was done."""

import re
from dataclasses import replace

import pytest

from bot.analyzer.analysis import Analysis, Label
from bot.analyzer.wikitext.redirects import redirect_target
from tests.golden.test_analyzer_cases import CASES, Case, analysis_of

_BEFORE = "Calm weather stayed over the hills for weeks, and nobody minded it at all.\n\n"
_BEHIND = "\n\nNobody minded that calm weather over all of the hills in those weeks.\n"
_OF_THE_PAGE = frozenset(
    {
        Label.BLANKING,
        Label.REDIRECT_CREATE,
        Label.REDIRECT_REMOVE,
        Label.REDIRECT_RETARGET,
        Label.REVERT,
        Label.PARTIAL_REVERT,
        Label.SELF_REVERT,
        Label.MASS_REMOVAL,
        Label.DOUBTFUL_WORD,
        Label.OWN_NAME_REPLACED,
        Label.SHOUTING,
        Label.UNFINISHED_SENTENCE,
        Label.UNSOURCED_FACT,
    }
)
"""Labels that say something of the whole page, or ask what else stands on it."""
_APART = {"page", "hidden", "model", "place"}
"""Settings of cases that are no changes of a text, or whose place on the page is the point."""

_REDIRECT = re.compile(r"#\s*\w+ \[\[")
"""What leads elsewhere only at the beginning of a page."""
_PLACES = {
    "reference": ("Mill.<ref>{}</ref>\n", "Mill.<ref>Before.\n{}\nBehind.</ref>\n"),
    "infobox": (
        "{{{{Infobox mill\n| story = {}\n}}}}\n",
        "{{{{Infobox mill\n| story = Before.\n{}\nBehind.\n| x = y\n}}}}\n",
    ),
    "citation": (
        "A.<ref>{{{{cite web|title={}|url=http://a.example/}}}}</ref>\n",
        "A.<ref>{{{{cite web\n|title=Before.\n{}\nBehind.\n|url=http://a.example/}}}}</ref>\n",
    ),
    "template": ("A {{{{note|{}}}}} b.\n", "A {{{{note|Before.\n{}\nBehind.}}}} b.\n"),
    "nested template": (
        "{{{{box|{{{{inner|{}}}}}}}}}\n",
        "{{{{box|\n{{{{inner|Before.\n{}\nBehind.}}}}\n}}}}\n",
    ),
    "parser function": ("{{{{#if:x|{}}}}}\n", "{{{{#if:x|Before.\n{}\nBehind.}}}}\n"),
    "caption": ("[[File:A.jpg|thumb|{}]]\n", "[[File:A.jpg|thumb|Before.\n{}\nBehind.]]\n"),
    "gallery": (
        "<gallery>\nA.jpg|{}\n</gallery>\n",
        "<gallery>\nB.jpg|Before.\nA.jpg|{}\nC.jpg|Behind.\n</gallery>\n",
    ),
    "cell": ("{{|\n| a || {} || b\n|}}\n", "{{|\n|-\n| Before.\n{}\nBehind.\n|-\n| b\n|}}\n"),
    "element": ("<div>{}</div>\n", "<div>Before.\n{}\nBehind.</div>\n"),
    "quotation": (
        "<blockquote>{}</blockquote>\n",
        "<blockquote>Before.\n\n{}\n\nBehind.</blockquote>\n",
    ),
    "poem": ("<poem>{}</poem>\n", "<poem>Before.\n{}\nBehind.</poem>\n"),
    "code": ("<pre>{}</pre>\n", "<pre>Before.\n{}\nBehind.</pre>\n"),
    "comment": ("<!-- {} -->\n", "<!-- Before.\n{}\nBehind. -->\n"),
    "small print": ("<small>{}</small>\n", "<small>Before.\n{}\nBehind.</small>\n"),
}
"""Where a sentence may stand: all in one line, and between lines of the same node."""
_EDITS = {
    "a word": ("The old mill stands there.", "The old barn stands there."),
    "a number": ("The mill has 12 wheels there.", "The mill has 14 wheels there."),
    "a negation": ("The mill is not old there.", "The mill is old there."),
    "a link that went": ("It stands in [[Rona]] there.", "It stands in Rona there."),
    "a link's target": ("The [[mill]] stands there.", "The [[Water mill|mill]] stands there."),
    "rude words": ("The old mill stands there.", "The old mill stands there fuck you."),
    "mashed keys": ("The old mill stands there.", "The old mill asdfghjkl stands there."),
    "an address": ("See http://a.example/page there.", "See http://b.example/page there."),
    "spam": ("See it there.", "See it there [http://viagra.example/ cheap pills]."),
    "a comma": ("The old mill stands there now.", "The old mill stands there, now."),
    "a blank": ("The old mill stands there.", "The old  mill stands there."),
    "emphasis": ("The old mill stands there.", "The old '''mill''' stands there."),
    "a sentence": (
        "The old mill stands there. It was built of stone by four men.",
        "The old mill stands there.",
    ),
    "a category": ("The mill stands there.", "The mill stands there.[[Category:Mills]]"),
    "a slip": ("The mil stands at the mill.", "The mill stands at the mill."),
}


def _said(analysis: Analysis) -> tuple[str, str, frozenset[str]]:
    return analysis.headline, analysis.assurance.word, frozenset(analysis.labels)


def _is_of_a_text(case: Case) -> bool:
    """Say whether a case changes a text, and means the same whatever stands round it."""
    settings = {name for name, _ in case.settings}
    if all(redirect_target(text) is not None for text in (case.old, case.new)):
        return False
    is_open = any(text.rfind("<!--") > text.rfind("-->") for text in (case.old, case.new))
    is_first = _REDIRECT.match(case.old) or _REDIRECT.match(case.new)
    is_whole = bool(case.old.strip() and case.new.strip()) and not is_first
    return is_whole and not is_open and not settings & _APART


@pytest.mark.parametrize("case", [c for c in CASES if _is_of_a_text(c)], ids=lambda c: c.name)
def test_case_with_more_on_its_page(case: Case) -> None:
    """A paragraph before or behind it, or a last line break, makes no other edit of it."""
    alone = analysis_of(case)
    for before, behind in ((_BEFORE, ""), ("", _BEHIND), ("", "\n")):
        old, new = before + case.old + behind, before + case.new + behind
        beside = analysis_of(replace(case, old=old, new=new))
        if not _OF_THE_PAGE & (alone.labels | beside.labels):
            assert _said(beside) == _said(alone)


@pytest.mark.parametrize("edit", _EDITS)
@pytest.mark.parametrize("place", _PLACES)
def test_edit_within_a_long_node(place: str, edit: str) -> None:
    """A line in the middle of a node is told as one that is all of it."""
    said = [
        _said(analysis_of(Case(name="", old=whole.format(old), new=whole.format(new))))
        for whole in _PLACES[place]
        for old, new in [_EDITS[edit]]
    ]
    assert said[0] == said[1]
    assert said[0][2]

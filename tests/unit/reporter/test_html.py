"""The HTML report: one file, nothing from outside, nothing of a stranger's that runs."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from msgspec import structs

from bot.analyzer.analysis import Evidence, Hunk, HunkLine, Label, LineKind
from bot.messages import LANGUAGES, messages_for
from bot.reporter.differences import MOST_LINES
from bot.reporter.html.page import render
from tests.reports import change, flagged, record, report

EVIL = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'


class _Elements(HTMLParser):
    """Collects elements with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _elements(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Elements()
    parser.feed(page)
    return parser.found


def _evil() -> str:
    hunk = Hunk(
        section=EVIL,
        lines=(HunkLine(kind=LineKind.CHANGED, old=EVIL, new=EVIL, new_marks=((0, 9),)),),
    )
    row = change(1, title=EVIL, user=EVIL, summary=EVIL)
    return render(
        report((record(row, why=(EVIL,), hunks=(hunk,)),), wiki=EVIL, notes=(EVIL,), approval=EVIL)
    )


def test_there_is_one_style_and_one_script_and_nothing_from_outside() -> None:
    """It opens without a network; the edits are data in a script element that doesn't run."""
    found = _elements(_evil())
    names = [name for name, _ in found]
    scripts = [attributes for name, attributes in found if name == "script"]
    assert scripts == [{"type": "application/json", "id": "data"}, {}]
    assert names.count("style") == 1
    assert not {"img", "link", "iframe", "object", "form", "base"} & set(names)


def test_no_element_carries_code_or_style() -> None:
    """The policy would forbid it, and it isn't there in the first place."""
    for _, attributes in _elements(_evil()):
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert not {"src", "srcset"} & set(attributes)


@pytest.mark.parametrize("kind", ["style", "script"])
def test_the_policy_names_what_is_ours_by_hash(kind: str) -> None:
    """Everything else is forbidden."""
    page = render(report())
    found = re.search(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
    assert found
    digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
    policy = next(a["content"] for name, a in _elements(page) if name == "meta" and "content" in a)
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert f"{kind}-src 'sha256-{digest}'" in policy


def _data(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_every_edit_is_there() -> None:
    """With its key, under the heading that it belongs to."""
    data = _data(render(report()))
    assert sorted(card["key"] for card in data["cards"]) == sorted(
        one.change.key for one in report().records
    )
    names = [data["headings"][card["group"]]["name"] for card in data["cards"]]
    assert names[0] == "Needs a look"
    assert names[-1] == "Patrolled by others"


def test_changed_words_are_marked() -> None:
    """A piece is a text, or a text with whether it changed and the evidence that stands on it."""
    rows = _data(render(report((flagged(1),))))["cards"][0]["hunks"][0]["rows"]
    kind, number, old, _, new = rows[1]
    assert (kind, number) == ("changed", 22)
    assert old[:2] == ["The ferry from ", ["[[Norland]]", True, []]]
    assert new[1] == ["[[Norland harbour]]", True, []]


def test_what_came_stands_beside_what_went() -> None:
    """Unlike lines of one place; where more came than went, the rest have the right side alone."""
    lines = (
        HunkLine(kind=LineKind.INSERTED, new_line=1, new="A"),
        HunkLine(kind=LineKind.REMOVED, old_line=1, old="a"),
        HunkLine(kind=LineKind.INSERTED, new_line=2, new="B"),
        HunkLine(kind=LineKind.EQUAL, old_line=2, old="z", new_line=3, new="z"),
        HunkLine(kind=LineKind.REMOVED, old_line=3, old="c"),
        HunkLine(kind=LineKind.CHANGED, old_line=4, old="x", new_line=4, new="y"),
        HunkLine(kind=LineKind.INSERTED, new_line=5, new="D"),
    )
    made = record(change(1), hunks=(Hunk(lines=lines),))
    assert _data(render(report((made,))))["cards"][0]["hunks"][0]["rows"] == [
        ["removed inserted", 1, ["a"], 1, ["A"]],
        ["inserted", None, None, 2, ["B"]],
        ["equal", 2, ["z"], 3, ["z"]],
        ["removed", 3, ["c"], None, None],
        ["changed", 4, ["x"], 4, ["y"]],
        ["inserted", None, None, 5, ["D"]],
    ]


def test_of_an_endless_diff_the_first_lines_are_there() -> None:
    """And a word that there are more: the wiki has them."""
    equal = HunkLine(kind=LineKind.EQUAL, old_line=1, old="z", new_line=1, new="z")
    gone = HunkLine(kind=LineKind.REMOVED, old_line=2, old="a")
    first = Hunk(lines=(equal, *(gone,) * MOST_LINES, equal))
    other = Hunk(lines=(equal, gone, equal))
    few, many = record(change(1), hunks=(other,)), record(change(2), hunks=(first, other, other))
    cards = {one["key"]: one for one in _data(render(report((few, many))))["cards"]}
    assert not cards[few.change.key]["is_cut"]
    assert cards[many.change.key]["is_cut"]
    assert [len(hunk["rows"]) for hunk in cards[many.change.key]["hunks"]] == [MOST_LINES]


def test_evidence_stands_on_the_words_that_it_names() -> None:
    """Where the ledger still knows the place of a line."""
    line = HunkLine(kind=LineKind.INSERTED, new_line=2, new="abcdef", new_start=100)
    made = record(change(1), hunks=(Hunk(lines=(line,)),))
    evidence = Evidence(label=Label.TYPO, operation=0, new_span=(102, 104), why="so")
    made = replace(made, analysis=structs.replace(made.analysis, evidence=(evidence,)))
    card = _data(render(report((made,))))["cards"][0]
    assert card["hunks"][0]["rows"][0][4] == ["ab", ["cd", False, [0]], "ef"]
    assert card["evidence"] == ["typo: so"]


def test_links_lead_to_the_wiki_only() -> None:
    """A title can't choose where a link leads."""
    card = _data(render(report((record(change(1, title="A b/c?d#e&f")),))))["cards"][0]
    assert [card[name] for name in ("page_url", "user_url", "diff_url")] == [
        "https://wiki.example/wiki/A_b/c%3Fd%23e%26f",
        "https://wiki.example/wiki/Special:Contributions/Old_hand",
        "https://wiki.example/wiki/Special:Diff/1",
    ]


def test_an_odd_wiki_address_makes_no_link() -> None:
    """Only the web's own schemes are followed."""
    page = render(report((flagged(1),), article_path="javascript:alert(1)//$1"))
    card = _data(page)["cards"][0]
    assert card["page_url"] == card["user_url"] == card["diff_url"] == ""


def test_control_characters_are_shown() -> None:
    """A stranger can't turn the line round."""
    page = render(report((record(change(1, title="a\u202eb")),)))
    assert _data(page)["cards"][0]["page"] == "a[U+202E]b"
    assert "\u202e" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_page(language: str) -> None:
    """With its name, its direction, and its words."""
    page = render(report(), language)
    say = messages_for(language)
    assert f'<html lang="{language}" dir="{say.direction}">' in page
    assert say.text("html-by-headline") in page
    assert _data(page)["headings"][0]["name"] == say.word("standing", "needs a look")


def test_an_empty_report_is_whole() -> None:
    """It says that there is nothing."""
    assert "No edits in this period" in render(report(()))

"""The HTML report: one file, nothing from outside, nothing of a stranger's that runs."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from bot.analyzer.analysis import Hunk, HunkLine, LineKind
from bot.reporter.html import render
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
    """It opens without a network."""
    names = [name for name, _ in _elements(_evil())]
    assert names.count("script") == names.count("style") == 1
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


def test_every_edit_is_there() -> None:
    """With its key as an address."""
    ids = [a["id"] for name, a in _elements(render(report())) if name == "article"]
    assert sorted(filter(None, ids)) == sorted(one.change.key for one in report().records)


def test_changed_words_are_marked() -> None:
    """In the old text as removed, in the new one as added."""
    page = render(report((flagged(1),)))
    assert "<del>[[Norland]]</del>" in page
    assert "<ins>[[Norland harbour]]</ins>" in page


def test_links_lead_to_the_wiki_only() -> None:
    """A title can't choose where a link leads."""
    row = change(1, title="A b/c?d#e&f")
    page = render(report((record(row),)))
    links = [a["href"] for name, a in _elements(page) if name == "a"]
    assert links == [
        "https://wiki.example/wiki/A_b/c%3Fd%23e%26f",
        "https://wiki.example/wiki/Special:Contributions/Old_hand",
        "https://wiki.example/wiki/Special:Diff/1",
    ]


def test_an_odd_wiki_address_makes_no_link() -> None:
    """Only the web's own schemes are followed."""
    page = render(report((flagged(1),), article_path="javascript:alert(1)//$1"))
    assert "<a " not in page


def test_control_characters_are_shown() -> None:
    """A stranger can't turn the line round."""
    page = render(report((record(change(1, title="a\u202eb")),)))
    assert "a[U+202E]b" in page
    assert "\u202e" not in page


def test_an_empty_report_is_whole() -> None:
    """It says that there is nothing."""
    assert "No edits in this period" in render(report(()))

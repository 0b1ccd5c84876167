"""The wikitext of a report: what it shows, in which order, and what it never lets through."""

import re
from dataclasses import replace

import pytest

from bot.analyzer.analysis import Headline, Label
from bot.messages import LANGUAGES
from bot.pipeline.record import Expiring, Record, Settlement
from bot.reporter.escape import Wikitext
from bot.reporter.templates import wikitext_environment
from bot.reporter.wiki_page.wikitext import render
from bot.revisions import ChangeType
from tests.reports import change, flagged, patrolled, record, report


def test_each_edit_has_one_line() -> None:
    """So that the page's history shows just what is new."""
    shown = render(report())
    for one in (1, 2, 3, 5, 9):
        assert len(re.findall(rf"^\| .*Special:Diff/{one}\|", shown, re.MULTILINE)) == 1


def test_a_row_tells_what_a_patroller_asks() -> None:
    """Page, diff, user, labels, why, bytes, first seen, and room for people."""
    (row,) = re.findall(r"^\| .*Diff/9\|.*$", render(report()), re.MULTILINE)
    for words in (
        "[[Special:PageHistory/Page&#32;9|Page&#32;9]]",
        "[[Special:Diff/9|diff]]",
        "[[Special:Contributions/Old hand|Old hand]]",
        "link added, link target changed",
        "+4 bytes",
        "&#91;&#91;Norland harbour&#93;&#93;",
        "report an error]",
        "|| 2026-03-01 12:00 || <!-- checked 9 -->",
    ):
        assert words in row


def test_consecutive_edits_are_one_row() -> None:
    """It links what they did together and each of them."""
    edits = tuple(
        record(change(one, page_id=5, old_revid=one - 1, title="Ferry")) for one in (11, 12, 13)
    )
    shown = render(report(edits))
    (row,) = re.findall(r"^\| .*Diff/.*$", shown, re.MULTILINE)
    assert "[[Special:Diff/10/13|3 edits together]]: [[Special:Diff/11|1]]" in row
    assert "[[Special:Diff/12|2]] · [[Special:Diff/13|3]]" in row
    assert "+12 bytes" in row
    assert "<!-- checked 11 12 13 -->" in row
    assert "Link fix (3)" in shown


@pytest.mark.parametrize(
    "differs",
    [{"user": "Another"}, {"page_id": 6}, {"page_id": 0}, {"old_revid": 3}, {"user": None}],
)
def test_other_edits_have_rows_of_their_own(differs: dict[str, object]) -> None:
    """Another user's, another page's, or when somebody edited in between."""
    first = record(change(11, page_id=5, old_revid=10))
    second = record(change(12, **{"page_id": 5, "old_revid": 11, **differs}))
    assert render(report((first, second))).count("<!-- checked") == 2


def test_an_alarm_and_what_is_open_are_not_one_row() -> None:
    """A row stands under one heading."""
    first = record(change(11, page_id=5, old_revid=10))
    second = replace(flagged(12), change=change(12, page_id=5, old_revid=11))
    assert render(report((first, second))).count("<!-- checked") == 2


def test_alarmed_edits_are_not_quoted() -> None:
    """A public page doesn't repeat what somebody should not have written."""
    shown = render(report((flagged(1),)))
    assert "bumfluff" not in shown
    assert "word from the list of coarse words" in shown


def test_every_link_goes_through_a_special_page() -> None:
    """Nobody is pinged, and no page's backlinks are filled."""
    targets = re.findall(r"\[\[([^/|\]]*)", render(report()))
    assert set(targets) == {"Special:Diff", "Special:PageHistory", "Special:Contributions"}


def test_there_are_no_templates_categories_or_signatures() -> None:
    """Core markup only: it renders on any wiki."""
    hostile = record(change(1, title="{{Evil}}", user="~~~~", summary="[[Category:X]]"))
    told = report((hostile,), notes=("{{Evil}} ~~~~",), approval="[[Category:X]]")
    shown = render(replace(told, faults=("{{Evil}} ~~~~ [[Category:X]]",)))
    assert set(re.findall(r"\{\{(\w+)", shown)) == {"fullurl", "TALKPAGENAME"}
    assert "~~~" not in shown
    assert "Category:" not in shown


def test_search_engines_are_told_to_stay_out() -> None:
    """A work list is no reading for strangers."""
    assert "__NOINDEX__\n" in render(report())


def test_impossible_names_are_not_linked() -> None:
    """Imported users' names hold a sign that no link can."""
    shown = render(report((record(change(1, user="old>Somebody")),)))
    assert "Special:Contributions" not in shown
    assert "old&#62;Somebody" in shown


def test_a_title_may_begin_with_a_bracket() -> None:
    """It is no stand-in for a missing title."""
    shown = render(report((record(change(1, title="(What) a title")),)))
    assert "[[Special:PageHistory/&#40;What" in shown


def test_the_order_of_the_groups_is_stable() -> None:
    """What needs a look, then by headline, then what we did: folded, with its rules."""
    shown = render(report())
    captions = re.findall(r"^\|\+ .*\| (.*)$", shown, re.MULTILINE)
    assert captions == [
        "Needs a look (1)",
        "Link fix (1)",
        "Wording (1)",
        "Hidden (1)",
        "Patrolled by this bot (1)",
    ]
    done = shown.index("== Patrolled by this bot ==")
    assert "mw-collapsed" not in shown[:done]
    assert "mw-collapsible mw-collapsed" in shown[done:]
    assert "patrol proven and verified link fixes by old hands" in shown[done:]
    assert render(report(tuple(reversed(report().records)))) == shown


def test_what_others_settled_is_counted_only() -> None:
    """It needs nobody's time any more."""
    told = report(read=40, settled={Settlement.BY_OTHERS: 20, Settlement.REVERTED: 1})
    shown = render(told)
    assert "Special:Diff/4|" not in shown
    assert "this bot read 40 edits; 1 still needs a look" in shown
    assert "Settled in this time: 20 patrolled by people" in shown
    assert ", 1 reverted." in shown


def test_log_rows_are_listed_when_they_need_a_look() -> None:
    """Nobody can patrol them, so they would never leave."""
    log = change(0, type=ChangeType.LOG, log_type="move", logid=77)
    assert "checked -77" not in render(report((record(log, headline=Headline.PAGE_MOVED),)))
    assert "checked -77" in render(report((replace(flagged(), change=log),)))


def test_users_who_are_blocked_by_now_are_told() -> None:
    """It saves a patroller a click."""
    told = report((flagged(1), record(change(2))), blocked=frozenset({"Visitor"}))
    assert render(told).count("account is blocked by now") == 1


def test_the_radar_counts_what_gets_too_old() -> None:
    """By headline, most first; what was never read has a row, and so has the sum."""
    counts = {None: (0, 1, 4), Headline.WORDING: (1, 2, 3), Headline.MEDIA: (0, 0, 5)}
    shown = render(report(expiring=Expiring(max_age_days=90, counts=counts)))
    rows = re.findall(r"^\| (.*) \|\| style=.* (\d+) .* (\d+) .* (\d+)$", shown, re.MULTILINE)
    assert rows == [
        ("Media", "0", "0", "5"),
        ("Wording", "1", "2", "3"),
        ("Not read by this bot", "0", "1", "4"),
        ("All", "1", "3", "12"),
    ]
    assert "until it is 90 days old" in shown
    places = [shown.index(f"== {one} ==") for one in ("Soon out of reach", "Patrolled by this bot")]
    assert places == sorted(places)


def test_an_empty_radar_is_good_news() -> None:
    """In a sentence; nothing at all is said when nobody could count."""
    shown = render(report(expiring=Expiring(max_age_days=90, counts={})))
    assert "No unpatrolled edit will be out of reach within the next 7 days." in shown
    assert "Soon out of reach" not in render(report())


def test_an_empty_report_says_so() -> None:
    """A page without rows is good news."""
    assert "There is nothing to look at." in render(report(()))


def test_faults_stand_in_a_box() -> None:
    """Whoever reads the page knows that something is missing."""
    shown = render(replace(report(), faults=("The ''other'' page is protected.",)))
    assert "The bot could not do everything" in shown
    assert "&#39;&#39;other&#39;&#39;" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_the_languages(language: str) -> None:
    """No key is missing; the direction is told; the shape is everywhere the same."""
    counts = {None: (0, 1, 4), Headline.WORDING: (1, 2, 3)}
    every = tuple(
        record(change(n, page_id=n), headline=headline, labels=frozenset(Label))
        for n, headline in enumerate(Headline, 1)
    )
    told = report(
        (*every, flagged(101), patrolled(102)),
        expiring=Expiring(max_age_days=90, counts=counts),
        settled=dict.fromkeys(Settlement, 2),
        blocked=frozenset({"Visitor"}),
        faults=("x",),
    )
    shown = render(told, language=language)
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in shown
    assert re.findall(r"(?m)^(?:\{\||\|-|\|\}|! )", shown) == re.findall(
        r"(?m)^(?:\{\||\|-|\|\}|! )", render(told)
    )


def _rows(shown: str) -> list[str]:
    return re.findall(r"(?m)^\| .*checked.*$", shown)


def test_an_edit_more_is_a_line_more() -> None:
    """All other rows stay as they were."""
    records: tuple[Record, ...] = tuple(record(change(one)) for one in (3, 5, 9))
    before = _rows(render(report(records)))
    after = _rows(render(report((*records, record(change(7))))))
    assert [line for line in after if line in before] == before
    assert len(after) == len(before) + 1


def test_no_template_can_forget_the_escape() -> None:
    """A plain string is escaped whether or not a template asks for it."""
    template = wikitext_environment().from_string("<< a >> << b >> << c >>")
    shown = template.render(a="[[x]]", b=Wikitext("[[x]]"), c=3)
    assert shown == "&#91;&#91;x&#93;&#93; [[x]] 3"

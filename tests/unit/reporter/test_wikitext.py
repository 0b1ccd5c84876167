"""The wikitext of a report: what it shows, in which order, and what it never lets through."""

import re

from jinja2 import Environment

from bot.reporter.escape import Wikitext
from bot.reporter.templates import wikitext_environment
from bot.reporter.wikitext import render
from tests.reports import change, flagged, patrolled, record, report


def test_each_edit_has_one_line() -> None:
    """So that the page's history shows just what is new."""
    shown = render(report())
    for one in report().records:
        if one.change.revid:
            assert (
                len(re.findall(rf"^\| .*Special:Diff/{one.change.revid}\|", shown, re.MULTILINE))
                == 1
            )


def test_a_row_tells_what_a_patroller_asks() -> None:
    """Diff link, page, user, headline, labels, why, bytes, decision, rule."""
    (row,) = re.findall(r"^\| .*Diff/9\|.*$", render(report()), re.MULTILINE)
    for words in (
        "[[Special:Diff/9|diff]]",
        "[[Special:PageHistory/Page&#32;9|Page&#32;9]]",
        "[[Special:Contributions/Old hand|Old hand]]",
        "'''link fix''' (verified)",
        "link-add, link-retarget",
        "&#91;&#91;Norland harbour&#93;&#93;",
        "+4",
        "not yet",
        "link fixes",
    ):
        assert words in row


def test_alarmed_edits_are_not_quoted() -> None:
    """A public page doesn't repeat what somebody should not have written."""
    shown = render(report((flagged(1),)))
    assert "bumfluff" not in shown
    assert "profanity" in shown


def test_every_link_goes_through_a_special_page() -> None:
    """Nobody is pinged, and no page's backlinks are filled."""
    targets = re.findall(r"\[\[([^/|\]]*)", render(report()))
    assert set(targets) == {"Special:Diff", "Special:PageHistory", "Special:Contributions"}


def test_there_are_no_templates_categories_or_signatures() -> None:
    """Core markup only: it renders on any wiki."""
    hostile = record(change(1, title="{{Evil}}", user="~~~~", summary="[[Category:X]]"))
    shown = render(report((hostile,), notes=("{{Evil}} ~~~~",), approval="[[Category:X]]"))
    tables = shown.replace('{| class="wikitable', "").replace("|}", "")
    assert "{{" not in tables
    assert "~~~" not in shown
    assert "Category:" not in shown


def test_search_engines_are_told_to_stay_out() -> None:
    """A work list is no reading for strangers."""
    assert "\n__NOINDEX__\n" in render(report())


def test_impossible_names_are_not_linked() -> None:
    """Imported users' names hold a sign that no link can."""
    shown = render(report((record(change(1, user="old>Somebody")),)))
    assert "Special:Contributions" not in shown
    assert "old&#62;Somebody" in shown


def test_a_title_may_begin_with_a_bracket() -> None:
    """It is no stand-in for a missing title."""
    shown = render(report((record(change(1, title="(What) a title")),)))
    assert "[[Special:PageHistory/&#40;What" in shown


def test_patrolled_edits_are_folded_with_their_rule() -> None:
    """What the bot did is last, and says by which rule."""
    shown = render(report((patrolled(2), flagged(1))))
    done = shown.index("== Patrolled by this bot ==")
    assert shown.index("== Needs a look ==") < done
    assert 'class="wikitable sortable mw-collapsible"' in shown[:done]
    assert 'class="wikitable sortable mw-collapsible mw-collapsed"' in shown[done:]
    assert "patrol proven and verified link fixes by old hands" in shown[done:]


def test_rows_that_do_not_fit_are_counted() -> None:
    """Nothing is left out silently."""
    assert "6 more edits are in the bot's ledger" in render(report(), rows=1)


def test_an_empty_report_says_so() -> None:
    """A page without rows is good news."""
    assert "0 edits were read" in render(report(()))


def test_the_same_report_is_the_same_text() -> None:
    """Or every run would make an edit."""
    assert render(report()) == render(report())


def _environment() -> Environment:
    return wikitext_environment()


def test_no_template_can_forget_the_escape() -> None:
    """A plain string is escaped whether or not a template asks for it."""
    template = _environment().from_string("<< a >> << b >> << c >>")
    shown = template.render(a="[[x]]", b=Wikitext("[[x]]"), c=3)
    assert shown == "&#91;&#91;x&#93;&#93; [[x]] 3"

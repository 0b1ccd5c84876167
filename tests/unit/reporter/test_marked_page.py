"""Pages between markers: only there, only news, and nobody's text lost."""

import pytest

from bot.errors import BadReplyError, DeniedError, UnavailableError
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.markers import END, START, moment, says_the_same, split, stamp
from tests.report_fakes import BOT, MARKED, TITLE, FakePages, marked_wiki
from tests.reports import NOON


def _pages(wiki: FakePages) -> MarkedPages:
    return MarkedPages(wiki, wiki, account=BOT)


def test_only_the_part_between_the_markers_changes() -> None:
    """People write above and below."""
    wiki = marked_wiki()
    pages = _pages(wiki)
    assert pages.save(pages.read(TITLE), "News.", summary="Bot: news", run_id="r1")
    assert wiki.text() == f"Above.\n{START}\nNews.\n{END}\nBelow. ~~~~"
    assert wiki.summaries == [(TITLE, "Bot: news (run r1)")]


def test_nothing_is_saved_when_there_is_no_news() -> None:
    """Run and times in a stamped line are none."""
    wiki = marked_wiki()
    pages = _pages(wiki)
    first = f"{stamp('r1')}Until {moment(NOON)}.\nRow."
    later = f"{stamp('r2')}Until {moment(NOON.replace(hour=23))}.\nRow."
    pages.save(pages.read(TITLE), first, summary="Bot", run_id="r1")
    assert not pages.save(pages.read(TITLE), later, summary="Bot", run_id="r2")
    assert len(wiki.summaries) == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("#REDIRECT [[User:Bot/Old report]]", "redirect"),
        ("#перенаправление: [[User:Bot/Old report]]", "redirect"),
        ("# A list that begins a page, with [[a link]].", "no markers"),
        ("", "no markers"),
        ("Just words.", "no markers"),
        (START, "one of its two markers is missing"),
        (f"only the end {END}", "one of its two markers is missing"),
        (f"{END} {START}", "in the wrong order"),
        (f"{START}{START}{END}", "more than once"),
        (f"{START}{END}{END}", "more than once"),
    ],
)
def test_a_page_without_one_pair_of_markers_is_left_alone(text: str, fault: str) -> None:
    """The error says what is wrong, and what to put there."""
    wiki = FakePages()
    wiki.edit(TITLE, text)
    with pytest.raises(BadReplyError, match=fault) as raised:
        _pages(wiki).read(TITLE)
    assert START in str(raised.value)


def test_a_missing_page_is_not_made_by_itself() -> None:
    """Where a bot may report is the operator's choice."""
    with pytest.raises(BadReplyError, match="make it"):
        _pages(FakePages()).read(TITLE)
    assert _pages(FakePages()).find(TITLE) is None


def test_a_page_can_be_made_on_purpose() -> None:
    """It holds the markers, so that it can be rewritten."""
    wiki = FakePages()
    pages = _pages(wiki)
    pages.make(f"{TITLE}/2", "Rows.", summary="Bot", run_id="r1")
    assert wiki.text(f"{TITLE}/2") == f"{START}\nRows.\n{END}"
    assert pages.read(f"{TITLE}/2").inside == "\nRows.\n"


def test_the_community_can_keep_the_bot_out() -> None:
    """The exclusion templates are obeyed."""
    wiki = FakePages()
    wiki.edit(TITLE, "{{nobots}}" + MARKED)
    with pytest.raises(DeniedError, match="keeps this bot out"):
        _pages(wiki).read(TITLE)


def test_a_page_stored_otherwise_is_told() -> None:
    """Something changed our words on their way."""
    wiki = marked_wiki()
    wiki.stores_as_sent = False
    pages = _pages(wiki)
    with pytest.raises(BadReplyError, match="something else"):
        pages.save(pages.read(TITLE), "News.", summary="Bot", run_id="r1")


def test_words_that_the_wiki_merged_in_are_no_fault() -> None:
    """Ours stand whole beside them."""
    wiki = marked_wiki()
    wiki.stores_as_sent = False
    pages = _pages(wiki)
    assert pages.save(pages.read(TITLE), "Words.", summary="Bot", run_id="r1")


def test_words_are_put_there_whatever_stood_before() -> None:
    """For notices; a conflict is merged once."""
    wiki = marked_wiki()
    wiki.rivals = [lambda: wiki.replace("Above.", "Hello!")]
    assert _pages(wiki).write(TITLE, "News.", run_id="r1", summary="Bot: news")
    assert wiki.text().startswith(f"Hello!\n{START}\nNews.")
    wiki.rivals = [lambda: wiki.edit(TITLE, wiki.text() + "!")] * 2
    with pytest.raises(UnavailableError):
        _pages(wiki).write(TITLE, "More news.", run_id="r2", summary="Bot: news")


def test_what_people_wrote_beside_a_report_outlives_it() -> None:
    """A last note takes the place of rows, not of words; also when it is written again."""
    wiki = marked_wiki()
    row = "| page || user || why || seen || <!-- checked 7 8 --> fine by me ~~~~"
    wiki.replace(START, f"{START}\n{{|\n|-\n{row}\n|-\n| x || <!-- checked 9 -->\n|}}")
    for note in ("Retired.", "Retired for good."):
        assert _pages(wiki).write(TITLE, note, run_id="r1", summary="Bot: retired")
        inside = split(wiki.text()).inside  # type: ignore[union-attr] # it has markers
        assert inside.startswith(f"\n{note}\n")
        told = "* [[Special:Diff/7|7]] · [[Special:Diff/8|8]]: fine by me ~~~~"
        assert inside.count(told) == 1
        assert "Diff/9" not in inside


def test_run_ids_can_close_no_comment() -> None:
    """What stands in a comment has no sign that ends it."""
    assert stamp("a-->b") == "<!-- editpatrol: run a---b -->"


def test_a_trimmed_line_says_the_same() -> None:
    """Wikis and editors trim line ends."""
    assert says_the_same("\na \nb\n", "a\nb")
    assert not says_the_same("a\nb", "b\na")
    assert not says_the_same(f"{stamp('r')}5 edits", f"{stamp('r')}6 edits")


def test_the_parts_of_a_page_are_the_page() -> None:
    """Nothing is lost on the way."""
    parts = split(MARKED)
    assert parts is not None
    assert parts.before + parts.inside + parts.after == MARKED

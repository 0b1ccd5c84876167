"""What befalls a real wiki in the middle of a run, and what the wiki then really says.

Each case happens at the moment of the request named; afterwards people mend it, and the next run
does what was left, once.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.pipeline.entries import Held
from bot.playground.accounts import BOT
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.markers import START
from bot.revisions import RevisionId
from bot.settings import load_configuration
from bot.sitting.desk import Choice, open_desk
from bot.sitting.marking import Marking
from bot.sitting.state import Fate
from tests.conftest import require
from tests.fault_proxy import Fault, Parameters
from tests.filters import add_filter
from tests.mills import NO_CAPS
from tests.troubled import Troubled, is_list, is_patrol, is_save, troubled

OK, TRY_LATER, DENIED = ExitCode.OK, ExitCode.TRY_AGAIN_LATER, ExitCode.DENIED
UNPUBLISHED = ExitCode.REPORT_NOT_PUBLISHED
EXTENSIONS = ("Cite", "AbuseFilter", "SpamBlacklist", "TitleBlacklist", "ConfirmEdit")
SUMMARY = "Bot: report of $1 edits, $2 need a look http://bad-ducks.invalid/"
"""With an address that nobody minds before the blacklist names it."""
Hand = Callable[[Troubled], object]


@dataclass(frozen=True, kw_only=True)
class Case:
    """What happens when, what then is said, and how people mend it."""

    when: Callable[[Parameters], bool]
    befalls: Hand
    mend: Hand
    code: ExitCode
    word: str = ""
    times: int = 1


def _php(settings: str) -> Hand:
    return lambda place: place.wiki.change_settings(settings)


def _page(title: str, text: str) -> Hand:
    return lambda place: place.wiki.edit(title, text)


def _block_from_articles(place: Troubled) -> None:
    place.wiki.block(BOT, partial=True, allowusertalk=True, namespacerestrictions="0")


def _unblock(place: Troubled) -> None:
    place.wiki.unblock(BOT)


def _block_from(title: Callable[[Troubled], str]) -> Hand:
    return lambda place: place.wiki.block(
        BOT, partial=True, allowusertalk=True, pagerestrictions=title(place)
    )


def _filter(action: str) -> Hand:
    def add(place: Troubled) -> None:
        add_filter(place.wiki, 1, "needs? a look", action)

    return add


def _no_filter(place: Troubled) -> None:
    place.wiki.sql("DELETE FROM abuse_filter")
    place.wiki.sql("DELETE FROM abuse_filter_action")


def _groups(**words: str) -> Hand:
    return lambda place: place.wiki.change_groups(BOT, **words)


def _lag(place: Troubled) -> None:
    """Let the wiki count jobs that wait as lag."""
    place.wiki.sql(
        "INSERT INTO job (job_cmd, job_namespace, job_title, job_params, job_timestamp, job_random,"
        " job_token, job_sha1) VALUES ('null', 0, 'X', '', '20260101000000', 1, '', 'x')"
    )
    place.wiki.change_settings("$wgJobQueueIncludeInMaxLagFactor = 0.01;")


def _end_sessions(place: Troubled) -> None:
    place.wiki.end_sessions()


def _nothing(_: Troubled) -> None:
    """Nobody needs to mend it."""


def _others_write_below(place: Troubled) -> None:
    place.wiki.edit(REPORT_PAGE, None, appendtext="\nPeople write, too.")


def _others_write_inside(place: Troubled) -> None:
    text = place.wiki.page_text(REPORT_PAGE) or ""
    before, _, after = text.partition(f"{START}\n")
    rest = after.partition("\n")[2]
    words = f"Somebody writes {len(place.wiki.revids(REPORT_PAGE))}."
    place.wiki.edit(REPORT_PAGE, f"{before}{START}\n{words}\n{rest}")


def _others_write_into_our_line(place: Troubled) -> None:
    text = place.wiki.page_text(REPORT_PAGE) or ""
    assert "(UTC) " in text
    place.wiki.edit(REPORT_PAGE, text.replace("(UTC) ", "(UTC) very ", 1))


CASES: dict[str, Case] = {
    "read-only wiki": Case(
        when=is_patrol,
        befalls=_php("$wgReadOnly = 'We move house.';"),
        mend=_php("$wgReadOnly = null;"),
        code=TRY_LATER,
        word="read-only",
    ),
    "database lag": Case(
        when=is_list,
        befalls=_lag,
        mend=_php("$wgJobQueueIncludeInMaxLagFactor = false;"),
        code=TRY_LATER,
        word="lags",
    ),
    "blocked": Case(
        when=is_patrol,
        befalls=lambda place: place.wiki.block(BOT),
        mend=_unblock,
        code=DENIED,
        word="(blocked)",
    ),
    "blocked before the save": Case(
        when=is_save,
        befalls=lambda place: place.wiki.block(BOT),
        mend=_unblock,
        code=UNPUBLISHED,
        word="(blocked)",
    ),
    "blocked from the page": Case(
        when=is_patrol,
        befalls=_block_from(lambda place: place.title),
        mend=_unblock,
        code=OK,
    ),
    "blocked from the report page": Case(
        when=is_save,
        befalls=_block_from(lambda _: REPORT_PAGE),
        mend=_unblock,
        code=UNPUBLISHED,
        word="(blocked)",
    ),
    "right lost": Case(
        when=is_patrol,
        befalls=_groups(remove="patroller"),
        mend=_groups(add="patroller"),
        code=DENIED,
        word="(permissiondenied)",
    ),
    "right to see marks lost": Case(
        when=is_list,
        befalls=_groups(remove="patroller"),
        mend=_groups(add="patroller"),
        code=DENIED,
        word="(permissiondenied)",
    ),
    "bot flag lost": Case(
        when=is_save,
        befalls=_groups(remove="bot"),
        mend=_groups(add="bot"),
        code=UNPUBLISHED,
        word="(assertbotfailed)",
    ),
    "patrolling off": Case(
        when=is_patrol,
        befalls=_php("$wgUseRCPatrol = $wgUseNPPatrol = $wgUseFilePatrol = false;"),
        mend=_php("$wgUseRCPatrol = $wgUseNPPatrol = $wgUseFilePatrol = true;"),
        code=DENIED,
        word="(patroldisabled)",
    ),
    "sessions end": Case(when=is_patrol, befalls=_end_sessions, mend=_nothing, code=OK),
    "sessions end before a save": Case(when=is_save, befalls=_end_sessions, mend=_nothing, code=OK),
    "edit beside the report, which the wiki merges": Case(
        when=is_save, befalls=_others_write_below, mend=_nothing, code=OK
    ),
    "somebody writes inside": Case(
        when=is_save, befalls=_others_write_inside, mend=_nothing, code=OK
    ),
    "edit conflict": Case(
        when=is_save, befalls=_others_write_into_our_line, mend=_nothing, code=OK
    ),
    "edit conflict again and again": Case(
        when=is_save,
        befalls=_others_write_into_our_line,
        mend=_nothing,
        code=UNPUBLISHED,
        word="(editconflict)",
        times=100,
    ),
    "protected page": Case(
        when=is_save,
        befalls=lambda place: place.wiki.protect(REPORT_PAGE),
        mend=lambda place: place.wiki.protect(REPORT_PAGE, "edit=all"),
        code=UNPUBLISHED,
        word="(protectedpage)",
    ),
    "page deleted": Case(
        when=is_save,
        befalls=lambda place: place.wiki.delete(REPORT_PAGE),
        mend=_page(REPORT_PAGE, PAGES[REPORT_PAGE]),
        code=UNPUBLISHED,
        word="(missingtitle)",
    ),
    "bot excluded": Case(
        when=is_list,
        befalls=_page(REPORT_PAGE, "{{bots|deny=Patrolbot}}" + PAGES[REPORT_PAGE]),
        mend=_page(REPORT_PAGE, PAGES[REPORT_PAGE]),
        code=UNPUBLISHED,
        word="{{bots}}",
    ),
    "AbuseFilter disallows": Case(
        when=is_save,
        befalls=_filter("disallow"),
        mend=_no_filter,
        code=UNPUBLISHED,
        word="(abusefilter-disallowed)",
    ),
    "AbuseFilter warns": Case(
        when=is_save,
        befalls=_filter("warn"),
        mend=_no_filter,
        code=UNPUBLISHED,
        word="(abusefilter-warning)",
    ),
    "SpamBlacklist": Case(
        when=is_save,
        befalls=_page("MediaWiki:Spam-blacklist", r"\bbad-ducks\.invalid"),
        mend=_page("MediaWiki:Spam-blacklist", "# nothing"),
        code=UNPUBLISHED,
        word="(spamblacklist)",
    ),
    "TitleBlacklist": Case(
        when=is_save,
        befalls=_page("MediaWiki:Titleblacklist", "User:Patrolbot.Report <noedit>"),
        mend=_page("MediaWiki:Titleblacklist", "# nothing"),
        code=UNPUBLISHED,
        word="(titleblacklist-forbidden)",
    ),
    "captcha": Case(
        when=is_save,
        befalls=_php(
            "$wgCaptchaTriggers['edit'] = true; $wgGroupPermissions['bot']['skipcaptcha'] = false;"
        ),
        mend=_php("$wgCaptchaTriggers['edit'] = false;"),
        code=UNPUBLISHED,
        word="captcha",
    ),
    "page too big": Case(
        when=is_save,
        befalls=_php("$wgMaxArticleSize = 1;"),
        mend=_php("$wgMaxArticleSize = 2048;"),
        code=UNPUBLISHED,
        word="(contenttoobig)",
    ),
    "rate limit": Case(
        when=is_save,
        befalls=_php("$wgRateLimits = ['edit' => ['user' => [0, 60], 'bot' => [0, 60]]];"),
        mend=_php("$wgRateLimits = [];"),
        code=UNPUBLISHED,
        word="Rate limited by the wiki",
    ),
}


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Troubled]:
    """One wiki of each release for the whole table, after the bot's first run."""
    require(request.param)
    folder = tmp_path_factory.mktemp("refusals")
    tables = {**NO_CAPS, "report": {**NO_CAPS["report"], "summary": f'"{SUMMARY}"'}}
    with troubled(folder, request.param, extensions=EXTENSIONS, tables=tables) as found:
        found.wiki.change_settings("$wgGroupPermissions['sysop']['skipcaptcha'] = true;")
        yield found


@pytest.mark.parametrize("name", CASES)
def test_what_befalls_a_wiki_in_mid_run(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its exit code, one sentence with the API's code, and a next run that does what was left."""
    case = CASES[name]
    revid = place.people_edit()
    before = _ours(place.wiki)

    def befall() -> None:
        case.befalls(place)

    with place.trouble(Fault(spoils=case.when, reply=None, first=befall, times=case.times)):
        code, said = place.run(capsys)
    case.mend(place)
    assert code == case.code, said
    assert case.word in said
    assert "\n" not in said
    if code is not OK and case.when is is_save:
        assert not _ours(place.wiki) - before
    assert place.run(capsys) == (OK, "")
    assert place.is_all_done(revid)


QUOTED = {"SpamBlacklist": "bad-ducks.invalid", "AbuseFilter disallows": "needs? a look"}


@pytest.mark.parametrize("name", QUOTED)
def test_what_people_wrote_is_said_and_not_kept(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A filter's name, an address: on the screen only, as the wiki may hide it some day."""
    case = CASES[name]
    place.people_edit()
    with place.trouble(Fault(spoils=case.when, reply=None, first=lambda: case.befalls(place))):
        _, said = place.run(capsys)
    case.mend(place)
    assert QUOTED[name] in said
    with closing(sqlite3.connect(place.folder / "ledger.sqlite")) as ledger:
        rows = ledger.execute("SELECT run FROM runs UNION ALL SELECT result FROM reports")
        kept = "".join(str(row[0]) for row in rows)
    kept += (place.folder / "editpatrol.log").read_text(encoding="utf-8")
    assert QUOTED[name] not in kept
    assert case.word in kept
    assert place.run(capsys) == (OK, "")


@pytest.mark.parametrize("is_everywhere", [False, True], ids=["a page", "all articles"])
def test_a_partial_block_stops_only_what_it_covers(
    place: Troubled, is_everywhere: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """Edits there wait and nothing is sent; the rest is done; with the block gone all is."""
    elsewhere = () if is_everywhere else (place.people_edit(),)
    inside = place.people_edit()
    (_block_from_articles if is_everywhere else _block_from(lambda _: place.title))(place)
    place.proxy.seen.clear()
    for _ in range(2):
        assert place.run(capsys) == (OK, "")
    assert place.held()[Held.KEPT_OUT] == 1
    asked = [one["revid"] for one in place.proxy.seen if is_patrol(one)]
    assert asked == [str(one) for one in elsewhere]
    assert all(place.is_all_done(one) for one in elsewhere)
    assert not place.is_all_done(inside)
    _unblock(place)
    assert place.run(capsys) == (OK, "")
    assert place.is_all_done(inside)


def test_a_partial_block_is_told_to_people(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` notes it; a person at the terminal goes on with the next edit."""
    elsewhere, inside = place.people_edit(), place.people_edit()
    _block_from(lambda _: place.title)(place)
    command_line(["--dir", str(place.folder), "check"])
    assert "is blocked from some pages or namespaces" in capsys.readouterr().out
    with open_desk(load_configuration(place.folder), print, as_person=True) as desk:
        marking = Marking(desk)
        sights, _ = desk.sighting.see(desk.choose(Choice(revids=(inside, elsewhere))))
        marked = {one.judgement.edit.change.revid: marking.mark(one) for one in sights}
    assert marked[RevisionId(elsewhere)].fate is Fate.PATROLLED
    assert marked[RevisionId(inside)].fate is Fate.REFUSED
    assert "(blocked)" in marked[RevisionId(inside)].why
    _unblock(place)
    assert place.run(capsys) == (OK, "")
    assert place.is_all_done(inside)


BLINDNESS = {
    "no right from the start": (
        _groups(remove="patroller"),
        _groups(add="patroller"),
        "no right to patrol",
    ),
    "only new pages have marks": (
        _php("$wgUseRCPatrol = false;"),
        _php("$wgUseRCPatrol = true;"),
        "$wgUseRCPatrol",
    ),
}


@pytest.mark.parametrize("name", BLINDNESS)
@pytest.mark.parametrize("waits", [False, True], ids=["fresh", "held"])
def test_a_run_that_cant_see_marks_leaves_nothing_for_good(
    place: Troubled, name: str, waits: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """77 with a sentence; with the marks back it does all, what it had read before and what not."""
    befalls, mend, word = BLINDNESS[name]
    revid = place.people_edit()
    if waits:
        place.change_settings({"patrol": {"enabled": "false"}})
        assert place.run(capsys) == (OK, "")
        place.change_settings({"patrol": {"enabled": "true"}})
    befalls(place)
    for _ in range(2):
        ended, said = place.run(capsys)
        assert ended == DENIED
        assert word in said
        assert "\n" not in said
    mend(place)
    assert place.run(capsys) == (OK, "")
    assert place.is_all_done(revid)


def _ours(wiki: Wiki) -> set[int]:
    """Return the bot's own edits of the report page."""
    return {row["revid"] for row in wiki.recent_changes(rctitle=REPORT_PAGE, rcuser=BOT)}

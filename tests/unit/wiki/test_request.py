"""One question is asked until it is answered or given up, whatever comes back."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.errors import BadReplyError, DeniedError, UnavailableError, WikiError
from bot.wiki.reply import HttpReply
from bot.wiki.request import Question
from tests.wiki_fakes import Answer, FakeClock, FakeTransport, fault, requester

GOOD: dict[str, object] = {"query": {"recentchanges": []}}
LIST = Question(
    parameters={"action": "query", "list": "recentchanges"}, must_hold=("query", "recentchanges")
)
PATROL = Question(
    parameters={"action": "patrol", "revid": "7"},
    must_hold=("patrol", "rcid"),
    write=True,
    token="patrol",
)
TOKENS = {"query": {"tokens": {"csrftoken": "c+\\", "patroltoken": "p+\\"}}}
PATROLLED = {"patrol": {"rcid": 7, "ns": 0, "title": "Pond"}}


def _http(status: int, body: bytes = b"<html>sorry</html>", **headers: str) -> HttpReply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpReply(status=status, headers=named, body=body)


def test_every_request_asserts_the_account() -> None:
    """A read as well as a write fails rather than run as somebody else."""
    transport = FakeTransport([GOOD])
    requester(transport).ask(LIST)
    sent = transport.asked[0]
    assert (sent["assert"], sent["assertuser"], sent["maxlag"]) == ("user", "Patrolbot", "5")


@pytest.mark.parametrize(
    "trouble",
    [
        UnavailableError("The wiki can't be reached: refused."),
        _http(503),
        _http(502),
        _http(500),
        _http(429),
        _http(403),
        _http(404),
        _http(302, location="http://elsewhere.invalid/"),
        _http(200),
        _http(200, b'{"query": {"recentcha'),
        _http(200, b""),
        _http(200, b"{}"),
        _http(200, b"[]"),
        _http(200, b"null"),
        _http(200, b'{"query": {}}'),
        _http(200, b"\xff\xfe"),
        fault("maxlag"),
        fault("readonly"),
        fault("ratelimited"),
        fault("internal_api_error_DBQueryError"),
        {"error": {"code": "maxlag", "info": "the older form"}},
    ],
    ids=str,
)
def test_trouble_passes(trouble: Answer) -> None:
    """What may mend itself is asked again after a wait, and the answer is the good one."""
    clock = FakeClock()
    transport = FakeTransport([trouble, trouble, GOOD])
    assert requester(transport, clock).ask(LIST) == GOOD
    assert clock.slept == [1.0, 2.0]


@pytest.mark.parametrize(
    ("trouble", "error", "code"),
    [
        (_http(503), UnavailableError, None),
        (_http(200, b'{"cut'), UnavailableError, None),
        (UnavailableError("The wiki can't be reached: refused."), UnavailableError, None),
        (fault("readonly"), UnavailableError, "readonly"),
        (fault("maxlag"), UnavailableError, "maxlag"),
        (_http(200, b"{}"), BadReplyError, None),
        (_http(200, b"null"), BadReplyError, None),
        ({"query": {"pages": []}}, BadReplyError, None),
    ],
    ids=str,
)
def test_trouble_stays(trouble: Answer, error: type[WikiError], code: str | None) -> None:
    """Patience has an end: it is an error of the right kind with the API's code, in a sentence."""
    transport = FakeTransport([trouble] * 4)
    with pytest.raises(error) as caught:
        requester(transport).ask(LIST)
    assert caught.value.code == code
    assert "Tried 4 times" in str(caught.value)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("permissiondenied", DeniedError),
        ("blocked", DeniedError),
        ("patroldisabled", DeniedError),
        ("protectedpage", DeniedError),
        ("abusefilter-warning", DeniedError),
        ("abusefilter-disallowed", DeniedError),
        ("spamblacklist", DeniedError),
        ("titleblacklist-forbidden", DeniedError),
        ("editconflict", UnavailableError),
        ("nosuchrevid", BadReplyError),
        ("contenttoobig", BadReplyError),
        ("a-code-of-next-year", BadReplyError),
    ],
)
def test_refusals_are_asked_once(code: str, error: type[WikiError]) -> None:
    """A refusal is not asked again (a filter's warning would then be saved), and keeps its code."""
    transport = FakeTransport([TOKENS, fault(code)])
    with pytest.raises(error) as caught:
        requester(transport).ask(PATROL)
    assert caught.value.code == code
    assert transport.answers == []


def test_waiting_is_announced() -> None:
    """The operator reads what is waited for and how long."""
    said: list[str] = []
    limited = HttpReply(
        status=200,
        headers={"retry-after": "6"},
        body=b'{"errors": [{"code": "ratelimited", "text": "x"}]}',
    )
    requester(FakeTransport([limited, GOOD]), announce=said.append).ask(LIST)
    assert said == ["rate limited by the wiki: waiting 6 s"]


def test_retry_after_seconds_and_date() -> None:
    """Both forms of Retry-After are obeyed, with any status."""
    clock = FakeClock()
    later = datetime.fromtimestamp(clock.now(), UTC) + timedelta(seconds=42)
    transport = FakeTransport([_http(429, retry_after=format_datetime(later, usegmt=True)), GOOD])
    requester(transport, clock).ask(LIST)
    transport.answers = [_http(503, retry_after="17"), GOOD]
    requester(transport, clock).ask(LIST)
    assert clock.slept == [pytest.approx(42, abs=1), 17.0]


def test_retry_after_on_a_good_reply() -> None:
    """A good reply that asks to wait is used, and the next request waits."""
    clock = FakeClock()
    good = HttpReply(
        status=200, headers={"retry-after": "9"}, body=b'{"query": {"recentchanges": []}}'
    )
    asker = requester(FakeTransport([good, GOOD]), clock)
    asker.ask(LIST)
    assert clock.slept == []
    asker.ask(LIST)
    assert clock.slept == [9.0]


def test_retry_after_is_capped_by_leaving() -> None:
    """A wiki that asks for hours is not asked again in this run, nor waited for."""
    clock = FakeClock()
    transport = FakeTransport([_http(503, retry_after="7200"), GOOD])
    asker = requester(transport, clock)
    for _ in range(2):
        with pytest.raises(UnavailableError):
            asker.ask(LIST)
    assert (clock.slept, len(transport.asked)) == ([], 1)


def test_the_deadline_holds() -> None:
    """No wait passes the run's deadline, and nothing is sent after it."""
    clock = FakeClock()
    transport = FakeTransport([_http(503)] * 9)
    asker = requester(transport, clock, deadline_seconds=2.0)
    with pytest.raises(UnavailableError, match="time for this run is up") as caught:
        asker.ask(LIST)
    assert caught.value.code is None  # nothing but silence: unreachable, not "later"
    assert sum(clock.slept) <= 2.0
    clock.sleep(60)
    before = len(transport.asked)
    with pytest.raises(UnavailableError, match="time for this run is up"):
        asker.ask(LIST)
    assert len(transport.asked) == before


def test_the_deadline_of_a_wiki_that_says_later() -> None:
    """It answered: the error keeps its code, so that the run ends as "try again later"."""
    asker = requester(FakeTransport([fault("maxlag")] * 9), deadline_seconds=2.0)
    with pytest.raises(UnavailableError, match="time for this run is up") as caught:
        asker.ask(LIST)
    assert caught.value.code == "maxlag"


def test_warnings_are_errors() -> None:
    """A wiki that ignored part of the question has not answered it."""
    reply = {**GOOD, "warnings": [{"code": "unrecognizedparams", "text": "foo", "module": "main"}]}
    with pytest.raises(BadReplyError) as caught:
        requester(FakeTransport([reply])).ask(LIST)
    assert caught.value.code == "warning-unrecognizedparams"


def test_listed_warnings_are_harmless() -> None:
    """A truncated reply says so and goes on by its continue value."""
    reply = {**GOOD, "warnings": [{"code": "truncatedresult", "text": "x", "module": "result"}]}
    assert requester(FakeTransport([reply])).ask(LIST) == reply


def test_session_lost_is_mended_twice() -> None:
    """A lost session is had back by a login, even twice in a row, and the question is repeated."""
    transport = FakeTransport([fault("assertnameduserfailed"), fault("assertuserfailed"), GOOD])
    asker = requester(transport)
    logins: list[int] = []
    asker.log_in = lambda: logins.append(len(transport.asked))
    assert asker.ask(LIST) == GOOD
    assert logins == [1, 2]


def test_session_lost_for_good() -> None:
    """An account that can't be had back stops the run instead of going on anonymously."""
    asker = requester(FakeTransport([fault("assertuserfailed")] * 9))
    asker.log_in = lambda: None
    with pytest.raises(DeniedError) as caught:
        asker.ask(LIST)
    assert caught.value.code == "assertuserfailed"


def test_bad_token_is_refreshed() -> None:
    """A token that the wiki no longer takes is fetched anew, and the write sent again."""
    fresh = {"query": {"tokens": {"csrftoken": "c2", "patroltoken": "p2"}}}
    transport = FakeTransport([TOKENS, fault("badtoken"), fresh, PATROLLED])
    assert requester(transport).ask(PATROL) == PATROLLED
    assert [sent.get("token") for sent in transport.asked] == [None, "p+\\", None, "p2"]
    assert transport.writes == [False, True, False, True]


def test_requests_are_counted_by_name() -> None:
    """The count shows what a batch costs, retries included."""
    asker = requester(FakeTransport([TOKENS, _http(503), PATROLLED, GOOD]))
    asker.ask(PATROL)
    asker.ask(LIST)
    assert asker.sent == {"tokens": 1, "patrol": 2, "recentchanges": 1}

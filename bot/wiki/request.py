"""Takes the parameters of API requests and gives checked replies, one at a time.

Never hands on a reply that lacks what it must hold, never acts as another account than ours, and
never waits past the deadline.
"""

import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from bot.errors import BadReplyError, DeniedError, KeptOutError, UnavailableError, WikiError
from bot.messages import counted
from bot.wiki.clock import Clock, SystemClock
from bot.wiki.codes import WAIT_WORDS, Remedy, remedy
from bot.wiki.reply import LATER, ApiFault, Broken, Data, HttpReply, understand
from bot.wiki.retry import DEFAULT_POLICY, Retry, RetryPolicy, retry_after_seconds
from bot.wiki.transport import Transport
from bot.wiki.walk import Row, part, row, text

LONGEST_EXCHANGE_SECONDS = 90.0
"""A server may take a minute for 500 long texts; a body that trickles longer is given up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One API request and what its reply must hold."""

    parameters: Mapping[str, str] = field(repr=False)
    """Left out of tracebacks: the login's hold a password."""
    must_hold: tuple[str, ...]
    """Path of keys, e.g. ``("query", "recentchanges")``."""
    write: bool = False
    token: str | None = None
    """Kind of token to send: ``csrf`` or ``patrol``."""
    asserts_user: bool = True
    """False only for the login itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Wait:
    """Ask again after a while; what to tell, what to raise when patience ends."""

    words: str
    code: str | None = None
    lacks: bool = False
    """The server answered well, but not the question."""


@dataclass(kw_only=True)
class Requester:
    """Sends questions until they are answered or given up."""

    transport: Transport
    user: str | None = None
    """Every request asserts this account; None before the login."""
    log_in: Callable[[], None] | None = None
    """Called when the session is lost; None when that can't be mended."""
    announce: Callable[[str], None] = lambda _: None
    policy: RetryPolicy = DEFAULT_POLICY
    clock: Clock = field(default_factory=SystemClock)
    deadline_seconds: float = 1800.0
    """From the creation of this object: after it, nothing is sent and nothing waited for."""
    maxlag_seconds: int = 5
    sent: Counter[str] = field(default_factory=Counter)
    """Requests by action or query module, retries included."""

    def __post_init__(self) -> None:
        """Start the clock."""
        self._ends = self.clock.monotonic() + self.deadline_seconds
        self._not_before = 0.0
        self.tokens: dict[str, str] = {}
        self._lock = threading.RLock()

    def ask(self, question: Question) -> Row:
        """Return the reply to a question.

        Raises:
            DeniedError: This account or bot may not.
            UnavailableError: Given up waiting, or out of time.
            BadReplyError: The reply makes no sense, or the API refuses this one question.
        """
        retry = Retry(policy=self.policy)
        with self._lock:
            while True:
                outcome = self._attempt(question, retry)
                if isinstance(outcome, _Wait):
                    self._wait(outcome, retry)
                elif outcome is not None:
                    return outcome

    def pause(self, seconds: float, words: str, code: str | None = "deadline") -> None:
        """Wait within the deadline and say so.

        Args:
            seconds: How long.
            words: What for; '' says nothing.
            code: Of the error; None when the wiki gives no answer at all.

        Raises:
            UnavailableError: The wait would pass the deadline, or a signal ended it.
        """
        if self.clock.monotonic() + seconds > self._ends:
            raise _out_of_time(f"{words}, {seconds:.0f} s", code)
        if words:
            self.announce(f"{words}: waiting {seconds:.0f} s")
        if not self.clock.sleep(seconds):
            raise UnavailableError("Asked to leave; a later run goes on.", code="halted")

    def _attempt(self, question: Question, retry: Retry) -> Row | _Wait | None:
        """Ask once; None asks again at once."""
        http = self._send(self._complete(question), write=question.write)
        if isinstance(http, _Wait):
            return http
        meaning = understand(http)
        match meaning:
            case Data(reply=reply):
                return _checked(reply, question)
            case Broken(why=why, code=code, lacks=lacks):
                return _Wait(words=why, code=code, lacks=lacks)
            case ApiFault():
                return self._remedied(meaning, question, retry)
            case _:
                assert_never(meaning)

    def _complete(self, question: Question) -> dict[str, str]:
        """Add what every request carries."""
        parameters = {
            "format": "json",
            "formatversion": "2",
            "errorformat": "plaintext",
            "errorlang": "en",
            "maxlag": str(self.maxlag_seconds),
        }
        if self.user is not None and question.asserts_user:
            parameters |= {"assert": "user", "assertuser": self.user}
        parameters |= question.parameters
        if question.token is not None:
            parameters["token"] = self._token(question.token)
        return parameters

    def _send(self, parameters: Mapping[str, str], *, write: bool) -> HttpReply | _Wait:
        self._respect_earlier_orders()
        seconds = min(self._ends - self.clock.monotonic(), LONGEST_EXCHANGE_SECONDS)
        if seconds <= 0:
            raise _out_of_time("before a request")
        self.sent[_name(parameters)] += 1
        try:
            http = self.transport.send(parameters, write=write, seconds=seconds)
        except UnavailableError as error:
            return _Wait(words=str(error).rstrip("."))
        self._obey(http)
        return http

    def _respect_earlier_orders(self) -> None:
        """Wait out a Retry-After that came with the last reply."""
        seconds = self._not_before - self.clock.monotonic()
        if seconds > self.policy.longest_retry_after_seconds:
            raise UnavailableError(
                f"The wiki asks us to stay away for {seconds:.0f} s; a later run goes on.",
                code=LATER,
            )
        if seconds > 0:
            self.pause(seconds, "asked by the wiki to wait")

    def _obey(self, http: HttpReply) -> None:
        """Note a Retry-After, whatever the status: a good reply may carry one, too."""
        seconds = retry_after_seconds(http.headers.get("retry-after"), self.clock.now())
        self._not_before = self.clock.monotonic() + (seconds or 0.0)

    def _remedied(self, fault: ApiFault, question: Question, retry: Retry) -> _Wait | None:
        kind = remedy(fault.code)
        if kind is Remedy.WAIT:
            return _Wait(words=WAIT_WORDS.get(fault.code, _said(fault)), code=fault.code)
        # the login's own questions have no session to lose
        log_in = self.log_in if question.asserts_user else None
        if kind is Remedy.LOG_IN and log_in is not None and retry.may_start_afresh():
            self.tokens.clear()
            log_in()
            return None
        if kind is Remedy.FRESH_TOKEN and retry.may_start_afresh():
            self.tokens.clear()
            return None
        raise _error_for(kind, fault)

    def _wait(self, reason: _Wait, retry: Retry) -> None:
        asked = max(self._not_before - self.clock.monotonic(), 0.0)
        seconds = retry.next_wait(asked)
        if seconds is None:
            kind = BadReplyError if reason.lacks else UnavailableError
            raise kind(
                f"{_sentence(reason.words)} Tried {counted(retry.failures, 'time')}; nothing is "
                "lost.",
                code=reason.code,
            )
        self._not_before = 0.0
        self.pause(seconds, reason.words, reason.code)

    def _token(self, kind: str) -> str:
        if kind not in self.tokens:
            reply = self.ask(
                Question(
                    parameters={"action": "query", "meta": "tokens", "type": "csrf|patrol"},
                    must_hold=("query", "tokens"),
                )
            )
            self.keep_tokens(reply)
        return self.tokens[kind]

    def keep_tokens(self, reply: Row) -> None:
        """Keep the tokens that a query brought along."""
        found = row(reply, "query", "tokens")
        self.tokens = {kind: text(found, f"{kind}token") for kind in ("csrf", "patrol")}


def _checked(reply: Row, question: Question) -> Row | _Wait:
    try:
        part(reply, *question.must_hold)
    except BadReplyError as error:
        return _Wait(words=str(error).rstrip("."), lacks=True)
    return reply


def _name(parameters: Mapping[str, str]) -> str:
    """Name a request for the count: the query's modules, else the action."""
    modules = [parameters[key] for key in ("list", "prop", "meta") if key in parameters]
    return "+".join(modules) or parameters["action"]


def _out_of_time(words: str, code: str | None = "deadline") -> UnavailableError:
    return UnavailableError(
        f"The time for this run is up ({words}); a later run goes on.", code=code
    )


def _error_for(kind: Remedy, fault: ApiFault) -> WikiError:
    error, words = _told(kind, fault)
    return error(
        f"{words}: {_said(fault)}", code=fault.code, kept=f"{words}: it says ({fault.code})."
    )


def _told(kind: Remedy, fault: ApiFault) -> tuple[type[WikiError], str]:
    match kind:
        case Remedy.DENIED:
            return KeptOutError if fault.is_partial else DeniedError, "The wiki refuses"
        case Remedy.LOG_IN:
            return DeniedError, "The session was lost and can't be had back"
        case Remedy.WAIT | Remedy.LATER | Remedy.FRESH_TOKEN:
            return UnavailableError, "Not now"
        case Remedy.SKIP:
            return BadReplyError, "The wiki can't do this"
        case _:
            assert_never(kind)


def _said(fault: ApiFault) -> str:
    return _sentence(f"{fault.text.rstrip('.')} ({fault.code})")


def _sentence(words: str) -> str:
    """Make a clause a sentence."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."

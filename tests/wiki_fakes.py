"""Fakes of the wiki's door: a clock that does not wait, a transport that is told its answers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.errors import UnavailableError
from bot.wiki.reply import HttpReply
from bot.wiki.request import Requester
from bot.wiki.retry import RetryPolicy
from bot.wiki.session import Session
from bot.wiki.site import Account, SiteInfo

Answer = HttpReply | UnavailableError | Mapping[str, object]
"""An HTTP reply, nothing at all, or JSON with status 200."""


@dataclass
class FakeClock:
    """A clock whose sleeps pass at once."""

    seconds: float = 1_000_000_000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        """Return seconds since 1970."""
        return self.seconds

    def monotonic(self) -> float:
        """Return the same."""
        return self.seconds

    def sleep(self, seconds: float) -> bool:
        """Move on."""
        self.slept.append(seconds)
        self.seconds += seconds
        return True


@dataclass
class FakeTransport:
    """Answers what it is told, in order; remembers what it was asked."""

    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    writes: list[bool] = field(default_factory=list)
    forgotten: int = 0

    def send(self, parameters: Mapping[str, str], *, write: bool, seconds: float) -> HttpReply:
        """Give the next answer."""
        assert seconds > 0
        self.asked.append(dict(parameters))
        self.writes.append(write)
        answer = self.answers.pop(0)
        if isinstance(answer, UnavailableError):
            raise answer
        if isinstance(answer, HttpReply):
            return answer
        return HttpReply(status=200, body=json.dumps(answer).encode())

    def forget_session(self) -> None:
        """Count."""
        self.forgotten += 1

    def keep_session(self) -> None:
        """Keep nothing."""


def fault(code: str, text: str = "So it is.") -> dict[str, object]:
    """Return an API error as JSON."""
    return {"errors": [{"code": code, "text": text, "module": "main"}]}


def requester(
    transport: FakeTransport,
    clock: FakeClock | None = None,
    *,
    announce: Callable[[str], None] = lambda _: None,
    deadline_seconds: float = 1800.0,
) -> Requester:
    """Return a requester over a fake transport that waits without time passing."""
    return Requester(
        transport=transport,
        user="Patrolbot",
        announce=announce,
        policy=RetryPolicy(tries=4),
        clock=clock or FakeClock(),
        deadline_seconds=deadline_seconds,
    )


def session(transport: FakeTransport, *rights: str, clock: FakeClock | None = None) -> Session:
    """Return a session of an account with these rights over a fake transport."""
    return Session(
        requester=requester(transport, clock),
        site=site(),
        account=Account(
            name="Patrolbot", rights=frozenset(rights), groups=frozenset(), is_blocked=False
        ),
        user_agent="editpatrol/0 (somebody) pywikibot/0",
        api_url="http://wiki.invalid/api.php",
    )


def site() -> SiteInfo:
    """Return a wiki of no particular kind."""
    return SiteInfo(
        name="Wiki",
        generator="MediaWiki 1.39.17",
        language="en",
        article_path="http://wiki.invalid/wiki/$1",
        link_trail="/^([a-z]+)(.*)$/sD",
        first_letter_case=True,
        is_read_only=False,
        namespaces=(),
        interwiki=(),
        interlanguage=(),
        extensions=frozenset(),
    )

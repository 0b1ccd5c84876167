"""Takes a folder, a wiki and an account; gives a logged-in session on exactly these.

Never goes on as somebody else, or on another wiki, than asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.errors import DeniedError, SettingsError
from bot.wiki.clock import SYSTEM_CLOCK, Clock
from bot.wiki.configuration import Credential, load_credential
from bot.wiki.cookies import CookieFile
from bot.wiki.farms import contact_fault, user_agent
from bot.wiki.request import Question, Requester
from bot.wiki.retry import DEFAULT_POLICY, RetryPolicy
from bot.wiki.site import Account, SiteInfo, decode_account, decode_site
from bot.wiki.transport import PywikibotTransport, Transport
from bot.wiki.walk import Row, row, text


@dataclass(frozen=True, kw_only=True, slots=True)
class Connection:
    """Which wiki, as whom, and how patiently."""

    folder: Path
    """Holds user-config.py, the password file and, later, the cookies."""
    api_url: str
    user: str
    """``NAME@SUFFIX`` for a bot password, else ``NAME``."""
    contact: str
    """Operator's mail address or user page, for the User-Agent."""
    password_file: Path | None = None
    """A person's own, for manual patrols; None for the one that user-config.py names."""
    deadline_seconds: float = 1800.0
    maxlag_seconds: int = 5
    policy: RetryPolicy = DEFAULT_POLICY
    announce: Callable[[str], None] = lambda _: None
    """Told what is waited for and how long: ``rate limited by the wiki: waiting 6 s``."""
    clock: Clock = SYSTEM_CLOCK
    is_halted: Callable[[], bool] = lambda: False
    """Whether a signal asked us to leave."""


@dataclass(frozen=True, kw_only=True)
class Session:
    """A logged-in account on a wiki."""

    requester: Requester
    site: SiteInfo
    account: Account
    user_agent: str
    api_url: str
    ahead_seconds: float = 0.0
    """How far this machine's clock is ahead of the wiki's, at the least; negative when behind."""


START_UP = Question(
    parameters={
        "action": "query",
        "meta": "siteinfo|userinfo|tokens",
        "siprop": "general|namespaces|namespacealiases|interwikimap|extensions",
        "uiprop": "rights|groups|blockinfo|ratelimits",
        "type": "csrf|patrol",
    },
    must_hold=("query", "general"),
)


def connect(connection: Connection) -> Session:
    """Log in and learn what the wiki and the account are.

    Raises:
        SettingsError: The folder's files are missing, open to others or mean something else, or
            nobody stands behind the bot on a wiki that asks for that.
        DeniedError: The wiki does not take the password, or is not the account's.
        UnavailableError: The wiki can't be reached now.
    """
    if fault := contact_fault(connection.api_url, connection.contact):
        raise SettingsError(fault)
    credential = load_credential(
        connection.folder, connection.api_url, connection.user, connection.password_file
    )
    import pywikibot  # noqa: PLC0415 - heavy, and runs user-config.py: load_credential came first

    agent = user_agent(connection.contact, f"pywikibot/{pywikibot.__version__}")
    cookies = CookieFile(connection.folder, credential.login_name, credential.password or "")
    transport = PywikibotTransport(connection.api_url, agent, cookies, connection.is_halted)
    return open_session(connection, credential, transport, agent)


def open_session(
    connection: Connection, credential: Credential, transport: Transport, user_agent: str = ""
) -> Session:
    """Log in over a given transport; see `connect`."""
    requester = Requester(
        transport=transport,
        user=credential.account,
        announce=connection.announce,
        policy=connection.policy,
        clock=connection.clock,
        deadline_seconds=connection.deadline_seconds,
        maxlag_seconds=connection.maxlag_seconds,
    )
    if credential.password is not None:
        requester.log_in = _Login(requester, transport, credential)
    asked = connection.clock.now()
    reply = requester.ask(START_UP)
    answered = connection.clock.now()
    requester.keep_tokens(reply)
    account, site = decode_account(reply), decode_site(reply)
    transport.keep_session()
    return Session(
        requester=requester,
        site=site,
        account=account,
        user_agent=user_agent,
        api_url=connection.api_url,
        ahead_seconds=0.0 if site.time is None else _ahead(site.time, asked, answered),
    )


def _ahead(told: float, asked: float, answered: float) -> float:
    """Say how far our clock is ahead of a time that the wiki told between two of our instants.

    There may have been minutes of waiting between them, which no clock is to blame for.
    """
    return max(asked - told, min(0.0, answered - told))


class _Login:
    """Logs in with a bot password, as often as the session is lost."""

    def __init__(self, requester: Requester, transport: Transport, credential: Credential) -> None:
        self._requester = requester
        self._transport = transport
        self._credential = credential

    def __call__(self) -> None:
        """Log in anew.

        Raises:
            DeniedError: The wiki does not take the password.
        """
        # a bot-password session can't change its user: the old one must be forgotten first
        self._transport.forget_session()
        token = self._requester.ask(
            Question(
                parameters={"action": "query", "meta": "tokens", "type": "login"},
                must_hold=("query", "tokens", "logintoken"),
                asserts_user=False,
            )
        )
        reply = self._requester.ask(
            self._question(text(row(token, "query", "tokens"), "logintoken"))
        )
        self._check(row(reply, "login"))
        self._transport.keep_session()

    def _question(self, token: str) -> Question:
        return Question(
            parameters={
                "action": "login",
                "lgname": self._credential.login_name,
                "lgpassword": self._credential.password or "",
                "lgtoken": token,
            },
            must_hold=("login", "result"),
            write=True,
            asserts_user=False,
        )

    def _check(self, login: Row) -> None:
        if text(login, "result") != "Success":
            raise DeniedError(
                f"The wiki does not let {self._credential.login_name} in: "
                f"{_reason(login)} Check user-password.py and Special:BotPasswords.",
                code=text(login, "result"),
            )


def _reason(login: Row) -> str:
    reason = login.get("reason", "")
    words = reason.get("text", "") if isinstance(reason, dict) else str(reason)
    return f"{words.rstrip('.')}." if words else "no reason given."

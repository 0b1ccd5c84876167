"""Takes the parameters of one API request and gives the HTTP reply, whole.

Goes through pywikibot's own session (cookies, OAuth, time limits); never retries, never follows
a redirect, never judges the reply.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode

from bot.errors import UnavailableError
from bot.wiki.clock import NAP_SECONDS
from bot.wiki.cookies import CookieFile
from bot.wiki.reply import HttpReply

if TYPE_CHECKING:
    import requests

LONGEST_GET = 2000
"""Bytes of query string; longer ones go by POST, which every server takes."""
_CHUNK_BYTES = 65536
_GRACE_SECONDS = 1.0
"""For what notices by itself that time is up, and says better why."""
LEAVING_SECONDS = 5.0
"""A read may still take after a signal: what was written is looked at once more."""


class Transport(Protocol):
    """One exchange with api.php."""

    def send(self, parameters: Mapping[str, str], *, write: bool, seconds: float) -> HttpReply:
        """Send one request and return the whole reply.

        Args:
            parameters: The API's parameters.
            write: True forces POST.
            seconds: Time for the whole exchange.

        Raises:
            UnavailableError: Nothing, or only part of a reply, came back.
        """

    def forget_session(self) -> None:
        """Drop the session's cookies (not the others, which may set the rate class)."""

    def keep_session(self) -> None:
        """Store the cookies for the next run."""


class PywikibotTransport:
    """The real one, on `pywikibot.comms.http`, which documents swapping its session.

    When `is_halted` says that a signal asked us to leave, a read that hangs is given up.
    """

    def __init__(
        self,
        api_url: str,
        user_agent: str,
        cookie_file: CookieFile,
        is_halted: Callable[[], bool] = lambda: False,
    ) -> None:
        self._is_halted = is_halted
        self._api_url = api_url
        self._user_agent = user_agent
        self._cookie_file = cookie_file
        self._session = self._new_session()

    def _new_session(self) -> "requests.Session":
        import requests  # noqa: PLC0415 - heavy: only a command that talks to the wiki pays

        session = requests.Session()
        # a jar of our own class: requests takes any http.cookiejar.CookieJar
        session.cookies = self._cookie_file.jar  # type: ignore[assignment]
        return session

    def send(self, parameters: Mapping[str, str], *, write: bool, seconds: float) -> HttpReply:
        """Send one request; see `Transport.send`."""
        try:
            return _within(
                seconds + _GRACE_SECONDS,
                lambda: self._exchange(parameters, write=write, seconds=seconds),
                # what was written is known only by its reply: that is always waited for
                (lambda: False) if write else self._is_halted,
            )
        except TimeoutError:
            # whoever still waits for the old session's reply must not disturb the next request
            self._session = self._new_session()
            raise UnavailableError("The wiki did not answer in time.") from None

    def _exchange(self, parameters: Mapping[str, str], *, write: bool, seconds: float) -> HttpReply:
        from pywikibot.comms import http  # noqa: PLC0415 - see _new_session

        http.session = session = self._session
        started = time.monotonic()
        reply = http.fetch(
            **self._question(urlencode(parameters), write=write),
            default_error_handling=False,
            stream=True,
            allow_redirects=False,
        )
        if isinstance(reply, Exception):
            raise unreachable(reply) from reply
        headers = {name.lower(): value for name, value in reply.headers.items()}
        try:
            body = _read(reply, started + seconds)
        except UnavailableError:
            # a body that can't be unpacked was read to its end, so that its connection is kept:
            # whoever sends such a body may hang up, which would cost the next request
            session.close()
            raise
        return HttpReply(status=reply.status_code, headers=headers, body=body)

    def _question(self, query: str, *, write: bool) -> dict[str, object]:
        headers = {"user-agent": self._user_agent}
        if not write and len(query) <= LONGEST_GET:
            return {"uri": f"{self._api_url}?{query}", "method": "GET", "headers": headers}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        if not write:
            # lets a farm serve a long read from the nearest data centre (API:Etiquette)
            headers["Promise-Non-Write-API-Action"] = "true"
        return {"uri": self._api_url, "method": "POST", "headers": headers, "data": query}

    def forget_session(self) -> None:
        """Drop the session's cookies."""
        self._cookie_file.forget_session()

    def keep_session(self) -> None:
        """Store the cookies for the next run."""
        self._cookie_file.save()


def _within(
    seconds: float, work: Callable[[], HttpReply], is_halted: Callable[[], bool]
) -> HttpReply:
    """Do in a thread what can hang beyond every limit of a socket: name servers, slow headers.

    Raises:
        TimeoutError: It took longer, or too long for somebody who was asked to leave; the thread
            is left to itself, and ends with the program.
    """
    done: Future[HttpReply] = Future()

    def go() -> None:
        try:
            done.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised again by whoever waits for the result
            done.set_exception(error)

    threading.Thread(target=go, daemon=True).start()
    ends, is_leaving = time.monotonic() + seconds, False
    while not wait([done], timeout=min(NAP_SECONDS, max(ends - time.monotonic(), 0.0))).done:
        if is_halted() and not is_leaving:
            ends, is_leaving = min(ends, time.monotonic() + LEAVING_SECONDS), True
        if time.monotonic() >= ends:
            raise TimeoutError
    return done.result()


def _read(reply: "requests.Response", until: float) -> bytes:
    """Read the body with a limit on the whole: the session's own is for each packet."""
    body = []
    for part in _parts(reply):
        body.append(part)
        if time.monotonic() > until:
            reply.close()
            raise UnavailableError("The wiki sends its reply too slowly.")
    reply.raw.release_conn()  # kept open for the next request
    return b"".join(body)


def _parts(reply: "requests.Response") -> Iterator[bytes]:
    """Yield a body as it arrives, unpacked."""
    import urllib3  # noqa: PLC0415 - see _new_session

    try:
        while part := reply.raw.read1(_CHUNK_BYTES, decode_content=True):
            yield part
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise unreachable(error) from error


def unreachable(error: Exception) -> UnavailableError:
    """Say in a sentence why nothing came back.

    Raises:
        Exception: `error` itself, when it has nothing to do with the network.
    """
    import requests  # noqa: PLC0415 - see _new_session
    import urllib3  # noqa: PLC0415 - see _new_session

    match error:
        case requests.Timeout() | urllib3.exceptions.TimeoutError():
            return UnavailableError("The wiki did not answer in time.")
        case requests.exceptions.SSLError():
            words = _first_words(error)
            return UnavailableError(f"The wiki's certificate is not accepted: {words}.")
        case requests.RequestException() | urllib3.exceptions.HTTPError() | OSError():
            return UnavailableError(f"The wiki can't be reached: {_first_words(error)}.")
        case _:
            raise error


def _first_words(error: Exception) -> str:
    """Name the innermost reason; requests wraps it three times over."""
    inner: BaseException = error
    while inner.__context__ is not None:
        inner = inner.__context__
    return str(inner) or type(inner).__name__

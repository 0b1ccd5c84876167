"""Takes an HTTP reply and gives what it means: the API's data, or trouble of a known kind.

Decides nothing about retries: that is the request's business.
"""

import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from bot.wiki.codes import HARMLESS_WARNINGS
from bot.wiki.walk import Row


@dataclass(frozen=True, kw_only=True, slots=True)
class HttpReply:
    """What came back over the wire, whole."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    """Keys in lower case."""
    body: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Data:
    """The API did what was asked."""

    reply: Row


@dataclass(frozen=True, kw_only=True, slots=True)
class ApiFault:
    """The API said no, with a code."""

    code: str
    text: str
    """The wiki's words, on one line."""
    is_partial: bool = False
    """Of a block: it is from some pages or namespaces only, this one among them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Broken:
    """No sense can be made of the reply: a proxy's page, cut JSON, an empty body."""

    why: str
    """A clause: ``the server answered 503``."""
    lacks: bool = False
    """The server answered well, but with nothing in it."""
    code: str | None = None
    """`LATER` when the server says that it may be asked again later, by status or header."""


Meaning = Data | ApiFault | Broken

LATER = "retry-after"
_OK = 200
_TOO_MANY_REQUESTS = 429
_REDIRECTS = range(300, 400)
_UNKNOWN = "unknown"
_LONGEST = 300
"""Characters of a wiki's own words."""


def understand(http: HttpReply) -> Meaning:
    """Return what an HTTP reply means.

    A JSON error counts whatever the status is; JSON data counts only with status 200.
    """
    try:
        reply = msgspec.json.decode(http.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        if http.status == _OK:
            return Broken(why="the reply is no JSON, or was cut short")
        return _refused(http)
    if isinstance(reply, Mapping) and (fault := _fault(reply)):
        return fault
    if http.status != _OK:
        return _refused(http)
    if not isinstance(reply, Mapping) or not reply:
        return Broken(why="the reply is empty", lacks=True)
    return _without_warnings(reply)


def _refused(http: HttpReply) -> Broken:
    code = LATER if says_later(http.status, http.headers) else None
    return Broken(why=_status_words(http), code=code)


def says_later(status: int, headers: Mapping[str, str]) -> bool:
    """Say whether a server asks to be asked again later; names of headers in small letters."""
    return status == _TOO_MANY_REQUESTS or "retry-after" in headers


def _status_words(http: HttpReply) -> str:
    if http.status in _REDIRECTS:
        return f"the server sends us elsewhere ({http.headers.get('location', 'without address')})"
    return f"the server answered {http.status}"


def _fault(reply: Row) -> ApiFault | None:
    if "error" in reply:
        return _one_fault(reply["error"])
    errors = reply.get("errors")
    if isinstance(errors, list) and errors:
        return _one_fault(errors[0])
    return None


def _one_fault(error: object) -> ApiFault:
    if not isinstance(error, Mapping):
        return ApiFault(code=_UNKNOWN, text=said(str(error)))
    words = str(error.get("text", error.get("info", "")))
    return ApiFault(
        code=str(error.get("code", _UNKNOWN)), text=said(words), is_partial=_is_partial(error)
    )


def _is_partial(error: Row) -> bool:
    data = error.get("data")
    block = data.get("blockinfo") if isinstance(data, Mapping) else None
    return isinstance(block, Mapping) and block.get("blockpartial") is True


def said(words: str) -> str:
    """Return a wiki's words on one line of some length, without what a terminal would obey.

    Users write some of them (a block's reason, a filter's name). A list of particulars, such as the
    one behind a block's reason with the reader's address, is left out.
    """
    shown = (
        " " if sign.isspace() or unicodedata.category(sign) == "Cc" else sign
        for sign in words.partition("\n*")[0]
        if unicodedata.category(sign) != "Cf"
    )
    return textwrap.shorten("".join(shown), _LONGEST, placeholder=" ...")


def _without_warnings(reply: Row) -> Meaning:
    """Refuse a reply that the API itself has doubts about: it ignored part of the question."""
    warnings = reply.get("warnings", [])
    if not isinstance(warnings, list):
        return Broken(why="the reply's warnings are unreadable")
    for warning in warnings:
        fault = _one_fault(warning)
        if fault.code not in HARMLESS_WARNINGS:
            return ApiFault(code=f"warning-{fault.code}", text=fault.text)
    return Data(reply=reply)

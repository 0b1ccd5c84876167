"""Requests over pywikibot's real HTTP path, against a server on loopback that behaves badly."""

import gzip
import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from oauthlib.oauth1.rfc5849 import signature
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from bot import __version__
from bot.errors import SettingsError, UnavailableError
from bot.wiki.configuration import load_credential
from bot.wiki.cookies import CookieFile
from bot.wiki.farms import user_agent
from bot.wiki.request import Question, Requester
from bot.wiki.retry import RetryPolicy
from bot.wiki.transport import PywikibotTransport
from tests.wiki_fakes import FakeClock
from tests.wiki_folders import CONTACT, write_folder

GOOD: dict[str, object] = {"query": {"recentchanges": []}}
LIST = Question(
    parameters={"action": "query", "list": "recentchanges"}, must_hold=("query", "recentchanges")
)
Build = Callable[[str], PywikibotTransport]


@pytest.fixture
def transport(tmp_path: Path) -> Build:
    """Give what opens the real transport to an address."""

    def build(api_url: str) -> PywikibotTransport:
        place = write_folder(tmp_path / "bot", api_url, "Patrolbot@x", "0" * 32)
        load_credential(place, api_url, "Patrolbot@x")
        cookies = CookieFile(place, "Patrolbot@x", "0" * 32)
        return PywikibotTransport(api_url, user_agent(CONTACT, "pywikibot/0"), cookies)

    return build


def _api(server: HTTPServer) -> str:
    url: str = server.url_for("/w/api.php")
    return url


def _requester(transport: PywikibotTransport, clock: FakeClock) -> Requester:
    return Requester(
        transport=transport, user="Patrolbot", clock=clock, policy=RetryPolicy(tries=3)
    )


def test_what_is_sent(httpserver: HTTPServer, transport: Build) -> None:
    """The operator's contact in the User-Agent, gzip, short reads by GET, all else by POST."""
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        request.get_data()
        seen.append(request)
        packed = gzip.compress(json.dumps(GOOD).encode())
        return Response(packed, headers={"Content-Encoding": "gzip"}, mimetype="application/json")

    httpserver.expect_request("/w/api.php").respond_with_handler(answer)
    door = transport(_api(httpserver))
    short = door.send({"action": "query"}, write=False, seconds=9)
    door.send({"action": "query", "titles": "é" * 900}, write=False, seconds=9)
    door.send({"action": "edit", "text": "héron"}, write=True, seconds=9)
    assert json.loads(short.body) == GOOD
    assert [request.method for request in seen] == ["GET", "POST", "POST"]
    agent = f"editpatrol/{__version__} ({CONTACT}) pywikibot/"
    assert all(request.headers["User-Agent"].startswith(agent) for request in seen)
    assert all("gzip" in request.headers["Accept-Encoding"] for request in seen)
    assert seen[1].headers["Promise-Non-Write-API-Action"] == "true"
    assert "Promise-Non-Write-API-Action" not in seen[2].headers
    assert seen[2].form["text"] == "héron"


def test_cookies_are_kept(httpserver: HTTPServer, transport: Build) -> None:
    """What the wiki sets comes back to it, in this run and in the next."""
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.headers.get("Cookie", ""))
        return Response("{}", headers={"Set-Cookie": "wiki_session=abc; Path=/; HttpOnly"})

    httpserver.expect_request("/w/api.php").respond_with_handler(answer)
    door = transport(_api(httpserver))
    for _ in range(2):
        door.send({"action": "query"}, write=False, seconds=9)
    door.keep_session()
    transport(_api(httpserver)).send({"action": "query"}, write=False, seconds=9)
    assert asked == ["", "wiki_session=abc", "wiki_session=abc"]


def test_oauth_2(httpserver: HTTPServer, tmp_path: Path) -> None:
    """An owner-only client's token is sent with every request, and there is no login."""
    api_url = _api(httpserver)
    place = write_folder(tmp_path / "bot", api_url, "Patrolbot", "")
    with (place / "user-config.py").open("a", encoding="utf-8") as config:
        config.write("extra_headers['Authorization'] = 'Bearer the-token'\n")
    credential = load_credential(place, api_url, "Patrolbot")
    assert (credential.account, credential.password) == ("Patrolbot", None)
    door = PywikibotTransport(
        api_url, user_agent(CONTACT, "pywikibot/0"), CookieFile(place, "Patrolbot", "")
    )
    wanted = {"Authorization": "Bearer the-token"}
    httpserver.expect_request("/w/api.php", headers=wanted).respond_with_json(GOOD)
    assert _requester(door, FakeClock()).ask(LIST) == GOOD


def test_oauth_1(httpserver: HTTPServer, tmp_path: Path) -> None:
    """Each request of an owner-only consumer is signed with its four keys; there is no login."""
    api_url = _api(httpserver)
    place = write_folder(tmp_path / "bot", api_url, "Patrolbot", "")
    with (place / "user-config.py").open("a", encoding="utf-8") as config:
        keys = "('consumer', 'its secret', 'access', 'its secret, too')"
        config.write(f"authenticate[{urlsplit(api_url).netloc!r}] = {keys}\n")
    assert load_credential(place, api_url, "Patrolbot").password is None
    door = PywikibotTransport(
        api_url, user_agent(CONTACT, "pywikibot/0"), CookieFile(place, "Patrolbot", "")
    )
    signed: list[bool] = []

    def answer(request: Request) -> Response:
        sent = dict(request.headers)
        parameters = signature.collect_parameters(
            uri_query=request.query_string.decode(),
            body=request.get_data(as_text=True),
            headers=sent,
            exclude_oauth_signature=False,
        )
        told = dict(parameters)
        bare = [pair for pair in parameters if pair[0] != "oauth_signature"]
        asked = SimpleNamespace(
            http_method=request.method,
            uri=request.base_url,
            params=bare,
            signature=told["oauth_signature"],
        )
        assert (told["oauth_consumer_key"], told["oauth_token"]) == ("consumer", "access")
        signed.append(signature.verify_hmac_sha1(asked, "its secret", "its secret, too"))
        return Response(json.dumps(GOOD), content_type="application/json")

    httpserver.expect_request("/w/api.php").respond_with_handler(answer)
    requester = _requester(door, FakeClock())
    assert requester.ask(LIST) == GOOD
    assert requester.ask(replace(LIST, write=True)) == GOOD
    assert signed == [True, True]


def test_oauth_1_says_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four keys for the host are OAuth 1; without its package that is said before any request."""
    monkeypatch.setitem(sys.modules, "requests_oauthlib", None)
    api_url = "http://wiki.invalid/w/api.php"
    place = write_folder(tmp_path / "bot", api_url, "Patrolbot", "")
    with (place / "user-config.py").open("a", encoding="utf-8") as config:
        config.write("authenticate['wiki.invalid'] = ('a', 'b', 'c', 'd')\n")
    with pytest.raises(SettingsError, match="one more package"):
        load_credential(place, api_url, "Patrolbot")


@pytest.mark.parametrize(
    "bad",
    [
        Response("", 503, headers={"Retry-After": "7"}),
        Response("<html>Too many</html>", 429, headers={"Retry-After": "7"}),
        Response('{"errors": [{"code": "maxlag", "text": "lag"}]}', headers={"Retry-After": "7"}),
    ],
    ids=["503", "429", "maxlag"],
)
def test_retry_after(httpserver: HTTPServer, transport: Build, bad: Response) -> None:
    """Seconds that the server asks for are waited, whatever the status."""
    clock = FakeClock()
    httpserver.expect_ordered_request("/w/api.php").respond_with_response(bad)
    httpserver.expect_ordered_request("/w/api.php").respond_with_json(GOOD)
    assert _requester(transport(_api(httpserver)), clock).ask(LIST) == GOOD
    assert clock.slept == [7.0]


def test_retry_after_a_date(httpserver: HTTPServer, transport: Build) -> None:
    """The date form does not send a write again before its time."""
    clock = FakeClock()
    limited = Response(
        "slow down", 429, headers={"Retry-After": formatdate(clock.now() + 30, usegmt=True)}
    )
    httpserver.expect_ordered_request("/w/api.php").respond_with_response(limited)
    httpserver.expect_ordered_request("/w/api.php").respond_with_json(GOOD)
    _requester(transport(_api(httpserver)), clock).ask(LIST)
    assert clock.slept == [30.0]


def test_redirects_are_not_followed(httpserver: HTTPServer, transport: Build) -> None:
    """A login page or another host is not taken for the wiki."""
    elsewhere = Response("", 302, headers={"Location": "/login"})
    httpserver.expect_request("/w/api.php").respond_with_response(elsewhere)
    with pytest.raises(UnavailableError, match="elsewhere"):
        _requester(transport(_api(httpserver)), FakeClock()).ask(LIST)


def test_nobody_listens(transport: Build) -> None:
    """A closed port is a sentence after a bounded wait."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/w/api.php"
        clock = FakeClock()
        with pytest.raises(UnavailableError, match="can't be reached") as caught:
            _requester(transport(address), clock).ask(LIST)
    assert clock.slept == [1.0, 2.0]
    assert "refused" in str(caught.value)


@contextmanager
def _raw_server(*replies: bytes) -> Iterator[str]:
    """Serve raw bytes, one connection after another, and hang up after each."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for reply in replies:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(reply)

    thread = threading.Thread(target=serve)
    thread.start()
    with closing(listener):
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/w/api.php"
        thread.join(timeout=10)


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
BODY = json.dumps(GOOD).encode()
WHOLE = OK + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(BODY) + BODY


@pytest.mark.parametrize(
    "cut",
    [
        b"",
        b"HTTP/1.1 200",
        OK + b"Content-Length: 500\r\n\r\n" + BODY,
        OK + b"Transfer-Encoding: chunked\r\n\r\n1F\r\n{",
        OK + b"Content-Length: 9\r\nConnection: close\r\n\r\n" + BODY[:9],
        OK + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
    ],
    ids=["no headers", "cut headers", "short body", "cut chunk", "cut JSON", "bad gzip"],
)
def test_cut_replies(transport: Build, cut: bytes) -> None:
    """A reply that breaks off is asked for again, never used in part."""
    clock = FakeClock()
    with _raw_server(cut, WHOLE) as address:
        assert _requester(transport(address), clock).ask(LIST) == GOOD
    assert clock.slept == [1.0]


@pytest.mark.parametrize(
    ("begins", "part", "said"),
    [
        (OK + b"Content-Length: 100000\r\n\r\n", b" ", "too slowly"),
        (OK + b"X-Waits: ", b"x", "did not answer in time"),
    ],
    ids=["body", "headers"],
)
def test_a_reply_that_trickles(transport: Build, begins: bytes, part: bytes, said: str) -> None:
    """The time limit is for the whole reply, not for each packet; headers are part of it."""
    listener = socket.create_server(("127.0.0.1", 0))
    done = threading.Event()

    def trickle() -> None:
        connection, _ = listener.accept()
        with connection, suppress(OSError):
            connection.recv(65536)
            connection.sendall(begins)
            while not done.wait(0.01):
                connection.sendall(part)

    thread = threading.Thread(target=trickle)
    thread.start()
    with closing(listener):
        door = transport(f"http://127.0.0.1:{listener.getsockname()[1]}/w/api.php")
        with pytest.raises(UnavailableError, match=said):
            door.send({"action": "query"}, write=False, seconds=0.2)
        done.set()
        thread.join(timeout=10)


def test_a_name_server_that_never_answers(
    transport: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No limit of a socket holds for it, and nothing interrupts the call; ours does so."""
    done = threading.Event()

    def silence(*_: object, **__: object) -> list[object]:
        done.wait(30)
        raise OSError("nobody knows this name")

    monkeypatch.setattr(socket, "getaddrinfo", silence)
    door = transport("http://wiki.example/w/api.php")
    began = time.monotonic()
    with pytest.raises(UnavailableError, match="did not answer in time"):
        door.send({"action": "query"}, write=False, seconds=0.2)
    done.set()
    assert time.monotonic() - began < 10


def test_the_connection_is_kept(transport: Build) -> None:
    """One connection serves request after request: a handshake each would cost more than they."""
    listener = socket.create_server(("127.0.0.1", 0))
    whole = OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            for _ in range(3):
                connection.recv(65536)
                connection.sendall(whole)

    thread = threading.Thread(target=serve)
    thread.start()
    with closing(listener):
        door = transport(f"http://127.0.0.1:{listener.getsockname()[1]}/w/api.php")
        for _ in range(3):
            assert door.send({"action": "query"}, write=False, seconds=9).body == BODY
        thread.join(timeout=10)

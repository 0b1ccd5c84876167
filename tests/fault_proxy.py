"""Stands between the bot and a real wiki on loopback, and spoils the replies it is told to."""

import http.client
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

Parameters = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What is sent instead of the wiki's reply."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    is_cut: bool = False
    """Promise more than is sent, then hang up."""


@dataclass(kw_only=True)
class Fault:
    """Which requests are spoilt, how, and how often."""

    spoils: Callable[[Parameters], bool]
    reply: Reply
    times: int = 1000
    is_served: bool = False
    """Let the wiki do its work first, and lose only the reply."""


class FaultProxy:
    """Hands requests on, but for those that the fault spoils."""

    def __init__(self, target: str) -> None:
        self.fault: Fault | None = None
        self.target = urlsplit(target).netloc
        self.address = ""
        self._lock = threading.Lock()

    def spoiling(self, parameters: Parameters) -> Fault | None:
        """Return the fault if it spoils this request, and count it."""
        with self._lock:
            fault = self.fault
            if fault is None or fault.times == 0 or not fault.spoils(parameters):
                return None
            fault.times -= 1
            return fault


@contextmanager
def fault_proxy(target: str) -> Iterator[FaultProxy]:
    """Serve in front of `target`, an address like ``http://127.0.0.1:PORT``."""
    proxy = FaultProxy(target)

    class Handler(_Handler):
        served = proxy

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        proxy.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield proxy
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    served: FaultProxy

    def do_GET(self) -> None:
        """Answer."""
        self._answer(b"")

    def do_POST(self) -> None:
        """Answer."""
        self._answer(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, body: bytes) -> None:
        query = urlsplit(self.path).query or body.decode()
        fault = self.served.spoiling(dict(parse_qsl(query, keep_blank_values=True)))
        if fault is None:
            self._give(*self._ask_the_wiki(body))
            return
        if fault.is_served:
            self._ask_the_wiki(body)
        self._spoil(fault.reply)

    def _spoil(self, reply: Reply) -> None:
        more = {"Content-Length": str(len(reply.body) + 500)} if reply.is_cut else {}
        headers = {"Content-Type": "application/json", **reply.headers, **more}
        self._give(reply.status, [*headers.items()], reply.body)

    def _ask_the_wiki(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        wiki = http.client.HTTPConnection(self.served.target, timeout=60)
        try:
            wiki.request(self.command, self.path, body or None, dict(self.headers.items()))
            reply = wiki.getresponse()
            kept = [
                (name, value)
                for name, value in reply.getheaders()
                if name.lower() not in ("transfer-encoding", "connection", "content-length")
            ]
            return reply.status, kept, reply.read()
        finally:
            wiki.close()

    def _give(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if not any(name == "Content-Length" for name, _ in headers):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def json_reply(value: object, **headers: str) -> Reply:
    """Return a reply of status 200 with JSON."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(body=json.dumps(value).encode(), headers=named)


def api_fault(code: str) -> Reply:
    """Return the API's error with this code."""
    return json_reply({"errors": [{"code": code, "text": f"It says {code}.", "module": "main"}]})

"""Stands between the bot and a real wiki on loopback, and spoils the replies it is told to."""

import http.client
import json
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SO_LINGER, SOL_SOCKET
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
    is_reset: bool = False
    """Hang up before the first byte, as a server does that crashes."""
    trickle_seconds: float = 0.0
    """Between the bytes of the body."""


@dataclass(kw_only=True)
class Fault:
    """Which requests are spoilt, how, and how often."""

    spoils: Callable[[Parameters], bool]
    reply: Reply | None
    """None gives the wiki's own."""
    first: Callable[[], object] = lambda: None
    """Done before anything else: what befalls a wiki just then."""
    delay_seconds: float = 0.0
    """Before the reply."""
    times: int = 1000
    is_served: bool = False
    """Let the wiki do its work first, and lose only the reply."""


class FaultProxy:
    """Hands requests on, but for those that the fault spoils."""

    def __init__(self, target: str) -> None:
        self.fault: Fault | None = None
        self.seen: list[Parameters] = []
        """Every request, oldest first, spoilt or not."""
        self.target = urlsplit(target).netloc
        self.address = ""
        self._lock = threading.Lock()

    def spoiling(self, parameters: Parameters) -> Fault | None:
        """Return the fault if it spoils this request, and count it."""
        with self._lock:
            self.seen.append(parameters)
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
        fault.first()
        served = self._ask_the_wiki(body) if fault.is_served or fault.reply is None else None
        time.sleep(fault.delay_seconds)
        if fault.reply is not None:
            self._spoil(fault.reply)
        elif served is not None:
            self._give(*served)

    def _spoil(self, reply: Reply) -> None:
        if reply.is_reset:
            self.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            self.close_connection = True
            return
        more = {"Content-Length": str(len(reply.body) + 500)} if reply.is_cut else {}
        headers = {"Content-Type": "application/json", **reply.headers, **more}
        self._give(reply.status, [*headers.items()], reply.body, reply.trickle_seconds)

    def _ask_the_wiki(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        wiki = http.client.HTTPConnection(self.served.target, timeout=60)
        try:
            # as a proxy for a host of another name it is asked for whole addresses
            path = urlsplit(self.path)._replace(scheme="", netloc="").geturl()
            wiki.request(self.command, path, body or None, dict(self.headers.items()))
            reply = wiki.getresponse()
            kept = [
                (name, value)
                for name, value in reply.getheaders()
                if name.lower() not in ("transfer-encoding", "connection", "content-length")
            ]
            return reply.status, kept, reply.read()
        finally:
            wiki.close()

    def _give(
        self, status: int, headers: list[tuple[str, str]], body: bytes, nap_seconds: float = 0.0
    ) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if not any(name == "Content-Length" for name, _ in headers):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # whoever asked may have given up
            for part in [bytes([byte]) for byte in body] if nap_seconds else [body]:
                self.wfile.write(part)
                time.sleep(nap_seconds)


def json_reply(value: object, **headers: str) -> Reply:
    """Return a reply of status 200 with JSON."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(body=json.dumps(value).encode(), headers=named)


def api_fault(code: str) -> Reply:
    """Return the API's error with this code."""
    return json_reply({"errors": [{"code": code, "text": f"It says {code}.", "module": "main"}]})

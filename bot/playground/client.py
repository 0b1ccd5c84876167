"""Takes an account and a wiki's API address, gives requests made as that account.

The playground's own small client: the bot under test has another, and neither vouches for itself.
Never retries and never waits.
"""

from collections.abc import Mapping
from typing import Any

import requests

from bot.errors import EditpatrolError, WikiError

_TIMEOUT_SECONDS = 90


class Client:
    """One account's session; an empty name stays logged out."""

    def __init__(self, api_url: str, name: str = "", password: str = "") -> None:
        self._api_url = api_url
        self._session = requests.Session()
        # A proxy of the machine's has no business with loopback.
        self._session.trust_env = False
        self._token = ""
        if name:
            self._log_in(name, password)

    def get(self, **parameters: str | int | bool) -> dict[str, Any]:
        """Ask the API something and return its whole reply."""
        return self._send("GET", parameters)

    def post(self, **parameters: str | int | bool) -> dict[str, Any]:
        """Do something through the API and return its whole reply; brings its own CSRF token."""
        return self._send("POST", {"token": self.csrf_token(), **parameters})

    def send_file(self, part: str, content: bytes, **parameters: str | int | bool) -> None:
        """Do something with a file, given as that part of the form."""
        words = {"token": self.csrf_token(), **parameters}
        self._send("POST", words, {part: (part, content)})

    def csrf_token(self) -> str:
        """Return the session's token for everything but log-in, patrol, rollback and rights."""
        self._token = self._token or self.token("csrf")
        return self._token

    def token(self, kind: str) -> str:
        """Ask for a token of one kind."""
        asked = self.get(action="query", meta="tokens", type=kind)
        return str(asked["query"]["tokens"][f"{kind}token"])

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _log_in(self, name: str, password: str) -> None:
        words = {"action": "login", "lgname": name, "lgpassword": password}
        words["lgtoken"] = self.token("login")
        result = self._send("POST", words)["login"]
        if result["result"] != "Success":
            raise EditpatrolError(f"the playground's wiki refused {name}: {result}")

    def _send(
        self,
        method: str,
        parameters: Mapping[str, str | int | bool],
        files: Mapping[str, tuple[str, bytes]] | None = None,
    ) -> dict[str, Any]:
        words = {name: str(value) for name, value in parameters.items() if value is not False}
        words |= {"format": "json", "formatversion": "2"}
        response = self._session.request(
            method,
            self._api_url,
            params=words if method == "GET" else None,
            data=words if method == "POST" else None,
            files=files,
            timeout=_TIMEOUT_SECONDS,
        )
        reply: dict[str, Any] = response.json()
        if "error" in reply:
            raise WikiError(str(reply["error"]["info"]), code=reply["error"]["code"])
        return reply

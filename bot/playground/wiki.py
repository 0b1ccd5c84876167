"""Takes a release and an empty folder, gives a running wiki on which its accounts can work.

Never touches a wiki that it did not boot.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.playground import server
from bot.playground.accounts import ADMIN, Account, BotLogin
from bot.playground.client import Client
from bot.playground.installation import Installation, age_accounts, installation, script
from bot.playground.local_settings import local_settings

Words = dict[str, str | int | bool]
"""Parameters of an API request."""


class Wiki:
    """A running playground wiki; made by `Wiki.boot`."""

    def __init__(self, installed: Installation, folder: Path, address: str, version: str) -> None:
        self.version = version
        """``1.39`` or ``1.43``."""
        self.folder = folder
        self.address = address
        """``http://127.0.0.1:PORT``."""
        self.bot_login: BotLogin = installed.bot_login
        self.accounts: dict[str, Account] = {one.name: one for one in installed.accounts}
        self._installed = installed
        self._clients: dict[str, Client] = {}

    @classmethod
    @contextmanager
    def boot(
        cls,
        folder: Path,
        *,
        version: str = "1.39",
        extensions: Sequence[str] = ("Cite",),
        extra_settings: str = "",
        port: int = 0,
    ) -> Iterator["Wiki"]:
        """Boot a fresh wiki in `folder` and serve it until the block ends.

        Args:
            folder: Empty or not yet there; what the wiki wrote stays in it.
            version: ``1.39`` or ``1.43``.
            extensions: Names as in MediaWiki's extensions folder.
            extra_settings: PHP at the end of LocalSettings.php, e.g. ``$wgReadOnly = 'no';``.
            port: 0 takes a free one.

        Raises:
            AbsentError: PHP or this release is not on this machine.
        """
        installed = installation(version, extensions=extensions)
        port = port or server.free_port()
        address = f"http://127.0.0.1:{port}"
        _copy(installed, folder)
        settings = local_settings(
            folder=folder,
            languages=installed.languages,
            address=address,
            extensions=extensions,
            extra=extra_settings,
        )
        (folder / "LocalSettings.php").write_text(settings, encoding="utf-8")
        with server.serve(mediawiki=installed.mediawiki, folder=folder, port=port):
            wiki = cls(installed, folder, address, version)
            try:
                yield wiki
            finally:
                wiki.close()

    @property
    def api_url(self) -> str:
        """The address of api.php."""
        return f"{self.address}/w/api.php"

    @property
    def article_path(self) -> str:
        """The address of a page, with ``$1`` for its title."""
        return f"{self.address}/wiki/$1"

    def client(self, user: str = ADMIN) -> Client:
        """Return the session of that account ('' for somebody not logged in), made once."""
        if user not in self._clients:
            password = self.accounts[user].password if user else ""
            self._clients[user] = Client(self.api_url, user, password)
        return self._clients[user]

    def close(self) -> None:
        """Close every session."""
        for client in self._clients.values():
            client.close()
        self._clients.clear()

    def edit(
        self,
        title: str,
        text: str | None,
        *,
        user: str = ADMIN,
        summary: str = "",
        **parameters: str | int | bool,
    ) -> int:
        """Save a page and return the new revision's id, or 0 for a null edit.

        Without `text`, `parameters` say what to do; they go to action=edit as they are:
        ``minor=True``, ``bot=True``, ``undo=REVID``, ``appendtext="more"``.
        """
        words: Words = {"action": "edit", "title": title, "summary": summary, **parameters}
        if text is not None:
            words["text"] = text
        done = self.client(user).post(**words)["edit"]
        return int(done.get("newrevid", 0))

    def move(
        self, title: str, to: str, *, user: str = ADMIN, summary: str = "", redirect: bool = True
    ) -> None:
        """Move a page."""
        words: Words = {"from": title, "to": to, "reason": summary, "noredirect": not redirect}
        self.client(user).post(action="move", **words)

    def delete(self, title: str, *, summary: str = "") -> None:
        """Delete a page."""
        self.client().post(action="delete", title=title, reason=summary)

    def undelete(self, title: str) -> None:
        """Bring a deleted page back with all its revisions."""
        self.client().post(action="undelete", title=title)

    def protect(self, title: str, protections: str = "edit=sysop") -> None:
        """Protect a page."""
        self.client().post(action="protect", title=title, protections=protections)

    def block(self, user: str, **parameters: str | int | bool) -> None:
        """Block an account."""
        self.client().post(action="block", user=user, **parameters)

    def unblock(self, user: str) -> None:
        """Lift an account's block."""
        self.client().post(action="unblock", user=user)

    def hide_revision(self, revid: int, what: str = "content") -> None:
        """Hide parts of a revision: ``content``, ``comment``, ``user`` or several with ``|``."""
        words: Words = {"type": "revision", "ids": revid, "hide": what}
        self.client().post(action="revisiondelete", **words)

    def patrol(self, revid: int, *, user: str = ADMIN) -> None:
        """Mark an edit as patrolled."""
        client = self.client(user)
        client.post(action="patrol", revid=revid, token=client.token("patrol"))

    def rollback(self, title: str, user: str) -> int:
        """Roll back the last user's edits of a page and return the new revision's id."""
        client = self.client()
        words: Words = {"title": title, "user": user, "token": client.token("rollback")}
        return int(client.post(action="rollback", **words)["rollback"]["revid"])

    def change_model(self, title: str, model: str) -> None:
        """Change a page's content model; the text must already suit it."""
        words: Words = {"title": title, "model": model, "summary": "another model"}
        self.client().post(action="changecontentmodel", **words)

    def change_groups(self, user: str, *, add: str = "", remove: str = "") -> None:
        """Add an account to groups or take it out; names are separated by ``|``."""
        client = self.client()
        words: Words = {"user": user, "add": add, "remove": remove}
        client.post(action="userrights", token=client.token("userrights"), **words)

    def import_xml(self, export: str, *, prefix: str = "xx") -> None:
        """Import a MediaWiki XML export."""
        words: Words = {"interwikiprefix": prefix, "summary": "import"}
        self.client().send_file("xml", export.encode(), action="import", **words)

    def export_xml(self, titles: Sequence[str]) -> str:
        """Return the full history of pages as a MediaWiki XML export."""
        listed = self.folder / "titles.txt"
        listed.write_text("".join(f"{title}\n" for title in titles), encoding="utf-8")
        return self.script("dumpBackup", "--full", "--quiet", f"--pagelist={listed}")

    def page_text(self, title: str) -> str | None:
        """Return a page's text as it stands, or None when there is no such page."""
        asked = self.client().get(
            action="query", prop="revisions", rvprop="content", rvslots="main", titles=title
        )
        page = asked["query"]["pages"][0]
        if "revisions" not in page:
            return None
        return str(page["revisions"][0]["slots"]["main"]["content"])

    def revids(self, title: str) -> list[int]:
        """Return the ids of a page's revisions, oldest first."""
        words: Words = {"titles": title, "rvprop": "ids", "rvlimit": "max", "rvdir": "newer"}
        asked = self.client().get(action="query", prop="revisions", **words)
        return [int(one["revid"]) for one in asked["query"]["pages"][0].get("revisions", [])]

    def recent_changes(self, **parameters: str | int | bool) -> list[dict[str, Any]]:
        """Return the rows of recentchanges, oldest first, as the API gives them to the admin."""
        properties = "user|userid|comment|flags|timestamp|title|ids|sizes|redirect|patrolled|"
        properties += "loginfo|tags|autopatrolled"
        words = {"rcprop": properties, "rcdir": "newer", "rclimit": "max", **parameters}
        rows: list[dict[str, Any]] = self.client().get(
            action="query", list="recentchanges", **words
        )["query"]["recentchanges"]
        return rows

    def patrol_log(self) -> list[dict[str, Any]]:
        """Return the rows of the patrol log, oldest first, autopatrols left out."""
        words = {"leaction": "patrol/patrol", "ledir": "newer", "lelimit": "max"}
        asked = self.client().get(action="query", list="logevents", **words)
        rows: list[dict[str, Any]] = asked["query"]["logevents"]
        return rows

    def patrolled_revids(self) -> list[int]:
        """Return the revisions that the patrol log says somebody marked, oldest first."""
        return [int(row["params"]["curid"]) for row in self.patrol_log()]

    def run_jobs(self) -> None:
        """Run what waits in the job queue."""
        self.script("runJobs")

    def script(self, name: str, *words: str | Path) -> str:
        """Run one of the wiki's maintenance scripts and return what it printed."""
        settings = self.folder / "LocalSettings.php"
        return script(self._installed.mediawiki, name, *words, settings=settings)

    def change_settings(self, php: str) -> None:
        """Add PHP to the end of LocalSettings.php; it holds from the next request on."""
        path = self.folder / "LocalSettings.php"
        newer = path.stat().st_mtime + 1  # PHP's cache tells versions apart by whole seconds
        with path.open("a", encoding="utf-8") as settings:
            settings.write(f"{php}\n")
        os.utime(path, (newer, newer))

    def sql(self, statement: str, *values: str | int) -> list[tuple[Any, ...]]:
        """Run one SQL statement on the wiki's own database and return its rows."""
        path = self.folder / "data" / "wiki.sqlite"
        with closing(sqlite3.connect(path, timeout=30)) as connection, connection:
            return connection.execute(statement, values).fetchall()

    def end_sessions(self) -> None:
        """Log everybody out, as when sessions expire; our own clients log in again."""
        path = self.folder / "data" / "wikicache.sqlite"
        with closing(sqlite3.connect(path, timeout=30)) as connection, connection:
            connection.execute("DELETE FROM objectcache WHERE keyname LIKE '%MWSession%'")
        self.close()

    def backdate(self, revid: int, when: datetime) -> None:
        """Make an edit and its row in recentchanges look as old as `when`."""
        stamp = when.strftime("%Y%m%d%H%M%S")
        self.sql("UPDATE revision SET rev_timestamp = ? WHERE rev_id = ?", stamp, revid)
        self.sql("UPDATE recentchanges SET rc_timestamp = ? WHERE rc_this_oldid = ?", stamp, revid)

    def forget_changes(self, *, made: datetime) -> None:
        """Let all that was edited so far look made at that time, and be no recent change."""
        stamp = made.strftime("%Y%m%d%H%M%S")
        self.sql("UPDATE revision SET rev_timestamp = ?", stamp)
        self.sql("DELETE FROM recentchanges")


def _copy(installed: Installation, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(installed.folder / "data", folder / "data")
    (folder / "images").mkdir()
    age_accounts(folder / "data" / "wiki.sqlite", installed.accounts)

"""Takes an edit to mark or a page to save; does it and says what the wiki made of it.

The only thing that changes a wiki. A rehearsal never builds one.
"""

import unicodedata
from dataclasses import dataclass

from bot.errors import DeniedError, WikiError
from bot.revisions import RecentChangeId, RevisionId
from bot.wiki.pace import Pace
from bot.wiki.page_text import PageText
from bot.wiki.read import Reader
from bot.wiki.request import Question
from bot.wiki.session import Session
from bot.wiki.walk import Row, is_set, number, row, text

FLAGGED_PACE_SECONDS = 5.0
"""Least time between writes of an account with the bot flag."""
PLAIN_PACE_SECONDS = 10.0
NORMAL_REFUSALS = frozenset({"nosuchrcid", "nosuchrevid", "notpatrollable", "noautopatrol"})
"""What concerns one edit only: it is gone, too old, or our own."""
TAG_REFUSALS = frozenset(
    {
        "badtags",
        "tags-apply-no-permission",
        "tags-apply-not-allowed-one",
        "tags-apply-not-allowed-multi",
    }
)
"""The tag is not defined, not active, or not ours to give."""
_FREE_OF_CAPTCHAS = "who runs it can give the group bot the right skipcaptcha"


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """What became of one request to patrol."""

    done: bool
    """Also true when somebody had done it before: the API doesn't tell."""
    code: str | None = None
    """Why not, one of `NORMAL_REFUSALS`."""
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Saved:
    """What became of a page."""

    revid: int
    """The revision that now holds our text."""
    changed: bool
    """False when the page said just that before."""
    as_sent: bool
    """False when the wiki stored something else than was sent.

    Its usual trimming does not count, nor lines of others that it merged in.
    """


class Writer:
    """Patrols edits and saves pages, one after another, no faster than its pace.

    `pace_seconds` are the least between writes to the host; None for the account's usual pace.
    `tag` is the change tag of all that we do, '' for none; it is dropped when the wiki won't have
    it.
    """

    def __init__(
        self,
        session: Session,
        reader: Reader,
        *,
        pace_seconds: float | None = None,
        tag: str = "",
    ) -> None:
        self._requester = session.requester
        self._account = session.account
        self._reader = reader
        flagged = session.account.has("bot")
        usual = FLAGGED_PACE_SECONDS if flagged else PLAIN_PACE_SECONDS
        self.pace_seconds = usual if pace_seconds is None else pace_seconds
        self._tag = tag
        self.warnings: list[str] = []
        """What was done otherwise than asked for, a sentence each."""
        self._pace = Pace(session.api_url, session.requester)

    def patrol(
        self, *, revid: RevisionId | None = None, rcid: RecentChangeId | None = None
    ) -> Marked:
        """Mark one edit as patrolled, by exactly one of its ids.

        Raises:
            DeniedError: We may not: no right, blocked, patrolling is off.
            UnavailableError: Not now; it is not known whether it was done, and safe to ask again.
        """
        what = {"revid": str(revid)} if revid else {"rcid": str(rcid)}
        try:
            self._write({"action": "patrol", **what}, ("patrol", "rcid"), "patrol")
        except WikiError as error:
            if error.code in NORMAL_REFUSALS:
                return Marked(done=False, code=error.code, said=str(error))
            raise
        return Marked(done=True)

    def save_page(
        self, title: str, content: str, *, baserevid: int, summary: str, mark: str
    ) -> Saved:
        """Save a whole page on top of the revision it was made from.

        Args:
            title: The page; it must exist, unless `baserevid` is 0.
            content: Its whole text.
            baserevid: The revision that was read; 0 creates the page and fails if it exists.
            summary: Edit summary; must hold `mark`.
            mark: The run's id, by which a save is found again whose reply was lost.

        Raises:
            UnavailableError: Somebody saved in between (code ``editconflict``), or not now.
            DeniedError: Protected, blocked, or stopped by a filter; a filter's warning counts.
        """
        parameters = {
            "action": "edit",
            "title": title,
            "text": content,
            "summary": summary,
            **(
                {"baserevid": str(baserevid), "nocreate": "1"} if baserevid else {"createonly": "1"}
            ),
            "notminor": "1",
            # an account that lost its flag would go on, and fill everybody's recent changes
            **({"bot": "1", "assert": "bot"} if self._account.has("bot") else {}),
        }
        try:
            reply = self._write(parameters, ("edit", "result"), "csrf")
        except WikiError as error:
            if error.code not in ("editconflict", "articleexists"):
                raise
            return self._settle(error, title, content, baserevid, mark)
        return self._saved(row(reply, "edit"), title, content, baserevid, mark)

    def _settle(
        self, error: WikiError, title: str, content: str, baserevid: int, mark: str
    ) -> Saved:
        """Look whether a conflict is with ourselves: our save arrived and its reply was lost."""
        ours = self._own_save(title, baserevid, mark)
        if ours is None:
            raise error
        return Saved(revid=ours, changed=True, as_sent=self._is_as_sent(title, ours, content))

    def _own_save(self, title: str, baserevid: int, mark: str) -> int | None:
        found = self._reader.revision_with_mark(title, mark, user=self._account.name)
        return found if found is not None and found > baserevid else None

    def _saved(self, edit: Row, title: str, content: str, baserevid: int, mark: str) -> Saved:
        if text(edit, "result") != "Success":
            reason = "captcha" if "captcha" in edit else text(edit, "code", "refused")
            why = f"{reason}; {_FREE_OF_CAPTCHAS}" if reason == "captcha" else reason
            raise DeniedError(f"The wiki did not save {title}: {why}.", code=reason)
        if is_set(edit, "nochange"):  # also when our save arrived and its reply was lost
            ours = self._own_save(title, baserevid, mark)
            return Saved(revid=ours or baserevid, changed=ours is not None, as_sent=True)
        revid = number(edit, "newrevid")
        # on top of another revision than we read: the wiki merged ours with somebody else's lines
        merged = number(edit, "oldrevid", baserevid) != baserevid
        as_sent = merged or self._is_as_sent(title, revid, content)
        return Saved(revid=revid, changed=True, as_sent=as_sent)

    def _is_as_sent(self, title: str, revid: int, content: str) -> bool:
        stored = self._reader.page_text(title)
        return stored.revid != revid or _is_same(stored, content)

    def _write(self, parameters: dict[str, str], must_hold: tuple[str, ...], token: str) -> Row:
        tagged = {**parameters, "tags": self._tag} if self._tag else parameters
        question = Question(parameters=tagged, must_hold=must_hold, write=True, token=token)
        with self._pace.turn(self._least_seconds(parameters["action"])):
            try:
                return self._requester.ask(question)
            except DeniedError as error:
                if not self._tag or error.code not in TAG_REFUSALS:
                    raise
                self.warnings.append(f"The change tag {self._tag} is left out. {error.kept}")
                self._requester.announce(f"The change tag {self._tag} is left out. {error}")
                self._tag = ""
        return self._write(parameters, must_hold, token)

    def _least_seconds(self, action: str) -> float:
        """Return our pace, or the wiki's own limit for such a write where that is slower."""
        return max(self.pace_seconds, self._account.rate_limits.get(action, 0.0))


def _is_same(stored: PageText, sent: str) -> bool:
    """Compare as the wiki stores: NFC, trimmed at the end."""
    return stored.text is not None and stored.text == unicodedata.normalize("NFC", sent).rstrip()

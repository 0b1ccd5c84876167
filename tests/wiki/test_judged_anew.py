"""What befalls an edit while it waits for its age, on real wikis: it is judged as it stands."""

import time
from pathlib import Path

import pytest

from bot.errors import WikiError
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Held
from bot.playground.accounts import ADMIN, OLD_HANDS
from tests.conftest import Boot
from tests.mills import BEFORE, FIXED, Place
from tests.terminals import poll

MIN_AGE_SECONDS = 20
TAG = "possible vandalism"
"""One that the sample rules name."""


def _fix(place: Place, title: str, user: str) -> int:
    place.wiki.patrol(place.wiki.edit(title, BEFORE, user=ADMIN))
    return place.wiki.edit(title, FIXED, user=user)


def _tag(place: Place, revid: int) -> bool:
    try:
        place.wiki.client().post(action="tag", revid=revid, add=TAG)
    except WikiError:  # the wiki keeps its list of tags in a cache for some seconds
        return False
    return True


@pytest.mark.parametrize("waits_for", ["age", "the switch"])
def test_what_was_tagged_hidden_or_whose_user_was_blocked_is_dropped(
    boot: Boot, tmp_path: Path, waits_for: str
) -> None:
    """A change tag, a hidden text, a hidden user, a blocked one, a revert; the others go on."""
    first, second = OLD_HANDS[:2]
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        wiki.client().post(action="managetags", operation="create", tag=TAG)
        place.prepare()
        wait = {"min_age": f'"{MIN_AGE_SECONDS}s"'} if waits_for == "age" else {"enabled": "false"}
        place.change_settings({"patrol": wait})
        names = ("tagged", "text hidden", "user hidden", "reverted", "left alone")
        fixes = {name: _fix(place, f"Mill {name}", first) for name in names}
        fixes["blocked"] = _fix(place, "Mill blocked", second)
        ripe = time.monotonic() + MIN_AGE_SECONDS + 1
        place.run()
        held = Held.AGE if waits_for == "age" else Held.DISABLED
        assert place.ledger_says(SqlLedger.counts).pending == {held: len(fixes)}
        assert poll(lambda: _tag(place, fixes["tagged"]))
        wiki.edit("Mill reverted", BEFORE)
        wiki.edit("Mill text hidden", f"{FIXED} And more.")
        wiki.hide_revision(fixes["text hidden"])
        wiki.hide_revision(fixes["user hidden"], "user")
        wiki.block(second)
        if waits_for == "age":
            time.sleep(max(ripe - time.monotonic(), 0))
        else:
            place.change_settings({"patrol": {"enabled": "true"}})
        place.run()
        counts = place.ledger_says(SqlLedger.counts)
        assert place.patrols_of([*fixes.values()]) == [fixes["left alone"]]
        # MediaWiki takes a revision of which it hides something for autopatrolled
        assert counts.outcomes == {"patrolled": 1, "was patrolled": 2, "dropped": 3}
        assert counts.pending == {}

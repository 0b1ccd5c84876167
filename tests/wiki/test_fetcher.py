"""Every odd thing that a real wiki can do comes out as the right value, in few requests."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from bot.fetcher.facts import WikiFacts
from bot.fetcher.one_off import OneOff
from bot.fetcher.patrol_log import WikiPatrolLog
from bot.fetcher.recent_changes import RecentChanges, WikiEdits
from bot.playground.accounts import ADMIN
from bot.playground.wiki import Wiki
from bot.revisions import (
    ChangeType,
    Cursor,
    Edit,
    Hidden,
    PatrolState,
    RevisionId,
    UserKind,
)
from bot.wiki.read import PatrolMode, Reader
from tests.wiki_folders import LogIn

Boot = Callable[..., AbstractContextManager[Wiki]]
LONG_AGO = Cursor(timestamp=datetime(2001, 1, 1, tzinfo=UTC))


def _later() -> datetime:
    return datetime.now(UTC) + timedelta(days=1)


def _all(reader: Reader) -> list[Edit]:
    edits: list[Edit] = []
    for batch in RecentChanges(reader).changes(LONG_AGO, _later()):
        edits += WikiEdits(reader).edits(batch)
    return edits


def _of(edits: Sequence[Edit], title: str) -> list[Edit]:
    return [edit for edit in edits if edit.change.title == title]


@pytest.fixture
def reader(wiki: Wiki, log_in: LogIn) -> Reader:
    """The bot's reader on each release."""
    return Reader(log_in(wiki))


def test_new_page_and_edit(wiki: Wiki, reader: Reader) -> None:
    """A new page has no old text; an edit has both, its sizes, user, summary and state."""
    title = "Fetcher new page"
    first = wiki.edit(title, "one duck", user="Gardener", summary="a start")
    second = wiki.edit(title, "two ducks", user="Newcomer", summary="more", minor=True)
    new, edit = _of(_all(reader), title)
    assert (new.change.type, new.old, new.change.revid) == (ChangeType.NEW, None, first)
    assert edit.old is not None
    assert edit.new is not None
    assert (edit.old.text, edit.new.text) == ("one duck", "two ducks")
    change = edit.change
    assert (change.revid, change.old_revid) == (second, first)
    assert (change.user, change.user_kind, change.summary) == ("Newcomer", UserKind.NAMED, "more")
    assert (change.old_size_bytes, change.new_size_bytes, change.is_minor) == (8, 9, True)
    assert change.patrol_state is PatrolState.UNPATROLLED
    assert edit.new.content_model == "wikitext"


def test_anonymous_and_autopatrolled(wiki: Wiki, reader: Reader) -> None:
    """Users that have not logged in are anonymous; a sysop's edits are born patrolled."""
    title = "Fetcher users"
    wiki.edit(title, "by the admin")
    wiki.edit(title, "by somebody", user="")
    by_admin, by_somebody = (edit.change for edit in _of(_all(reader), title))
    assert by_admin.patrol_state is PatrolState.AUTOPATROLLED
    assert by_somebody.user_kind is UserKind.ANONYMOUS


def test_hidden_parts(wiki: Wiki, reader: Reader) -> None:
    """What the wiki hides is absent and flagged: text, user and summary."""
    title = "Fetcher hidden"
    wiki.edit(title, "fine")
    bad = wiki.edit(title, "secret", user="Newcomer", summary="secret summary")
    wiki.edit(title, "fine again", user="Gardener")
    wiki.hide_revision(bad, "content|comment|user")
    edits = {edit.change.revid: edit for edit in _of(_all(reader), title)}
    hidden = edits[RevisionId(bad)]
    assert hidden.new is not None
    assert (hidden.new.text, hidden.new.is_hidden, hidden.new.sha1) == (None, True, None)
    assert (hidden.change.user, hidden.change.summary) == (None, None)
    assert hidden.change.hidden == frozenset(Hidden)
    after = next(edit for edit in edits.values() if edit.change.old_revid == bad)
    assert after.old is not None
    assert after.old.is_hidden


def test_hidden_parts_for_a_powerful_account(wiki: Wiki, log_in: LogIn) -> None:
    """An account that is shown what is hidden obeys the flag all the same."""
    title = "Fetcher hidden from sysops"
    wiki.edit(title, "fine")
    bad = wiki.edit(title, "secret", user="Newcomer", summary="secret summary")
    wiki.edit(title, "fine again")
    wiki.hide_revision(bad, "content|comment|user")
    reader = Reader(log_in(wiki, "Admin"))
    hidden = next(edit for edit in _of(_all(reader), title) if edit.change.revid == bad)
    assert hidden.new is not None
    assert (hidden.new.text, hidden.change.user, hidden.change.summary) == (None, None, None)


def test_deleted_page(wiki: Wiki, reader: Reader) -> None:
    """A page deleted after its rows were read: its revisions are missing, not an error."""
    title = "Fetcher deleted"
    revid = wiki.edit(title, "gone soon", user="Gardener")
    changes = [edit.change for edit in _of(_all(reader), title)]
    wiki.delete(title)
    (edit,) = WikiEdits(reader).edits(changes)
    assert edit.new is not None
    assert (edit.new.text, edit.new.is_missing, edit.new.is_hidden) == (None, True, False)
    assert WikiEdits(reader).changes_by_revid([RevisionId(revid)]) == {}
    rows = _of(_all(reader), title)
    assert [(row.change.type, row.change.log_type) for row in rows] == [(ChangeType.LOG, "delete")]


def test_null_edit_makes_no_row(wiki: Wiki, reader: Reader) -> None:
    """A save without change is nothing that happened."""
    title = "Fetcher null edit"
    wiki.edit(title, "same")
    assert wiki.edit(title, "same", user="Gardener") == 0
    assert len(_of(_all(reader), title)) == 1


def test_move(wiki: Wiki, reader: Reader) -> None:
    """A move is a log row without texts; the page keeps its identity."""
    wiki.edit("Fetcher old name", "text", user="Gardener")
    wiki.move("Fetcher old name", "Fetcher new name")
    rows = _of(_all(reader), "Fetcher old name")
    before, move = rows
    assert (move.change.type, move.change.log_type, move.new) == (ChangeType.LOG, "move", None)
    assert move.change.key.startswith("log:")
    assert before.change.page_id != 0
    assert before.new is not None
    assert before.new.text == "text"


def test_import(wiki: Wiki, reader: Reader) -> None:
    """An import is a log row; the imported revisions are no recent changes."""
    title = "Fetcher imported"
    wiki.edit(title, "from afar", user="Gardener")
    export = wiki.export_xml([title])
    wiki.delete(title)
    wiki.import_xml(export.replace(title, "Fetcher arrived"))
    rows = _of(_all(reader), "Fetcher arrived")
    assert [(row.change.type, row.change.log_type) for row in rows] == [(ChangeType.LOG, "import")]
    edits = WikiEdits(reader)
    revids = [RevisionId(revid) for revid in wiki.revids("Fetcher arrived")]
    found = edits.changes_by_revid(revids, {"rctitle": "Fetcher arrived"}).values()
    assert {(one.rcid, one.patrol_state) for one in found} == {(None, PatrolState.UNKNOWN)}
    assert list(OneOff(reader, edits).page("Fetcher arrived", None, 1)) == []


def test_other_content_model(wiki: Wiki, reader: Reader) -> None:
    """A page of another model says so, with its text."""
    title = "Fetcher model"
    wiki.edit(title, '{"ducks": 1}')
    wiki.change_model(title, "json")
    edits = [edit for edit in _of(_all(reader), title) if edit.change.type is not ChangeType.LOG]
    assert edits[-1].new is not None
    assert edits[-1].old is not None
    assert (edits[-1].old.content_model, edits[-1].new.content_model) == ("wikitext", "json")


def test_a_cursor_is_inclusive(wiki: Wiki, reader: Reader) -> None:
    """Reading on from a row brings that row and those after it, also within one second."""
    title = "Fetcher cursor"
    for count in range(4):
        wiki.edit(title, f"{count} ducks", user="Gardener")
    changes = [edit.change for edit in _of(_all(reader), title)]
    third = changes[2]
    assert third.timestamp is not None
    assert third.rcid is not None
    since = Cursor(timestamp=third.timestamp, rcid=third.rcid)
    again = [row for batch in RecentChanges(reader).changes(since, _later()) for row in batch]
    assert [row for row in again if row.title == title] == changes[2:]


def test_fresh_rows(wiki: Wiki, reader: Reader) -> None:
    """Flags as they now stand: patrolled since, or without a row in recentchanges."""
    title = "Fetcher fresh"
    ids = [
        RevisionId(wiki.edit(f"{title} {number}", "text", user="Gardener")) for number in range(4)
    ]
    wiki.patrol(ids[1])
    wiki.backdate(ids[2], datetime.now(UTC) - timedelta(days=5))
    wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid = ?", ids[3])
    changes = WikiEdits(reader).changes_by_revid([*ids, RevisionId(10**8)])
    states = [changes[revid].patrol_state for revid in ids]
    assert states == [
        PatrolState.UNPATROLLED,
        PatrolState.PATROLLED,
        PatrolState.UNPATROLLED,
        PatrolState.UNKNOWN,
    ]
    assert [changes[revid].rcid is None for revid in ids] == [False, False, False, True]
    assert RevisionId(10**8) not in changes


def test_newest_revisions(wiki: Wiki, reader: Reader) -> None:
    """By page; also of one that was moved, and none of a page that is gone."""
    for title in ("Fetcher newest", "Fetcher newest gone"):
        wiki.edit(title, "text", user="Gardener")
    here = _of(_all(reader), "Fetcher newest")[0].change.page_id
    gone = _of(_all(reader), "Fetcher newest gone")[0].change.page_id
    wiki.move("Fetcher newest", "Fetcher newest place")
    newest = wiki.edit("Fetcher newest place", "more text", user="Gardener")
    wiki.delete("Fetcher newest gone")
    assert WikiEdits(reader).newest([here, gone, here, 10**8]) == {here: newest}


def test_one_off_sources(wiki: Wiki, reader: Reader) -> None:
    """A person can ask for a page's or a user's edits, newest first, under any of its names."""
    title = "Fetcher one off"
    ids = [wiki.edit(title, f"{count} ducks", user="Librarian") for count in range(3)]
    source = OneOff(reader, WikiEdits(reader))
    assert [change.revid for change in source.page(title, None, 2)] == ids[::-1]
    ago = datetime.now(UTC) - timedelta(hours=2)
    assert [change.revid for change in islice(source.user("Librarian", ago, 2), 3)] == ids[::-1]
    wiki.move(title, f"{title} moved")
    moved = [change.revid for change in source.page(f"{title} moved", None, 2)]
    assert [revid for revid in moved if revid in ids] == ids[::-1]
    assert list(source.page("No such page here", None, 5)) == []


def test_a_pages_edits_are_asked_for_until_enough_are_found(wiki: Wiki, log_in: LogIn) -> None:
    """Nothing more is asked once they are, nor of what is older than the rows that a wiki keeps."""
    title = "Fetcher long"
    ids = [wiki.edit(title, f"{count} geese", user="Librarian") for count in range(54)]
    wiki.sql(
        "DELETE FROM recentchanges WHERE rc_title = 'Fetcher_long' AND rc_this_oldid < ?", ids[2]
    )
    session = log_in(wiki)
    source = OneOff(Reader(session), WikiEdits(Reader(session)))
    session.requester.sent.clear()
    found = source.page(title, None, 2)
    assert [change.revid for change in islice(found, 50)] == ids[:3:-1]
    assert session.requester.sent["recentchanges"] == 1
    assert [change.revid for change in found] == [ids[3], ids[2]]
    assert len(list(source.page(title, _later(), 2))) == 50


def test_requests_for_a_batch(wiki: Wiki, log_in: LogIn) -> None:
    """Lists, texts, users and titles cost what their numbers divided by the limits say."""
    title = "Fetcher count"
    for number in range(70):
        wiki.edit(f"{title} {number}", "text", user="Gardener")
    for session, per_request in ((log_in(wiki), 500), (log_in(wiki, "Newcomer"), 50)):
        own = Reader(session)
        session.requester.sent.clear()
        edits = _all(own)
        revids = {one.revid for edit in edits for one in (edit.old, edit.new) if one is not None}
        users = {edit.change.user or "" for edit in edits}
        facts = WikiFacts(own)
        facts.users(sorted(users))
        facts.titles([f"{title} {number}" for number in range(70)])
        sent = session.requester.sent
        assert sent["recentchanges"] == 1
        # batches end where the next row would not fit, so one may be not quite full
        assert -(-len(revids) // per_request) <= sent["revisions"]
        assert sent["revisions"] <= -(-len(revids) // (per_request - 1)) + 1
        assert sent["users"] == -(-len(users) // per_request)
        about_titles = [count for name, count in sent.items() if name.startswith("info")]
        assert sum(about_titles) == -(-70 // per_request)


def test_user_facts(wiki: Wiki, reader: Reader) -> None:
    """Groups, counts, registration and blocks; names that are no accounts."""
    wiki.block("Passer-by")
    try:
        found = WikiFacts(reader).users(["Gardener", "Passer-by", "10.0.0.1", "Nobody at all"])
    finally:
        wiki.unblock("Passer-by")
    gardener = found["Gardener"]
    assert gardener.registered is not None
    assert gardener.edit_count is not None
    assert gardener.edit_count >= 400
    assert "user" in gardener.groups
    assert found["Passer-by"].is_blocked
    assert found["10.0.0.1"].kind is UserKind.ANONYMOUS
    assert found["Nobody at all"].edit_count is None


def test_title_facts(wiki: Wiki, reader: Reader) -> None:
    """Existence, redirects, disambiguation by listed template and by property, what is listed."""
    wiki.edit("MediaWiki:Disambiguationspage", "* [[Template:Many meanings]]")
    wiki.edit("Template:Many meanings", "''Several things.''")
    wiki.edit("Heron (bird)", "A bird.")
    wiki.edit("Grey heron", "#REDIRECT [[Heron (bird)]]")
    wiki.edit("Heron nest", "#REDIRECT [[Heron (bird)#Nest]]")
    wiki.edit("Heron", "* [[Heron (bird)]]\n* [[Heron (boat)]]\n{{Many meanings}}")
    wiki.edit("Crane", "* [[Crane (bird)]]")
    wiki.run_jobs()
    wiki.sql(
        "INSERT OR REPLACE INTO page_props (pp_page, pp_propname, pp_value) "
        "SELECT page_id, 'disambiguation', '' FROM page WHERE page_title = 'Crane'"
    )
    asked = ["heron", "Heron (bird)", "Heron_(boat)", "Grey heron", "Heron nest", "Crane"]
    asked += ["Bad[title", "a|b"]
    found = WikiFacts(reader).titles(asked)
    assert found["heron"].is_disambiguation
    assert found["heron"].title == "Heron"
    assert found["heron"].lists == {"Heron (bird)", "Heron_(boat)"}
    assert found["Crane"].is_disambiguation
    assert (found["Heron (bird)"].exists, found["Heron_(boat)"].exists) == (True, False)
    assert found["Grey heron"].redirects_to == "Heron (bird)"
    assert found["Grey heron"].exists
    assert found["Grey heron"].redirects_to_section == ""
    assert found["Heron nest"].redirects_to_section == "Nest"
    assert not found["Bad[title"].exists
    assert not found["a|b"].exists


def test_titles_of_redirects_that_lead_nowhere(wiki: Wiki, reader: Reader) -> None:
    """A wiki shows its redirect page for one to nothing, to itself, to another redirect."""
    wiki.edit("Stilt walk", "A walk.")
    redirects = {"Stilts": "Stilt walk", "Stilt": "Stilts", "Stilt house": "Stilt hut"}
    redirects |= {"Stilt ring": "Stilt round", "Stilt round": "Stilt ring"}
    for title, target in redirects.items():
        wiki.edit(title, f"#REDIRECT [[{target}]]")
    found = WikiFacts(reader).titles([*redirects])
    assert {title: facts.redirects_to for title, facts in found.items()} == redirects
    assert [title for title, facts in found.items() if facts.exists] == ["Stilts"]


def test_site_facts(wiki: Wiki, reader: Reader) -> None:
    """What the start-up says about the wiki."""
    site = reader.site
    assert ".".join(map(str, site.version[:2])) == wiki.version
    assert site.article_path == wiki.article_path
    context = WikiFacts(reader).context
    assert context.link_trail == "[a-z]+"
    assert context.namespaces is not None
    assert context.namespaces.ids["project talk"] == 5
    assert context.namespaces.ids["image"] == 6
    assert context.namespaces.content == {0}
    assert "wikipedia" in context.namespaces.interwiki


def test_patrol_log(wiki: Wiki, reader: Reader) -> None:
    """The log tells our patrols from those of others."""
    revids = [wiki.edit(f"Fetcher log {number}", "text", user="Gardener") for number in range(3)]
    found = WikiEdits(reader).changes_by_revid([RevisionId(revid) for revid in revids])
    ours, theirs, nobodys = (found[RevisionId(revid)] for revid in revids)
    wiki.patrol(ours.revid, user="Patrolbot")
    wiki.patrol(theirs.revid)
    log = WikiPatrolLog(reader)
    assert log.patrolled_by_us([ours, theirs, nobodys]) == {ours.revid}
    assert log.patrolled_by_us([]) == frozenset()
    who = [log.patrolled_by(one) for one in (ours, theirs, nobodys)]
    assert who == [{"Patrolbot"}, {ADMIN}, frozenset()]


def test_patrol_modes(wiki: Wiki, reader: Reader, log_in: LogIn) -> None:
    """Which patrolling is on is told apart as far as the wiki shows it."""
    wiki.edit("Fetcher mode", "a", user="Gardener")
    wiki.edit("Fetcher mode", "b", user="Gardener")
    assert reader.patrol_mode() is PatrolMode.EDITS
    assert Reader(log_in(wiki, "Newcomer")).patrol_mode() is PatrolMode.NO_RIGHT


def test_temporary_accounts(boot: Boot, version: str, log_in: LogIn) -> None:
    """Where the wiki makes temporary accounts, its own flag says so in rows and in facts."""
    if version == "1.39":
        pytest.skip("MediaWiki 1.39 has no temporary accounts in use")
    with boot(extra_settings="$wgAutoCreateTempUser['enabled'] = true;") as wiki:
        wiki.edit("Fetcher temporary", "text", user="")
        reader = Reader(log_in(wiki))
        (edit,) = _of(_all(reader), "Fetcher temporary")
        name = edit.change.user
        assert name is not None
        assert edit.change.user_kind is UserKind.TEMPORARY
        assert WikiFacts(reader).users([name])[name].kind is UserKind.TEMPORARY


def test_titles_beyond_ascii(wiki: Wiki, reader: Reader) -> None:
    """Names and titles in any script, with characters that the API treats specially."""
    titles = ["Ægir & Søn", "狂犬病 (曖昧さ回避)", "Café?x=1#no", "100% +plus+", "a/b.c"]
    for title in titles:
        wiki.edit(title.partition("#")[0], "text", user="Gardener")
    found = WikiFacts(reader).titles([*titles, "Cafe\u0301?x=1"])
    assert all(found[title].exists for title in titles)
    assert found["Cafe\u0301?x=1"].exists


ODD_TITLES = (
    "wikipedia:Duck",
    ":Category:Ducks",
    "Category:Ducks",
    "Special:Search",
    "Media:Duck.png",
    "#section",
    "Talk:",
    "../duck",
    "D" * 300,
    "%41",
    "&amp;",
    "~~~~",
    "{{duck}}",
    "duck|goose",
    "\x1f",
    "\ufffd",
    "_",
    " ",
    "",
    "User talk:10.0.0.1",
    "//",
    ":",
    "é" * 130,
    "\U0001f986",
)


def test_titles_that_strangers_type(reader: Reader) -> None:
    """Whatever stands between link brackets is looked up or does not exist; one by one, too."""
    facts = WikiFacts(reader)
    together = facts.titles(ODD_TITLES)
    assert set(together) == set(ODD_TITLES)
    for title in ODD_TITLES:
        assert facts.titles([title])[title].exists is together[title].exists


def test_users_that_strangers_name(reader: Reader) -> None:
    """Whatever stands as a user name gets facts or none; one by one, too."""
    names = ["a|b", "\x1f", "<script>", "xx>Imported", "10.0.0.1", "::1", "é", "D" * 300, "#", " "]
    facts = WikiFacts(reader)
    assert set(facts.users(names)) == set(names)
    for name in names:
        assert facts.users([name])[name].edit_count is None


def test_blocks_beside_names_that_strangers_give(wiki: Wiki, reader: Reader) -> None:
    """A name that no account may have hides nobody's block, and ends nothing."""
    wiki.block("Newcomer")
    try:
        names = ["a|b", "xx>|-| imported", "Newcomer", "<script>", "10.0.0.1", "#", "Gardener"]
        assert reader.blocked(names) == {"Newcomer"}
        assert reader.blocked(["xx>Imported"]) == frozenset()
    finally:
        wiki.unblock("Newcomer")


def test_hidden_log_row(wiki: Wiki, reader: Reader) -> None:
    """A log row whose action, user and comment are hidden is still a row, with a key of its own."""
    wiki.edit("Fetcher hidden log", "text", user="Gardener")
    wiki.delete("Fetcher hidden log", summary="secret reason")
    (row,) = wiki.recent_changes(rctype="log", rctitle="Fetcher hidden log")
    client = wiki.client()
    client.post(
        action="revisiondelete", type="logging", ids=row["logid"], hide="content|comment|user"
    )
    (hidden,) = [edit.change for edit in _all(reader) if edit.change.rcid == row["rcid"]]
    assert (hidden.type, hidden.user, hidden.summary) == (ChangeType.LOG, None, None)
    assert (hidden.log_type, hidden.title) == (None, "")
    assert hidden.key == f"rc:{row['rcid']}"

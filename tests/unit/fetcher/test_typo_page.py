"""The page of typos is used only while a stranger can't have written on it."""

from collections.abc import Sequence

import pytest

from bot.errors import UnavailableError
from bot.fetcher.typo_page import TypoList, fetch_typo_list
from tests.wiki_fakes import FakeTransport, fault, session

LIST = "* merhmals -> mehrmals"
SYSOP = ("edit", "editsemiprotected", "editprotected", "editinterface", "patrol")
GROUPS = {
    "*": ("edit",),
    "user": ("edit",),
    "autoconfirmed": ("editsemiprotected",),
    "bot": ("editsemiprotected", "autopatrol"),
    "trusted": ("extendedconfirmed",),
    "patroller": ("patrol", "patrolledit"),
    "interface-admin": ("editinterface",),
    "sysop": (*SYSOP, "extendedconfirmed", "patrolledit"),
}


def _reply(
    *levels: str, text: str | None = LIST, namespace: str = "", kind: str = "edit"
) -> dict[str, object]:
    slot = {"texthidden": True} if text is None else {"content": text}
    page = {
        "ns": 4,
        "title": "Wiki:Typos",
        "protection": [{"type": kind, "level": level, "expiry": "infinity"} for level in levels],
        "revisions": [{"revid": 12, "slots": {"main": slot}}],
    }
    groups = [{"name": name, "rights": [*rights]} for name, rights in GROUPS.items()]
    info = {"id": 4} | ({"namespaceprotection": namespace} if namespace else {})
    return {"query": {"pages": [page], "usergroups": groups, "namespaces": {"4": info}}}


def _fetch(*answers: object) -> tuple[TypoList, Sequence[dict[str, str]]]:
    transport = FakeTransport(answers=[*answers])  # type: ignore[list-item] # JSON
    return fetch_typo_list(session(transport), "Project:Typos"), transport.asked


@pytest.mark.parametrize(
    "reply", [_reply("sysop"), _reply("patrolledit"), _reply(namespace="editinterface")]
)
def test_a_guarded_page_is_used(reply: dict[str, object]) -> None:
    """It takes one request, and the source is named with its revision."""
    typos, asked = _fetch(reply)
    assert len(asked) == 1
    assert typos.is_used
    assert typos.pairs is not None
    assert typos.pairs["merhmals"] == "mehrmals"
    assert typos.pairs.name.startswith("Wiki:Typos, revision 12")
    assert typos.found == "1 pair on Wiki:Typos, revision 12"
    assert typos.notes == ()


@pytest.mark.parametrize(
    "reply",
    [
        _reply(),
        _reply("autoconfirmed"),
        _reply("extendedconfirmed"),
        _reply("nobodys"),
        _reply("sysop", kind="move"),
        _reply(namespace="edit"),
    ],
)
def test_a_page_that_others_can_edit_is_not_used(reply: dict[str, object]) -> None:
    """Who may not patrol could else get an edit patrolled by a pair of words."""
    typos, _ = _fetch(reply)
    assert not typos.is_used
    assert "merhmals" not in (typos.pairs or {})
    assert typos.notes == (
        "The list of typos is not used: Wiki:Typos can be edited by people who may not patrol.",
    )


def test_everybody_s_right_to_patrol_guards_nothing() -> None:
    """Where every account may patrol, one that was made just now is still a stranger's."""
    reply = _reply("autoconfirmed")
    reply["query"]["usergroups"][2]["rights"].append("patrol")  # type: ignore[index] # JSON
    assert not _fetch(reply)[0].is_used


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (_reply("sysop", text=None), "is hidden"),
        (_reply("sysop", text="Nothing yet."), "holds no pair"),
        (fault("readapidenied"), "could not be read"),
    ],
)
def test_a_page_that_says_nothing_is_a_note(answer: object, found: str) -> None:
    """The run goes on without it, and says so."""
    (note,) = _fetch(answer)[0].notes
    assert found in note


def test_a_missing_page_is_a_note() -> None:
    """An operator may name it before it is made."""
    reply = _reply()
    reply["query"]["pages"] = [{"ns": 4, "title": "Wiki:Typos", "missing": True, "protection": []}]  # type: ignore[index] # JSON
    assert "does not exist" in _fetch(reply)[0].notes[0]


def test_a_wiki_that_does_not_answer_ends_the_run() -> None:
    """As everywhere: the next run tries again."""
    with pytest.raises(UnavailableError):
        _fetch(*[UnavailableError("gone")] * 4)


def test_without_a_title_nothing_is_asked() -> None:
    """The wiki hears nothing of it, and nobody is told."""
    transport = FakeTransport()
    typos = fetch_typo_list(session(transport), "")
    assert (transport.asked, typos.notes, typos.is_used) == ([], (), False)

"""The list of what to look at again: what people did to it stays."""

from dataclasses import replace

from msgspec import structs

from bot.policy.decision import Action
from bot.reporter.wiki_page.work_list import ListBefore, WorkList, line_of, list_before
from tests.reports import NOON, patrolled

FIRST, SECOND, THIRD = (patrolled(revid) for revid in (1, 2, 3))


def _text(*records: object, before: ListBefore | None = None, **more: object) -> str:
    made = WorkList(
        asked="by the rule X",
        records=records,  # type: ignore[arg-type] # of records
        before=before or ListBefore(),
        **more,  # type: ignore[arg-type] # any field
    )
    return made.wikitext("run", NOON)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("*")]


def test_what_was_found_in_the_log_names_no_rule_that_did_it() -> None:
    """A lost ledger does not know it; a rule that speaks for the edit now is told as that."""
    for rule, end in (("", ""), ("X", "; rule by now: X")):
        left = structs.replace(FIRST.decision, action=Action.LEAVE, rule=rule)
        line = line_of(replace(FIRST, decision=left))
        assert line.endswith(f": link fix; found in the patrol log{end}")


def test_a_line_that_people_took_off_stays_off() -> None:
    """Also when it was an older version of ours that had it."""
    own = [_text(FIRST, SECOND), _text(THIRD)]
    now = list_before(_text(FIRST), own)
    text = _text(FIRST, SECOND, THIRD, before=now)
    assert _lines(text) == [line_of(FIRST)]
    assert ": '''1'''. A patrol can't" in text
    assert "Taken off this list before: 2." in text


def test_what_people_wrote_in_a_line_stays() -> None:
    """However often the list is made; unless the wiki has the page no longer."""
    ours = _text(FIRST, SECOND)
    theirs = ours.replace(line_of(FIRST), f"{line_of(FIRST)} Fine. ~~~~")
    for own in ([ours], [theirs, ours]):
        now = list_before(theirs, own)
        assert _lines(_text(FIRST, SECOND, before=now)) == [
            f"{line_of(FIRST)} Fine. ~~~~",
            line_of(SECOND),
        ]
        assert now.taken_off == frozenset()
    gone = replace(FIRST, change=structs.replace(FIRST.change, title=""))
    assert _lines(_text(gone, before=now)) == [line_of(gone)]


def test_lines_of_their_own_are_told_apart() -> None:
    """They belong to no edit."""
    ours = _text(FIRST)
    now = list_before(f"{ours}\nWe are at it, Ann.\n", [ours])
    assert now.remarks == ("We are at it, Ann.",)


def test_what_an_earlier_list_left_there_stays() -> None:
    """Asked for by another rule, it would be lost before anybody had looked."""
    now = list_before(_text(FIRST), [_text(FIRST)])
    text = _text(SECOND, before=now, earlier=(FIRST,))
    assert _lines(text) == [line_of(SECOND), line_of(FIRST)]
    assert "Still here from an earlier list:" in text


def test_a_page_without_a_list() -> None:
    """Nothing was taken off it."""
    assert list_before("", []) == ListBefore()
    assert list_before("Words of people.", []) == ListBefore()

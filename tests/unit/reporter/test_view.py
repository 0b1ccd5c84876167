"""How records are sorted and named for readers."""

import pytest
from msgspec import structs

from bot.analyzer.analysis import Headline, Label, Unchecked
from bot.messages import messages_for
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.policy.decision import Action
from bot.reporter.view import (
    Standing,
    byte_words,
    groups,
    headline_counts,
    size_words,
    standing,
    standing_counts,
    unchecked_words,
    verdict,
)
from bot.revisions import ChangeType, PatrolState
from tests.reports import change, record, report, story


def test_what_needs_a_look_comes_first_and_the_settled_last() -> None:
    """Between them stand the open edits, by headline."""
    names = [group.name for group in groups(story())]
    assert names[0] == "needs a look"
    assert names[-2:] == ["patrolled by this bot", "patrolled by others"]
    assert names[1:-2] == ["link fix", "wording", "hidden", "page moved"]


def test_groups_hold_every_record_once() -> None:
    """A report that forgets an edit is worse than none."""
    held = [one for group in groups(story()) for one in group.records]
    assert sorted(one.change.key for one in held) == sorted(one.change.key for one in story())


def test_an_alarm_is_shown_even_under_another_headline() -> None:
    """A revert keeps its headline and still needs a look."""
    revert = record(headline=Headline.REVERT, labels=frozenset({Label.PROFANITY}))
    assert standing(revert) is Standing.NEEDS_A_LOOK


def test_what_was_not_looked_for_is_told_once() -> None:
    """However many stretches of a page were too long, and whatever lacks a list of words."""
    found = [
        Unchecked(label=label, reason=reason)
        for reason in ("cut off: 30,000", "cut off: 20,000", "cut off: 30,000")
        for label in (Label.PROFANITY, Label.CHAT_IN_ARTICLE)
    ]
    found.append(Unchecked(label=Label.NEGATION_CHANGE, reason="no list"))
    analysis = structs.replace(record().analysis, unchecked=tuple(found))
    assert [*unchecked_words(analysis)] == [
        ("profanity, chat-in-article", "cut off: 30,000; cut off: 20,000"),
        ("negation-change", "no list"),
    ]


def test_what_somebody_vouched_for_is_settled() -> None:
    """Nobody need look again, alarm or not."""
    row = change(1, patrol_state=PatrolState.PATROLLED)
    assert standing(record(row, action=Action.FLAG)) is Standing.BY_OTHERS
    was = Outcome(kind=OutcomeKind.WAS_PATROLLED)
    assert standing(record(outcome=was)) is Standing.BY_OTHERS


def test_a_log_row_waits_for_nobody() -> None:
    """The wiki makes it patrolled, and nobody can patrol it; what a rule flags is shown."""
    row = change(0, type=ChangeType.LOG, logid=7, patrol_state=PatrolState.AUTOPATROLLED)
    assert standing(record(row)) is Standing.BY_OTHERS
    assert standing(record(row, action=Action.FLAG)) is Standing.NEEDS_A_LOOK
    upload = change(0, type=ChangeType.LOG, logid=7, patrol_state=PatrolState.UNPATROLLED)
    assert standing(record(upload)) is Standing.OPEN


def test_counts_name_every_standing() -> None:
    """Also those without an edit."""
    assert standing_counts(report(())) == dict.fromkeys(Standing, 0)
    assert sum(standing_counts(report()).values()) == len(story())


def test_headlines_are_counted_most_frequent_first() -> None:
    """Equal counts go by the alphabet, so the order is the same every time."""
    assert headline_counts(story())[0] == (Headline.LINK_FIX, 2)


@pytest.mark.parametrize("kind", OutcomeKind)
def test_every_outcome_has_words(kind: OutcomeKind) -> None:
    """And gives its reason, where it has one that matters."""
    assert verdict(record(outcome=Outcome(kind=kind, reason="why", code="code")))


@pytest.mark.parametrize("action", Action)
def test_every_decision_has_words(action: Action) -> None:
    """Also the one that waits without a date."""
    assert verdict(record(action=action))


def test_bytes_carry_their_sign() -> None:
    """As MediaWiki writes them, with a real minus sign."""
    assert [byte_words(n) for n in (4, 0, -1234)] == ["+4", "0", "\N{MINUS SIGN}1,234"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["+1 byte", "0 bytes", "\N{MINUS SIGN}1 byte", "+2 bytes"]),
        ("de", ["+1 Byte", "0 Bytes", "\N{MINUS SIGN}1 Byte", "+2 Bytes"]),
        ("ru", ["+1 байт", "0 байт", "\N{MINUS SIGN}1 байт", "+2 байта"]),
        ("ja", ["+1バイト", "0バイト", "\N{MINUS SIGN}1バイト", "+2バイト"]),
    ],
)
def test_one_byte_has_no_plural(language: str, words: list[str]) -> None:
    """In each language its own form, whatever the sign."""
    messages = messages_for(language)
    assert [size_words(number, messages) for number in (1, 0, -1, 2)] == words

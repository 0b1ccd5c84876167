"""Takes the records of a report, gives the readable account that the demo ends with.

Pure: the records are those that ``editpatrol report --to json`` prints, one object each.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

_WIDTH = 96


def account(rows: Sequence[Row]) -> str:
    """Return how many edits there were, by headline, and each one's fate and why."""
    lines = [*_by_headline(rows), "", *_fates(rows)]
    return "\n".join(lines)


def _by_headline(rows: Sequence[Row]) -> Iterator[str]:
    yield f"{len(rows)} changes, by headline:"
    for headline, count in Counter(row["headline"] for row in rows).most_common():
        yield f"  {count:>3}  {headline}"


def _fates(rows: Sequence[Row]) -> Iterator[str]:
    """Tell the patrolled first, then what waits for a person, then the rest."""
    told: dict[str, list[Row]] = {}
    for row in rows:
        told.setdefault(_fate(row), []).append(row)
    for fate in sorted(told, key=_rank):
        yield f"{fate} ({len(told[fate])}):"
        for row in told[fate]:
            yield from _one(row)
        yield ""


def _fate(row: Row) -> str:
    return str(row["standing"])


def _rank(fate: str) -> tuple[bool, bool, str]:
    return ("patrolled" not in fate, "look" not in fate, fate)


def _one(row: Row) -> Iterator[str]:
    yield f"  {row['headline']}, {row['assurance']}: {row['page']} ({row['user'] or 'hidden user'})"
    yield from _wrapped("did", row["why"])
    yield from _wrapped("so", [*row["decision_why"], *_outcome(row)])


def _outcome(row: Row) -> list[str]:
    words = (row["outcome"], row["outcome_reason"], row["outcome_code"])
    return [": ".join(word for word in words if word)] if row["outcome"] else []


def _wrapped(lead: str, sentences: Sequence[str]) -> Iterator[str]:
    text = "; ".join(sentences)
    if text:
        yield f"      {lead}: {_shortened(text)}"


def _shortened(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return plain if len(plain) <= _WIDTH else f"{plain[: _WIDTH - 1]}…"

"""Puts words of the page into the clauses that explain a finding.

Never more than a few words of them, and never their line breaks.
"""

LONGEST = 40
"""Characters beyond which quoted words are cut."""


def quoted(words: str) -> str:
    """Quote words of the page, cut to a readable length."""
    plain = " ".join(words.split(maxsplit=LONGEST)[:LONGEST])  # as many words fill it anyhow
    return f"'{plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + '…'}'"


def became(old: str, new: str) -> str:
    """Say that old words became new ones, came or went."""
    if not old.strip():
        return f"{quoted(new)} came in"
    if not new.strip():
        return f"{quoted(old)} went"
    return f"{quoted(old)} became {quoted(new)}"

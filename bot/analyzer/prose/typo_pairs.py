"""Pairs of a misspelling and the right word, made quick to ask.

A value only: where the pairs come from is the caller's business.
"""

from collections.abc import Iterator, Mapping


class TypoPairs(Mapping[str, str]):
    """Wrong form to right form, lower case, with the right forms at hand."""

    def __init__(self, pairs: Mapping[str, str], source: str = "") -> None:
        """Keep pairs, and what their source is called, with its version."""
        self._pairs = dict(pairs)
        self.name = source or f"typo list of {len(self._pairs):,} pairs"
        self.right_forms = frozenset(self._pairs.values())

    def __getitem__(self, wrong: str) -> str:
        """Give the right form."""
        return self._pairs[wrong]

    def __iter__(self) -> Iterator[str]:
        """Go through the wrong forms."""
        return iter(self._pairs)

    def __len__(self) -> int:
        """Count the pairs."""
        return len(self._pairs)


def name_of(pairs: Mapping[str, str] | None) -> tuple[str, ...]:
    """Name the list that took part; () when none was handed in."""
    if pairs is None:
        return ()
    return ((pairs if isinstance(pairs, TypoPairs) else TypoPairs(pairs)).name,)


def right_forms(pairs: Mapping[str, str]) -> frozenset[str]:
    """Give every right form; at once for `TypoPairs`, by looking through any other mapping."""
    return pairs.right_forms if isinstance(pairs, TypoPairs) else frozenset(pairs.values())

"""Pairs of a misspelling and the right word, made quick to ask.

A value only: where the pairs come from is the caller's business.
"""

from collections.abc import Iterator, Mapping


class TypoPairs(Mapping[str, str]):
    """Wrong form to right form, lower case, with the right forms at hand."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = dict(pairs)
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


def right_forms(pairs: Mapping[str, str]) -> frozenset[str]:
    """Give every right form; at once for `TypoPairs`, by looking through any other mapping."""
    return pairs.right_forms if isinstance(pairs, TypoPairs) else frozenset(pairs.values())

"""Takes a random generator and gives edits of grown pages, with what is known around them.

An edit is a few mutations of a page: tokens swapped, doubled, lost, moved, replaced. The same
generator state always gives the same edit, so a seed is all that a finding needs to be repeated.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bot.revisions import Context, Edit, RecentChange, Revision, TitleFacts
from tests.fuzz.pages import block, inline, page, sentence

_TOKEN = re.compile(r"\w+|\s+|(.)\1*|.", re.DOTALL)
_TYPO_PAIRS = {"recieve": "receive", "teh": "the"}
_LANGUAGES = ("en", "en", "en", "de", "fr", "ru", "ar", "he", "zh", "ja", "th", "tr", "xx", "")
TITLES = ("River", "River", "Talk:River", "User:Anna", "Template:Box", "File:R.jpg")
_NAMESPACES = {"Talk": 1, "User": 2, "File": 6, "Template": 10}
_SUMMARIES = ("", "", "typo", "fix link", "/* Course */ reply", "Undid revision 1", "removed spam")


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two texts and what is known around them."""

    old: str
    new: str
    title: str = "River"
    language: str = "en"
    summary: str = ""
    knows_titles: bool = False
    """The titles that the analyzer wants to know of are looked up, and are pages."""

    @property
    def edit(self) -> Edit:
        """What the analyzer takes."""
        namespace = _NAMESPACES.get(self.title.partition(":")[0], 0)
        change = RecentChange(title=self.title, namespace=namespace, summary=self.summary)
        return Edit(change=change, old=Revision(text=self.old), new=Revision(text=self.new))

    def context(self, wanted: tuple[str, ...] | None = None) -> Context:
        """What the analyzer may know; each wanted title is a page."""
        titles = None if wanted is None else {t: TitleFacts(title=t, exists=True) for t in wanted}
        return Context(language=self.language, titles=titles, typo_pairs=_TYPO_PAIRS)


def pair(seed: str) -> Pair:
    """Grow the edit of a seed."""
    random = Random(seed)
    old = page(random)
    new = page(random) if random.random() < 0.05 else _edited(old, random)
    old, new = (new, old) if random.random() < 0.3 else (old, new)
    return Pair(
        old=old,
        new=new,
        title=random.choice(TITLES),
        language=random.choice(_LANGUAGES),
        summary=random.choice(_SUMMARIES),
        knows_titles=random.random() < 0.3,
    )


def tokens(text: str) -> list[str]:
    """Cut a text into words, white space and runs of one sign."""
    return [match.group() for match in _TOKEN.finditer(text)]


def _edited(text: str, random: Random) -> str:
    for _ in range(random.choice((1, 1, 1, 2, 3, 6, 20))):
        by_line = random.random() < 0.25
        parts = text.splitlines(keepends=True) if by_line else tokens(text)
        mutation = random.choice(_OF_LINES if by_line else _OF_TOKENS)
        text = "".join(mutation(parts, random))
    return text


Mutation = Callable[[list[str], Random], list[str]]


def _place(parts: list[str], random: Random) -> int:
    return random.randint(0, len(parts))


def _stretch(parts: list[str], random: Random) -> tuple[int, int]:
    start = _place(parts, random)
    return start, min(len(parts), start + random.choice((1, 1, 1, 2, 3, 8, 40)))


def _lose(parts: list[str], random: Random) -> list[str]:
    start, end = _stretch(parts, random)
    return parts[:start] + parts[end:]


def _double(parts: list[str], random: Random) -> list[str]:
    start, end = _stretch(parts, random)
    return parts[:end] + parts[start:]


def _move(parts: list[str], random: Random) -> list[str]:
    start, end = _stretch(parts, random)
    rest = parts[:start] + parts[end:]
    to = _place(rest, random)
    return rest[:to] + parts[start:end] + rest[to:]


def _swap(parts: list[str], random: Random) -> list[str]:
    if len(parts) < 2:
        return parts
    one, other = random.randrange(len(parts)), random.randrange(len(parts))
    swapped = list(parts)
    swapped[one], swapped[other] = parts[other], parts[one]
    return swapped


def _shuffle(parts: list[str], random: Random) -> list[str]:
    start, end = _stretch(parts, random)
    middle = parts[start:end]
    random.shuffle(middle)
    return parts[:start] + middle + parts[end:]


def _insert(parts: list[str], random: Random) -> list[str]:
    at = _place(parts, random)
    return [*parts[:at], inline(random), *parts[at:]]


def _replace(parts: list[str], random: Random) -> list[str]:
    start, end = _stretch(parts, random)
    return [*parts[:start], inline(random), *parts[end:]]


def _add_block(parts: list[str], random: Random) -> list[str]:
    at = _place(parts, random)
    return [*parts[:at], random.choice((block(random), sentence(random) + "\n")), *parts[at:]]


def _misspell(parts: list[str], random: Random) -> list[str]:
    if not parts:
        return parts
    at = random.randrange(len(parts))
    letters = list(parts[at])
    place = random.randrange(len(letters))
    letters[place] = random.choice(("", letters[place] * 2, letters[place].swapcase(), "e"))
    return [*parts[:at], "".join(letters), *parts[at + 1 :]]


def _wrap(parts: list[str], random: Random) -> list[str]:
    start, end = _stretch(parts, random)
    before, after = random.choice(
        (("[[", "]]"), ("[[River|", "]]"), ("''", "''"), ("<!--", "-->"), ("{{t|", "}}"))
    )
    return [*parts[:start], before, *parts[start:end], after, *parts[end:]]


def _fix(parts: list[str], _random: Random) -> list[str]:
    fixes = {**_TYPO_PAIRS, "Lower_Mill": "Lower Mill", "http": "https", "  ": " "}
    return [fixes.get(part, part) for part in parts]


def _everything(parts: list[str], random: Random) -> list[str]:
    word = random.choice(("x", "12", "[[b]]", "\n"))
    return [word if part == " " else part for part in parts]


_OF_TOKENS: tuple[Mutation, ...] = (
    *(_lose, _double, _move, _swap, _shuffle, _insert, _replace, _misspell, _misspell, _wrap, _fix),
    *(_add_block, _everything),
)
_OF_LINES: tuple[Mutation, ...] = (_lose, _double, _move, _swap, _shuffle, _add_block, _replace)

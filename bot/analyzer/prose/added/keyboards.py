"""Knows which letters lie side by side on keyboards: fingers that run along a row make no word.

Data and one look-up; never judges by anything but the row.
"""

import re

_ROWS = {
    5: ("qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn ςερτυθιοπ ασδφγηξκλ ζχψωβνμ"),
    6: "йцукенгшщзх йцукенгшщзхї фывапролджэ фівапролджє ячсмитьбю שדגכעיחלך شسيبلاتنمك شسیبلاتنمک",
    4: "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ",
}
"""Rows by how many letters of them make a run that no word has; each may be run both ways."""
_NAMES = frozenset({"qwerty", "azerty", "йцукен", "qwertyuiop", "azertyuiop"})
"""What layouts are called."""
_SHORTEST = min(_ROWS)
_PART = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
"""Letters of a word with other signs: no row has such."""


def _runs(row: str, length: int) -> set[str]:
    return {row[place : place + length] for place in range(len(row) - length + 1)}


_RUNS = {
    length: frozenset(
        run for row in rows.split() for way in (row, row[::-1]) for run in _runs(way, length)
    )
    for length, rows in _ROWS.items()
}
_ROW_PARTS = frozenset(
    run for rows in _ROWS.values() for row in rows.split() for run in _runs(row, _SHORTEST)
)
"""Too short to be told from words, but no word is one of them twice."""
ALONG_ROWS = frozenset(
    run
    for rows in _ROWS.values()
    for row in f"{rows} {rows[::-1]}".split()
    for run in _runs(row, 3)
)
"""What every run begins and ends with."""
_NEIGHBOURS = (
    "asd sdf dfg fgh ghj hjk jkl qwe zxc xcv cvb vbn bnm qsd wxc klm "
    "йцу нгш гшщ шщз щзх фыв фів лдж ячс чсм тьб σδφ δφγ φγξ γξκ ξκλ ζχψ βνμ "
    "ㅂㅈㄷ ㅈㄷㄱ ㄷㄱㅅ ㅁㄴㅇ ㄴㅇㄹ ㅇㄹㅎ ㅋㅌㅊ ㅌㅊㅍ"
)
"""Three keys that make no word among themselves: consonants, and where fingers lie."""
_TRIOS = {frozenset(keys): keys for keys in _NEIGHBOURS.split()}
_SHORTEST_OF_TRIO = 5
_ASCII_RUNS = {length: runs for length, runs in _RUNS.items() if any(map(str.isascii, runs))}


def runs_along_row(word: str) -> bool:
    """Tell whether a word, in lower case, holds a run of neighbouring keys."""
    if len(word) < _SHORTEST or word in _NAMES:
        return False
    half = word[: len(word) // 2]
    if len(half) >= _SHORTEST and half + half == word and half in _ROW_PARTS:
        return True
    known = (_ASCII_RUNS if word.isascii() else _RUNS).items()
    parts = (word,) if word.isalpha() else _PART.findall(word)
    return any(not runs.isdisjoint(_runs(part, length)) for part in parts for length, runs in known)


def plays_on_trio(word: str) -> bool:
    """Tell whether a word, in lower case, is three neighbouring keys again and again: asdasd."""
    keys = _TRIOS.get(frozenset(word)) if len(word) >= _SHORTEST_OF_TRIO else None
    return keys is not None and (keys in word or keys[::-1] in word)

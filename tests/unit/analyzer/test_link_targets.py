"""How two titles must be alike before one may stand for the other."""

import pytest

from bot.analyzer.labels.alike import is_mostly, is_near, is_nearest, is_respelt, says_other, stands


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("StoneBridge", "Stone bridge", True),
        ("Stone-bridge", "Stone bridge", True),
        ("St. Mary's", "St Marys", True),
        ("We're open", "We’re open", True),
        ("We’re open", "Were open", False),
        ("Boeing 747-400", "Boeing 747–400", True),
        ("Stone bridge", "Stone bridges", False),
        ("Café", "Cafe", False),
        ("C++", "C", False),
        ("50%", "50", False),
        ("Route 1.5", "Route 15", False),
        ("-20", "20", False),
        ("दिन", "दीन", False),
        ("!", "?", False),
        ("WHO", "Who", False),
        ("I.T.", "It", False),
        ("I.T.", "IT", True),
        ("US open", "Us open", False),
        ("HISTORY OF NORLAND", "History of Norland", True),
        ("Maße", "Masse", False),
        ("Who?", "Who", False),
        ("", "", False),
    ],
)
def test_respelt(one: str, other: str, expected: bool) -> None:
    """Capitals, blanks and signs between words are spelling; letters and numbers are not."""
    assert is_respelt(one, other) is expected
    assert is_respelt(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Estmark castle", "Eastmark castle", True),
        ("Eatsmark castle", "Eastmark castle", True),
        ("Eastmrk", "Eastmark", True),
        ("StoneBridge", "Stone bridge", True),
        ("Holst", "Holts", True),
        ("Hols", "Holt", False),
        ("Typical case", "Atypical case", False),
        ("Estmark casle", "Eastmark castle", False),
        ("Eastmark men", "Eastmark women", False),
        ("Eastmark 1911", "Eastmark 1912", False),
        ("Eastmark castle", "Eastmark castle of stone", False),
        ("Mara Holt (painter)", "Mara Holt (forger)", False),
        ("Eastmark 1 castle", "Estmark 1", False),
        ("東州市立圖書館", "西州市立圖書館", False),
    ],
)
def test_near(one: str, other: str, expected: bool) -> None:
    """One letter of one long word may be a misspelling, where letters have capitals."""
    assert is_near(one, other) is expected
    assert is_near(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "label", "expected"),
    [
        ("Construction notes and plans", "Construction notes", "later", True),
        ("Construction notes", "Construction notes and plans", "later", True),
        ("Construction notes and plans", "Construction notes", "plans", False),
        ("Construction details", "Construction notes", "later", True),
        ("Construction details", "Design details", "later", False),
        ("Flood of 1911", "Flood", "", False),
        ("Works", "Works of the later years", "", False),
        ("Tools (C++)", "Tools (C)", "", False),
    ],
)
def test_mostly(one: str, other: str, label: str, expected: bool) -> None:
    """Most letters stay, all numbers do, and nothing goes that the label speaks of."""
    assert is_mostly(one, other, label) is expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ((), True),
        (("Life", "+"), True),
        (("Construction",), True),
        (("Construction notes",), True),
        (("Construction plans",), False),
        (("Details of construction",), False),
    ],
)
def test_nearest(others: tuple[str, ...], expected: bool) -> None:
    """Another heading with as much of the anchor may be the one that was meant."""
    found = is_nearest("Construction details", "Construction notes", others)
    assert found is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Guilty of fraud", "Not guilty of fraud", True),
        ("Elections won", "Elections lost", True),
        ("Trial of Baker", "Trial of Miller", True),
        ("Trial of Baker", "Trial", False),
        ("Early history", "History and early years", False),
    ],
)
def test_other_headings(one: str, other: str, expected: bool) -> None:
    """A negation, an opposite or another name makes another heading, however much stayed."""
    assert says_other(one, other, "en") is expected
    assert says_other(other, one, "en") is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Mill lane", "Mill", False), ("Mills lane", "Mills", True)],
)
def test_of_a_heading_more_than_half_must_stay(one: str, other: str, expected: bool) -> None:
    """Of eight letters four are not more than half, of nine five are."""
    assert is_mostly(one, other, "") is expected


def test_an_anchor_stands_on_a_page_by_its_words() -> None:
    """However its blanks are written."""
    assert stands("Old_mill", "See the old mill there.")
    assert stands("Old mill", "See the Old_mill there.")
    assert not stands("Old mill", "See the old windmill there.")

"""What a terminal sends becomes the keys that a person pressed."""

import pytest

from bot.sitting.keys import Key, KeyDecoder


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b" ", [Key.NEXT]),
        (b"\r", [Key.NEXT]),
        (b"[", [Key.BACK]),
        (b"pP", [Key.PATROL, Key.PATROL]),
        (b"\x7f\b", [Key.TAKE_BACK, Key.TAKE_BACK]),
        (b"\x1b[A\x1bOB", [Key.UP, Key.DOWN]),
        (b"\x1b[5~\x1b[6~", [Key.PAGE_UP, Key.PAGE_DOWN]),
        (b"\x1b[3~", [Key.TAKE_BACK]),
        (b"\x1b[1;5C", [Key.OTHER]),
        (b"\x1bp", [Key.OTHER]),
        (b"x\t1", [Key.OTHER] * 3),
        ("пß한".encode(), [Key.OTHER] * 3),
        (b"\xff", [Key.OTHER]),
        (b"\x1b\x1b[A", [Key.STOP, Key.UP]),
    ],
)
def test_each_key_is_known_by_its_bytes(sent: bytes, keys: list[Key]) -> None:
    """Control, Alt and unknown keys mean nothing; none of them is taken for another."""
    decoder = KeyDecoder()
    assert decoder.feed(sent) == keys
    assert not decoder.is_in_doubt


def test_escape_is_told_from_the_arrows() -> None:
    """Both begin with the same byte: what comes next, or nothing, tells."""
    alone, arrow = KeyDecoder(), KeyDecoder()
    assert alone.feed(b"\x1b") == []
    assert alone.is_in_doubt
    assert alone.settle() == [Key.STOP]
    assert not alone.is_in_doubt
    assert [key for byte in b"\x1b[A" for key in arrow.feed(bytes([byte]))] == [Key.UP]


def test_half_a_sequence_is_no_escape() -> None:
    """A slow line must not end an evening: ``[`` after it is no key either."""
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b[") == []
    assert decoder.settle() == [Key.OTHER]


def test_a_letter_of_several_bytes_may_come_in_parts() -> None:
    """As it does over ssh."""
    decoder = KeyDecoder()
    assert [decoder.feed(bytes([byte])) for byte in "ш".encode()] == [[], [Key.OTHER]]


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_what_is_pasted_decides_nothing(size: int) -> None:
    """Somebody wanted to paste into another window."""
    sent = b"s\x1b[200~pppp q\x1b[A p\x1b[201~ "
    decoder = KeyDecoder()
    parts = [sent[at : at + size] for at in range(0, len(sent), size)]
    assert [key for part in parts for key in decoder.feed(part)] == [Key.SKIP, Key.NEXT]

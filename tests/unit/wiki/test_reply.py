"""What a wiki says in words of its own, and of its users, is fit for a log and a terminal."""

import json

import pytest

from bot.wiki.reply import ApiFault, HttpReply, understand


def _said(words: str) -> str:
    body = json.dumps({"errors": [{"code": "blocked", "text": words}]}).encode()
    fault = understand(HttpReply(status=200, body=body))
    assert isinstance(fault, ApiFault)
    return fault.text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("You are blocked.", "You are blocked."),
        ("The reason\n\nis \u202amills\u202c.\t", "The reason is mills."),
        ("The reason is \x9b31m\u202ered\x1b[2J.", "The reason is 31mred [2J."),
        ("You are blocked.\n* Your address is 192.0.2.7", "You are blocked."),
        ("mill " * 100, "mill " * 59 + "..."),
    ],
)
def test_a_wikis_words_are_one_line_of_some_length(words: str, shown: str) -> None:
    """Nothing in them is obeyed by a terminal; particulars behind a reason are left out."""
    assert _said(words) == shown

"""Lists of misspellings are read with all doubt left out."""

from importlib.metadata import version

import pytest

from bot.fetcher.typo_pairs import decode_codespell, decode_wiki_list, load_codespell_pairs


def test_codespell_lines() -> None:
    """A line is a pair; several answers, a remark or a name make it none."""
    text = "teh->the\nalot->a lot\nwich->which, with,\nclas->class, a keyword\nAmercia->America\n"
    assert dict(decode_codespell(text)) == {"teh": "the", "alot": "a lot"}


def test_a_wiki_s_own_list() -> None:
    """Arrows and table bars part the two forms; anything else on the page is no pair."""
    text = (
        "== Our typos ==\nWrite one pair a line.\n"
        "* teh -> the\n# adn => and\n* Recieve | receive\n"
        "{| class=wikitable\n|-\n| wich || which\n|}\n"
    )
    pairs = decode_wiki_list(text)
    assert dict(pairs) == {"teh": "the", "adn": "and", "recieve": "receive", "wich": "which"}
    assert pairs.right_forms == {"the", "and", "receive", "which"}


def test_a_wrong_form_with_two_answers_is_left_out() -> None:
    """A list that contradicts itself proves nothing."""
    assert dict(decode_wiki_list("* a1b -> aab\n* form -> from\n* form -> forum")) == {"a1b": "aab"}


def test_codespell_is_for_english_only() -> None:
    """Other languages have no such list."""
    assert load_codespell_pairs("de") is None


def test_codespell_s_own_data() -> None:
    """The installed data reads, and real words are not in it."""
    pytest.importorskip("codespell_lib", reason="codespell is an extra")
    pairs = load_codespell_pairs("en-gb")
    assert pairs is not None
    assert pairs["specificially"] == "specifically"
    assert pairs.name == f"codespell {version('codespell')}"
    assert not {"public", "form", "their", "then"} & set(pairs)

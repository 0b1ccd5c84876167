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
    listed = decode_wiki_list(text)
    assert listed.pairs == {"teh": "the", "adn": "and", "recieve": "receive", "wich": "which"}
    assert listed.words == frozenset()


def test_a_pair_stands_on_one_line() -> None:
    """Two cells under each other are no pair, nor what a comment takes out."""
    text = (
        "|-\n| wich\n| which\n<!--\n* teh -> the\n--> adn -> and <!-- ours -->\n<!-- * a1b -> aab"
    )
    assert decode_wiki_list(text).pairs == {"adn": "and"}


def test_a_page_of_blank_lines_is_read_at_once() -> None:
    """Work grows with the page, however many blanks and bars it has."""
    text = "\n" * 500_000 + " |" * 500_000 + "\nteh -> the"
    assert decode_wiki_list(text).pairs == {"teh": "the"}


def test_a_wrong_form_with_two_answers_is_left_out() -> None:
    """A list that contradicts itself proves nothing."""
    listed = decode_wiki_list("* a1b -> aab\n* form -> from\n* form -> forum")
    assert listed.pairs == {"a1b": "aab"}
    assert listed.words == {"form"}


def test_a_word_of_the_language_is_no_misspelling() -> None:
    """Whatever the page says: two forms that are both words never prove a typo."""
    text = "* das -> dass\n* m\u00e4rz -> merz\n* merhmals -> mehrmals"
    assert decode_wiki_list(text, "de").pairs == {"merhmals": "mehrmals"}
    assert len(decode_wiki_list(text, "xx").pairs) == 3


def test_the_wiki_s_list_comes_before_others() -> None:
    """Its answer wins, and what it calls a word or leaves open, no other list puts right."""
    page = decode_wiki_list("* teh -> then\n* wich -> wich\n* hte -> the\n* hte -> hate")
    others = {"teh": "the", "wich": "which", "hte": "the", "adn": "and"}
    pairs = page.with_others(others, "Ours; theirs")
    assert dict(pairs) == {"teh": "then", "adn": "and"}
    assert pairs.name == "Ours; theirs"
    assert pairs.right_forms == {"then", "and"}
    assert dict(page.with_others(None, "Ours")) == {"teh": "then"}


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

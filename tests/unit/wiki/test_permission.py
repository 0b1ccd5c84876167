"""Why an account may not edit a page: the wiki's words, without what is nobody's business."""

from bot.wiki.permission import edit_refusals
from tests.wiki_fakes import FakeTransport, session


def test_a_block_is_told_without_its_particulars() -> None:
    """They name the reader's address, and what is told stands in the log of a rehearsal, too."""
    words = "You are blocked. The reason given is spam. *Your current IP address is 192.0.2.7."
    page = {"ns": 0, "title": "A|B", "actions": {"edit": [{"code": "blocked", "text": words}]}}
    transport = FakeTransport([{"query": {"pages": [page]}}])
    (refusal,) = edit_refusals(session(transport), "A|B")
    assert refusal == "The account is blocked from editing it."
    assert transport.asked[0]["titles"] == "\x1fA|B"


def test_other_refusals_are_the_wikis_words() -> None:
    """On one line, and nothing in them moves a terminal."""
    refusal = {"code": "protectedpage", "text": "It is\nprotected\x1b[1m."}
    page = {"ns": 0, "title": "A", "actions": {"edit": [refusal]}}
    found = edit_refusals(session(FakeTransport([{"query": {"pages": [page]}}])), "A")
    assert found == ("It is protected [1m.",)


def test_a_refusal_without_words_is_its_code() -> None:
    """Better than nothing; () when there is none."""
    for actions, said in (({"edit": [{"code": "odd"}]}, ("odd",)), ({"edit": []}, ())):
        page = {"ns": 0, "title": "A", "actions": actions}
        transport = FakeTransport([{"query": {"pages": [page]}}])
        assert edit_refusals(session(transport), "A") == said

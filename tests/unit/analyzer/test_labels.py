"""What labels quote and point at, and where those that count begin."""

import pytest

from bot.analyzer.analysis import Label
from bot.analyzer.labels.found import excerpt
from tests.analyses import analysed

SITES = ("loans", "pills", "casino")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("m" * 80, "m" * 80),
        ("m" * 81, "m" * 79 + "…"),
        ("old\n\n mill", "old mill"),
        ("a\n b  " * 90, ("a b " * 20)[:79] + "…"),
    ],
)
def test_quotations_fit_a_line(source: str, shown: str) -> None:
    """A quotation is one line of 80 characters; that more stood there is said."""
    assert excerpt(source) == shown


def test_evidence_points_at_the_whole_operation_in_both_texts() -> None:
    """So that it can be shown beside either text."""
    old, new = "The [[mill|mill]] is red.", "The [[mill]] is red."
    (evidence,) = analysed(old, new).evidence
    assert evidence.operation == 0
    assert evidence.old_span is not None
    assert old[slice(*evidence.old_span)] == "[[mill|mill]]"
    assert evidence.new_span is not None
    assert new[slice(*evidence.new_span)] == "[[mill]]"


@pytest.mark.parametrize(("lost", "label"), [(1999, Label.POST_REMOVED), (2000, Label.ARCHIVED)])
def test_archiving_takes_much_off_a_page(lost: int, label: Label) -> None:
    """Little that goes is a post removed, whatever the summary says."""
    kept = "It still turns. -- Anna 12:00, 1 May 2020 (UTC)\n"
    gone = f"I saw {'it and ' * 400}"[: lost - len("it.\n")] + "it.\n"
    analysis = analysed(
        kept + gone, kept, title="Talk:Mill", namespace=1, summary="archiving old posts"
    )
    assert analysis.labels & {Label.POST_REMOVED, Label.ARCHIVED} == {label}
    (why,) = [e.why for e in analysis.evidence if e.label is label]
    assert why.startswith(("a post removed: I saw", "posts left the page; the summary speaks of"))


@pytest.mark.parametrize(("words", "is_spam"), [(24, False), (25, True)])
def test_in_a_long_sentence_any_word_may_be_found(words: int, is_spam: bool) -> None:
    """Of links in shorter ones, the whole sentence speaks; in longer ones only the label."""
    said = ["barley", *("x" * n for n in range(1, words))]
    new = "\n\n".join(f"{' '.join(said)} [http://{site}.example/ {site}]" for site in SITES)
    analysis = analysed("The mill sells barley.", f"The mill sells barley.\n\n{new}")
    assert (Label.LINK_SPAM in analysis.labels) is is_spam


@pytest.mark.parametrize(("words", "is_pasted"), [(249, False), (250, True)])
def test_a_large_block_in_one_go_is_pasted(words: int, is_pasted: bool) -> None:
    """Two hundred and fifty words at once are rarely typed."""
    block = " ".join(["The", *["old mill"] * ((words - 2) // 2), *["x"] * (words % 2), "turns."])
    assert len(block.split()) == words
    analysis = analysed("It is red.", f"It is red.\n\n{block}")
    assert (Label.PASTED_TEXT in analysis.labels) is is_pasted
    told = {e.why for e in analysis.evidence}
    assert ("a large block of text came in one go" in told) is is_pasted


@pytest.mark.parametrize(("between", "label"), [(1900, None), (2000, Label.NUMBER_CHANGE)])
def test_the_picture_of_a_width_stands_near_it(between: int, label: Label | None) -> None:
    """A number named after what has a file two thousand characters away is a number."""
    row = f"| reading = {'x' * between}\n| picture = Mill.jpg"
    old, new = (f"{{{{Mill row\n| picture_extent = {n}\n{row}\n}}}}" for n in (250, 300))
    assert analysed(old, new).labels == {label or Label.TEMPLATE_CHANGE}


@pytest.mark.parametrize(
    ("old", "new", "is_lost"),
    [
        ("{{a|{{b\n\nred", "{{a|{{b\n\nred }} and }}", False),
        ("{{a\n\nred", "{{a\n\nred }} and }} but }}", True),
        ("The mill.", "The mill {{nb}}}.", False),
        ("A mill }} is old.", "A mill }} is old {{{a and {{{b.", False),
    ],
)
def test_braces_are_counted_as_a_wiki_pairs_them(old: str, new: str, is_lost: bool) -> None:
    """Three or two of them open one thing, a lone one none; what ends counts against what began."""
    reasons = {e.why for e in analysed(old, new).evidence if e.label is Label.BROKEN_MARKUP}
    assert ("'{{' was balanced and no longer is" in reasons) is is_lost


@pytest.mark.parametrize(("heading", "is_spam"), [("Grinding", False), ("Gate", True)])
def test_links_may_speak_of_a_heading_far_above(heading: str, is_spam: bool) -> None:
    """Of many links, too, the section's own heading holds what they are about, none below it."""
    links = "\n\n".join(f"[http://{site}.example/ grinding]" for site in SITES)
    other = f"== {'Grinding' if is_spam else 'Gate'} ==\nIt turns.\n\n"
    old = f"{other}== {heading} ==\n{'The mill is old. ' * 200}"
    below = f"\n\n{'It is red. ' * 300}\n\n{other}"
    analysis = analysed(f"{old}{below}", f"{old}\n\n{links}{below}")
    assert (Label.LINK_SPAM in analysis.labels) is is_spam

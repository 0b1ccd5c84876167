"""Where a place stands: its line, the heading over it, and all headings of a page."""

from bot.analyzer.wikitext.places import LineCounter, Places, headings, section_at

PAGE = """== Mill ==
It is old.

== '''Red''' [[Wheel|wheel]] ==
It turns.
=it
It creaks.
==Gate=="""


def test_every_heading_is_given_without_markup() -> None:
    """The page's first line may be one, and so may its last."""
    assert headings(PAGE) == ["Mill", "Red wheel", "Gate"]
    assert headings(f"A mill.\n{PAGE}") == ["Mill", "Red wheel", "Gate"]
    assert headings("\n= A =\n= B =") == ["A", "B"]
    assert headings("A mill.") == []


def test_a_place_stands_under_the_last_heading_before_its_lines_end() -> None:
    """What only begins like a heading is none; a heading is in its own section."""
    for words, heading in (
        ("It is old", "Mill"),
        ("Wheel", "Red wheel"),
        ("It turns", "Red wheel"),
        ("It creaks", "Red wheel"),
        ("Gate", "Gate"),
    ):
        assert section_at(PAGE, PAGE.index(words)) == heading
    assert section_at(f"A mill.\n{PAGE}", 2) == ""
    assert section_at("\n= A =\nmill", 9) == "A"


def test_sections_are_told_in_any_order_of_places() -> None:
    """Each is what it would be by itself, in both texts, whichever was asked for before."""
    new = f"A mill.\n{PAGE}\nIt is shut."
    places = Places(PAGE, new, 0)
    asked = [at for at in range(0, len(PAGE), 3) for at in (at, len(PAGE) - at - 1)]
    for at in (*range(len(PAGE)), *asked, *range(len(PAGE))):
        assert places.section(PAGE, at) == section_at(PAGE, at)
        assert places.section(new, at) == section_at(new, at)


def test_lines_are_counted_from_one_in_any_order_of_places() -> None:
    """A known place that stands further down is of no help, and of no harm."""
    text = "a\nb\n\nc"
    for known in ((0, 1), (2, 2), (5, 4)):
        counter = LineCounter(text, known)
        for at in (*range(len(text)), *reversed(range(len(text)))):
            assert counter.line(at) == 1 + text.count("\n", 0, at)


def test_both_texts_lines_are_known_from_what_they_share() -> None:
    """The lines before the first change are counted once for both."""
    places = Places("\na\nb", "\na\nc\nd", 3)
    assert [places.old_lines.line(at) for at in (3, 0, 2)] == [3, 1, 2]
    assert [places.new_lines.line(at) for at in (5, 3, 1)] == [4, 3, 2]

"""Which rows stand on which page."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reporter.wiki_page.paging import Limits, paged


def test_pages_end_at_the_first_limit() -> None:
    """Rows or bytes."""
    assert paged([1] * 5, Limits(rows=2, size_bytes=100)) == (range(2), range(2, 4), range(4, 5))
    assert paged([60, 60, 40, 1], Limits(rows=9, size_bytes=100)) == (
        range(1),
        range(1, 3),
        range(3, 4),
    )


def test_there_is_always_a_page() -> None:
    """An empty report is told, too."""
    assert paged([], Limits(rows=2, size_bytes=100)) == (range(0),)


@given(st.lists(st.integers(min_value=0, max_value=50)), st.integers(min_value=1, max_value=9))
def test_every_row_stands_on_one_page(sizes: list[int], rows: int) -> None:
    """In order; a page is full by either limit, or holds one row."""
    pages = paged(sizes, Limits(rows=rows, size_bytes=60))
    assert [place for page in pages for place in page] == list(range(len(sizes)))
    for page in pages:
        assert len(page) <= rows
        assert sum(sizes[place] for place in page) <= 60 or len(page) == 1

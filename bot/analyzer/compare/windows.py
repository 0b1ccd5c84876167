"""Takes groups of changed lines and says what encloses each in both texts.

What both texts begin with is walked once. Never parses the lines.
"""

from collections.abc import Iterable

from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Span
from bot.analyzer.compare.enclosures import ending
from bot.analyzer.wikitext.captions import is_in_link, with_captions
from bot.analyzer.wikitext.markup import Window
from bot.analyzer.wikitext.scopes import Walked, scopes_at, walked
from bot.analyzer.wikitext.titles import Site


def windows(
    old: str, new: str, groups: list[Region], site: Site
) -> Iterable[tuple[Window, Window]]:
    """Give the lines of each group in both texts, with what encloses them."""
    if not groups:
        return ()
    start = groups[0].old_start
    shared = walked(old, start), 0 if is_in_link(old, start) else start
    return zip(
        _enclosed(old, [group[:2] for group in groups], shared, site),
        _enclosed(new, [group[2:] for group in groups], shared, site),
        strict=True,
    )


def _enclosed(text: str, spans: list[Span], shared: tuple[Walked, int], site: Site) -> list[Window]:
    """Give stretches with what encloses them.

    Args:
        text: The whole page.
        spans: The stretches.
        shared: How far both texts were walked, and a place of both in no link.
        site: The wiki's names.
    """
    begun, clear = shared
    places = [place for span in spans for place in span]
    scopes = dict(zip(places, scopes_at(text, places, begun), strict=True))
    found = with_captions(text, scopes, site, clear)
    ends: dict[str, int] = {}
    around = {at: ending(text, at, scopes, ends) for at, scopes in found.items()}
    return [Window(text, start, end, around[start], around[end]) for start, end in spans]

"""One small function per label, grouped by family; `label` asks them all.

* `found`: the noun they give.
* `families`: which family every label belongs to.
* `links`, `extlinks`: links on this wiki, links to the web.
* `sources`, `templates`, `metadata`, `media`, `formatting`: the families of their names.
* `content`: what came, went or moved; code and properties.
* `talk`: posts on discussion pages.
* `history`: texts that came back.
* `alarms`: what only all changes together show.

None of them sees the wiki, a clock or a summary's claims.
"""

from collections.abc import Iterator

from bot.analyzer.analysis import Evidence
from bot.analyzer.changes import Change
from bot.analyzer.labels.content import content
from bot.analyzer.labels.extlinks import extlinks
from bot.analyzer.labels.formatting import formatting
from bot.analyzer.labels.links import links
from bot.analyzer.labels.media import media
from bot.analyzer.labels.metadata import metadata
from bot.analyzer.labels.sources import sources
from bot.analyzer.labels.talk import talk
from bot.analyzer.labels.templates import templates
from bot.analyzer.page import Page

_ALL = (content, links, extlinks, sources, templates, metadata, media, formatting, talk)


def label(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Give every label of one operation with its evidence."""
    for function in _ALL:
        for found in function(change, page):
            yield Evidence(
                label=found.label,
                operation=index,
                old_span=change.operation.old_span,
                new_span=change.operation.new_span,
                why=found.why,
                assurance=found.assurance,
            )

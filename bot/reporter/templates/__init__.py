"""The wikitext and HTML that surround what is reported; data files, read by jinja2.

Never holds a word of a stranger: those come in through escapes alone.
"""

from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from bot.reporter.escape import Wikitext, escape

_LOADER: Final = PackageLoader("bot.reporter", "templates")


@cache
def wikitext_environment() -> Environment:
    """Build what renders ``*.wikitext``: ``<< >>`` and ``<% %>``, as braces are wiki markup.

    Every value is escaped unless it is a number or `Wikitext`: nothing has to be remembered.
    """
    return Environment(  # noqa: S701 # HTML's escape is no use here: `_escaped` is the escape
        loader=_LOADER,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_escaped,
    )


@cache
def html_environment() -> Environment:
    """Build what renders ``*.html``: everything is escaped by jinja2 itself."""
    return Environment(
        loader=_LOADER,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        autoescape=select_autoescape(default=True),
    )


def _escaped(value: object) -> object:
    return value if isinstance(value, Wikitext | int) else escape(str(value))

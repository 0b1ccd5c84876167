"""Takes a wiki's diff page, as a browser saves it as text or HTML; gives the edit that it shows.

Never guesses: where a saved page no longer tells what was old and what is new, it says so. Lines
that the page left out are blank lines, so that line numbers are the wiki's own.
"""

from bot.fetcher.diff_html import read_html
from bot.fetcher.diff_lines import texts
from bot.fetcher.diff_text import read_text
from bot.fetcher.pairs import edit_of_texts
from bot.revisions import Edit


def decode_saved_diff(page: str) -> Edit:
    """Read a saved diff page.

    Raises:
        SettingsError: It is no diff page, or one that doesn't tell old from new.
    """
    is_html = "<table" in page and "diff-lineno" in page
    diff = read_html(page) if is_html or page.lstrip().startswith("<!") else read_text(page)
    old, new = texts(diff)
    return edit_of_texts(old, new, title=diff.title, namespace=diff.namespace)

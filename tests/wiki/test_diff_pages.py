"""Diff pages of real wikis, as a browser saves them, read back."""

import requests

from bot.fetcher.saved_diff import decode_saved_diff
from bot.playground.wiki import Wiki

TITLE = "Talk:A saved \u201cdiff\u201d"
OLD = [f"Line {n} stays." for n in range(1, 40)]
NEW = list(OLD)
NEW[19] = "Line 20 <b>has</b> changed &amp; is  [[new]]."
NEW[30:31] = []
NEW.insert(5, "A line came in.")


def test_a_saved_page_gives_the_edit_back(wiki: Wiki) -> None:
    """Title, namespace, and each changed line under its number."""
    before = wiki.edit(TITLE, "\n".join(OLD))
    after = wiki.edit(TITLE, "\n".join(NEW))
    page = requests.get(
        wiki.api_url.replace("api.php", "index.php"),
        params={"title": TITLE, "oldid": str(before), "diff": str(after)},
        timeout=30,
    )
    edit = decode_saved_diff(page.text)
    assert (edit.change.title, edit.change.namespace) == (TITLE, 1)
    assert edit.old
    assert edit.new
    for text, lines in ((edit.old.text, OLD), (edit.new.text, NEW)):
        assert text is not None
        shown = {n: line for n, line in enumerate(text.split("\n")) if line}
        assert shown == {n: lines[n] for n in shown}
    assert edit.new.text is not None
    assert edit.old.text is not None
    assert len(edit.new.text.encode()) - len(edit.old.text.encode()) == len(
        "\n".join(NEW).encode()
    ) - len("\n".join(OLD).encode())

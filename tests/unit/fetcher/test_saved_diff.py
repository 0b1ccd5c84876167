"""Diff pages as browsers save them: the edit they show, or a sentence why they don't tell."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.fetcher.saved_diff import decode_saved_diff

SEED = Path(__file__).parents[4] / "shared" / "seeds" / "000_5b2bb808b50f5e83.txt"

CONTEXT = "The ferry sails every day but Sunday."
OLD = "It leaves from [[Norland]] harbour (NH) at noon."
NEW = "It leaves from [[Norland harbour]] ([[NH]]) at noon."

CHANGED = f"""Ferry: Difference between revisions

4 bytes added ,  4 February 2023
Line 20: Line 20:
{CONTEXT}
{CONTEXT}


{OLD}
{NEW}
"""


def _lines(text: str | None) -> dict[int, str]:
    """Return a text's lines that hold something, by their number."""
    assert text is not None
    return {n: line for n, line in enumerate(text.split("\n"), start=1) if line}


def _old_and_new(page: str) -> tuple[dict[int, str], dict[int, str]]:
    edit = decode_saved_diff(page)
    assert edit.old
    assert edit.new
    return _lines(edit.old.text), _lines(edit.new.text)


def test_a_changed_line_has_the_wikis_line_number() -> None:
    """The header counts the first line of context, so the change is two lines below."""
    old, new = _old_and_new(CHANGED)
    assert old == {20: CONTEXT, 22: OLD}
    assert new == {20: CONTEXT, 22: NEW}


def test_the_page_is_named() -> None:
    """By the heading of the saved page."""
    assert decode_saved_diff(CHANGED).change.title == "Ferry"


@pytest.mark.parametrize(
    "header", ["Line 20:\nLine 20:", "Zeile 20:\tZeile 20:", "Line 20:Line 20:"]
)
def test_headers_come_in_several_forms(header: str) -> None:
    """On one line or two, in the wiki's language."""
    old, _ = _old_and_new(CHANGED.replace("Line 20: Line 20:", header))
    assert old[22] == OLD


@pytest.mark.parametrize(("count", "side"), [("13 bytes added", 1), ("13 bytes removed", 0)])
def test_the_byte_count_settles_a_line_that_stands_alone(count: str, side: int) -> None:
    """Saved text has lost plus and minus."""
    page = f"{count}\nLine 1: Line 1:\n{CONTEXT}\n{CONTEXT}\nGone or come\n"
    texts = _old_and_new(page)
    assert texts[side] == {1: CONTEXT, 2: "Gone or come"}
    assert texts[1 - side] == {1: CONTEXT}


def test_without_a_byte_count_a_lone_line_is_refused() -> None:
    """Guessing would make an addition of a removal."""
    with pytest.raises(SettingsError, match="added or removed"):
        decode_saved_diff(f"Line 1: Line 1:\n{CONTEXT}\n{CONTEXT}\nGone or come\n")


def test_a_byte_count_that_fits_twice_is_refused() -> None:
    """Two lines of one length could each be the one that went."""
    page = f"0 bytes added\nLine 1: Line 1:\nalpha one\n{CONTEXT}\n{CONTEXT}\n%%%%% &&&\n"
    with pytest.raises(SettingsError, match="byte count"):
        decode_saved_diff(page)


def test_lines_that_do_not_add_up_are_refused() -> None:
    """Blanks at a line's end are lost in saved text, and may be all that changed."""
    with pytest.raises(SettingsError, match="byte count"):
        decode_saved_diff(CHANGED.replace("4 bytes added", "5 bytes added"))


def test_signs_that_are_left_are_used() -> None:
    """Older wikis write plus and minus into the text."""
    page = f"Line 1: Line 1:\n{CONTEXT}\n{CONTEXT}\n\N{MINUS SIGN}\tGone.\n+\tCome!\n"
    old, new = _old_and_new(page)
    assert old[2] == "Gone."
    assert new[2] == "Come!"


def test_hunks_keep_their_distance() -> None:
    """What the diff left out is blank lines."""
    page = CHANGED + f"Line 40: Line 40:\n{CONTEXT}\n{CONTEXT}\n"
    old, new = _old_and_new(page)
    assert old[40] == new[40] == CONTEXT


def test_numbers_that_overlap_are_refused() -> None:
    """The page was not saved whole."""
    with pytest.raises(SettingsError, match="line numbers"):
        decode_saved_diff(CHANGED + f"Line 21: Line 21:\n{CONTEXT}\n{CONTEXT}\n")


def test_what_is_no_diff_is_refused() -> None:
    """With what to do instead."""
    with pytest.raises(SettingsError, match="no saved diff page"):
        decode_saved_diff("Just some words.")


HTML = """<!DOCTYPE html><html><head><script>
RLCONF={"wgPageName":"Talk:The_\\"ferry\\"","wgNamespaceNumber":1};
</script></head><body><table class="diff diff-type-table">
<tr><td colspan="2" class="diff-lineno">Line 1,020:</td>
<td colspan="2" class="diff-lineno">Line 1,021:</td></tr>
<tr><td class="diff-marker"></td>
<td class="diff-context diff-side-deleted"><div>a &lt;b&gt; &amp;amp; c</div></td>
<td class="diff-marker"></td>
<td class="diff-context diff-side-added"><div>a &lt;b&gt; &amp;amp; c</div></td></tr>
<tr><td class="diff-marker" data-marker="-"></td>
<td class="diff-deletedline"><div>It <del class="diffchange">leaves</del>.</div></td>
<td class="diff-marker" data-marker="+"></td>
<td class="diff-addedline"><div>It <ins class="diffchange">left</ins>.</div></td></tr>
<tr><td colspan="2" class="diff-empty diff-side-deleted"></td>
<td class="diff-marker"><a class="mw-diff-movedpara-right" href="#x">&#x26AB;</a></td>
<td class="diff-addedline"><div>Come!</div></td></tr>
<tr><td class="diff-marker"></td><td class="diff-deletedline"><div>Gone.</div></td>
<td colspan="2" class="diff-empty"></td></tr>
</table></body></html>"""


def test_html_tells_everything() -> None:
    """Sides, numbers, title and namespace stand in the page."""
    edit = decode_saved_diff(HTML)
    assert edit.old
    assert edit.new
    assert _lines(edit.old.text) == {1020: "a <b> &amp; c", 1021: "It leaves.", 1022: "Gone."}
    assert _lines(edit.new.text) == {1021: "a <b> &amp; c", 1022: "It left.", 1023: "Come!"}
    assert (edit.change.title, edit.change.namespace) == ('Talk:The "ferry"', 1)


def test_html_without_a_two_column_diff_is_refused() -> None:
    """With the view to switch to."""
    with pytest.raises(SettingsError, match="two columns"):
        decode_saved_diff("<!DOCTYPE html><p>Line 1: Line 1:</p>")


@pytest.mark.skipif(not SEED.exists(), reason="the founding edit is not on this machine")
def test_the_founding_edit_is_read() -> None:
    """Four bytes more, all on line 22."""
    edit = decode_saved_diff(SEED.read_text(encoding="utf-8"))
    assert edit.old
    assert edit.new
    old, new = _lines(edit.old.text), _lines(edit.new.text)
    assert [n for n in old if old[n] != new[n]] == [22]
    assert len(new[22].encode()) - len(old[22].encode()) == 4

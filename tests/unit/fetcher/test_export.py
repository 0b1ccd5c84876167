"""MediaWiki XML exports as edits."""

import bz2
import gzip
import lzma
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.fetcher.export import read_edits
from bot.revisions import ChangeType, Edit, Hidden, UserKind

EXPORT = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11">
<siteinfo><sitename>W</sitename><dbname>w</dbname><namespaces>
<namespace key="0" case="first-letter" /><namespace key="1" case="first-letter">Talk</namespace>
</namespaces></siteinfo>
<page><title>Talk:Ferry</title><ns>1</ns><id>5</id>
<revision><id>10</id><parentid>9</parentid><timestamp>2026-03-01T12:00:00Z</timestamp>
<contributor><username>Old hand</username><id>3</id></contributor><minor/><comment>one</comment>
<model>wikitext</model><format>text/x-wiki</format>
<text bytes="5" xml:space="preserve">first</text></revision>
<revision><id>12</id><parentid>10</parentid><timestamp>2026-03-01T12:01:00Z</timestamp>
<contributor><ip>192.0.2.1</ip></contributor>
<model>json</model><format>application/json</format>
<text bytes="2" xml:space="preserve">{}</text></revision>
<revision><id>13</id><parentid>12</parentid><timestamp>2026-03-01T12:02:00Z</timestamp>
<contributor deleted="deleted" /><comment deleted="deleted" />
<model>wikitext</model><format>text/x-wiki</format>
<text bytes="4" deleted="deleted" /></revision>
</page>
<page><title>New</title><ns>0</ns><id>6</id>
<revision><id>14</id><timestamp>2026-03-01T12:03:00Z</timestamp>
<contributor><username>Old hand</username><id>3</id></contributor>
<model>wikitext</model><format>text/x-wiki</format>
<text bytes="0" xml:space="preserve" /></revision>
</page></mediawiki>"""


def _read(path: Path) -> list[Edit]:
    return list(read_edits(path))


@pytest.fixture
def edits(tmp_path: Path) -> list[Edit]:
    """Return the edits of the export above."""
    path = tmp_path / "export.xml"
    path.write_text(EXPORT, encoding="utf-8")
    return _read(path)


def test_each_revision_is_an_edit_of_the_one_before(edits: list[Edit]) -> None:
    """Page by page."""
    pairs = [(edit.change.old_revid, edit.change.revid) for edit in edits]
    assert pairs == [(9, 10), (10, 12), (12, 13), (0, 14)]


def test_a_parent_that_was_left_out_is_missing(edits: list[Edit]) -> None:
    """The export begins in the middle of a history; that is no new page."""
    assert edits[0].change.type is ChangeType.EDIT
    assert edits[0].old
    assert edits[0].old.is_missing


def test_a_page_without_parent_is_new(edits: list[Edit]) -> None:
    """An empty one, too."""
    assert edits[3].change.type is ChangeType.NEW
    assert edits[3].old is None
    assert edits[3].new
    assert edits[3].new.text == ""


def test_rows_say_what_the_export_says(edits: list[Edit]) -> None:
    """Title with its namespace, user, time, model, size."""
    change = edits[0].change
    assert (change.title, change.namespace, change.page_id) == ("Talk:Ferry", 1, 5)
    assert (change.user, change.user_kind, change.is_minor) == ("Old hand", UserKind.NAMED, True)
    assert change.timestamp
    assert change.timestamp.isoformat() == "2026-03-01T12:00:00+00:00"
    assert edits[1].change.user_kind is UserKind.ANONYMOUS
    assert edits[1].new
    assert edits[1].new.content_model == "json"
    assert (edits[1].change.old_size_bytes, edits[1].change.new_size_bytes) == (5, 2)


def test_what_is_hidden_stays_hidden(edits: list[Edit]) -> None:
    """Text, user and summary."""
    hidden = edits[2]
    assert hidden.change.hidden == frozenset(Hidden)
    assert hidden.change.user is None
    assert hidden.change.summary is None
    assert hidden.new
    assert hidden.new.text is None
    assert hidden.new.is_hidden


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [(".gz", gzip.compress), (".xz", lzma.compress), (".bz2", bz2.compress)],
)
def test_packed_exports_are_unpacked(suffix: str, pack: object, tmp_path: Path) -> None:
    """As wikis offer them for download."""
    assert callable(pack)
    path = tmp_path / f"export.xml{suffix}"
    path.write_bytes(pack(EXPORT.encode()))
    assert len(_read(path)) == 4


@pytest.mark.parametrize("text", ["", "words", "<html></html>", EXPORT[:900]])
def test_what_is_no_export_is_refused(text: str, tmp_path: Path) -> None:
    """In a sentence."""
    path = tmp_path / "export.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="no MediaWiki XML export"):
        _read(path)

"""The recorded edits that the package ships, and what ``init`` writes.

Takes a name, gives a text: from the wheel, or else from the checkout. Never writes.
"""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
RECORDED_EDITS = Path(__file__).parent / "recorded_edits.xml"
"""The demo's story as a MediaWiki XML export: our own texts."""


def sample_text(name: str) -> str:
    """Return the text of a sample of the operator's files."""
    shipped = PACKAGE / "samples" / "config" / name
    checkout = PACKAGE.parent
    places = (shipped, checkout / "config" / name, checkout / name)
    found = next((place for place in places if place.is_file()), shipped)
    return found.read_text(encoding="utf-8")

"""The sample files that the package ships: the same that stand in the checkout's config/.

Takes a name, gives the text. Never writes.
"""

from pathlib import Path

import bot

PACKAGE = Path(bot.__file__).parent


def sample_text(name: str) -> str:
    """Return the text of a sample, from the wheel or else from the checkout."""
    shipped = PACKAGE / "samples" / "config" / name
    checkout = PACKAGE.parent
    places = (shipped, checkout / "config" / name, checkout / name)
    found = next((place for place in places if place.is_file()), shipped)
    return found.read_text(encoding="utf-8")

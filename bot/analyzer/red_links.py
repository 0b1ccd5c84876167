"""Knows templates that show a link which leads nowhere yet, beside one to another wiki's page.

Never asks whether a page exists.
"""

import re

_NAMES = re.compile(
    r"ill\d?|illm|interlanguage link(?: multi)?|link-interwiki|iw\d?|tsl|translink|"
    r"internal link helper/.+|仮リンク|нп\d?|не переведено ?\d?|не перекладено ?\d?|lien|"
    r"وإو|پم|קישור שפה",
    re.IGNORECASE,
)


def became_link(template: str, link: str) -> bool:
    """Say whether a link shows words that a template for a missing page was given."""
    name, *values = template[2:-2].split("|")
    if not link.startswith("[[") or _NAMES.fullmatch(name.strip().replace("_", " ")) is None:
        return False
    shown = link[2:-2].rpartition("|")[2].strip()
    return shown in {value.rpartition("=")[2].strip() for value in values}

"""Knows templates that show the words of a link which stood in their place, or the reverse.

Most show a link that leads nowhere yet, beside one to another wiki's page, or lead to a word of a
language in a dictionary. Never asks whether a page exists.
"""

import re

_NUMBER = re.compile(r"\d+")


def became_link(template: str, link: str) -> bool:
    """Say whether a link shows words that a template was given, and no number is lost of it."""
    if not template.startswith("{{") or not link.startswith("[["):
        return False
    shown = link[2:-2].rpartition("|")[2].strip()
    values = [value.rpartition("=")[2].strip() for value in template[2:-2].split("|")[1:]]
    numbers = {number for value in values for number in _NUMBER.findall(value)}
    return shown in values and not shown.isdecimal() and numbers.issubset(_NUMBER.findall(shown))

"""What strangers may type: strings that break naive report pages."""

import json
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared" / "hostile.json"
"""A longer list, where it stands beside the checkout."""
OUR_OWN = [
    "{{Craft|a=b}}",
    "[[Category:X]]",
    "x\n== Fake ==\ny",
    "~~~~ __NOTOC__ ISBN 9780306406157 RFC 2119 https://wiki.example",
    "</nowiki>{{Craft}}<script>alert(1)</script>",
    "a|b || c !! d {|",
    "''x'' 5 %",
    " lead\u202e \x1b[31m",
    "-{H|a}-",
    "",
    "<img src=x onerror='window.ran = 1'>",
    "</script><script>window.ran = 1</script>",
    '"><svg onload=window.ran=1>',
    "javascript:window.ran=1//",
    "=HYPERLINK(A1)",
    "\x9b31m\x85 \u2066x\u2069",
]


def hostile_strings() -> list[str]:
    """Return our own, and those of the longer list if it is there."""
    if not SHARED.exists():
        return OUR_OWN
    found = json.loads(SHARED.read_text(encoding="utf-8"))["strings"]
    return [*OUR_OWN, *(one["string"] for one in found)]

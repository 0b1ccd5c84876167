"""Takes a place among blanks and says whether they may mean something there. Never parses.

A line that begins blank is code, whatever unseen stands before the blank; in the line of an open
block, blank lines part what would else be one paragraph.
"""

import re
from itertools import accumulate

from bot.analyzer.analysis import Span
from bot.analyzer.wikitext.openings import without_templates
from bot.analyzer.wikitext.places import before_in_line, behind_in_line
from bot.analyzer.wikitext.redirects import redirect_target

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|^.*-->|</?[a-zA-Z][^<>]*>|__\w+__|\[\[(?!\s*:)[^\[\]|]*:[^\[\]]*\]\]|'{2,}",
    re.DOTALL,
)
_TEMPLATE_ENDS = re.compile(r"^(?:[^{}]*\}\})+")
"""What ends templates that began in a line above."""
_BLOCK = re.compile(
    r"<(/?)(?:blockquote|div|center|p|ul|ol|li|dl|dt|dd|table|tr|td|th|caption|h[1-6]|section"
    r"|article|aside|header|footer|nav|figure|figcaption|address|details|summary|translate)"
    r"(?=[\s>])[^<>]*(?<!/)>",
    re.IGNORECASE,
)
_TRANSLATE = re.compile(r"<(/?)translate(?=[\s>])", re.IGNORECASE)
_WIDE_BEFORE = frozenset("?!:;%»›")
_WIDE_BEHIND = frozenset("«‹")
_MAY_REDIRECT = re.compile(r"\s*#[^\s\[\]#*:;]{1,80}\s*:?\s*\[\[")
_OUTPUT = tuple(
    (sign, re.compile(pattern, re.MULTILINE), form)
    for sign, pattern, form in (
        ("", r"[ \t](?<![ \t].)[ \t]*$", ""),
        ("=", r"^(={1,6})[ \t]*(?![ \t=])(.*?)(?<![ \t=])[ \t]*\1$", r"\1\2\1"),
        ("", r"([*#:;](?<=^.)[*#:;]*)[ \t]+(?![*#:;])", r"\1"),
        ("  ", r"  (?<=\S..) *", " "),
        ("\t", r"(?<=\S)[ \t]+", " "),
        ("=", r"(?<!\n)\n{1,2}(?=^=+[^=\n].*=$)", "\n"),
        ("=", r"(^=+[^=\n].*=)\n+", r"\1\n"),
    )
)
"""White space in the form of MediaWiki's output, step by step; a row of blanks is tried once."""
_ABOVE_HEADING = re.compile(r"\n(?<!\n\n)\n*(?=^=+[^=\n].*=$)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")
"""More than part two paragraphs: they show as space, the text is the same."""


def is_behind_blank(text: str, place: int) -> bool:
    """Say whether the line, as it is rendered, begins blank before a place, as code does."""
    lead = before_in_line(text, place)
    if not lead.strip():
        return bool(lead)
    if lead[0] not in " \t<_{}['" and "-->" not in lead and "}}" not in lead:
        return False
    lead = _TEMPLATE_ENDS.sub("", without_templates(lead))
    return _UNSEEN.sub("", lead).startswith((" ", "\t"))


def is_at_french_sign(text: str, run: Span) -> bool:
    """Say whether a sign stands there of which a wiki keeps its last blank from breaking.

    One more before it is seen: the two don't fall together.
    """
    if "\n" in text[slice(*run)]:
        return False
    return text[run[1] : run[1] + 1] in _WIDE_BEFORE or text[run[0] - 1 : run[0]] in _WIDE_BEHIND


def parts_block(text: str, run: Span) -> bool:
    """Say whether line breaks stand between lines of which one holds an open block."""
    if "\n" not in text[slice(*run)]:
        return False
    lines = before_in_line(text, run[0]), behind_in_line(text, run[1])
    return any(map(_has_open_block, lines))


def _has_open_block(line: str) -> bool:
    """Say whether words stand in a line beside a block that begins or ends there, but not both."""
    if "<" not in line:
        return False
    depths = list(accumulate(-1 if tag else 1 for tag in _BLOCK.findall(line)))
    is_open = bool(depths) and (depths[-1] > 0 or min(depths) < 0)
    return is_open and bool(_BLOCK.sub("", line).strip())


def is_translated(text: str, place: int) -> bool:
    """Say whether a place is marked for translation: any change there makes translations old."""
    if "translate" not in text:
        return False
    depth = sum(-1 if tag[1] else 1 for tag in _TRANSLATE.finditer(text, 0, place))
    return depth > 0


def is_in_redirect(text: str, place: int) -> bool:
    """Say whether a page begins like a redirect in a language that nobody listed, and there."""
    found = _MAY_REDIRECT.match(text)
    return found is not None and place <= found.end() and redirect_target(text) is None


def rendered(lines: str) -> str:
    """Bring white space to the form that MediaWiki's output has."""
    text = lines
    for sign, pattern, form in _OUTPUT:
        if sign in text:
            text = pattern.sub(form, text)
    return text.rstrip("\n")


def with_few_lines(lines: str) -> str:
    """Leave one blank line where there are more, and none at the ends or above a heading."""
    return _BLANK_LINES.sub("\n\n", _ABOVE_HEADING.sub("\n", lines)).strip("\n")

"""Takes a text and places in it, and says what encloses each: template, table, reference, code.

One pass over the page with a single pattern; never parses what it walks over.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

OPAQUE_ELEMENTS = ("nowiki", "pre", "math", "source", "syntaxhighlight", "score", "timeline")
"""Elements whose content is no wikitext."""
_ELEMENTS = ("ref", "gallery", "poem", "code", "tt", "blockquote", *OPAQUE_ELEMENTS)
# Each name begins with a set of signs, so that `re` need not try the names of other letters.
_NAMES = "|".join(f"[{name[0]}{name[0].upper()}](?i:{name[1:]})" for name in _ELEMENTS)
_ELEMENT = re.compile(rf"<(?:!--|/?(?:{_NAMES})[\s/>])")
_TOKEN = re.compile(rf"\{{\{{+|\}}\}}+|\{{\|(?!\}})|\|\}}(?!\}})|<!--|</?({_NAMES})(?=[\s/>])")
# What can't be cut otherwise is looked for in one go; no text is tried twice.
_WORDS = rf"[^{{}}<]*+(?:<(?!!--|/?(?:{_NAMES})[\s/>])[^{{}}<]*+)*"
_TEMPLATE = rf"\{{\{{(?!\{{){_WORDS}\}}\}}(?!\}})"
_WHOLE = re.compile(
    rf"{_TEMPLATE}|<({_NAMES})(?=[\s/>])[^<>]*+>"
    rf"(?:(?<=/>)|{_WORDS}(?:{_TEMPLATE}{_WORDS})*</(?i:\1)\s*>)"
)
"""A template, or an element, with nothing in it that may be open, but for templates like that."""
END_TAGS = {
    name: re.compile(f"</{name}\\s*>", re.IGNORECASE) for name in ("ref", "poem", *OPAQUE_ELEMENTS)
}
"""Of elements that a wiki shows as text where no end tag follows, whatever stands in them."""
_NAME = re.compile(r"\s*([^|{}\[\]<>\n]{0,120})")
_MAX_DEPTH = 200
_MAX_INDENT = 200
"""Characters between the start of a line and a table's sign beyond which no table is looked for."""
_LONGEST_TOKEN = 20
"""Characters that no token is longer than, but for braces in a row."""


class Scope(NamedTuple):
    """Something that a place stands in."""

    kind: str
    """``template``, ``argument``, ``table``, ``media``, ``comment`` or the tag's name."""
    start: int
    name: str
    """The template's or file's name; '' for others."""


Scopes = tuple[Scope, ...]


class Walked(NamedTuple):
    """How far a text was walked, and what is open there."""

    at: int = 0
    open: Scopes = ()


_NOTHING_WALKED = Walked()


class _Tokens:
    """Finds the tokens of a text up to a place.

    The signs that tokens begin with are looked for one by one, and the pattern is tried where one
    stands: far quicker than trying it at every character.
    """

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._opening = self._closing = self._element = -1
        """Where each of the signs stands next."""
        self.behind = 0
        """Where what was passed over ended last."""

    def search(self, at: int, low: int = 0) -> re.Match[str] | None:
        """Give the first token behind a place; places must rise.

        What opens and ends before `low` is passed over: nothing of it is open there.
        """
        while True:
            if self._opening < at:
                self._opening = self._next("{", at)
            if self._closing < at:
                self._closing = self._next("}", at)
                is_of_bar = at < self._closing < self._end
                if is_of_bar and self._text[self._closing - 1] == "|":
                    self._closing -= 1
            if self._element < at:
                self._element = self._next_element(at)
            at = min(self._opening, self._closing, self._element)
            if at >= self._end:
                return None
            if whole := _WHOLE.match(self._text, at, low - 1):
                at = self.behind = whole.end()
            elif token := _TOKEN.match(self._text, at, self._end):
                return token
            else:
                at += 1

    def _next(self, sign: str, at: int) -> int:
        place = self._text.find(sign, at, self._end)
        return self._end if place < 0 else place

    def _next_element(self, at: int) -> int:
        place = self._next("<", at)
        element = _ELEMENT.search(self._text, place, self._end)
        return element.start() if element else self._end


def walked(text: str, end: int) -> Walked:
    """Walk as far as every text goes the same way that begins with `text[:end]`.

    Two texts that are equal up to a place may differ in what encloses it: an element without
    wikitext encloses nothing unless its end is found. The walk stops before such a thing.
    """
    cut = text[:end]
    stack: list[Scope] = []
    at = 0
    tokens = _Tokens(cut, end)
    while token := tokens.search(at, end):
        behind = _step(cut, token, stack, set()) if _is_whole(cut, token) else None
        if behind is None:
            return Walked(token.start(), tuple(stack))
        at = behind
    return Walked(max(at, tokens.behind, end - _LONGEST_TOKEN), tuple(stack))


def _is_whole(cut: str, token: re.Match[str]) -> bool:
    """Say whether a token, with a template's name, can't go on behind the end of the text."""
    end = token.end()
    if token[0].startswith("{{") and (name := _NAME.match(cut, end)):
        end = name.end()
    return end < len(cut)


def scopes_at(text: str, places: Sequence[int], begun: Walked = _NOTHING_WALKED) -> list[Scopes]:
    """Give what encloses each place, outermost first; places must rise.

    Args:
        text: The whole page.
        places: Where to look.
        begun: Where to go on from: what `walked` gave for a beginning that both texts share.
    """
    found: list[Scopes] = []
    at, stack = begun.at, list(begun.open)
    lost: set[str] = set()
    waiting = list(reversed(places))
    tokens = _Tokens(text, places[-1] if places else 0)
    while waiting:
        token = tokens.search(at, waiting[-1])
        if token is None:
            found += [tuple(stack)] * len(waiting)
            break
        while waiting[-1] <= token.start():
            found.append(tuple(stack))
            waiting.pop()
        behind = _step(text, token, stack, lost)
        at = _behind_unended(text, token, lost) if behind is None else behind
        while waiting and waiting[-1] < at:
            kind = token[1].lower() if token[1] else "comment"
            is_told = bool(stack) and stack[-1].start == token.start()
            scopes = tuple(stack)
            found.append(scopes if is_told else (*scopes, Scope(kind, token.start(), "")))
            waiting.pop()
    return found


def closings(text: str, begun: Walked, end: int) -> tuple[int, ...]:
    """Give where what is open somewhere ends, innermost first, as far as it does so before `end`.

    Something is open there; that may be a tag itself, of which more follows.
    """
    stack = list(begun.open)
    found: list[int] = []
    last = stack[-1].start
    at = max(begun.at, text.find(">", last) + 1) if text[last] == "<" else begun.at
    lost: set[str] = set()
    tokens = _Tokens(text, end)
    while len(found) < len(begun.open) and (token := tokens.search(at, end)):
        behind = _step(text, token, stack, lost)
        at = _behind_unended(text, token, lost) if behind is None else behind
        found += [at] * (len(begun.open) - len(found) - len(stack))
    return tuple(found)


def _step(text: str, token: re.Match[str], stack: list[Scope], lost: set[str]) -> int | None:
    """Take one token into account; give the place to go on from, None when its end is missing.

    Ends that were looked for in vain go to `lost`: behind a later token they are missing, too.
    """
    word = token[0]
    if token[1]:
        return _element(text, token, stack, lost)
    if word[0] == "{" and word[1] != "|":
        _open_braces(text, token.start(), len(word), stack)
    elif word[0] == "}":
        _close_braces(len(word), stack)
    elif word in {"{|", "|}"}:
        _table(text, token, stack)
    else:
        end = text.find("-->", token.end())
        return None if end < 0 else end + 3
    return token.end()


def _open_braces(text: str, start: int, count: int, stack: list[Scope]) -> None:
    while count > 1 and len(stack) < _MAX_DEPTH:
        width = 3 if count == 3 or count > 4 else 2  # noqa: PLR2004 - {{{ and {{{{{ hold an argument
        name = _NAME.match(text, start + count)
        kind = "argument" if width == 3 else "template"  # noqa: PLR2004 - three braces
        stack.append(Scope(kind, start, name[1].strip() if name else ""))
        start += width
        count -= width


def _close_braces(count: int, stack: list[Scope]) -> None:
    while count > 1:
        top = next((s for s in reversed(stack) if s.kind in {"template", "argument"}), None)
        if top is None:
            return
        del stack[stack.index(top) :]
        count -= 3 if top.kind == "argument" and count > 2 else 2  # noqa: PLR2004 - braces


def _table(text: str, token: re.Match[str], stack: list[Scope]) -> None:
    start = token.start()
    low = max(0, start - _MAX_INDENT)
    line = text.rfind("\n", low, start) + 1 or low
    if text[line:start].strip(" \t:*#"):
        return
    if token[0] == "|}":
        _close("table", stack)
    else:
        _open("table", start, stack)


def _open(kind: str, start: int, stack: list[Scope]) -> None:
    if len(stack) < _MAX_DEPTH:
        stack.append(Scope(kind, start, ""))


def _close(kind: str, stack: list[Scope]) -> None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].kind == kind:
            del stack[depth:]
            return


def _behind_unended(text: str, token: re.Match[str], lost: set[str]) -> int:
    """Give the place to go on from behind what never ends; only a comment hides all the rest."""
    if token[0] == "<!--":
        return len(text)
    return token.end() if ">" in lost else text.find(">", token.end()) + 1


def _element(text: str, token: re.Match[str], stack: list[Scope], lost: set[str]) -> int | None:
    name = token[1].lower()
    end = -1 if ">" in lost else text.find(">", token.end())
    if end < 0:
        lost.add(">")
        return None
    if token[0][1] == "/":
        _close(name, stack)
    elif text[end - 1] != "/":
        if name in OPAQUE_ELEMENTS:
            return _behind_close(text, name, end, lost)
        _open(name, token.start(), stack)
    return end + 1


def _behind_close(text: str, name: str, start: int, lost: set[str]) -> int | None:
    """Find the end of an element whose content is no wikitext."""
    close = None if name in lost else END_TAGS[name].search(text, start)
    if close is None:
        lost.add(name)
        return None
    return close.end()


def closing(kind: str) -> str:
    """Give source that closes a scope."""
    match kind:
        case "template":
            return "}}"
        case "argument":
            return "}}}"
        case "media":
            return "]]"
        case "table":
            return ""
        case "comment":
            return "-->"
        case _:
            return f"</{kind}>"

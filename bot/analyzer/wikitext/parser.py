"""Takes wikitext with what stands round it, and gives its nodes with their places.

The only importer of mwparserfromhell, of which it takes the tokens: building its tree and walking
that takes twice the time. Never chooses what to parse: `fragments` does.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from msgspec import structs
from mwparserfromhell.parser import CTokenizer, tokens  # type: ignore[attr-defined] # undeclared
from mwparserfromhell.parser.tokenizer import Tokenizer

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.markup import Markup, Part, Window, tag_node
from bot.analyzer.wikitext.notes import STAND_IN, Notes
from bot.analyzer.wikitext.redirects import is_redirect_link
from bot.analyzer.wikitext.titles import Site, read_target

_SWITCH = re.compile(
    r"__(?:[^\W\d_a-zà-ÿ][^\Wa-zà-ÿ]*?|(?i:no|force)?(?i:toc|index|editsection|gallery))__"
)

_BAR = re.compile(r"\|")
_LIST_SIGNS = frozenset("*#:;")

_Token = Mapping[str, Any]


def nodes_in(source: str, base: int, window: Window, site: Site) -> list[Markup] | None:
    """Read wikitext; None when the parser does not give it back whole.

    Args:
        source: The window's text between stand-ins for what encloses it.
        base: Where `source` would begin on the page.
        window: The lines whose nodes are wanted.
        site: The wiki's names.
    """
    walk = _Walk(source, base, window, site)
    walk.code(())
    if walk.at != base + len(source):
        return None
    walk.found.reverse()  # nodes of the same place: the outer one, which ends last, comes first
    return sorted(walk.found, key=attrgetter("start"))


class _Walk(Notes):
    """Walks the tokens of a stretch and notes every node with its places.

    A token tells what it is, and its length follows from that; `at` is where the walk stands in
    the page. The walk ends elsewhere than the source when a token was not understood.
    """

    def __init__(self, source: str, base: int, window: Window, site: Site) -> None:
        super().__init__(source, base, window, site)
        self.bars: list[int] = []
        """Where the last piece of code had bars in words of its own."""
        tokenizer = (CTokenizer or Tokenizer)()  # there is none in C where it was not compiled
        plain = source.replace("\0", "\ufffd")  # of which the tokenizer in C makes an end
        self._tokens: Iterator[_Token] = iter(tokenizer.tokenize(plain, 0, True))

    def code(self, path: tuple[str, ...], *stops: type) -> _Token:
        """Walk up to one of these tokens, or to the end; give the token."""
        bars: list[int] = []
        for token in self._tokens:
            kind = type(token)
            if kind is tokens.Text:
                self._words(token["text"], path, bars)
            elif kind in stops:
                self.bars = bars
                return token
            else:
                _STEPS[kind](self, token, path)
        return {}

    def _words(self, words: str, path: tuple[str, ...], bars: list[int]) -> None:
        """Plain text holds bars, and behaviour switches; all else in it is words."""
        if "|" in words:
            bars += [self.at + bar.start() for bar in _BAR.finditer(words)]
        if "__" in words:
            for switch in _SWITCH.finditer(words):
                span = self.at + switch.start(), self.at + switch.end()
                self.note(Node.BEHAVIOUR_SWITCH, span, path, switch[0], [])
        self.at += len(words)

    def template(self, _: _Token, path: tuple[str, ...]) -> None:
        """A template's name is its own; its parameters speak for themselves."""
        start, since = self.at, len(self.found)
        self.at += 2
        stop = self.code((*path, ""), *_ENDS_OF_VALUE)
        raw = self.source_from(start + 2).strip()
        name = self.enclosing_name() if raw == STAND_IN else self.template_name(raw)
        kind = Node.PARSER_FUNCTION if name.startswith("#") else Node.TEMPLATE
        inner = (*path, f"{kind} {name}".strip())
        self.named(since, inner)
        name_end, number = self.at, 1
        while type(stop) is tokens.TemplateParamSeparator:
            stop, is_named = self._parameter(number, inner)
            number += not is_named
        parts = [
            Part("name", start + 2, name_end, is_open=False),
            Part("parameters", name_end, self.at, is_open=True),
        ]
        self.at += 2
        self.note(kind, (start, self.at), path, name, parts)

    def _parameter(self, number: int, path: tuple[str, ...]) -> tuple[_Token, bool]:
        """Walk over a parameter; give the token that ends it, and whether it has a name."""
        start, since = self.at, len(self.found)
        self.at += 1
        value = self.at
        stop = self.code((*path, ""), tokens.TemplateParamEquals, *_ENDS_OF_VALUE)
        is_named = type(stop) is tokens.TemplateParamEquals
        name = self.source_from(value).strip() if is_named else str(number)
        if start < self.bounds[0] and not is_named:
            name = self.name_before()
        inner = (*path, f"template parameter {name}")
        self.named(since, inner)
        if is_named:
            self.at += 1
            value = self.at
            stop = self.code(inner, *_ENDS_OF_VALUE)
        parts = [
            Part("name", start, value, is_open=False),
            Part("value", value, self.at, is_open=True),
        ]
        self.note(Node.TEMPLATE_PARAMETER, (start, self.at), path, name, parts)
        return stop, is_named

    def argument(self, _: _Token, path: tuple[str, ...]) -> None:
        """An argument {{{1|default}}} is one thing."""
        start = self.at
        self.at += 3
        stop = self.code(path, tokens.ArgumentSeparator, tokens.ArgumentClose)
        name = self.source_from(start + 3).strip()
        if type(stop) is tokens.ArgumentSeparator:
            self.at += 1
            self.code(path, tokens.ArgumentClose)
        self.at += 3
        self.note(Node.ARGUMENT, (start, self.at), path, name, [])

    def wikilink(self, _: _Token, path: tuple[str, ...]) -> None:
        """A link is one thing, but for media, whose captions are prose."""
        start, since = self.at, len(self.found)
        self.at += 2
        stop = self.code((*path, ""), tokens.WikilinkSeparator, tokens.WikilinkClose)
        raw, first, last = self.bare(start + 2)
        target = read_target(raw, self.site)
        if is_redirect_link(self.text, start):
            target = structs.replace(target, node=Node.REDIRECT_TARGET)
        inner = (*path, f"{target.node} {raw.strip()}")
        self.named(since, inner)
        parts = [Part("target", first, last, is_open=False)]
        if type(stop) is tokens.WikilinkSeparator:
            self.at += 1
            label = self.at
            self.code(inner, tokens.WikilinkClose)
            parts += self.labels(target.node, label, self.bars)
        self.at += 2
        end = self.at
        if target.node is Node.WIKILINK and (found := self.site.trail.match(self.text, end)):
            end = min(found.end(), self.bounds[1])
            parts.append(Part("trail", self.at, end, is_open=False))
        self.note(target.node, (start, end), path, raw, parts)

    def external(self, token: _Token, path: tuple[str, ...]) -> None:
        """An external link, bare URLs too, is one thing."""
        start, bracket = self.at, 1 if token["brackets"] else 0
        self.at += bracket
        stop = self.code(path, tokens.ExternalLinkSeparator, tokens.ExternalLinkClose)
        url, first, last = self.bare(start + bracket)
        parts = [Part("url", first, last, is_open=False)]
        if type(stop) is tokens.ExternalLinkSeparator:
            self.at += 0 if stop.get("suppress_space") is True else 1
            label = self.at
            self.code(path, tokens.ExternalLinkClose)
            parts.append(Part("label", label, self.at, is_open=False))
        self.at += bracket
        self.note(Node.EXTERNAL_LINK, (start, self.at), path, url, parts)

    def heading(self, token: _Token, path: tuple[str, ...]) -> None:
        """A heading's words are prose; its level is its own."""
        start, level = self.at, token["level"]
        self.at += level
        self.code(path, tokens.HeadingEnd)
        words = self.source_from(start + level).strip()
        parts = [Part("words", start + level, self.at, is_open=True)]
        self.at += level
        self.note(Node.HEADING, (start, self.at), path, words, parts)

    def comment(self, _: _Token, path: tuple[str, ...]) -> None:
        """A comment's words are seen by nobody who reads."""
        start, since = self.at, len(self.found)
        self.at += 4
        self.code(path, tokens.CommentEnd)
        del self.found[since:]
        parts = [Part("content", start + 4, self.at, is_open=True)]
        self.at += 3
        self.note(Node.COMMENT, (start, self.at), path, "", parts)

    def entity(self, _: _Token, path: tuple[str, ...]) -> None:
        """An entity is one character for the reader."""
        start = self.at
        self.at += 1
        self.code(path, tokens.HTMLEntityEnd)
        self.at += 1
        self.note(Node.ENTITY, (start, self.at), path, self.source_from(start), [])

    def sign(self, token: _Token, _: tuple[str, ...]) -> None:
        """Signs within entities and attributes are only as long as they are."""
        self.at += _SIGNS[type(token)]

    def tag(self, token: _Token, path: tuple[str, ...]) -> None:
        """An element's attributes are its own; its content is told by what stands in it."""
        start, since, mark = self.at, len(self.found), token.get("wiki_markup")
        if mark in _LIST_SIGNS:  # of which the parser makes an element
            next(self._tokens), next(self._tokens)  # its name, and its end
            self.at += 1
            self.note(Node.LIST_ITEM, (start, self.at), path, mark, [])
            return
        stop, name = self._opening(token)
        kind = tag_node(name)
        parts = [Part("attributes", start, self.at, is_open=False)]
        if type(stop) is tokens.TagCloseOpen:
            content = self.at
            stop = self.code((*path, f"{kind} {name}"), tokens.TagOpenClose)
            parts.append(Part("content", content, self.at, is_open=True))
            self._closing(stop, is_mark=bool(mark))
        if mark:  # a line across the page, whose name stands nowhere
            del self.found[since:]
            kind, name, parts = Node.ELEMENT, self.source_from(start), []
        self.note(kind, (start, self.at), path, name, parts)

    def _opening(self, token: _Token) -> tuple[_Token, str]:
        """Walk over an opening tag; give the token that ends it, and its name."""
        since, mark = len(self.found), token.get("wiki_markup")
        self.at += len(mark) if mark else 2 if token.get("invalid") else 1
        start = self.at
        stop = self.code((), *_ENDS_OF_ATTRIBUTE)
        name = self.source_from(start).strip().lower()
        if mark:
            self.at = start  # its name does not stand in the source
        while type(stop) is tokens.TagAttrStart:
            self.at += sum(len(stop.get(blanks) or "") for blanks in _PADDING)
            stop = self.code((), *_ENDS_OF_ATTRIBUTE)
        del self.found[since:]
        self.at += len(stop.get("padding") or "")
        is_alone = type(stop) is tokens.TagCloseSelfclose
        if mark:
            self.at += 0 if is_alone else len(stop.get("wiki_markup") or "")
        else:
            self.at += 2 if is_alone and not stop.get("implicit") else 1
        return stop, name

    def _closing(self, token: _Token, *, is_mark: bool) -> None:
        """Walk over a closing tag."""
        since = len(self.found)
        self.at += len(token.get("wiki_markup") or "") if is_mark else 2
        start = self.at
        self.code((), tokens.TagCloseClose)
        del self.found[since:]
        self.at = start if is_mark else self.at + 1


_ENDS_OF_VALUE = tokens.TemplateParamSeparator, tokens.TemplateClose
_ENDS_OF_ATTRIBUTE = tokens.TagAttrStart, tokens.TagCloseOpen, tokens.TagCloseSelfclose
_PADDING = ("pad_first", "pad_before_eq", "pad_after_eq")
_SIGNS = {
    tokens.HTMLEntityNumeric: 1,
    tokens.HTMLEntityHex: 1,
    tokens.TagAttrEquals: 1,
    tokens.TagAttrQuote: 2,
}
"""Characters that a token stands for; of quotes there is one token for both."""
_STEPS: dict[type, Callable[[_Walk, _Token, tuple[str, ...]], None]] = {
    tokens.TemplateOpen: _Walk.template,
    tokens.ArgumentOpen: _Walk.argument,
    tokens.WikilinkOpen: _Walk.wikilink,
    tokens.ExternalLinkOpen: _Walk.external,
    tokens.HeadingStart: _Walk.heading,
    tokens.CommentStart: _Walk.comment,
    tokens.HTMLEntityStart: _Walk.entity,
    tokens.TagOpenOpen: _Walk.tag,
    **dict.fromkeys(_SIGNS, _Walk.sign),
}

"""Takes a stretch of a page and what encloses it, and gives its nodes with their places.

The only importer of mwparserfromhell. Never parses more than the stretch: what opened before it,
or closes behind it, is put round it for the parser and taken off again.
"""

import re
from collections.abc import Callable
from itertools import pairwise

import mwparserfromhell
from mwparserfromhell import nodes as mw
from mwparserfromhell.wikicode import Wikicode

from bot.analyzer.analysis import Node
from bot.analyzer.markup import OPAQUE_TAGS, Fragment, Markup, Part, Window, path_of, tag_node
from bot.analyzer.redirects import is_redirect_link
from bot.analyzer.scopes import closing, opening
from bot.analyzer.titles import Site, read_target

_HIDDEN_TABLE = "\ue000|"
"""Stands for {| while parsing: tables are read line by line, by us."""
_TABLE = re.compile(r"^([ \t:]*)\{\|(?!\})", re.MULTILINE)
_SIGN = re.compile(r"[\[{<&=/_](?:(?<=[\[{<&=])|(?<=/)/|(?<=_)_)")
_SWITCH = re.compile(r"__(?:[^\Wa-zà-ÿ]+?|(?i:no|force)?(?i:toc|index|editsection|gallery))__")
_OPTION = re.compile(
    r"\s*(?:thumb(?:nail)?|mini(?:atur)?|frame(?:d|less)?|border|left|right|center|centre|none|"
    r"baseline|sub|super|top|text-top|middle|bottom|text-bottom|upright(?:=.*)?|\d*x?\d+\s*px|"
    r"(?:alt|link|page|lang|class|thumbtime|start|end|loop|muted)=.*)\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_PARAMETER = re.compile(r"\|\s*([^|=\[\]{}<>\n]{1,80}?)\s*=")
_BLANKS = re.compile(r"[\s_\u200e\u200f]+")
_TEMPLATE_NAMESPACE = 10
_STAND_IN = "\x01"


def parse(window: Window, site: Site) -> Fragment:
    """Read the wikitext of some whole lines."""
    if window.scopes and window.scopes[-1].kind in OPAQUE_TAGS:
        return _opaque(window, site)
    text, start, end, scopes, ends = window
    before = "".join(opening(scope, _STAND_IN) for scope in scopes)
    before += "\n" if before else ""
    behind = "".join(closing(scope.kind) for scope in reversed(ends))
    stretch = text[start:end]
    if not behind and not before and not _SIGN.search(stretch):
        return Fragment(text, start, end, (), scopes)
    if "{|" in stretch:
        stretch = _TABLE.sub(rf"\1{_HIDDEN_TABLE}", stretch)
    source = before + stretch + behind
    walk = _Walk(window, start - len(before), site)
    code = mwparserfromhell.parse(source, skip_style_tags=True)
    if walk.code(code, walk.base, ()) != walk.base + len(source):
        return Fragment(text, start, end, (), scopes)
    walk.found.reverse()  # nodes of the same place: the outer one comes first
    return Fragment(
        text, start, end, tuple(sorted(walk.found, key=lambda m: (m.start, -m.end))), scopes
    )


def _opaque(window: Window, site: Site) -> Fragment:
    """Read lines that begin where there is no wikitext, and what follows the end of that."""
    text, start, end, scopes, _ = window
    kind = scopes[-1].kind
    close = closing(kind)
    stop = (
        text.lower().find(close, start, end) if kind != "comment" else text.find(close, start, end)
    )
    stop = end if stop < 0 else stop
    parts = (Part("content", start, stop, is_open=True),)
    stop = min(stop + len(close), end)
    node = Markup(tag_node(kind), start, stop, kind, parts, path_of(scopes[:-1]), is_tail=True)
    if stop >= end:
        return Fragment(text, start, end, (node,), scopes)
    rest = parse(window._replace(start=stop, scopes=scopes[:-1]), site)
    return Fragment(text, start, end, (node, *rest.nodes), scopes[:-1])


class _Walk:
    """Walks a parsed stretch and notes every node with its places."""

    def __init__(self, window: Window, base: int, site: Site) -> None:
        self.text = window.text
        self.base = base
        self.bounds = window.start, window.end
        self.scopes = window.scopes
        self.site = site
        self.path: tuple[str, ...] = ()
        self.found: list[Markup] = []

    def code(self, code: Wikicode | None, at: int, path: tuple[str, ...]) -> int:
        """Walk over a piece of code that begins at `at`; give where it ends."""
        if code is None:
            return at
        for node in code.nodes:
            at = _STEPS[type(node)](self, node, at, path)
        return at

    def note(self, node: Node, span: tuple[int, int], name: str, parts: list[Part]) -> None:
        """Keep a node, cut down to the stretch; those that lie outside are dropped."""
        low, high = self.bounds
        start, end = max(span[0], low), min(span[1], high)
        if start >= end:
            return
        kept = tuple(
            Part(p.name, max(p.start, low), min(p.end, high), p.is_open)
            for p in parts
            if p.end >= low and p.start <= high
        )
        self.found.append(Markup(node, start, end, name, kept, self.path, span[0] < low))

    def text_node(self, node: mw.Text, at: int, path: tuple[str, ...]) -> int:
        """Plain text holds behaviour switches; all else in it is words."""
        value = str(node.value)
        if "__" in value:
            self.path = path
            for switch in _SWITCH.finditer(value):
                span = at + switch.start(), at + switch.end()
                self.note(Node.BEHAVIOUR_SWITCH, span, switch[0], [])
        return at + len(value)

    def template(self, node: mw.Template, at: int, path: tuple[str, ...]) -> int:
        """A template's name is its own; its parameters speak for themselves."""
        raw = str(node.name).strip()
        name = self._enclosing_name() if raw == _STAND_IN else self._template_name(raw)
        kind = Node.PARSER_FUNCTION if name.startswith("#") else Node.TEMPLATE
        inner = (*path, f"{kind} {name}".strip())
        name_end = self.code(node.name, at + 2, inner)
        place = name_end
        for parameter in node.params:
            place = self._parameter(parameter, place, inner)
        parts = [
            Part("name", at + 2, name_end, is_open=False),
            Part("parameters", name_end, place, is_open=True),
        ]
        self.path = path
        self.note(kind, (at, place + 2), name, parts)
        return place + 2

    def _template_name(self, raw: str) -> str:
        """Give a template's name as people write it: without namespace, marks and underscores."""
        name = _BLANKS.sub(" ", raw).strip()
        before, colon, after = name.partition(":")
        is_template = colon and self.site.ids.get(before.strip().lower()) == _TEMPLATE_NAMESPACE
        return after.strip() if is_template else name

    def _enclosing_name(self) -> str:
        templates = [s for s in self.scopes if s.kind == "template"]
        return self._template_name(templates[-1].name) if templates else ""

    def _parameter(self, parameter: mw.extras.Parameter, at: int, path: tuple[str, ...]) -> int:
        name = str(parameter.name).strip()
        name_end = at + 1
        inner = (*path, f"template parameter {name}")
        if parameter.showkey:
            name_end = self.code(parameter.name, at + 1, inner) + 1
        elif at < self.bounds[0]:
            name = self._name_before()
            inner = (*path, f"template parameter {name}")
        end = self.code(parameter.value, name_end, inner)
        parts = [
            Part("name", at, name_end, is_open=False),
            Part("value", name_end, end, is_open=True),
        ]
        self.path = path
        self.note(Node.TEMPLATE_PARAMETER, (at, end), name, parts)
        return end

    def _name_before(self) -> str:
        """Find the parameter whose value began before the stretch."""
        start = self.scopes[-1].start if self.scopes else 0
        names = _PARAMETER.findall(self.text, max(start, self.bounds[0] - 2000), self.bounds[0])
        return str(names[-1]) if names else ""

    def argument(self, node: mw.Argument, at: int, path: tuple[str, ...]) -> int:
        """An argument {{{1|default}}} is one thing."""
        end = self.code(node.name, at + 3, path)
        if node.default is not None:
            end = self.code(node.default, end + 1, path)
        self.path = path
        self.note(Node.ARGUMENT, (at, end + 3), str(node.name).strip(), [])
        return end + 3

    def wikilink(self, node: mw.Wikilink, at: int, path: tuple[str, ...]) -> int:
        """A link is one thing, but for media, whose captions are prose."""
        raw = str(node.title)
        target = read_target(raw, self.site)
        if is_redirect_link(self.text, at):
            target = target._replace(node=Node.REDIRECT_TARGET)
        inner = (*path, f"{target.node} {raw.strip()}")
        title_end = self.code(node.title, at + 2, inner)
        parts = [Part("target", at + 2, title_end, is_open=False)]
        end = title_end
        if node.text is not None:
            end = self.code(node.text, title_end + 1, inner)
            parts += self._labels(target.node, node.text, title_end + 1, end)
        end += 2
        trail = end
        if target.node is Node.WIKILINK and (found := self.site.trail.match(self.text, end)):
            trail = min(found.end(), self.bounds[1])
            parts.append(Part("trail", end, trail, is_open=False))
        self.path = path
        self.note(target.node, (at, trail), raw, parts)
        return end

    def _labels(self, kind: Node, code: Wikicode, start: int, end: int) -> list[Part]:
        if kind is not Node.MEDIA:
            return [Part("label", start, end, is_open=False)]
        cuts = [start - 1, *_bars(code, start), end]
        spans = [(a + 1, b) for a, b in pairwise(cuts)]
        source = str(code)
        last = spans[-1]
        parts = [Part("option", a, b, is_open=False) for a, b in spans[:-1]]
        is_option = _OPTION.match(source[last[0] - start : last[1] - start])
        return [*parts, Part("option" if is_option else "caption", *last, not is_option)]

    def external(self, node: mw.ExternalLink, at: int, path: tuple[str, ...]) -> int:
        """An external link, bare URLs too, is one thing."""
        start = at + 1 if node.brackets else at
        end = self.code(node.url, start, path)
        parts = [Part("url", start, end, is_open=False)]
        if node.title is not None:
            label = end if node.suppress_space is True else end + 1
            end = self.code(node.title, label, path)
            parts.append(Part("label", label, end, is_open=False))
        end += 1 if node.brackets else 0
        self.path = path
        self.note(Node.EXTERNAL_LINK, (at, end), str(node.url), parts)
        return end

    def heading(self, node: mw.Heading, at: int, path: tuple[str, ...]) -> int:
        """A heading's words are prose; its level is its own."""
        start = at + node.level
        end = self.code(node.title, start, path)
        parts = [Part("words", start, end, is_open=True)]
        self.path = path
        self.note(Node.HEADING, (at, end + node.level), str(node.title).strip(), parts)
        return end + node.level

    def comment(self, node: mw.Comment, at: int, path: tuple[str, ...]) -> int:
        """A comment's words are seen by nobody who reads."""
        end = at + 4 + len(str(node.contents))
        parts = [Part("content", at + 4, end, is_open=True)]
        self.path = path
        self.note(Node.COMMENT, (at, end + 3), "", parts)
        return end + 3

    def entity(self, node: mw.HTMLEntity, at: int, path: tuple[str, ...]) -> int:
        """An entity is one character for the reader."""
        return self._sign(Node.ENTITY, str(node), at, path)

    def _sign(self, node: Node, source: str, at: int, path: tuple[str, ...]) -> int:
        self.path = path
        self.note(node, (at, at + len(source)), source, [])
        return at + len(source)

    def tag(self, node: mw.Tag, at: int, path: tuple[str, ...]) -> int:
        """An element's attributes are its own; its content is told by what stands in it."""
        if node.wiki_markup:
            return self._sign(Node.LIST_ITEM, str(node), at, path)
        name = str(node.tag).strip().lower()
        kind = tag_node(name)
        opening = ("</" if node.invalid else "<") + str(node.tag)
        opening += "".join(map(str, node.attributes)) + str(node.padding)
        start = at + len(opening) + (1 if node.implicit or not node.self_closing else 2)
        parts = [Part("attributes", at, start, is_open=False)]
        end = start
        if not node.self_closing:
            content_end = self.code(node.contents, start, (*path, f"{kind} {name}"))
            parts.append(Part("content", start, content_end, is_open=True))
            end = content_end + len(str(node.closing_tag)) + 3
        self.path = path
        self.note(kind, (at, end), name, parts)
        return end


def _bars(code: Wikicode, at: int) -> list[int]:
    """Find the bars that part a media link's options."""
    found: list[int] = []
    for node in code.nodes:
        source = str(node)
        if type(node) is mw.Text:
            found += [at + i for i, sign in enumerate(source) if sign == "|"]
        at += len(source)
    return found


_STEPS: dict[type, Callable[..., int]] = {
    mw.Text: _Walk.text_node,
    mw.Template: _Walk.template,
    mw.Argument: _Walk.argument,
    mw.Wikilink: _Walk.wikilink,
    mw.ExternalLink: _Walk.external,
    mw.Heading: _Walk.heading,
    mw.Comment: _Walk.comment,
    mw.HTMLEntity: _Walk.entity,
    mw.Tag: _Walk.tag,
}

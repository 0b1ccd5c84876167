"""Takes a stretch of a page and what encloses it, and gives its nodes with their places.

Never parses more than the stretch: what opened before it, or closes behind it, is put round it for
the parser and taken off again.
"""

import re
from collections.abc import Iterator

from msgspec import structs

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.galleries import pictures_in
from bot.analyzer.wikitext.markup import (
    OPAQUE_TAGS,
    TABLE_BEGINS,
    Fragment,
    Markup,
    Part,
    Window,
    path_of,
    tag_node,
)
from bot.analyzer.wikitext.notes import BRACKETS_HIDDEN, STAND_IN, UNSEEN
from bot.analyzer.wikitext.parser import nodes_in
from bot.analyzer.wikitext.scopes import Scope, Walked, closing, closings
from bot.analyzer.wikitext.titles import Site

_HIDDEN_TABLE = "\ue000|"
"""Stands for {| while parsing: tables are read line by line, by us."""
_INNER = r"\{\{++[^{}]*+\}\}++"
_QUESTION = re.compile(
    rf"\{{\{{#\w+:(?:[^\[\]{{}}|]++|\[\[(?:[^\[\]{{}}]++|{_INNER})*\]\]|{_INNER})*"
)
"""A parser function up to the first bar that is no link's."""
_LINK = re.compile(r"\[\[(?:[^\[\]{}]++|\{++[^{}]*+\}++)*\]\]")
_TARGET = re.compile(r"(?<=\[)(<tvar[|\s][^<>\n]*>)([^<>\[\]{}|\n]+)(</(?:tvar)?>)(?=[ |\]])")
"""A link's target that translators leave as it is, which the wiki knows when it looks for links."""
_VARIABLE = re.compile(
    r"<tvar\|[^<>\n]*>((?:[^<>\n\[\]{}]++|\[\[?[^<>\n\[\]{}]*+\]\]?|\{\{[^<>\n{}]*+\}\})*)</>"
)
"""How else, long ago, what they leave was marked; nothing in it is open."""
_SIGN = re.compile(r"[\[{<&=/_;](?:(?<=[\[{<&=])|(?<=/)/|(?<=_)_|(?<=^;).*:)", re.MULTILINE)


def parse(window: Window, site: Site) -> Fragment:
    """Read the wikitext of some whole lines."""
    if window.scopes and window.scopes[-1].kind in OPAQUE_TAGS:
        return _opaque(window, site)
    text, start, end, scopes, ends = window
    before = "".join(_opening(scope, STAND_IN) for scope in scopes)
    before += "\n" if before else ""
    behind = "".join(closing(scope.kind) for scope in reversed(ends))
    stretch = text[start:end]
    if not behind and not before and not _SIGN.search(stretch):
        return Fragment(text, start, end, (), scopes, _closings(window))
    if "{|" in stretch:
        stretch = TABLE_BEGINS.sub(rf"\1{_HIDDEN_TABLE}", stretch)
    if "{{#" in stretch and "[[" in stretch:
        stretch = _QUESTION.sub(_without_links, stretch)
    if is_translated := "<tvar" in stretch:
        stretch = _TARGET.sub(_without_tags, stretch)
    source = before + stretch + behind
    nodes = nodes_in(source, start - len(before), window, site) or []
    if Node.GALLERY in {node.node for node in nodes}:
        nodes += [inner for node in nodes for inner in _in_captions(node, window, site)]
        nodes.sort(key=lambda node: (node.start, -node.end))
    if is_translated:
        nodes += [_variable(found, start) for found in _VARIABLE.finditer(stretch)]
        nodes.sort(key=lambda node: (node.start, -node.end))
    return Fragment(text, start, end, tuple(nodes), scopes, _closings(window))


def _without_links(question: re.Match[str]) -> str:
    """Put others in the place of brackets where the parser knows no links, as in {{#ask: [[A]]}}.

    There they are a query's conditions, or words that are compared.
    """
    return _LINK.sub(lambda link: link[0].translate(BRACKETS_HIDDEN), question[0])


def _without_tags(target: re.Match[str]) -> str:
    """Hide the tags round a target; what stands for those of an address begins as one does."""
    before = "//" if "//" in target[2] else ""
    if not before and target.string[target.start() - 2] != "[":
        return target[0]
    hidden = len(target[1]) - len(before), len(target[3])
    return f"{before}{UNSEEN * hidden[0]}{target[2]}{UNSEEN * hidden[1]}"


def _variable(found: re.Match[str], base: int) -> Markup:
    start, end = base + found.start(), base + found.end()
    begin, stop = base + found.start(1), base + found.end(1)
    opening = Part("attributes", start, begin, is_open=False)
    parts = opening, Part("content", begin, stop, is_open=True)
    return Markup(Node.TRANSLATION_MARKER, start, end, "tvar", parts, ())


def _opening(scope: Scope, name: str) -> str:
    """Give source that opens a scope; tables, which are read line by line, need none.

    It bears the name that is given, but for a file, whose own says what it is.
    """
    match scope.kind:
        case "template":
            return f"{{{{{name}|"
        case "argument":
            return f"{{{{{{{name}|"
        case "media":
            return f"[[{scope.name}|"
        case "table":
            return ""
        case _:
            return f"<{scope.kind}>"


def _closings(window: Window) -> tuple[int, ...]:
    text, start, end, scopes, _ = window
    return closings(text, Walked(start, scopes), end) if scopes else ()


def _in_captions(node: Markup, window: Window, site: Site) -> Iterator[Markup]:
    """Read a gallery's captions: the parser takes a gallery's content for no wikitext."""
    content = node.part("content") if node.node is Node.GALLERY else None
    for picture in pictures_in(window.text, (content.start, content.end)) if content else ():
        if picture.caption and _SIGN.search(window.text, *picture.caption):
            start, end = picture.caption
            part = window._replace(start=max(start, window.start), end=min(end, window.end))
            path = (*node.path, f"{node.node} {node.name}")
            for inner in nodes_in(window.text[start:end], start, part, site) or ():
                yield structs.replace(inner, path=path + inner.path)


def _opaque(window: Window, site: Site) -> Fragment:
    """Read lines that begin where there is no wikitext, and what follows the end of that."""
    text, start, end, scopes, _ = window
    kind = scopes[-1].kind
    close = closing(kind)
    stop = text[start:end].lower().find(close)
    stop = end if stop < 0 else start + stop
    parts = (Part("content", start, stop, is_open=True),)
    stop = min(stop + len(close), end)
    node = Markup(tag_node(kind), start, stop, kind, parts, path_of(scopes[:-1]), is_tail=True)
    if stop >= end:
        return Fragment(text, start, end, (node,), scopes)
    rest = parse(window._replace(start=stop, scopes=scopes[:-1]), site)
    return structs.replace(rest, start=start, nodes=(node, *rest.nodes))

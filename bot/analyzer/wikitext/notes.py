"""Keeps the nodes of a piece of wikitext while it is read: their places, names and parts.

Knows no tokens: `wikitext` reads them.
"""

import re
from itertools import pairwise

from msgspec import structs

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.markup import Markup, Part, Window
from bot.analyzer.wikitext.titles import Site, template_name

_OPTIONS = (
    "thumb thumbnail frame framed frameless border left right center centre none baseline sub super"
    " top text-top middle bottom text-bottom upright"
    " mini miniatur gerahmt rahmenlos rechts links ohne zentriert hochkant rand"
    " vignette cadre encadré sans_cadre droite gauche néant centré redresse bordure"
    " miniaturadeimagen miniatura marco sinmarco derecha izquierda ninguna centrado borde"
    " min destra sinistra nessuno centro riquadrato incorniciato bordo verticale"
    " miniatuur omkaderd kaderloos geen gecentreerd rechtop"
    " miniaturadaimagem esquerda direita nenhum commoldura semmoldura borda"
    " mały ramka bezramki prawo lewo brak centruj"
    " miniatyr höger vänster centrerad ingen inramad ramlös upprätt"
    " høyre venstre højre midtstilt"
    " мини миниатюра справа слева центр без обрамить граница безрамки міні праворуч ліворуч"
    " サムネイル 右 左 中央 なし 缩略图 縮圖 居中 无 無"
    " تصغير مصغر يمين يسار وسط بلا بندانگشتی راست چپ"
    " ממוזער ימין שמאל מרכז ללא"
)
_NAMED_OPTIONS = frozenset(_OPTIONS.split())
_OPTION = re.compile(
    r"\s*(?:\d*x?\d+\s*px|"
    r"(?:upright|hochkant|redresse|alt|link|page|lang|class|thumbtime|start|end|loop|muted)=.*)\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What of a file's link is no caption: options, as MediaWiki and its translations name them."""
_PARAMETER = re.compile(r"\|\s*([^|=\[\]{}<>\n]{1,80}?)\s*=")
STAND_IN = "\x01"
"""The name of a template that encloses the window."""

UNSEEN = "\ue004"
"""Stands for each sign of what a wiki takes out before it looks for links."""
_HIDDEN = "\ue001\ue002\ue003"
BRACKETS_HIDDEN = str.maketrans("[]|", _HIDDEN)
"""What stands for the signs of a link where the parser may see none."""
_BRACKETS_SHOWN = str.maketrans(_HIDDEN, "[]|")


class Notes:
    """Where a walk over some wikitext stands, and the nodes that it found."""

    def __init__(self, source: str, base: int, window: Window, site: Site) -> None:
        self.text = window.text
        self.source = source
        self.base = base
        self.bounds = window.start, window.end
        self.scopes = window.scopes
        self.site = site
        self.at = base
        """Where the walk stands, as a place of the page."""
        self.found: list[Markup] = []

    def source_from(self, start: int) -> str:
        """Give the source from a place up to where the walk stands."""
        return self.source[start - self.base : self.at - self.base]

    def bare(self, start: int) -> tuple[str, int, int]:
        """Give a target from a place up to where the walk stands, and its place, without tags."""
        source = self.source_from(start)
        if UNSEEN not in source:
            return source, start, self.at
        before, _, shown = source.rstrip(UNSEEN).rpartition(UNSEEN)
        begin = start + len(before) + 1
        return shown, begin, begin + len(shown)

    def note(
        self, node: Node, span: tuple[int, int], path: tuple[str, ...], name: str, parts: list[Part]
    ) -> None:
        """Keep a node, cut down to the stretch; those that lie outside are dropped."""
        low, high = self.bounds
        start, end = span
        if start < low or high < end:  # else its parts lie within, too
            start, end = max(start, low), min(end, high)
            parts = [
                Part(p.name, max(p.start, low), min(p.end, high), p.is_open)
                for p in parts
                if p.end >= low and p.start <= high
            ]
        if start < end:
            self.found.append(Markup(node, start, end, name, tuple(parts), path, span[0] < low))

    def named(self, since: int, path: tuple[str, ...]) -> None:
        """Give the nodes noted since then the path round them, whose last name is read now."""
        for index in range(since, len(self.found)):
            node = self.found[index]
            told = path + node.path[len(path) :]
            self.found[index] = structs.replace(node, path=told)

    def template_name(self, raw: str) -> str:
        """Give a template's name as people write it: without namespace, marks and underscores."""
        shown = raw.translate(_BRACKETS_SHOWN) if raw[:1] == "#" else raw
        return template_name(shown, self.site)

    def enclosing_name(self) -> str:
        """Give the name of the template that the window began in."""
        templates = [s for s in self.scopes if s.kind == "template"]
        return self.template_name(templates[-1].name) if templates else ""

    def name_before(self) -> str:
        """Find the parameter whose value began before the stretch."""
        start = self.scopes[-1].start if self.scopes else 0
        names = _PARAMETER.findall(self.text, max(start, self.bounds[0] - 2000), self.bounds[0])
        return str(names[-1]) if names else ""

    def labels(self, kind: Node, start: int, bars: list[int]) -> list[Part]:
        """Give the parts of a link that stand between its target and here."""
        if kind is not Node.MEDIA:
            return [Part("label", start, self.at, is_open=False)]
        cuts = [start - 1, *bars, self.at]
        spans = [(a + 1, b) for a, b in pairwise(cuts)]
        # a wiki shows the last that is no option
        caption = next((span for span in reversed(spans) if not self._is_option(*span)), None)
        return [
            Part("caption" if span == caption else "option", *span, span == caption)
            for span in spans
        ]

    def _is_option(self, start: int, end: int) -> bool:
        source = self.source[start - self.base : end - self.base]
        return source.strip().lower() in _NAMED_OPTIONS or _OPTION.match(source) is not None

"""Takes a change of a template's parameter; says which value became which, and if it is a number.

Knows no template: a number counts as seen by readers unless its name speaks of layout.
"""

import re

from bot.analyzer.analysis import Kind, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.wraps import PAGE_LINKS
from bot.analyzer.labels.found import became, excerpt
from bot.analyzer.labels.tag_names import tag_labels
from bot.analyzer.prose.changed.dates import Day, dates_in
from bot.analyzer.prose.changed.numbers import plain_digits
from bot.analyzer.prose.changed.units import unit
from bot.analyzer.wikitext.page import Page

_NUMBER = re.compile(
    r"(?P<number>[-+−–~<>≈$€£¥₽]?\s*\d[\d\s.,:/'’·–-]*)(?P<unit>%|°|[^\W\d_]{0,10}[²³]?\.?"
    r"(?:/[^\W\d_]{1,10}[.²³]?)?)"
)
_BETWEEN = r".,'’ \u00a0\u202f"
"""What stands between the groups of a number."""
_GROUPS = re.compile(rf"\d[\d{_BETWEEN}]*")
_GROUPS_BEFORE = re.compile(rf"(?<![\w.,])\d{{1,3}}(?:[{_BETWEEN}]?\d{{3}})*[{_BETWEEN}]?\Z")
_GROUPS_BEHIND = re.compile(rf"(?:[{_BETWEEN}]?\d{{3}})*(?!\d)")
_QUOTES = re.compile(r"'{2,}")
_FIGURE = re.compile(r"(?<![\w#&/])\d[\d.,:'’]*")
"""A number among words: neither of a code, nor of a colour, nor of an address."""
_NO_TEXT = re.compile(
    r"//|\d\s*(?:px|r?em|ex|pt|v[wh]|fr)\b|(?:width|height|size|margin|padding)\s*:"
    r"|\.(?:svg|png|jpe?g|gif|tiff?|webp|pdf|og[gv]|webm|mp[34])\b",
    re.IGNORECASE,
)
"""What tells that a value is an address, a style or a file's name."""
_NAMES_OF_THINGS = re.compile(
    r"(?:.*[ _-])?(?:imagen?|img|bild|file|photo|pic(?:ture)?|map|logo|icon|audio|video|sound|"
    r"url|website|wikidata|commons|template|category|cat|id|code)\d*"
)
"""Names of parameters whose values are files, titles or codes."""
_MONTH = re.compile(r"[^\W\d_]+ \d{4}")
"""What a tag of a name that we don't know calls its date."""
_SHOWING = frozenset({Node.TEMPLATE_PARAMETER, Node.WIKILINK})
"""What shows a number, and the words round it."""
_CALL = re.compile(rf"(?:{Node.PARSER_FUNCTION}|{Node.TEMPLATE}(?! parameter )) (#[^:]*)?")
"""A template round a change, or a function: one that began in lines before is told as either."""
_ANSWERS = frozenset(
    {"yes", "no", "maybe", "partial", "some", "won", "nom", "unknown", "pending", "depends"}
)
"""Templates that show what a cell says, whatever words they are given."""
_WITH_LABEL = frozenset({Node.CATEGORY, Node.MEDIA})
"""What is told by a label of its own wherever it stands."""
_STREAMS = frozenset({Node.TEMPLATE_PARAMETER, Node.REFERENCE})
_SHORT = 60
"""Characters of a value up to which it is told whole."""
_BEHIND_NUMBER = re.compile(r"\|\s*[-+−–]?\d[\d.,]*\s*\|\s*\Z")
_LAYOUT_UNITS = frozenset({"px", "em", "rem", "ex", "pt", "vw", "vh", "fr", "x"})
_LAYOUT = re.compile(
    r"(?:.*[ _-])?(?:width|height|size|px|style|class|align|valign|float|clear|margin|padding|"
    r"border|colou?r|bg|background|font.*|cols?|columns?|colwidth|rows?|upright|scale|zoom|"
    r"sort|sortkey|key|level|indent|order|index|limit|max|min|frame|depth|"
    r"breite|größe|farbe|spalten|largeur|taille|couleur|colonnes|ancho|tamaño|columnas|"
    r"larghezza|dimensione|colore|colonne|largura|tamanho|cor|colunas|breedte|grootte|kleur|"
    r"kolommen|szerokość|rozmiar|kolor|kolumny|ширина|размер|цвет|колонки|bredd|storlek|färg|"
    r"genişlik|boyut|renk|sütun|幅|サイズ|色|宽度|寬度|大小|颜色|顏色|عرض|حجم|لون)\d*"
)
"""Names of parameters that say how a thing looks or where it is sorted."""
_LAYOUT_TEMPLATES = re.compile(
    r"(?:reflist|notelist|references?|referencias|listaref|col(?:umns?)?\b.*|div ?col.*|multicol.*|"
    r"clear.*|break|br|-|toc.*|gap|pad|spaces?|nbsp|indent|outdent|od|font.*|size|style|hidden.*|"
    r"archive.*|sort.*|hs|nts|ntsh|legend.*|colou?r.*|bg.*|image.*|css.*|anchor|graph.*|chart.*|"
    r"location map.*|#.*|.*:.*)"
)
_NAMED_AFTER = re.compile(r"(.+)[ _-][^\W\d_]+")
"""A parameter that is called after another one, as image_width is after image."""
_WIDTH = re.compile(r"[1-9]\d{1,2}")
"""The widths that pictures have; longer numbers are years."""
_FILE = r"\.(?:svg|png|jpe?g|gif|tiff?|webp)\b"
_REACH = 2_000
"""Characters round a parameter in which the one with its picture is looked for."""


def value_change(change: Change, template: str) -> str:
    """Say which value of a template became which, as a clause."""
    name = parameter_of(change)
    what = f"parameter {excerpt(name)}" if name else "a parameter"
    told = f"{what} of {excerpt(function_round(change) or template) or 'a template'}"
    values = values_of(change)
    if _is_empty(change):
        return f"an empty {told} {'added' if change.old.is_blank else 'removed'}"
    if not name and set(values) == {"", "|"}:
        return f"an empty {told.removeprefix('a ')} {'added' if values[1] else 'removed'}"
    return f"{told}: {became(*values)}"


def _is_empty(change: Change) -> bool:
    """Say whether one named parameter without a value came or went."""
    if change.stream.node is Node.TEMPLATE_PARAMETER or change.operation.kind is Kind.CHANGE:
        return False
    source = (change.old.source or change.new.source).strip()
    return source[:1] == "|" and source.count("|") == 1 and source.find("=") == len(source) - 1


def function_round(change: Change) -> str:
    """Name the parser function in a value of which a change stands; '' in a template's."""
    call = next(filter(None, map(_CALL.match, reversed(change.stream.path))), None)
    return (call and call[1]) or ""


def called(name: str) -> str:
    """Give a template's name as it is told: a parser function's first value is none of its name."""
    return name.partition(":")[0] if name.startswith("#") else name


def values_of(change: Change) -> tuple[str, str]:
    """Give what a value was and is, whole if it is short; else what of it changed.

    What got another name is told with it.
    """
    values = value_of(change, change.old), value_of(change, change.new)
    is_short = any(values) and (max(map(len, values)) <= _SHORT or not all(values))
    if is_short and parameter_of(change):
        return values
    old, new = change.operation.old.strip(), change.operation.new.strip()
    if _GROUPS.fullmatch(old) and _GROUPS.fullmatch(new):
        return _whole_number(change.old), _whole_number(change.new)
    return old, new


def _whole_number(side: Side) -> str:
    """Give a number with its groups that stayed, as in 5 328 212."""
    text, stream = side.page_text, side.stream
    before = _GROUPS_BEFORE.search(text[stream.start : side.start])
    behind = _GROUPS_BEHIND.match(text[side.end : stream.end])
    groups = before[0] if before else "", side.source, behind[0] if behind else ""
    return "".join(groups).strip()


def parameter_of(change: Change) -> str:
    """Name the parameter that a change stands in, or that changed; '' when it is more than one."""
    if change.stream.node is Node.TEMPLATE_PARAMETER:
        return change.stream.name
    names = {_named(side.source)[0] for side in change.sides if not side.is_blank}
    return names.pop() if len(names) == 1 else ""


def value_of(change: Change, side: Side) -> str:
    """Give the whole value that a side of a change stands in, without blanks round it."""
    if change.stream.node in _STREAMS:
        return side.page_text[side.stream.start : side.stream.end].strip()
    return _named(side.source)[1]


def _named(source: str) -> tuple[str, str]:
    name, sign, value = source.strip().removeprefix("|").partition("=")
    return (name.strip(), value.strip()) if sign else ("", "")


def is_number_change(change: Change, template: str) -> bool:
    """Say whether a number that readers see became another one."""
    if not is_value_change(change, template):
        return False
    name = parameter_of(change).casefold()
    old, new = (_NUMBER.fullmatch(value_of(change, side)) for side in change.sides)
    if old is None or new is None:
        return False
    if not _LAYOUT_UNITS.isdisjoint(found["unit"].rstrip(".") for found in (old, new)):
        return False
    numbers = [plain_digits("".join(found["number"].split())) for found in (old, new)]
    return numbers[0] != numbers[1] and not _is_of_picture(change, name, numbers)


def are_numbers(change: Change) -> bool:
    """Say whether a value is nothing but another number than it was, with units or without."""
    found = [_NUMBER.fullmatch(value_of(change, side)) for side in change.sides]
    numbers = {"".join(number["number"].split()) for number in found if number}
    return len(numbers) > 1


def is_figure_change(change: Change, template: str) -> bool:
    """Say whether only a number became another one among the words of a named value."""
    name = parameter_of(change).casefold()
    if change.node not in _SHOWING or not change.stream.name or name.isdecimal():
        return False
    (were, old), (are, new) = map(_figures, change.sides)
    if not were or were == are or old != new or not is_value_change(change, template):
        return False
    if _NAMES_OF_THINGS.fullmatch(name):
        return False
    values = [value_of(change, side) for side in change.sides]
    if all(map(_NUMBER.fullmatch, values)) or any(map(_NO_TEXT.search, values)):
        return False
    return not (name == "date" and all(map(_MONTH.fullmatch, values)))


def _figures(side: Side) -> tuple[list[str], str]:
    """Give the numbers of a stretch, and what is left when they are taken out."""
    found = list(_FIGURE.finditer(side.page_text, side.start, side.end))
    ends = [side.start, *(place for figure in found for place in figure.span()), side.end]
    rest = [side.page_text[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True)]
    return [figure[0] for figure in found], "0".join(rest)


def is_value_change(change: Change, template: str) -> bool:
    """Say whether a value that readers see became another one: no option of layout."""
    name = parameter_of(change).casefold()
    is_layout = _LAYOUT.fullmatch(name) or _LAYOUT_TEMPLATES.fullmatch(template.casefold())
    return bool(name) and not is_layout and all(value_of(change, side) for side in change.sides)


def is_emphasis(was: str, now: str) -> bool:
    """Say whether only bold or italics came to a value, or left it; those that close are two."""
    if was == now or _QUOTES.sub("", was) != _QUOTES.sub("", now):
        return False
    return all(len(_QUOTES.findall(value)) % 2 == 0 for value in (was, now))


def is_other_cell(change: Change, page: Page) -> bool:
    """Say whether a template that is a value by its name alone became another one in a cell."""
    old, new = change.sides
    if old.name == new.name or not (page.is_article and old.is_in_table and new.is_in_table):
        return False
    names = [side.name.casefold() for side in change.sides]
    if any(tag_labels(name, page.context.language) or not name.isalpha() for name in names):
        return False
    is_bare = "|" not in change.operation.old + change.operation.new
    return is_bare or _ANSWERS.issuperset(names)


def is_told(change: Change) -> bool:
    """Say whether the label of a category, a file or an address says all that changed."""
    if change.operation.kind is not Kind.CHANGE or change.stream.is_query:
        return False
    is_bare = change.node is Node.EXTERNAL_LINK and change.is_same_words
    return is_bare or change.node in _WITH_LABEL


def is_only_linked(change: Change) -> bool:
    """Say whether only a link changed in a value: the words that readers see stayed."""
    is_made = change.new.markup is not None and change.is_made_whole
    return change.node in PAGE_LINKS and (change.is_same_words or is_made)


def is_date_change(change: Change, language: str) -> bool:
    """Say whether a value that is a whole date became another day."""
    days = [_day(value_of(change, side), language) for side in change.sides]
    return all(days) and not days[0] & days[1]


def _day(value: str, language: str) -> frozenset[Day]:
    """Give the days that a value may mean; none if it is no date of a day."""
    found = dates_in(value, language)
    is_whole = len(found) == 1 and found[0].span == (0, len(value))
    return found[0].days if is_whole and all(map(all, found[0].days)) else frozenset()


def is_unit_change(change: Change, language: str) -> bool:
    """Say whether the unit behind a number became another one, as in {{convert|5|km}}."""
    start = change.new.stream.start
    if not _BEHIND_NUMBER.search(change.new.page_text, max(0, start - _SHORT), start):
        return False
    units = [_units(value_of(change, side), language) for side in change.sides]
    return all(units) and units[0] != units[1]


def _units(value: str, language: str) -> list[str]:
    """Give the signs of a unit, or of its parts (m3/s); none if it is no unit."""
    signs = [unit(part.strip(), language) for part in value.split("/")]
    return [sign for sign in signs if sign] if all(signs) else []


def _is_of_picture(change: Change, name: str, numbers: list[str]) -> bool:
    """Say whether a parameter looks like a width: it bears the name of one with a picture."""
    stem = _NAMED_AFTER.fullmatch(name)
    if stem is None or not all(map(_WIDTH.fullmatch, numbers)):
        return False
    text, at = change.new.page_text, change.new.start
    picture = re.compile(rf"\|\s*{re.escape(stem[1])}\s*=[^|\n]*{_FILE}", re.IGNORECASE)
    return picture.search(text, max(0, at - _REACH), at + _REACH) is not None

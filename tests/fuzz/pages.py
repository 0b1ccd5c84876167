"""Takes a random generator and gives wikitext, grown from a grammar that is made for trouble.

Pages look like those of wikis, with what goes wrong there: markup that never closes, scripts of
many kinds, control characters, and repeats that make parsers slow. Never reads a real page.
"""

from collections.abc import Callable
from random import Random

_VOCABULARY = (
    "the a of in river town north receive recieve teh bridge was is may not no all some",
    "Anna Berg Norland Lower Mill 1976 20 3.5 -7 1,000 1.000 12 May 2020 5 km mi he she",
    "built opened colour color said allegedly never fuck lol aaaaaa HELLO e.g. Dr. U.S.",
    "Fluß Straße İstanbul ñandú река мост не 橋は長い 河流在北方 三十 ٣٤ الجسر לא מים",
    "สะพานยาว ស្ពាន पुल नहीं 다리 e\u0301 \U0001f309 \U0001d400 a\u200db \u202eabc ﬁn Ⅳ ½",
)
WORDS = tuple(word for line in _VOCABULARY for word in line.split())
_MARKS = (
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "…",
    "—",
    " - ",
    "'",
    '"',
    "“",
    "”",
    "«",
    "»",
    "。",
    "،",
    "(",
    ")",
)
_URLS = (
    "http://a.example/x",
    "https://a.example/x",
    "//b.example/?q=1&utm_source=z",
    "https://web.archive.org/web/2020/http://a.example/x",
    "http:///",
    "mailto:x@a.example",
    "https://例え.example/é%20 ",
)
_TITLES = (
    *("River", "river", "Lower Mill", "Lower_Mill", "River#Course", "#Course", ":River", "/sub"),
    *("Talk:River", "User:Anna", "w:River", "de:Fluss", "File:R.jpg", "Category:Rivers"),
    *("Has::value", "R%69ver", "", " ", "a<b", "{{PAGENAME}}", "Река", "橋"),
)
_TAGS = (
    "nowiki",
    "pre",
    "code",
    "syntaxhighlight",
    "math",
    "poem",
    "div",
    "span",
    "ref",
    "gallery",
)
_BROKEN = (
    *(
        "[[",
        "]]",
        "{{",
        "}}",
        "{{{",
        "}}}",
        "{|",
        "|}",
        "<ref>",
        "</ref>",
        "<!--",
        "-->",
        "<nowiki>",
    ),
    *(
        "</nowiki>",
        "<pre>",
        "</pre>",
        "'''",
        "''",
        "'''''",
        "[http://",
        "]",
        "<ref name=",
        "<",
        ">",
    ),
    *(
        "|",
        "=",
        "==",
        "&",
        "&#",
        "&#x41;",
        "&amp;nbsp;",
        "__TOC__",
        "~~~~",
        "-{",
        "}-",
        "<br",
        "<br/>",
    ),
)
_CONTROLS: tuple[str, ...] = (
    "\0",
    "\x07",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x7f",
    "\x85",
    "\u2028",
    "\u2029",
    "\r",
    "\r\n",
    "\t",
)
_CONTROLS += ("\ufeff", "\u200b", "\u200e", "\u200f", "\xad", "\xa0", "\u3000", "\ufffd", "\uffff")
_CONTROLS += ("\x7f'\"`UNIQ--ref-1-QINU`\"'\x7f",)

Grow = Callable[[Random, int], str]
"""Grows a piece of wikitext that nests at most so many levels."""


def page(random: Random) -> str:
    """Grow a page: empty now and then, mostly of some sections, seldom of one thing repeated."""
    sort = random.random()
    if sort < 0.02:
        return random.choice(
            ("", " ", "\n", "#REDIRECT [[River]]", "#redirect[[River]]\n\n[[Category:A]]")
        )
    if sort < 0.05:
        return _repeats(random)
    if sort < 0.12:
        return "".join(_noise(random) for _ in range(random.randint(1, 60)))
    sections = random.choice((1, 1, 1, 1, 2, 2, 3, 8))
    return "".join(_section(random) for _ in range(sections))


def inline(random: Random, depth: int = 3) -> str:
    """Grow a piece of a line."""
    if depth <= 0 or random.random() < 0.65:
        return random.choice(WORDS)
    return random.choice(_INLINE)(random, depth - 1)


def sentence(random: Random, depth: int = 2) -> str:
    """Grow a sentence, not always one that begins or ends as sentences do."""
    words = [inline(random, depth) for _ in range(random.randint(1, 8))]
    text = " ".join(words)
    return (text[:1].upper() + text[1:] if random.random() < 0.7 else text) + random.choice(_MARKS)


def block(random: Random, depth: int = 3) -> str:
    """Grow a paragraph, list, table, template, gallery or such, with its line end."""
    if random.random() < 0.5:
        return _paragraph(random, depth)
    return random.choice(_BLOCKS)(random, depth - 1)


def _section(random: Random) -> str:
    level = "=" * random.choice((0, 1, 2, 2, 2, 3, 4, 6, 7))
    closing = level if random.random() < 0.95 else level[1:]
    heading = f"{level} {sentence(random, 1)} {closing}\n" if level else ""
    return heading + "".join(block(random) for _ in range(random.randint(0, 3)))


def _paragraph(random: Random, depth: int) -> str:
    sentences = [sentence(random, depth) for _ in range(random.randint(1, 3))]
    return random.choice((" ", " ", "  ", "\n")).join(sentences) + random.choice(
        ("\n\n", "\n\n", "\n", "")
    )


def _list(random: Random, depth: int) -> str:
    mark = random.choice(("*", "#", ":", ";", "**", "*#", " ", "----"))
    return "".join(f"{mark} {sentence(random, depth)}\n" for _ in range(random.randint(1, 5)))


def _table(random: Random, depth: int) -> str:
    rows = []
    for _ in range(random.randint(0, 5)):
        cells = [_cell(random, depth) for _ in range(random.randint(1, 4))]
        rows.append(
            "|-\n"
            + random.choice(("| ", "! "))
            + random.choice((" || ", "\n| ", " !! ")).join(cells)
        )
    caption = f"|+ {sentence(random, depth)}\n" if random.random() < 0.3 else ""
    end = "\n|}\n" if random.random() < 0.95 else "\n"
    return '{| class="wikitable"\n' + caption + "\n".join(rows) + end


def _cell(random: Random, depth: int) -> str:
    if depth > 1 and random.random() < 0.1:
        return "\n" + _table(random, depth - 1)
    attributes = 'style="color:red" | ' if random.random() < 0.15 else ""
    return attributes + inline(random, depth)


def _template(random: Random, depth: int) -> str:
    name = random.choice(
        (
            "stub",
            "Infobox river",
            "Cite web",
            "cn",
            "#if:x",
            "lc:",
            "Delete",
            "t\n",
            "DEFAULTSORT:b",
        )
    )
    glue = random.choice(("|", " | ", "\n| "))
    fields = [_parameter(random, depth) for _ in range(random.randint(0, 5))]
    return "{{" + glue.join([name, *fields]) + random.choice(("}}", "}}", "\n}}"))


def _parameter(random: Random, depth: int) -> str:
    name = random.choice(("", "", "title=", "url = ", "name=", "1=", "length =", "=", "a=b="))
    return name + (random.choice(_URLS) if random.random() < 0.1 else inline(random, depth))


def _link(random: Random, depth: int) -> str:
    label = random.choice(("", "|", "|" + inline(random, depth), "|a|b"))
    return f"[[{random.choice(_TITLES)}{label}]]" + random.choice(("", "", "s", "é"))


def _external(random: Random, depth: int) -> str:
    url = random.choice(_URLS)
    return random.choice((url, f"[{url}]", f"[{url} {inline(random, depth)}]", f"[[{url}]]"))


def _reference(random: Random, depth: int) -> str:
    name = random.choice(("", ' name="a"', " name=b", " group=n name=a", ' name="a'))
    return f"<ref{name}/>" if random.random() < 0.3 else f"<ref{name}>{inline(random, depth)}</ref>"


def _tag(random: Random, depth: int) -> str:
    tag = random.choice(_TAGS)
    attributes = random.choice(("", "", ' class="x"', ' style="display:none"', " lang=py", ' a="'))
    return f"<{tag}{attributes}>{inline(random, depth)}</{tag if random.random() < 0.95 else 'b'}>"


def _emphasis(random: Random, depth: int) -> str:
    quotes = random.choice(("''", "'''", "'''''"))
    return quotes + inline(random, depth) + quotes


def _comment(random: Random, depth: int) -> str:
    return f"<!-- {inline(random, depth)} -->"


def _argument(random: Random, depth: int) -> str:
    return "{{{" + random.choice(("1", "x", "")) + "|" + inline(random, depth) + "}}}"


def _media(random: Random, depth: int) -> str:
    return (
        f"[[{random.choice(('File', 'Image', 'Datei'))}:R.jpg|thumb|200px|{inline(random, depth)}]]"
    )


def _gallery(random: Random, depth: int) -> str:
    lines = "".join(f"File:{i}.jpg|{inline(random, depth)}\n" for i in range(random.randint(0, 4)))
    return f"<gallery>\n{lines}</gallery>\n"


def _code(random: Random, depth: int) -> str:
    tag = random.choice(("pre", "syntaxhighlight lang=c", "nowiki", "poem", "math", "noinclude"))
    return f"<{tag}>\n{_paragraph(random, depth)}</{tag.split()[0]}>\n"


def _post(random: Random, depth: int) -> str:
    indent = ":" * random.randint(0, 4)
    return f"{indent}{sentence(random, depth)} [[User:Anna|Anna]] 12:01, 3 May 2020 (UTC)\n"


def _template_block(random: Random, depth: int) -> str:
    return _template(random, depth) + "\n"


def _broken(random: Random, _depth: int) -> str:
    return random.choice(_BROKEN)


def _control(random: Random, _depth: int) -> str:
    return random.choice(_CONTROLS)


def _noise(random: Random) -> str:
    sort = random.random()
    if sort < 0.4:
        return random.choice(_BROKEN)
    if sort < 0.6:
        return random.choice(WORDS)
    if sort < 0.8:
        return random.choice((" ", "\n", "\n\n", "\n* ", "\n| ", "\n== ", *_CONTROLS))
    return "".join(chr(random.choice(_PLANES)(random)) for _ in range(random.randint(1, 6)))


def _repeats(random: Random) -> str:
    unit = random.choice(
        (*_BROKEN, *_CONTROLS, "a", "1,", "'a", "a ", "* x\n", "|-\n| a\n", "[[a|", "{{a|b=")
    )
    text = unit * random.choice((10, 30, 100, 1_000))
    return f"{page(random)}{text}{page(random)}" if random.random() < 0.3 else text


_PLANES: tuple[Callable[[Random], int], ...] = (
    lambda random: random.randint(0, 0x7F),
    lambda random: random.randint(0x80, 0x24F),
    lambda random: random.randint(0x300, 0x1FFF),
    lambda random: random.randint(0x2000, 0xD7FF),
    lambda random: random.randint(0x10000, 0x10FFFF),
)
_INLINE: tuple[Grow, ...] = (
    *(_link, _link, _link, _external, _reference, _reference, _template, _tag, _emphasis),
    *(_comment, _argument, _media, _broken, _control, _cell, _table),
)
_BLOCKS: tuple[Grow, ...] = (_list, _list, _table, _template_block, _gallery, _code, _post, _broken)

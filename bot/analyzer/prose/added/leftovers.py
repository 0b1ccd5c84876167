"""Finds what an editor's tools left behind in added wikitext: samples, markdown, chat-bot words.

Looks at source, not at visible text; never judges what the words mean.
"""

import re
from typing import NamedTuple

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.toolbars import BOLD, FILE, HEADING, ITALIC, PLAIN, TITLE
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.why import quoted

# Every alternative begins with a fixed sign, so that `re` looks for those signs alone.
_TOOLBAR = re.compile(
    rf"'''\s*(?:{BOLD})\s*'''|''\s*(?:{ITALIC})\s*''|\[\[\s*(?:{TITLE})\s*\]\]"
    rf"|\[https?://www\.(?:example|exempel|przyklad)\.(?:com|org)/?[^\]\n]*\]"
    rf"|=(?<=^=)=*\s*(?:{HEADING})\s*=+\s*$"
    rf"|<nowiki>(?:{PLAIN})</nowiki>"
    r"|!(?<=^!) ?(?:Header text(?: *!! *Header text)+|Example(?: *\|\| *Example)+)$"
    r"|\|(?<=^\|) ?(?:Header text(?: *!! *Header text)+|Example(?: *\|\| *Example)+)$"
    r"|\*(?<=^\*) ?(?:Bulleted|Numbered) list item$|#(?<=^#) ?(?:Bulleted|Numbered) list item$"
    r"|<ref>\s*Insert (?:footnote|reference)[^<]*</ref>"
    r"|<(?P<set>su[bp]|small|big|s|u)>(?:Superscript|Subscript|Small|Big|Strike-through|Underlined)"
    r" text</(?P=set)>"
    rf"|\[\[[^\[\]:|\n]{{1,20}}:\s*(?:{FILE})\.(?:jpe?g|png|ogg)[^\]\n]*\]\]"
    r"|\[\[\s*Media\s*:[^\[\].|\n]*\]\]"
    r"|<math>Insert formula here</math>|<!-- Comment -->|#REDIRECT \[\[Target page name\]\]",
    re.IGNORECASE | re.MULTILINE,
)
_BARE = re.compile(
    r"Insert non-formatted text here|^(?:File:|Image:)?Example\.jpg\|Caption ?\d",
    re.IGNORECASE | re.MULTILINE,
)
"""What a toolbar inserts without marks."""
_OF_DISK = re.compile(
    r"\[\[(?:[^\[\]:|\n]{1,20}:)?\s*(?:file:/{2,3}[A-Z]:[\\/]|[A-Z]:\\)[^\[\]\n]*\]\]"
)
"""The path of a file on the writer's own disk, taken for a file of the wiki."""
_MARKDOWN = re.compile(
    r"(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,80}(?<=[^\s*])\*\*(?![*\w])"
    r"|(?<!\[)\[[^\[\]\n]{1,80}\]\(https?://[^\s()]+\)|\]\((?<!\]\]\()https?://[^\s()]+\)"
    r"|^```[\w-]*\s*$|^#{2,6} (?=[A-Z])[^#\n]{2,80}$|^(?:-{3,}|\*{3,})$(?=\n\n#)",
    re.MULTILINE,
)
_MODEL = re.compile(
    r"\bas an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant)\b"
    r"|\bas a large language model\b|\bas of my la(?:st|test) (?:knowledge )?(?:update|training)\b"
    r"|\bmy knowledge cut-?off\b|\bI hope this helps\b|\bwould you like me to\b"
    r"|^(?:certainly|sure|of course)[!,] (?:here|below|i)\b|\bhere(?:'s| is) (?:a|an|the|your) "
    r"(?:revised|rewritten|improved|updated|polished|more (?:concise|neutral)) version\b"
    r"|\blet me know if you(?:'d| would)? (?:like|want|need)\b"
    r"|:?contentReference\[|oaicite|turn\d+(?:search|view|news|image)\d+|\bciteturn\d"
    r"|utm_source=(?:chatgpt|openai|copilot|perplexity|claude|gemini)|\[attached_file:\d+\]"
    r"|【\d+†[^】]*】|\[(?:insert|your|add) (?:[a-z]+ ){0,3}(?:name|date|source|url|link|here)\]"
    r"|\bals KI-?(?:Sprachmodell|Modell)\b"
    r"|\ben tant que modèle de langage\b"
    r"|\bcomo (?:un )?modelo de lenguaje\b|\bcomo (?:um )?modelo de linguagem\b"
    r"|\bcome modello linguistico\b|\bals (?:AI-)?taalmodel\b|как языковая модель"
    r"|\bjako model językowy\b|作为(?:一个)?(?:AI|人工智能)?语言模型|AI言語モデルとして",
    re.IGNORECASE | re.MULTILINE,
)


class Leftover(NamedTuple):
    """A pattern, and the words, in lower case, without one of which it finds nothing."""

    label: Label
    pattern: re.Pattern[str]
    signs: tuple[str, ...]
    why: str


# A pattern runs only where one of its words stands: on long text that is forty times as quick.
_LEFTOVERS = (
    Leftover(
        Label.TOOLBAR_LEFTOVER,
        _TOOLBAR,
        ("''", "[[", "http", "==", "<", "#redirect", "header text", "example", "list item"),
        "the toolbar's sample stayed: ",
    ),
    Leftover(
        Label.TOOLBAR_LEFTOVER,
        _BARE,
        ("|caption", "non-formatted"),
        "the toolbar's sample stayed: ",
    ),
    Leftover(
        Label.TOOLBAR_LEFTOVER,
        _OF_DISK,
        (":\\", "file:/"),
        "a file that only the writer's disk has: ",
    ),
    Leftover(
        Label.MARKDOWN_LEFTOVER,
        _MARKDOWN,
        ("**", "](http", "```", "## ", "---"),
        "markdown, which wikis don't render: ",
    ),
    Leftover(
        Label.LLM_LEFTOVER,
        _MODEL,
        (
            *("language model", "ai model", "ai assistant", "as of my la", "knowledge cut"),
            *("hope this helps", "would you like me to", "certainly!", "certainly,", "sure!"),
            *("sure,", "of course!", "of course,", "revised version", "rewritten version"),
            *("improved version", "updated version", "polished version", "concise version"),
            *("neutral version", "let me know if you", "contentreference", "oaicite", "citeturn"),
            *("turn0", "turn1", "utm_source=", "attached_file", "\u2020", "[insert ", "[your "),
            *("[add ", "sprachmodell", "ki-modell", "modèle de langage", "modelo de l"),
            *("modello linguistico", "taalmodel", "языковая модель", "model językowy"),
            *("语言模型", "言語モデル", "intelligence model", "intelligence assistant"),
        ),
        "words that a chat bot leaves: ",
    ),
)


def possible_leftovers(wikitext: str) -> tuple[Leftover, ...]:
    """Say which leftovers to look for, in many pieces at once: they are joined by line breaks."""
    lowered = wikitext.lower()
    signs = (tuple(filter(lowered.__contains__, one.signs)) for one in _LEFTOVERS)
    return tuple(
        one._replace(signs=there) for one, there in zip(_LEFTOVERS, signs, strict=True) if there
    )


def inspect_source(wikitext: str, among: tuple[Leftover, ...] = _LEFTOVERS) -> tuple[Finding, ...]:
    """Look for leftovers of tools in wikitext that an edit added.

    Args:
        wikitext: Added source, code and preformatted text left out.
        among: Those to look for; `possible_leftovers` tells them.
    """
    lowered = wikitext.lower()
    first: dict[Label, Finding] = {}
    for one in among:
        if not any(map(lowered.__contains__, one.signs)):
            continue
        match = one.pattern.search(wikitext)
        known = first.get(one.label)
        if match and (known is None or match.start() < known.new_span[0]):
            first[one.label] = found(one.label, match.span(), one.why + quoted(match.group()))
    return tuple(first.values())

"""Prints where mwedittypes and we name different nodes for the same edits, sorted by kind.

`python bench/agreement.py [-v KIND]`: -v prints the edits of one kind. Both are brought to one set
of names first; what only nests differently is told apart from what one side does not see. Never
says who is right: that is docs/accuracy.md's.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from corpora import context_of, edit_of, rows

from bot.analyzer import analyse
from bot.analyzer.analysis import Kind, Node, Operation

TEXT = "text"
OURS: dict[Node, str] = {
    Node.PARAGRAPH: TEXT,
    Node.SENTENCE: TEXT,
    Node.WORD: TEXT,
    Node.PUNCTUATION: TEXT,
    Node.WHITESPACE: "whitespace",
    Node.WIKILINK: "wikilink",
    Node.INTERWIKI_LINK: "wikilink",
    Node.INTERLANGUAGE_LINK: "wikilink",
    Node.ANNOTATION: "wikilink",
    Node.REDIRECT_TARGET: "wikilink",
    Node.EXTERNAL_LINK: "external link",
    Node.CATEGORY: "category",
    Node.MEDIA: "media",
    Node.GALLERY: "gallery",
    Node.TEMPLATE: "template",
    Node.TEMPLATE_PARAMETER: "template",
    Node.PARSER_FUNCTION: "template",
    Node.ARGUMENT: "argument",
    Node.BEHAVIOUR_SWITCH: "behaviour switch",
    Node.HEADING: "heading",
    Node.SECTION: "heading",
    Node.LIST_ITEM: "list",
    Node.TABLE: "table",
    Node.TABLE_ROW: "table",
    Node.TABLE_CELL: "table",
    Node.TEXT_FORMATTING: "text formatting",
    Node.ELEMENT: "element",
    Node.CODE: "element",
    Node.NOWIKI: "element",
    Node.EXTENSION_TAG: "element",
    Node.INCLUSION_CONTROL: "element",
    Node.TRANSLATION_MARKER: "element",
    Node.ENTITY: TEXT,
    Node.COMMENT: "comment",
    Node.REFERENCE: "reference",
}
THEIRS = {
    "Word": TEXT,
    "Sentence": TEXT,
    "Paragraph": TEXT,
    "Punctuation": TEXT,
    "Character": TEXT,
    "HTMLEntity": TEXT,
    "Whitespace": "whitespace",
    "Wikilink": "wikilink",
    "ExternalLink": "external link",
    "Category": "category",
    "Media": "media",
    "Gallery": "gallery",
    "Template": "template",
    "Argument": "argument",
    "Heading": "heading",
    "Section": "section",
    "List": "list",
    "Table": "table",
    "Table Element": "table",
    "Text Formatting": "text formatting",
    "Comment": "comment",
    "Reference": "reference",
}
SIGNS = {
    "wikilink": "[[",
    "category": "[[",
    "media": "[[",
    "external link": "//",
    "template": "{{",
    "reference": "<ref",
    "text formatting": "''",
    "comment": "<!--",
    "heading": "==",
    "element": "<",
    "list": "\n",
    "table": "|",
    "gallery": "<gallery",
}
"""What a node's source holds: a changed stretch with it may hold such a node."""


def theirs(row: dict[str, Any]) -> set[str]:
    """Name the nodes that the peer saw change; a section changes with whatever is in it."""
    from mwedittypes import SimpleEditTypes  # noqa: PLC0415 - slow to import, wanted here only

    told = SimpleEditTypes("wikitext", row["before"], row["after"], lang=row["lang"]).get_diff()
    return {THEIRS.get(node, "element") for node in told} - {"section"}


def ours(operations: tuple[Operation, ...]) -> set[str]:
    """Name the nodes that our operations are on, and those that enclose them."""
    found = {OURS[operation.node] for operation in operations}
    for operation in operations:
        for part in operation.detail.path:
            found |= {OURS[node] for node in Node if part.startswith(node)}
    return found - {"section"}


def place_of(node: str, operations: tuple[Operation, ...]) -> str:
    """Say in which of our operations the words, or the blanks between them, are told."""
    sign = re.compile(r"\w" if node == TEXT else r"\s")
    holding = {OURS[o.node] for o in operations if sign.search(o.old) or sign.search(o.new)}
    return f", within our {', '.join(sorted(holding))}" if holding else ""


def kinds(row: dict[str, Any]) -> Iterator[str]:
    """Say how the two differ on one edit."""
    analysis = analyse(edit_of(row), context_of(row))
    own, other = ours(analysis.operations), theirs(row)
    source = "\n".join(f"\n{o.old}\n{o.new}" for o in analysis.operations)
    is_moved = any(operation.kind is Kind.MOVE for operation in analysis.operations)
    for node in sorted(other - own):
        if is_moved:
            yield f"theirs only: {node}, beside a move of ours"
        elif node in {TEXT, "whitespace"}:
            seen = "" if analysis.visible_text_changed else " that no reader sees"
            yield f"theirs only: {node}{seen}{place_of(node, analysis.operations)}"
        elif node == "text formatting" and "element" in own:
            yield "theirs only: text formatting, our element"
        elif node in SIGNS and SIGNS[node] in source:
            yield f"theirs only: {node}, inside a stretch that we tell as one"
        else:
            yield f"theirs only: {node}"
    for node in sorted(own - other):
        is_formatting = node == "element" and "text formatting" in other
        yield f"ours only: {node}{', their text formatting' if is_formatting else ''}"


def main() -> None:
    """Print the table, or the edits of one kind."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("-v", metavar="KIND", dest="wanted", help="print the edits of one kind")
    wanted = words.parse_args().wanted
    found: dict[str, list[str]] = defaultdict(list)
    same = total = 0
    for row in rows("edits_dev"):
        told = list(kinds(row))
        same += not told
        total += 1
        for kind in told:
            found[kind].append(row["id"])
    if wanted is not None:
        print("\n".join(found[wanted]))
        return
    print(f"{same} of {total} edits: the same nodes")
    for kind, ids in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"{len(ids):5}  {kind}   e.g. {' '.join(ids[:3])}")


if __name__ == "__main__":
    main()

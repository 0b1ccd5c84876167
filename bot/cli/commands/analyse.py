"""``editpatrol analyse``: a JSON line per pair of texts in, a JSON line per analysis out.

Never stops at a bad line, never reorders, and loads neither wiki, ledger nor screen.
"""

import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from lzma import LZMAError
from pathlib import Path

import click
import msgspec

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Label, Operation, Span, Unchecked
from bot.analyzer.intentions import Intention, intentions
from bot.errors import BadReplyError, SettingsError
from bot.fetcher.archives import open_unpacked
from bot.fetcher.pairs import decode_pair, pair_id
from bot.fetcher.typo_pairs import load_codespell_pairs

_ENCODER = msgspec.json.Encoder()


class _Evidence(msgspec.Struct, frozen=True, kw_only=True):
    label: Label
    operation: int | None
    """Index into operations; null when the whole edit is the evidence."""
    old_span: Span | None
    new_span: Span | None


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    id: object
    headline: str
    assurance: str
    labels: list[str]
    evidence: list[_Evidence]
    operations: tuple[Operation, ...]
    why: tuple[str, ...]
    unchecked: tuple[Unchecked, ...]
    truncated: tuple[str, ...]
    bytes: int
    visible_text_changed: bool
    intentions: tuple[Intention, ...]


class _Refusal(msgspec.Struct, frozen=True, kw_only=True):
    id: object
    error: str


@click.command()
@click.argument("pairs", metavar="PAIRS.jsonl[.gz|.xz]")
def command(pairs: str) -> None:
    """Analyse each pair of texts in PAIRS.jsonl (or .gz, .xz; "-" reads standard input).

    In, a JSON object per line: id, old, new, optional title, lang, namespace, summary. Out, in
    the same order: id, headline, assurance, labels, evidence, operations, why, unchecked,
    truncated, bytes, visible_text_changed, intentions; or id and error for a line that is no pair.
    Empty lines are passed over.
    """
    out = sys.stdout.buffer
    with ExitStack() as stack:
        for number, line in enumerate(_lines(pairs, stack), 1):
            if line.strip():
                out.write(answer(line, number) + b"\n")
    out.flush()


def answer(line: bytes, number: int = 1) -> bytes:
    """Return the JSON that answers one line; a fault names its number."""
    try:
        pair = decode_pair(line)
    except BadReplyError as fault:
        return _ENCODER.encode(_Refusal(id=pair_id(line), error=f"line {number}: {fault}"))
    context = replace(pair.context, typo_pairs=load_codespell_pairs(pair.context.language))
    return _ENCODER.encode(_answer(pair.id, analyse(pair.edit, context)))


def _answer(pair: object, analysis: Analysis) -> _Answer:
    return _Answer(
        id=pair,
        headline=analysis.headline,
        assurance=analysis.assurance.word,
        labels=sorted(analysis.labels),
        evidence=[
            _Evidence(
                label=each.label,
                operation=each.operation,
                old_span=each.old_span,
                new_span=each.new_span,
            )
            for each in analysis.evidence
        ],
        operations=analysis.operations,
        why=analysis.why,
        unchecked=analysis.unchecked,
        truncated=analysis.truncated,
        bytes=analysis.byte_change,
        visible_text_changed=analysis.visible_text_changed,
        intentions=intentions(analysis.labels),
    )


def _lines(name: str, stack: ExitStack) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        yield from stack.enter_context(open_unpacked(Path(name)))
    except (EOFError, LZMAError, zlib.error) as fault:
        raise SettingsError(f"{name} is no whole archive: {fault}.") from fault

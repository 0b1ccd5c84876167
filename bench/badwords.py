"""Prints which bad and informal words that other people listed are told in honest sentences.

Never used by the program: `python bench/badwords.py FOLDER [-v] [LANGUAGE ...]`; with -v the words
that nothing is said of are shown. What is called rude is counted at any place; alarms and cautions
not where a word stands alone, as any small one is an alarm there, nor where they speak of signs.
The folder is that of revscoring's source package, unpacked (`pip download revscoring --no-deps
--no-binary :all:`); the lists of its tests are read, and nothing of it is run.
"""

import argparse
import ast
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpora import edit_between

from bot.analyzer import analyse
from bot.analyzer.analysis import Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS
from bot.revisions import Context

_NAMES = (
    "albanian=sq arabic=ar bengali=bn bosnian=bs catalan=ca chinese=zh croatian=hr czech=cs"
    " dutch=nl english=en estonian=et finnish=fi french=fr galician=gl german=de greek=el"
    " hebrew=he hindi=hi hungarian=hu icelandic=is indonesian=id italian=it japanese=ja"
    " korean=ko latvian=lv norwegian=no persian=fa polish=pl portuguese=pt romanian=ro"
    " russian=ru serbian=sr spanish=es swedish=sv tamil=ta turkish=tr ukrainian=uk vietnamese=vi"
)
LANGUAGES = dict(name.split("=") for name in _NAMES.split())
_WITHOUT_BLANKS = frozenset({"ja", "zh"})
_KINDS = ("BAD", "INFORMAL")
_TEXTS = {
    "fr": "Le moulin se trouve au bord de la rivière depuis des siècles. Il moud encore du blé.",
    "he": "הטחנה נבנתה ליד הנהר לפני מאות שנים. היא טוחנת קמח עד היום.",
}
"""Of our own, for languages whose test has only a few words."""
_OF_WORDS = (ALARMS | CAUTIONS) - {Label.UNFINISHED_SENTENCE}


def lists_of(path: Path) -> dict[str, list[str]]:
    """Read the lists of words and texts that a test holds."""
    found: dict[str, list[str]] = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List):
            name = ast.unparse(node.targets[0]).upper().removesuffix("_INIT")
            words = [e.value for e in node.value.elts if isinstance(e, ast.Constant)]
            found[name] = [unicodedata.normalize("NFC", str(word)) for word in words]
    return found


def edits(text: str, word: str, blank: str) -> Iterator[tuple[str, str]]:
    """Yield a word on a line of its own, within a sentence, and in a paragraph that came in."""
    said = text.split() if blank else list("".join(text.split()))
    half = len(said) // 2
    first, second = blank.join(said[:half]), blank.join(said[half:])
    within = blank.join([*said[: half // 2], word, *said[half // 2 : half]])
    long = blank.join([*said[half : half + half // 2], word, *said[half + half // 2 :]])
    yield f"{first}\n\n{second}", f"{first}\n\n{second}\n\n{word}"
    yield f"{first}\n\n{second}", f"{within}\n\n{second}"
    yield first, f"{first}\n\n{long}"


def told(language: str, old: str, new: str) -> frozenset[Label]:
    """Give the alarms and cautions of an edit."""
    edit = edit_between(old, new, title="Main")
    return frozenset(analyse(edit, Context(language=language)).labels & _OF_WORDS)


def counted(found: dict[str, list[frozenset[Label]]]) -> Counter[str]:
    """Count words and edits that carry what."""
    labels = {word: frozenset[Label]().union(*places[1:]) for word, places in found.items()}
    places = [place for each in found.values() for place in each]
    rude = [place for place in places if Label.PROFANITY in place]
    return Counter(
        words=len(labels),
        rude=sum(any(Label.PROFANITY in place for place in each) for each in found.values()),
        alarm=sum(bool(each & ALARMS) for each in labels.values()),
        either=sum(map(bool, labels.values())),
        edits=len(places),
        rude_edits=len(rude),
        **Counter(f"  {label}" for each in labels.values() for label in each),
    )


def line(name: str, kind: str, counts: Counter[str]) -> str:
    """Write down the counts of a language."""
    which = " ".join(f"{k.strip()} {n}" for k, n in counts.most_common() if k.startswith("  "))
    return (
        f"{name} {kind}: rude {counts['rude']}, alarm {counts['alarm']}, either {counts['either']}"
        f" of {counts['words']}; rude {counts['rude_edits']} of {counts['edits']} edits; {which}"
    )


def main() -> None:
    """Print, for each language and for all, of how many words something is said."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("languages", nargs="*", metavar="LANGUAGE")
    words.add_argument("-v", action="store_true", dest="is_verbose", help="show those told nowhere")
    said = words.parse_args()
    totals = {kind: Counter[str]() for kind in _KINDS}
    for path in sorted(said.folder.glob("tests/languages/test_*.py")):
        language = LANGUAGES.get(path.stem.removeprefix("test_"))
        lists = lists_of(path)
        if language is None or not lists.get("OTHER"):
            continue
        if said.languages and language not in said.languages:
            continue
        text = _TEXTS.get(language, lists["OTHER"][0])
        blank = "" if language in _WITHOUT_BLANKS else " "
        for kind in _KINDS:
            listed = dict.fromkeys(lists.get(kind, ()))
            found = {w: [told(language, *edit) for edit in edits(text, w, blank)] for w in listed}
            counts = counted(found)
            totals[kind] += counts
            print(line(language, kind, counts))
            if said.is_verbose:
                print("  not:", *(word for word, each in found.items() if not any(each[1:])))
    for kind, counts in totals.items():
        print(line("all", kind, counts))


if __name__ == "__main__":
    main()

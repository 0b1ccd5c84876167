"""Prints which bad words that other people listed are told when they stand in honest sentences.

Never used by the program: `python bench/badwords.py FOLDER [-v]`; with -v the words that are told
nowhere are shown. The folder is that of revscoring's source package, unpacked (`pip download
revscoring --no-deps --no-binary :all:`); the lists of its tests are read, and nothing of it is run.
"""

import argparse
import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from corpora import edit_between

from bot.analyzer import analyse
from bot.analyzer.analysis import Label
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


def is_told(language: str, old: str, new: str) -> bool:
    """Tell whether an edit is called rude."""
    edit = edit_between(old, new, title="Main")
    return Label.PROFANITY in analyse(edit, Context(language=language)).labels


def main() -> None:
    """Print, for each language, how many words are told somewhere, and on how many edits."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("-v", action="store_true", dest="is_verbose", help="show those told nowhere")
    said = words.parse_args()
    for path in sorted(said.folder.glob("tests/languages/test_*.py")):
        language = LANGUAGES.get(path.stem.removeprefix("test_"))
        lists = lists_of(path)
        if language is None or not lists.get("OTHER"):
            continue
        text, blank = lists["OTHER"][0], "" if language in _WITHOUT_BLANKS else " "
        print(language, end="")
        for kind in _KINDS:
            listed = list(dict.fromkeys(lists.get(kind, ())))
            told = {w: sum(is_told(language, *e) for e in edits(text, w, blank)) for w in listed}
            missed = [word for word, times in told.items() if not times]
            print(f"  {kind}: {len(listed) - len(missed)} of {len(listed)}", end="")
            print(f", {sum(told.values())} of {3 * len(listed)} edits", end="")
            if said.is_verbose:
                print(" not:", *missed, end="")
        print()


if __name__ == "__main__":
    main()

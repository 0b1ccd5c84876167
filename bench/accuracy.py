"""Prints how the analyzer reads the edits that a person has read: one table, then every miss.

Never used by the program: `python bench/accuracy.py [-v]`.
"""

import argparse
import re
from collections import Counter
from dataclasses import replace
from typing import Any

from corpora import context_of, edit_of, rows

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Assurance, Headline, Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS, FACTS, FAMILIES, Family
from bot.revisions import TitleFacts

_TARGET = re.compile(r"\[\[([^\[\]|#]+)(?:#([^\[\]|]*))?")


def is_right(label: str, analysis: Analysis) -> bool:
    """Say whether an analysis fits what the reader called the edit."""
    labels = analysis.labels
    match label:
        case "link":
            return any(x.startswith(("link-", "extlink-")) for x in labels - ALARMS)
        case "typo":
            return bool(labels & FACTS) or any(FAMILIES[x] is Family.WORDING for x in labels)
        case "wording":
            return analysis.headline in {Headline.WORDING, Headline.FACT_CHANGE}
        case _:
            return bool(labels & (ALARMS | CAUTIONS))


def could_be_shown(row: dict[str, Any], analysis: Analysis) -> bool:
    """Say whether an analysis is shown, or would be if the look-ups confirmed the edit.

    They confirm it when the old targets are missing and the new ones exist, or when the old ones
    redirect to the new ones, sections and all.
    """
    pairs = [(_TARGET.match(o.old), _TARGET.match(o.new)) for o in analysis.operations]
    targets = [(old[1] if old else "", new[1], new[2] or "") for old, new in pairs if new]
    facts = {new: TitleFacts(title=new, exists=True) for _, new, _ in targets}
    missing = {old: TitleFacts(title=old) for old, _, _ in targets} | facts
    redirects = {
        old: TitleFacts(title=old, exists=True, redirects_to=new, redirects_to_section=section)
        for old, new, section in targets
    } | facts
    answers = (replace(context_of(row), titles=told) for told in (missing, redirects))
    return any(
        found.assurance > Assurance.PLAUSIBLE
        for found in (analysis, *(analyse(edit_of(row), context) for context in answers))
    )


def main() -> None:
    """Print the table, and with -v the misses."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("-v", action="store_true", dest="is_verbose", help="print the misses")
    said = words.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    lookups: Counter[str] = Counter()
    headlines: dict[str, Counter[str]] = {}
    for row in rows("curated_dev"):
        analysis = analyse(edit_of(row), context_of(row))
        label = row["label"]
        total[label] += 1
        right[label] += is_right(label, analysis)
        shown[label] += analysis.assurance > Assurance.PLAUSIBLE
        lookups[label] += could_be_shown(row, analysis)
        headlines.setdefault(label, Counter())[analysis.headline] += 1
        if said.is_verbose and not is_right(label, analysis):
            tell(row, analysis)
    print(f"{'read as':10}{'edits':>7}{'right':>7}{'share':>8}{'shown':>7}{'or with look-ups':>18}")
    for label, count in total.items():
        share = right[label] / count
        print(f"{label:10}{count:7}{right[label]:7}{share:8.0%}{shown[label]:7}{lookups[label]:18}")
    for label, found in headlines.items():
        print(f"{label}: " + ", ".join(f"{name} {n}" for name, n in found.most_common()))
    unbiased()


def unbiased() -> None:
    """Print the rate of every alarm and caution, and the headlines, on edits taken at random."""
    labels: Counter[Label] = Counter()
    headlines: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    for row in rows("edits_dev"):
        analysis = analyse(edit_of(row), context_of(row))
        labels.update(analysis.labels)
        headlines[analysis.headline] += 1
        levels[analysis.assurance.word] += 1
    print(f"{headlines.total()} unbiased edits: {dict(headlines.most_common())}; {dict(levels)}")
    for label in sorted(ALARMS | CAUTIONS):
        print(f"  {label:24}{labels[label]:5}")


def tell(row: dict[str, str], analysis: Analysis) -> None:
    """Print one miss."""
    print(row["label"], row["id"], row["title"], "|", row["comment"][:60])
    print("   ", analysis.headline, analysis.assurance.word, sorted(analysis.labels))
    print("   ", *analysis.why[:2])


if __name__ == "__main__":
    main()

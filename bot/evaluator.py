"""Joins analyzer and policy under a community's rules, and says which program it is that judges.

Takes rules and the installed program's own files, gives an `Evaluator`. Never judges anything
itself.
"""

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from bot.analyzer import analyse, hunks
from bot.analyzer.analysis import Analysis
from bot.analyzer.prose.segments import extras
from bot.pipeline.entries import EvaluatorVersion
from bot.pipeline.plan import Evaluator
from bot.policy.decision import Circumstances, Decision
from bot.policy.judgement import decide
from bot.policy.rules import Rules
from bot.revisions import Burst, Edit

_ROOMS: Final = ("analyzer", "policy")
_FILES: Final = (
    "revisions.py",
    "pipeline/judging/bursts.py",
    "pipeline/judging/judge.py",
    "pipeline/judging/rejudging.py",
)
"""What else decides how an edit looks to them."""
_LIBRARIES: Final = ("mwparserfromhell", "rapidfuzz", "regex", "sentencex", "codespell")
"""What they judge with; not all need be installed."""


def build_evaluator(rules: Rules) -> Evaluator:
    """Join analyzer and policy under a community's rules."""

    def judge(
        edit: Edit, analysis: Analysis, burst: Burst, circumstances: Circumstances
    ) -> Decision:
        return decide(edit, analysis, burst, rules, circumstances)

    return Evaluator(analyse=analyse, hunks=hunks, decide=judge, version=evaluator_version(rules))


def evaluator_version(rules: Rules) -> EvaluatorVersion:
    """Return what changes whenever the same edit might be judged otherwise.

    Nobody has to remember to count a version up: it is a hash of the code that judges, with the
    libraries and extras that it works with here.
    """
    found = sha256()
    here = Path(__file__).parent
    rooms = (path for room in _ROOMS for path in (here / room).rglob("*.py"))
    for path in sorted([*rooms, *(here / name for name in _FILES)]):
        found.update(str(path.relative_to(here)).encode())
        found.update(path.read_bytes())
    words = (*(f"{name} {_version(name)}" for name in _LIBRARIES), *extras())
    found.update("\n".join(words).encode())
    return EvaluatorVersion(analyzer=found.hexdigest()[:12], rules=rules.version)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"

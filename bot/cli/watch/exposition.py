"""A heartbeat in Prometheus' text format, for node_exporter's textfile collector.

Takes values, gives text. Never writes a file.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.cli.watch.heartbeat import Heartbeat, State
from bot.pipeline.patrolling.watching import WATCHED

Labels = tuple[tuple[str, str], ...]
Samples = Mapping[Labels, float]
"""Values by their labels."""


def exposition(heartbeat: Heartbeat) -> str:
    """Return what a run knows of itself; every value carries folder and wiki as labels."""
    whose = (("folder", heartbeat.folder), ("wiki", heartbeat.wiki))
    lines = (
        line
        for name, about, samples in _metrics(heartbeat, whose)
        for line in _lines(f"editpatrol_{name}", about, samples)
    )
    return "".join(f"{line}\n" for line in lines)


def _metrics(heartbeat: Heartbeat, whose: Labels) -> Iterator[tuple[str, str, Samples]]:
    moments = {
        "run_started": ("When the last real run began.", heartbeat.started),
        "run_beat": ("When a real run last showed that it gets on.", heartbeat.beat),
        "run_ended": (
            "When the last real run ended; absent while one is at work.",
            heartbeat.ended,
        ),
        "success": ("When a real run last ended with 0 or 12.", heartbeat.last_success),
    }
    for name, (about, moment) in moments.items():
        yield f"{name}_timestamp_seconds", about, _at(whose, moment)
    yield "run_at_work", "1 while a real run is at work.", {whose: heartbeat.state is State.AT_WORK}
    yield (
        "run_interval_seconds",
        "Time between two scheduled runs.",
        {whose: heartbeat.every_seconds},
    )
    code = heartbeat.exit_code
    about = "Exit code of the last real run; absent while one is at work."
    yield "run_exit_code", about, {} if code is None else {whose: code}
    yield "run_edits", "What the last real run did, in edits.", _by(whose, "what", heartbeat.counts)
    yield "waiting_edits", "Edits that wait.", _by(whose, "held", heartbeat.waiting)
    patrols = {
        (*whose, ("rule", rule), ("fate", fate)): number
        for rule, fates in heartbeat.patrols.items()
        for fate, number in fates.items()
    }
    about = f"Own patrols of the last {WATCHED.days} days, by rule and by what became of the edit."
    yield "watched_patrols", about, patrols


def _at(whose: Labels, moment: datetime | None) -> Samples:
    return {} if moment is None else {whose: moment.timestamp()}


def _by(whose: Labels, label: str, numbers: Mapping[str, int]) -> Samples:
    return {(*whose, (label, word)): number for word, number in numbers.items()}


def _lines(name: str, about: str, samples: Samples) -> Iterator[str]:
    if not samples:
        return
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} gauge"
    for labels, value in samples.items():
        words = ",".join(f'{label}="{_escaped(word)}"' for label, word in labels)
        yield f"{name}{{{words}}} {float(value)!r}"


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")

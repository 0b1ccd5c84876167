"""Programs of bench/ say what they are for when they are asked, and don't begin their work."""

from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"
PARTS = {"corpora.py", "load_parts.py", "load_wiki.py"}
"""What others of them import or start."""
PROGRAMS = sorted(path for path in BENCH.glob("*.py") if path.name not in PARTS)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.name)
def test_words_are_read_before_work(program: Path) -> None:
    """A run takes minutes, and some write over the repository's pictures: `--help` does not."""
    text = program.read_text(encoding="utf-8")
    assert "argparse.ArgumentParser(description=__doc__)" in text
    assert "sys.argv" not in text

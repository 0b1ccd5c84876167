"""How a run ended decides the exit code and whether the operator is told."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.exit_codes import ExitCode
from bot.cli.halt import Halt
from bot.cli.watch.run_report import end_run
from bot.errors import DeniedError, UnavailableError, WikiError
from bot.pipeline.entries import Ending, RunMode, RunRow
from bot.pipeline.run import Result

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ending", "failure", "code"),
    [
        (Ending.DONE, None, ExitCode.OK),
        (Ending.STOPPED, None, ExitCode.STOPPED_ON_WIKI),
        (Ending.STOP_UNREAD, None, ExitCode.STOPPED_ON_WIKI),
        (Ending.NOT_PUBLISHED, None, ExitCode.REPORT_NOT_PUBLISHED),
        (Ending.EDITS_SKIPPED, None, ExitCode.EDITS_SKIPPED),
        (Ending.INTERRUPTED, None, ExitCode.INTERRUPTED),
        (Ending.FAILED, UnavailableError("No reply."), ExitCode.WIKI_UNREACHABLE),
        (Ending.FAILED, UnavailableError("Busy.", code="readonly"), ExitCode.TRY_AGAIN_LATER),
        (Ending.FAILED, DeniedError("No right."), ExitCode.DENIED),
    ],
)
def test_ending_has_its_code_and_silence_means_success(
    ending: Ending,
    failure: WikiError | None,
    code: ExitCode,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One sentence on stderr unless all went well; nothing on stdout for a real run."""
    row = RunRow(
        run_id="a",
        mode=RunMode.REAL,
        started=NOW,
        ended=NOW,
        ending=ending,
        notes=() if failure is None else (str(failure),),
    )
    halt = Halt()
    halt.code = ExitCode.INTERRUPTED if ending is Ending.INTERRUPTED else None
    result = Result(row=row, failure=failure)
    assert end_run(result, halt, tmp_path / "log", verbose=False) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == (0 if code is ExitCode.OK else 1)

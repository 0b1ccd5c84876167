"""The command group: lazy, quick, the same global words before and after the command."""

import resource
import signal
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click
import pytest

from bot import __version__
from bot.cli import COMMANDS, group, invoke
from bot.cli.exit_codes import ExitCode
from bot.cli.invocation import Invocation, current_invocation, global_options

PROGRAM = Path(sys.executable).with_name("editpatrol")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Invocation]:
    """Put a command in place of `status` that only remembers the global words."""
    heard: list[Invocation] = []

    @click.command()
    @click.option("--user")
    def command(user: str | None) -> None:
        del user
        heard.append(current_invocation())

    module = type(sys)("bot.cli.commands.status")
    module.__dict__["command"] = command
    monkeypatch.setitem(sys.modules, "bot.cli.commands.status", module)
    monkeypatch.delenv("EDITPATROL_DIR", raising=False)
    return heard


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The help names all commands without importing one."""
    assert invoke(["--help"]) is ExitCode.OK
    shown = capsys.readouterr().out
    assert [line.split()[0] for line in shown.partition("Commands:")[2].split("\n") if line] == [
        *COMMANDS
    ]


def test_help_is_quick() -> None:
    """Somebody who asks for help gets it at once: the best of five starts, in processor time."""
    took = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([PROGRAM, "--help"], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(took) < 0.15


def test_no_command_shows_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a word the program tells what it can do."""
    assert invoke([]) is ExitCode.OK
    assert "Commands:" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is the package's."""
    assert invoke(["--version"]) is ExitCode.OK
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if find_spec(f"bot.cli.commands.{name}")]
)
def test_every_command_is_a_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each module exposes a click command with a help of its own."""
    assert isinstance(import_module(f"bot.cli.commands.{name}").command, click.Command)
    assert invoke([name, "--help"]) is ExitCode.OK
    assert f"Usage: editpatrol {name}" in capsys.readouterr().out


def test_unknown_command_is_a_settings_fault(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in the command line ends with 78 and a way on."""
    assert invoke(["pattrol"]) is ExitCode.SETTINGS
    shown = capsys.readouterr().err
    assert shown.startswith("editpatrol: No such command 'pattrol': did you mean 'patrol'?")
    assert "'editpatrol --help' tells what this command takes." in shown
    assert "Traceback" not in shown
    assert invoke(["xylophone"]) is ExitCode.SETTINGS
    assert capsys.readouterr().err.startswith("editpatrol: No such command 'xylophone'.")


def test_words_before_and_after_the_command(said: list[Invocation]) -> None:
    """--dir and the others stand where the operator likes."""
    assert invoke(["--dir", "a", "--maxlag", "7", "status"]) is ExitCode.OK
    assert invoke(["status", "--dir", "a", "--maxlag", "7"]) is ExitCode.OK
    assert said == [Invocation(folder=Path("a"), maxlag=7)] * 2


def test_a_lag_that_the_settings_refuse_is_refused_here(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without a second of patience no request would ever be answered."""
    assert invoke(["--maxlag", "0", "status"]) is ExitCode.SETTINGS
    assert "x>=1" in capsys.readouterr().err


def test_the_last_word_counts(said: list[Invocation]) -> None:
    """What is said after the command overrules what was said before it."""
    invoke(["--dir", "a", "status", "--dir", "b"])
    assert said[0].folder == Path("b")


def test_every_word_arrives(said: list[Invocation]) -> None:
    """All global words but --simulate, which does nothing, and --debug, which failures look for."""
    words = "--site w:de --family w --lang de --user Me --maxlag 9 --log x.log --debug --simulate"
    invoke([*words.split(), "status"])
    assert said == [
        Invocation(
            folder=Path(),
            site="w:de",
            family="w",
            lang="de",
            user="Me",
            maxlag=9,
            log="x.log",
        )
    ]


def test_a_commands_own_word_is_its_own(said: list[Invocation]) -> None:
    """After the command, --user means what the command means by it."""
    invoke(["--user", "Bot", "status", "--user", "Somebody"])
    assert said[0].user == "Bot"


def test_folder_from_the_environment(
    said: list[Invocation], monkeypatch: pytest.MonkeyPatch
) -> None:
    """$EDITPATROL_DIR is the folder unless --dir says else; without both it is the current one."""
    invoke(["status"])
    monkeypatch.setenv("EDITPATROL_DIR", "env")
    invoke(["status"])
    invoke(["--dir", "word", "status"])
    assert [one.folder for one in said] == [Path(), Path("env"), Path("word")]


def test_commands_do_not_repeat_the_global_words(capsys: pytest.CaptureFixture[str]) -> None:
    """A command's help shows its own options; the global ones are told once, on top."""
    invoke(["init", "--help"])
    assert "--maxlag" not in capsys.readouterr().out
    assert len(global_options()) == len({option.name for option in global_options()})


def test_loading_a_command_twice_adds_no_options() -> None:
    """Tests and shells that ask twice get the same command."""
    context = click.Context(group)
    first = [option.name for option in group.get_command(context, "init").params]  # type: ignore[union-attr]  # it exists
    second = [option.name for option in group.get_command(context, "init").params]  # type: ignore[union-attr]  # it exists
    assert first == second


def _program(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    setup = f"import sys; sys.argv = ['editpatrol', *{list(words)!r}]; import bot.__main__ as m; "
    return subprocess.run(
        [sys.executable, "-c", f"{setup}{code}"], capture_output=True, text=True, check=False
    )


BROKEN = "m.invoke = lambda words: 1 / 0; m.main()"


def test_unforeseen_fault_is_a_sentence() -> None:
    """A fault of ours is one line that says what to do, and exit code 1."""
    done = _program(BROKEN)
    assert done.returncode == ExitCode.UNFORESEEN
    assert done.stderr.count("\n") == 1
    assert "ZeroDivisionError" in done.stderr
    assert "--debug" in done.stderr


def test_unforeseen_fault_with_debug_is_a_traceback() -> None:
    """Those who report it get all of it."""
    done = _program(BROKEN, "--debug")
    assert done.returncode == ExitCode.UNFORESEEN
    assert "Traceback" in done.stderr


def test_termination_ends_with_143() -> None:
    """SIGTERM unwinds and leaves with its own code."""
    code = (
        "import os, signal; m.invoke = lambda words: os.kill(os.getpid(), signal.SIGTERM); m.main()"
    )
    assert _program(code).returncode == 128 + signal.SIGTERM == ExitCode.TERMINATED


def test_interruption_ends_with_130(tmp_path: Path) -> None:
    """Ctrl+C at a question is no fault."""
    code = "import click; click.prompt = lambda *a, **k: (_ for _ in ()).throw(KeyboardInterrupt); "
    code += "sys.stdin.isatty = lambda: True; m.main()"
    done = _program(code, "init", str(tmp_path / "new"))
    assert done.returncode == ExitCode.INTERRUPTED
    assert done.stderr.endswith("editpatrol: Stopped by you.\n")
    assert list(tmp_path.iterdir()) == []

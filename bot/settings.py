"""The operator's folder in, frozen and checked `Settings` and `Rules` out; every fault at once.

Never asks the wiki, never writes. Paths in the files are relative to the folder: it can be moved.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar
from urllib.parse import urlsplit

import msgspec

from bot.analyzer.vocabulary import Headline, Label
from bot.errors import SettingsError
from bot.policy.conditions import RulesFile
from bot.policy.rules import Rules, decode_rules
from bot.tables import Duration, Faults, Table, decode_table, needed, parse_duration, span_fault
from bot.wiki.farms import pace_fault
from bot.wiki.titles import title_faults

SETTINGS_FILE: Final = "editpatrol.toml"
RULES_FILE: Final = "rules.toml"

_PASSWORD: Final = re.compile(r"//[^/@]*:.+@|[?&]pass(?:word|wd)=")
"""Of a database's URL; one that holds a slash makes no URL and is a password all the same."""
Count = Annotated[int, msgspec.Meta(ge=0)]
Group = Literal["needs a look", "not patrolled yet", "patrolled by this bot"]
Read = TypeVar("Read")


def _api_fault(value: str) -> str:
    try:
        address = urlsplit(value)
        is_web = address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        is_web = False
    return "" if is_web else 'write the address of api.php, e.g. "https://wiki.example/w/api.php"'


def _summary_fault(value: str) -> str:
    is_whole = "$1" in value and "$2" in value
    fault = "it must hold $1 (edits reported) and $2 (edits that need a look)"
    return "" if is_whole or not value else fault


def _textfile_fault(value: str) -> str:
    is_read = not value or value.endswith(".prom")
    return "" if is_read else 'end the name with ".prom": node_exporter reads no other'


Every = Literal["10m", "15m", "20m", "30m", "1h", "2h", "3h", "4h", "6h", "8h", "12h", "1d"]
"""How often a scheduler can start something at even distances."""


class WikiSettings(Table, frozen=True, kw_only=True):
    """``[wiki]``: which wiki, as whom."""

    api: Annotated[str, _api_fault]
    """URL of api.php."""
    user: Annotated[str, needed('write the bot\'s account, e.g. "ExampleBot@patrol"')]
    """Account, with the bot password's suffix if there is one: ``NAME@SUFFIX``."""
    contact: Annotated[
        str, needed("write your mail address or user page; the wiki's admins see it")
    ]
    """Mail address or user page of the operator; sent in the User-Agent."""
    approval: str = ""
    """Page or URL of the community's approval to patrol."""
    rc_max_age: Duration = timedelta(days=90)
    """The wiki's $wgRCMaxAge: older edits can't be patrolled. The API does not tell it."""
    typo_list: str = ""
    """Page with the community's list of misspellings, protected from strangers; '' for none."""
    allow_powerful_account: bool = False
    """Go on although the account can delete or block."""

    @property
    def host(self) -> str:
        """Host of the wiki, with its port if that is not the usual one."""
        return urlsplit(self.api).netloc.rpartition("@")[2]

    @property
    def account(self) -> str:
        """The account without the name of its bot password."""
        return self.user.partition("@")[0]


class RunSettings(Table, frozen=True, kw_only=True):
    """``[run]``: how a scheduled run reads."""

    every: Every = "1h"
    """How often the scheduler starts a run: `emit` writes it so, `status` misses runs by it."""
    overlap: Duration = timedelta(minutes=10)
    """Read again before the cursor, as the wiki writes rows late and out of order."""
    settle: Duration = timedelta(seconds=10)
    """Rows younger than this are left to the next run."""
    deadline: Duration = timedelta(minutes=30)
    limit: Count = 0
    """Edits per run; 0 for all."""
    skip_bots: bool = True
    namespaces: tuple[Count, ...] = ()
    """Empty for all."""
    maxlag: Annotated[int, msgspec.Meta(ge=1)] = 5
    """Seconds of replication lag above which the wiki asks us to wait."""
    log: str = "editpatrol.log"
    prometheus: Annotated[str, _textfile_fault] = ""
    """File for node_exporter's textfile collector; '' for none."""

    @property
    def interval(self) -> timedelta:
        """Return the time between two scheduled runs."""
        return parse_duration(self.every)


class PatrolSettings(Table, frozen=True, kw_only=True):
    """``[patrol]``: whether and how fast edits are marked."""

    enabled: bool = False
    min_age: Duration = timedelta(hours=24)
    max_per_run: Count = 50
    max_per_run_first_week: Count = 5
    max_per_hour: Count = 100
    max_per_day: Count = 1000
    max_per_user_per_day: Count = 10
    pace: Duration | None = None
    """Least time between writes; None for 5 s with the bot flag and 10 s without."""
    stop_page: str = ""
    """'' for ``User:ACCOUNT/Stop``."""
    stop_when: Literal["any text", "not true"] = "any text"
    """``any text``: an empty or missing page goes; ``not true``: only the text ``true`` goes."""
    stop_check_every: Annotated[int, msgspec.Meta(ge=1)] = 10
    tag: str = ""
    withhold: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0
    """Share of what would be patrolled that is left to people, unmarked, to measure the rules."""

    def stop_page_of(self, account: str) -> str:
        """Return the title of the stop page of an account."""
        return self.stop_page or f"User:{account}/Stop"


class ReportSettings(Table, frozen=True, kw_only=True):
    """``[[report]]``: an on-wiki page, and which edits it lists. Empty lists mean: any."""

    page: Annotated[str, needed('write the page\'s title, e.g. "User:ExampleBot/Report"')]
    """Made by the operator, with the two markers."""
    groups: tuple[Group, ...] = ("needs a look", "not patrolled yet", "patrolled by this bot")
    headlines: tuple[Headline, ...] = ()
    labels: tuple[Label, ...] = ()
    """An edit with any of them."""
    namespaces: tuple[Count, ...] = ()
    language: str = ""
    """'' for the wiki's content language."""
    rows: Annotated[int, msgspec.Meta(ge=1)] = 200
    """On one page; the rest goes to sub-pages."""
    min_interval: Duration = timedelta(hours=24)
    """Least time between two looks at the page."""
    make_sub_pages: bool = False
    """Make ``PAGE/2`` ... and the month's archive where they are missing; never PAGE itself."""
    radar: bool = True
    """Show how many unpatrolled edits will soon be out of reach."""
    corrections_right: str = "patrol"
    """Who has this right may write `wrong`, and the ledger keeps it as a correction."""
    summary: Annotated[str, _summary_fault] = ""
    """'' for the language's own words."""


class LedgerSettings(Table, frozen=True, kw_only=True):
    """``[ledger]``: where the memory is."""

    url: str = ""
    """SQLAlchemy URL; '' for ``ledger.sqlite`` in the folder."""
    keep_text_days: Count = 30
    keep_days: Annotated[int, msgspec.Meta(ge=30)] = 100
    """MediaWiki keeps recent changes for 90 days, unless told else."""


class ManualSettings(Table, frozen=True, kw_only=True):
    """``[manual]``: the person's own account for ``editpatrol patrol``."""

    user: str = ""
    password_file: str = ""


class Settings(Table, frozen=True, kw_only=True):
    """All of editpatrol.toml."""

    wiki: WikiSettings
    run: RunSettings = RunSettings()
    patrol: PatrolSettings = PatrolSettings()
    report: tuple[ReportSettings, ...] = ()
    ledger: LedgerSettings = LedgerSettings()
    manual: ManualSettings = ManualSettings()


@dataclass(frozen=True, kw_only=True, slots=True)
class Configuration:
    """A folder's settings and rules."""

    folder: Path
    settings: Settings
    rules: Rules


def load_configuration(folder: Path) -> Configuration:
    """Read both files of `folder`.

    Raises:
        SettingsError: Every fault of both, a line each.
    """
    if not any((folder / name).exists() for name in (SETTINGS_FILE, RULES_FILE)):
        raise _absent(f"{SETTINGS_FILE} and {RULES_FILE}: there are none", folder)
    faults: list[str] = []
    settings = _try(load_settings, folder, faults)
    rules = _try(load_rules, folder, faults)
    if settings is None or rules is None:
        raise SettingsError("\n".join(faults))
    return Configuration(folder=folder, settings=settings, rules=rules)


def _try(load: Callable[[Path], Read], folder: Path, faults: list[str]) -> Read | None:
    try:
        return load(folder)
    except SettingsError as failure:
        faults.append(str(failure))
        return None


def load_settings(folder: Path) -> Settings:
    """Read and check ``editpatrol.toml``.

    Raises:
        SettingsError: Every fault, a line each.
    """
    path = folder / SETTINGS_FILE
    settings = decode_settings(_text(path))
    if _PASSWORD.search(settings.ledger.url) and path.stat().st_mode & 0o077:
        raise SettingsError(
            f"{path.name} holds the database's password and is open to others: "
            f"run `chmod go-rwx {path}`."
        )
    return settings


def load_rules(folder: Path) -> Rules:
    """Read and check ``rules.toml``.

    Raises:
        SettingsError: Every fault, a line each.
    """
    return decode_rules(_text(folder / RULES_FILE), place=RULES_FILE)


def decode_settings(text: str) -> Settings:
    """Check the text of ``editpatrol.toml``.

    Raises:
        SettingsError: Every fault, a line each.
    """
    faults = Faults(place=SETTINGS_FILE)
    settings = decode_table(text, Settings, faults)
    if settings is not None:
        for fault in title_faults([one.page for one in settings.report]):
            faults.add("report.page", fault)
        if settings.patrol.min_age >= settings.wiki.rc_max_age:
            faults.add("patrol.min_age", "nothing can be patrolled from [wiki] rc_max_age on")
        if fault := span_fault(settings.run.deadline):
            faults.add("run.deadline", fault)
        pace = settings.patrol.pace
        if pace is not None and (fault := pace_fault(settings.wiki.api, pace)):
            faults.add("patrol.pace", fault)
    return faults.unless(settings)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise _absent(f"{path.name}: there is none", path.parent) from None
    except UnicodeDecodeError as failure:
        raise SettingsError(f"{path.name}: this is not UTF-8: {failure}") from None
    except OSError as failure:
        raise SettingsError(f"{path.name}: {failure.strerror}.") from None


def _absent(what: str, folder: Path) -> SettingsError:
    return SettingsError(
        f"{what} in {folder.absolute()}. "
        "Name the right folder with --dir, or make one: editpatrol init DIR"
    )


def json_schema(kind: type[Settings | RulesFile]) -> dict[str, Any]:
    """Return the JSON Schema of a file, for editors that check and complete TOML."""
    schema = msgspec.json.schema(kind)
    definitions = schema["$defs"].values()
    for item in (item for table in definitions for item in table.get("properties", {}).values()):
        # msgspec writes a duration's default as ISO 8601, which the files don't.
        item.pop("default", None)
    return schema

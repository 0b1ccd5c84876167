"""The operator's files as frozen, checked values: every fault is reported at once."""

import msgspec


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A TOML table whose keys are all known."""


class WikiSettings(_Table):
    """``[wiki]``: which wiki, as whom."""

    api: str
    """URL of api.php."""
    user: str
    """Account, with the bot password's suffix if there is one: ``NAME@SUFFIX``."""
    contact: str
    """Mail address or user page of the operator; sent in the User-Agent."""
    approval: str = ""
    """Page or URL of the community's approval to patrol."""
    allow_powerful_account: bool = False
    """Go on although the account can delete or block."""


class RunSettings(_Table):
    """``[run]``: how a scheduled run reads."""

    overlap: str = "10m"
    settle: str = "10s"
    """Rows younger than this are left to the next run: the wiki writes them out of order."""
    deadline: str = "30m"
    limit: int = 0
    """Edits per run; 0 for all."""
    skip_bots: bool = True
    namespaces: tuple[int, ...] = ()
    """Empty for all."""


class PatrolSettings(_Table):
    """``[patrol]``: whether and how fast edits are marked."""

    enabled: bool = False
    min_age: str = "24h"
    max_per_run: int = 50
    max_per_run_first_week: int = 5
    max_per_hour: int = 100
    max_per_user_per_day: int = 10
    pace: str = ""
    """Least time between writes; '' for 5 s with the bot flag and 10 s without."""
    stop_page: str = ""
    """'' for ``User:ACCOUNT/Stop``."""
    stop_when: str = "any text"
    """``any text`` (an empty or missing page goes) or ``not true`` (only ``true`` goes)."""
    stop_check_every: int = 10
    tag: str = ""


class ReportSettings(_Table):
    """``[report]``: the on-wiki page."""

    page: str = ""
    """'' for none."""
    rows: int = 500
    summary: str = "Bot: report of $1 edits, $2 need a look"


class LedgerSettings(_Table):
    """``[ledger]``: where the memory is."""

    url: str = ""
    """SQLAlchemy URL; '' for ``ledger.sqlite`` in the folder."""
    keep_text_days: int = 30


class ManualSettings(_Table):
    """``[manual]``: the person's own account for ``editpatrol patrol``."""

    user: str = ""
    password_file: str = ""


class Settings(_Table):
    """All of editpatrol.toml."""

    wiki: WikiSettings
    run: RunSettings = RunSettings()
    patrol: PatrolSettings = PatrolSettings()
    report: ReportSettings = ReportSettings()
    ledger: LedgerSettings = LedgerSettings()
    manual: ManualSettings = ManualSettings()

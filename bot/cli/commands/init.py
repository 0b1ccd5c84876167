"""``editpatrol init``: a folder for one wiki and one account, and what to do next.

Never overwrites a file, never logs in, and writes secrets for nobody else to read.
"""

import json
import os
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import click

from bot.cli.folder.configuration import USER_CONFIG
from bot.cli.invocation import current_invocation
from bot.errors import SettingsError
from bot.reporter.wiki_page.markers import END, START
from bot.revisions import canonical_name
from bot.samples import sample_text
from bot.settings import RULES_FILE, SETTINGS_FILE, decode_settings
from bot.wiki.farms import contact_fault

PASSWORD_FILE = "user-password.py"  # noqa: S105 # the name of a file
_SECRET, _OPEN = 0o600, 0o644

KNOWN_FAMILIES = "wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikivoyage"
"""pywikibot's own, whose hosts' first word is always a language code that it knows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the operator told us."""

    api_url: str
    user: str
    contact: str
    password: str = field(repr=False)

    @property
    def account(self) -> str:
        """The account's name, as MediaWiki spells it."""
        return canonical_name(self.user.partition("@")[0])

    @property
    def suffix(self) -> str:
        """The bot password's name; '' for the account's own password."""
        return self.user.partition("@")[2].strip()


@click.command()
@click.argument("folder", metavar="DIR", required=False)
@click.option("--api", metavar="URL", help="Address of api.php, or of any page of the wiki.")
@click.option("--user", metavar="NAME@SUFFIX", help="Account and name of its bot password.")
@click.option("--contact", metavar="MAIL", help="Yours, for the wiki's admins: in the User-Agent.")
@click.option("--password-stdin", is_flag=True, help="Read the bot password from standard input.")
def command(
    folder: str | None,
    api: str | None,
    user: str | None,
    contact: str | None,
    *,
    password_stdin: bool,
) -> None:
    """Set up DIR for one wiki and one account; asks for what is missing.

    Writes editpatrol.toml, rules.toml, user-config.py and user-password.py, and overwrites
    nothing.
    """
    place = Path(folder) if folder else current_invocation().folder
    asked = _Asked(api=api, user=user, contact=contact, reads_stdin=password_stdin)
    answers = asked.complete()
    written = _write(place, _files(answers))
    click.echo(_account_of(place, answers, written))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Asked:
    api: str | None
    user: str | None
    contact: str | None
    reads_stdin: bool

    def complete(self) -> Answers:
        """Ask for what is missing and find the wiki; the cheap questions come first."""
        self._check_terminal()
        address = self.api or click.prompt("Address of the wiki (any page)", err=True)
        user = self.user or click.prompt(
            "Bot account (NAME@SUFFIX of Special:BotPasswords)", err=True
        )
        contact = self.contact or click.prompt("Your mail address or user page", err=True)
        password = self._password(user)
        if fault := contact_fault(address if "://" in address else f"https://{address}", contact):
            raise SettingsError(fault)
        from bot.wiki.discover import discover  # noqa: PLC0415 # loads requests

        found = discover(address, contact)
        click.echo(f"Found {found.name or 'a private wiki'} at {found.api_url}", err=True)
        return Answers(api_url=found.api_url, user=user.strip(), contact=contact, password=password)

    def _check_terminal(self) -> None:
        missing = [
            word
            for word, value in (
                ("--api", self.api),
                ("--user", self.user),
                ("--contact", self.contact),
                ("--password-stdin", self.reads_stdin),
            )
            if not value
        ]
        if missing and not sys.stdin.isatty():
            raise SettingsError(f"Give {', '.join(missing)} too: there is no terminal to ask on.")

    def _password(self, user: str) -> str:
        if self.reads_stdin:
            password = sys.stdin.readline().rstrip("\r\n")
        else:
            password = click.prompt(f"Password of {user}", hide_input=True, err=True)
        if not password:
            raise SettingsError("The password is empty; Special:BotPasswords shows it once.")
        return str(password)


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    name: str
    text: str = field(repr=False)
    mode: int = _OPEN


def _files(answers: Answers) -> tuple[_File, ...]:
    settings = _settings(answers)
    decode_settings(settings)
    return (
        _File(name=SETTINGS_FILE, text=settings),
        _File(name=RULES_FILE, text=sample_text(RULES_FILE)),
        _File(name=USER_CONFIG, text=_user_config(answers), mode=_SECRET),
        _File(name=PASSWORD_FILE, text=_password_line(answers), mode=_SECRET),
    )


def _settings(answers: Answers) -> str:
    values = {
        "api": answers.api_url,
        "user": answers.user,
        "contact": answers.contact,
        "page": f"User:{answers.account}/Report",
    }
    text = sample_text(SETTINGS_FILE)
    for key, value in values.items():
        written = f"{key} = {json.dumps(value, ensure_ascii=False)}"
        text = re.sub(rf"(?m)^{key} = .*$", written.replace("\\", r"\\"), text, count=1)
    return text


def site_names(api_url: str) -> tuple[str, str]:
    """Return pywikibot's family and language code for a wiki; made from the host if unknown."""
    host = (urlsplit(api_url).hostname or "").lower()
    known = re.fullmatch(rf"([a-z-]+)\.({KNOWN_FAMILIES})\.org", host)
    if known:
        return known[2], known[1]
    made = re.sub(r"[^a-z0-9]", "", host) or "wiki"
    return made, made


def _user_config(answers: Answers) -> str:
    family, lang = site_names(answers.api_url)
    lines = [
        "# pywikibot's own configuration, made by `editpatrol init`. The package's",
        "# user-config.py.sample shows the other ways to log in (OAuth).",
        f"family = {family!r}",
        f"mylang = {lang!r}",
        f"usernames[{family!r}][{lang!r}] = {answers.account!r}",
        f"password_file = {PASSWORD_FILE!r}",
    ]
    if family == lang:
        lines.insert(4, f"family_files[{family!r}] = {answers.api_url!r}")
    return "\n".join(lines) + "\n"


def _password_line(answers: Answers) -> str:
    secret = repr(answers.password)
    if answers.suffix:
        secret = f"BotPassword({answers.suffix!r}, {secret})"
    return f"({answers.account!r}, {secret})\n"


def _write(folder: Path, files: tuple[_File, ...]) -> dict[str, bool]:
    """Write what isn't there yet; return which files were written."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {file.name: _write_one(folder / file.name, file) for file in files}


def _write_one(path: Path, file: _File) -> bool:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, file.mode)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(file.text)
    return True


NEXT = """\
Next:
  1. {grants}
  2. Make the page {report} on the wiki with these two lines; the bot writes only between them:
       {start}
       {end}
  3. editpatrol --dir {folder} check
  4. editpatrol --dir {folder} run
     This is a rehearsal: it writes nothing on the wiki.
  5. editpatrol --dir {folder} run --for-real
     It publishes the report, and patrols once editpatrol.toml says [patrol] enabled = true."""


def _account_of(folder: Path, answers: Answers, written: dict[str, bool]) -> str:
    files = [f"  {name}: {'written' if new else 'kept as it was'}" for name, new in written.items()]
    report = f"User:{answers.account}/Report"
    steps = NEXT.format(grants=_grants(answers), report=report, folder=folder, start=START, end=END)
    return "\n".join([f"{folder}:", *files, steps])


def _grants(answers: Answers) -> str:
    index = answers.api_url.removesuffix("api.php") + "index.php"
    page = f"{index}?title=Special:BotPasswords"
    if not answers.suffix:
        return (
            f"Better make a bot password on {page}, so that the account's own stays private; then "
            f"delete editpatrol.toml and user-password.py, and init again with --user "
            f"'{answers.account}@NAME', NAME being what you called it."
        )
    return (
        f"On {page}/{answers.suffix} grant: Basic rights (basic), High-volume (bot) access "
        "(highvolume), Edit existing pages (editpage), Patrol changes to pages (patrol)."
    )

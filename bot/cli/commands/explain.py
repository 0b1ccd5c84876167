"""``editpatrol explain``: what one edit did, what policy would do about it, and why.

Takes a revision by its number or its diff's address, two files of texts, or a saved diff page.
Never writes to wiki or ledger.
"""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.analyzer import analyse, hunks
from bot.cli.exit_codes import ExitCode
from bot.cli.folder.configuration import configured
from bot.cli.invocation import Invocation, current_invocation
from bot.cli.named_revision import (
    NamedRevision,
    missing_words,
    named_revision,
    no_revision,
    refuse_other_page,
    refuse_other_wiki,
)
from bot.errors import SettingsError
from bot.fetcher.pairs import edit_of_texts
from bot.fetcher.saved_diff import decode_saved_diff
from bot.fetcher.typo_pairs import load_codespell_pairs
from bot.pipeline.record import Record
from bot.policy.decision import Circumstances
from bot.policy.judgement import decide
from bot.policy.rules import Rules, decode_rules
from bot.revisions import Burst, Context, Edit
from bot.samples import sample_text
from bot.settings import RULES_FILE, load_rules


@click.command()
@click.argument("what", nargs=-1, metavar="REVID | ADDRESS | OLD.txt NEW.txt")
@click.option(
    "--saved-diff",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A diff page's text or HTML as a browser saves it.",
)
@click.option("--title", default="", help="The page's title, for two texts.")
@click.option("--language", default="en", show_default=True, help="The texts' language code.")
def command(what: tuple[str, ...], saved_diff: Path | None, title: str, language: str) -> ExitCode:
    """Say what one edit did, what policy would do about it, and why.

    REVID, or the ADDRESS of a diff, asks the wiki that the folder is for. Two texts, or a saved
    diff, need no wiki: link targets and users then are not looked up.
    """
    from bot.reporter.terminal.edit import show_record  # noqa: PLC0415 # rich is heavy
    from bot.reporter.terminal.report import open_console  # noqa: PLC0415 # rich is heavy

    said = current_invocation()
    match (saved_diff, what):
        case (None, (word,)) if named := named_revision(word):
            return _of_wiki(said, named)
        case (None, (old, new)):
            edit = edit_of_texts(_read(Path(old)) or None, _read(Path(new)), title=title)
            record = explained(edit, _context(language), _rules(said))
        case (Path(), ()):
            edit = decode_saved_diff(_read(saved_diff))
            record = explained(edit, _context(language), _rules(said))
        case (None, (word,)):
            raise click.UsageError(f"{no_revision(word)} Of two texts, name both files.")
        case _:
            raise click.UsageError("Name a revision, two files, or --saved-diff FILE.")
    show_record(record, open_console())
    return ExitCode.OK


def _context(language: str) -> Context:
    return Context(language=language, typo_pairs=load_codespell_pairs(language))


def explained(edit: Edit, context: Context, rules: Rules) -> Record:
    """Analyse and judge an edit by what its texts alone show."""
    analysis = analyse(edit, context)
    now = Circumstances(now=datetime.now(UTC), account="")
    old, new = edit.old, edit.new
    return Record(
        change=edit.change,
        analysis=analysis,
        decision=decide(edit, analysis, Burst(keys=(edit.change.key,)), rules, now),
        hunks=hunks(
            (old.text if old else "") or "",
            (new.text if new else "") or "",
        ),
    )


def _of_wiki(said: Invocation, named: NamedRevision) -> ExitCode:
    # the wiki and the ledger are heavy, and two texts need neither
    from bot.reporter.terminal.edit import show_record  # noqa: PLC0415
    from bot.reporter.terminal.report import open_console  # noqa: PLC0415
    from bot.sitting.desk import one_revision, open_desk, say_waiting  # noqa: PLC0415

    configuration = configured(said)
    refuse_other_wiki(named, configuration.settings.wiki)
    with open_desk(configuration, say_waiting, as_person=False) as desk:
        refuse_other_page(named, desk.leads_to_revision)
        revid = desk.meant(named.revid, named.step)
        sight = revid and one_revision(desk, revid, say_waiting)
        if not sight:
            missing = missing_words(named)
            click.echo(f"editpatrol: {desk.plan.wiki} has {missing}.", err=True)
            return ExitCode.NOT_THERE
        if named.onto not in (None, sight.change.old_revid):
            click.echo(
                f"The address compares {named.onto} with {revid}; what follows is what {revid} "
                "alone did.",
                err=True,
            )
        patrol = desk.ledger.own_patrol(sight.key)
        show_record(sight.record(), open_console(), sight, patrol)
        return ExitCode.OK


def _rules(said: Invocation) -> Rules:
    if (said.folder / RULES_FILE).is_file():
        return load_rules(said.folder)
    return decode_rules(sample_text(RULES_FILE))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise SettingsError(f"{path} is not UTF-8 text: {fault}.") from fault

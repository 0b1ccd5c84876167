"""``editpatrol brfa``: a bot approval request, filled in from this folder.

Takes settings and rules, prints wikitext for the community's page. Never asks or touches the wiki.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import click

from bot.cli.folder.configuration import configured
from bot.cli.folder.schedule import words_of
from bot.cli.invocation import current_invocation
from bot.messages import counted
from bot.policy.conditions import Rule
from bot.reporter.escape import escape
from bot.settings import Configuration, PatrolSettings, ReportSettings, Settings

_UNITS: Final = {"hour": 3600, "minute": 60, "second": 1}
"""In seconds. Days are told in hours, as communities ask for them."""


@click.command()
def command() -> None:
    """Print a filled-in bot approval request in wikitext.

    It says what the settings and rules of this folder allow, and what no rule can allow.
    """
    click.echo("\n".join(request_lines(configured(current_invocation()))))


def request_lines(configuration: Configuration) -> Iterator[str]:
    """Yield the request, a line of wikitext each."""
    settings = configuration.settings
    yield f"=== {escape(settings.wiki.account)} ==="
    yield f"; Operator: {escape(settings.wiki.contact)}"
    yield f"; Function: {_function(settings)}"
    yield "; Automatic, supervised or manual: automatic; 'editpatrol patrol' is manual"
    yield "; Programming language: Python (pywikibot)"
    yield "; Source code: editpatrol, MIT licence"
    yield f"; Edit period: continuous; a scheduled run, {words_of(settings.run.interval)}"
    yield f"; Pages edited: {_pages(settings)}"
    yield f"; Namespaces read: {_namespaces(settings)}"
    yield "; Exclusion compliant: yes, <nowiki>{{bots}} and {{nobots}}</nowiki> on the report page"
    yield f"; Stop page: {_stop_page(settings)}"
    yield "; Rights asked for: " + ("bot, patrol" if settings.patrol.enabled else "bot")
    yield "==== Function details ===="
    yield from _details(settings)
    yield "==== Rules ===="
    for rule in configuration.rules.rules:
        yield _rule(rule)


def _function(settings: Settings) -> str:
    report = "reports what recent edits did"
    patrol = "; marks edits as patrolled that are shown to be harmless"
    return report + (patrol if settings.patrol.enabled else "; patrols nothing")


def _pages(settings: Settings) -> str:
    titles = [f"{escape(one.page)}{_sub_pages(one)}" for one in settings.report]
    return f"{', '.join(titles)}; only between two markers" if titles else "none"


def _sub_pages(report: ReportSettings) -> str:
    return " and its sub-pages, which the bot makes" if report.make_sub_pages else ""


def _namespaces(settings: Settings) -> str:
    numbers = settings.run.namespaces
    return ", ".join(str(number) for number in numbers) if numbers else "all"


def _stop_page(settings: Settings) -> str:
    title = settings.patrol.stop_page_of(settings.wiki.account)
    if settings.patrol.stop_when == "any text":
        when = "any text on it stops the bot"
    else:
        when = "anything but the text <code>true</code> stops the bot"
    return f"{escape(title)}: {when}; so does a page that can't be read"


def _details(settings: Settings) -> Iterator[str]:
    yield "* Each recent edit is compared with the revision before it; what it did is told."
    if settings.patrol.enabled:
        yield from _patrol_details(settings.patrol)
    yield "* No article is ever edited, nothing is reverted, and nobody is named as bad."
    yield "* One request at a time, with <code>maxlag</code>; <code>Retry-After</code> is obeyed."


def _patrol_details(patrol: PatrolSettings) -> Iterator[str]:
    yield (
        "* Only edits that their two texts prove, or facts of the wiki verify, to be what a rule "
        "below names, without alarm or caution, in content namespaces."
    )
    yield (
        "* Never hidden text, never the bot's own edits, never on top of somebody else's "
        "unpatrolled edit; one user's consecutive edits on a page are judged together."
    )
    yield f"* Not before an edit is {_span(patrol.min_age)} old; it is then judged as it stands."
    yield (
        f"* At most {patrol.max_per_run} in a run ({patrol.max_per_run_first_week} in the first "
        f"week), {patrol.max_per_hour} in an hour, {patrol.max_per_day} in a day, "
        f"{patrol.max_per_user_per_day} of one user a day."
    )
    if patrol.withhold:
        yield (
            f"* {patrol.withhold * 100:.3g} % of these edits, chosen by chance, are left to people "
            "and named nowhere: what people do with them measures the rules."
        )


def _span(span: timedelta) -> str:
    left, said = int(span.total_seconds()), []
    for unit, seconds in _UNITS.items():
        number, left = divmod(left, seconds)
        said += [counted(number, unit)] if number else []
    return " ".join(said) or "0 hours"


def _rule(rule: Rule) -> str:
    about = f": {escape(rule.about)}" if rule.about else ""
    return f"* '''{escape(rule.name)}''' ({rule.decision}){about}"

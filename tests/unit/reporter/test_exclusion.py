"""The community's templates that keep bots out."""

import pytest

from bot.reporter.wiki_page.exclusion import lets_in


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{{bots}}",
        "{{Bots|allow=ReportBot}}",
        "{{bots|allow=all}}",
        "{{bots|deny=OtherBot}}",
        "{{bots|deny=none}}",
        "{{nobots|OtherBot}}",
        "<!-- {{nobots}} -->",
        "<nowiki>{{nobots}}</nowiki>",
        "{{bots|optout=all}}",
    ],
)
def test_the_bot_may_edit(text: str) -> None:
    """Nothing on the page speaks against it."""
    assert lets_in(text, "ReportBot")


@pytest.mark.parametrize(
    "text",
    [
        "{{nobots}}",
        "{{ NoBots }}",
        "{{bots|deny=all}}",
        "{{bots|allow=none}}",
        "{{bots|allow=OtherBot}}",
        "{{bots|deny=OtherBot, reportBot}}",
        "{{nobots|ReportBot}}",
        "{{bots|allow=ReportBot}}{{nobots}}",
    ],
)
def test_the_bot_must_stay_out(text: str) -> None:
    """Any template that excludes it is obeyed."""
    assert not lets_in(text, "ReportBot")


def test_names_are_compared_as_the_wiki_does() -> None:
    """First letter, underscores and a bot password's suffix don't matter."""
    assert not lets_in("{{bots|deny=report bot}}", "Report_bot@patrol")

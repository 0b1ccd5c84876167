"""Nothing is shown because no alarm fired: each operation needs evidence of its own."""

from bot.analyzer.analysis import Assurance, Evidence, Headline, Label, Unchecked
from bot.analyzer.assurance import assurance

PROVEN = Evidence(label=Label.LINK_SIMPLIFY, operation=0, assurance=Assurance.PROVEN)
THIN = Evidence(label=Label.LINK_RELABEL, operation=0)
NEXT = Evidence(label=Label.LINK_UNBREAK, operation=1, assurance=Assurance.VERIFIED)


def test_lowest_of_all_operations() -> None:
    """An edit is shown no better than the least of what it did."""
    assert assurance(Headline.LINK_FIX, [PROVEN], [], 1) is Assurance.PROVEN
    assert assurance(Headline.LINK_FIX, [PROVEN, NEXT], [], 2) is Assurance.VERIFIED
    assert assurance(Headline.LINK_FIX, [PROVEN], [], 2) is Assurance.PLAUSIBLE


def test_one_thin_label_of_an_operation_is_enough() -> None:
    """Whichever label comes first: what one of them can't show is not shown."""
    for evidence in ([PROVEN, THIN], [THIN, PROVEN]):
        assert assurance(Headline.LINK_FIX, evidence, [], 1) is Assurance.PLAUSIBLE


def test_what_was_cut_off_shows_nothing() -> None:
    """An edit that was too large to be looked into whole stays plausible."""
    assert assurance(Headline.LINK_FIX, [PROVEN], [], 1, is_cut=True) is Assurance.PLAUSIBLE


def test_headlines_without_proofs_show_nothing() -> None:
    """A mixed edit is thin evidence, however good its parts."""
    assert assurance(Headline.MIXED, [PROVEN], [], 1) is Assurance.PLAUSIBLE


def test_nothing_done_shows_nothing() -> None:
    """Without operations there is nothing to show."""
    assert assurance(Headline.LINK_FIX, [], [], 0) is Assurance.PLAUSIBLE


def test_alarms_and_cautions_forbid_it() -> None:
    """One alarm or caution on the whole edit is enough."""
    for label in (Label.GIBBERISH, Label.NEW_DOMAIN):
        warned = [PROVEN, Evidence(label=label, operation=None)]
        assert assurance(Headline.LINK_FIX, warned, [], 1) is Assurance.PLAUSIBLE


def test_only_history_may_stay_unchecked() -> None:
    """What could not be looked into counts, but for what earlier revisions would tell."""
    negation = Unchecked(label=Label.NEGATION_CHANGE, reason="no list")
    revert = Unchecked(label=Label.REVERT, reason="not looked at")
    assert assurance(Headline.LINK_FIX, [PROVEN], [negation], 1) is Assurance.PLAUSIBLE
    assert assurance(Headline.LINK_FIX, [PROVEN], [revert], 1) is Assurance.PROVEN

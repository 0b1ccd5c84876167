"""What research would call an edit, told from its labels."""

import pytest

from bot.analyzer.analysis import Label
from bot.analyzer.intentions import Intention, intentions
from bot.analyzer.labels.families import ALARMS, CAUTIONS, FAMILIES, Family

NEVER = {Intention.POINT_OF_VIEW, Intention.VANDALISM}


def test_no_text_tells_a_point_of_view_or_vandalism() -> None:
    """All the others occur."""
    assert set(intentions(Label)) == set(Intention) - NEVER


@pytest.mark.parametrize("label", Label)
def test_a_label_suggests_one_intention_at_most(label: Label) -> None:
    """Alarms and cautions suggest none: they say that a person should look, not what was meant."""
    found = intentions([label])
    is_silent = label in ALARMS | CAUTIONS or FAMILIES[label] is Family.BLANKING
    assert len(found) <= (0 if is_silent else 1)


def test_labels_together() -> None:
    """A typo beside a link to the right page of several."""
    found = intentions({Label.TYPO, Label.LINK_DISAMBIGUATE, Label.NEW_DOMAIN})
    assert found == (Intention.COPY_EDITING, Intention.DISAMBIGUATION)


def test_taking_back_ones_own_edit_counters_nobody() -> None:
    """The revert beside it does, in that literature's words."""
    assert intentions({Label.SELF_REVERT}) == ()
    assert intentions({Label.SELF_REVERT, Label.REVERT}) == (Intention.COUNTER_VANDALISM,)

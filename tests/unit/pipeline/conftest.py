"""What the tests of the pipeline share."""

import pytest

from tests.worlds import World, make_world


@pytest.fixture
def world() -> World:
    """A world whose first run is done."""
    made = make_world()
    made.start()
    return made

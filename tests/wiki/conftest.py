"""What several of the tests on real wikis share; each file has wikis of its own."""

import os
from collections.abc import Iterator
from typing import Final

import pytest

from tests.conftest import require
from tests.mills import Mills, mills_behind_a_proxy
from tests.troubled import Troubled, troubled

THE_BOTS_OWN: Final = frozenset(
    {
        *("test_faults", "test_judged_anew", "test_kill", "test_lost_ledger", "test_operating"),
        *("test_recall", "test_rules_over_time", "test_signals", "test_stop_page"),
        *("test_two_runs", "test_unread"),
    }
)
"""Here the wiki is only where it happens: what is asked is the bot's own doing on any release."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what is the bot's own doing to the newer release; `make releases` asks each."""
    if os.environ.get("EDITPATROL_RELEASES") == "each":
        return
    left = [one for one in items if one.path.stem in THE_BOTS_OWN and "[1.39" in one.name]
    apart = set(left)
    config.hook.pytest_deselected(items=left)
    items[:] = [one for one in items if one not in apart]


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def mills(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mills]:
    """One wiki of each release, before the bot's first run, and a proxy in front of it."""
    require(request.param)
    with mills_behind_a_proxy(tmp_path_factory.mktemp("mills"), request.param) as found:
        yield found


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Troubled]:
    """One wiki of each release behind a proxy, after the bot's first run."""
    require(request.param)
    with troubled(tmp_path_factory.mktemp("troubled"), request.param) as found:
        yield found

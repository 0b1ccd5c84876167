"""What several of the tests on real wikis share; each file has wikis of its own."""

from collections.abc import Iterator

import pytest

from tests.conftest import require
from tests.mills import Mills, mills_behind_a_proxy
from tests.troubled import Troubled, troubled


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

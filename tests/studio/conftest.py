"""One figure for all tests of the studio: building it is the slow part."""

import pytest

from studio import figure, solve
from studio.solve import Solver


@pytest.fixture(scope="session")
def solver() -> Solver:
    """The resting figure with its feet and hands measured."""
    return solve.solver(figure.build())

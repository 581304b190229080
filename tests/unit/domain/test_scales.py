"""The two scales a person answers on."""

from __future__ import annotations

import pytest

from exerciseapp.domain.events import Begin, Finish
from exerciseapp.domain.scales import checked_rating


@pytest.mark.parametrize("rating", [*range(11), None])
def test_zero_to_ten_and_no_answer_are_answers(rating: int | None) -> None:
    assert checked_rating(rating, "pain") == rating


@pytest.mark.parametrize("rating", [-1, 11, 100])
def test_any_other_number_is_refused_by_its_name(rating: int) -> None:
    with pytest.raises(ValueError, match=f"^effort must be .* from 0 to 10, not {rating}$"):
        checked_rating(rating, "effort")


@pytest.mark.parametrize("rating", [-1, 11])
def test_the_questions_before_and_after_refuse_what_is_off_the_scale(rating: int) -> None:
    with pytest.raises(ValueError, match="pain before"):
        Begin(rating)
    with pytest.raises(ValueError, match="pain after"):
        Finish(pain_after=rating)
    with pytest.raises(ValueError, match="effort"):
        Finish(effort=rating)

"""The two scales a person answers on, and the words of their ends.

Sources: numeric pain rating scale (NRS), 0 "no pain" to 10 "worst pain imaginable"
(Farrar et al., Pain 2001;94:149-58). Effort is Borg's category-ratio scale CR10, 0 "nothing
at all" to 10 "maximal" (Borg, Med Sci Sports Exerc 1982;14:377-81), asked in whole numbers.
"""

from __future__ import annotations

LOWEST = 0
HIGHEST = 10


def checked_rating(value: int | None, name: str) -> int | None:
    """Return *value* if it is a rating from 0 to 10 or None (not answered).

    Raises ValueError, naming *name*, for any other number.
    """
    if value is not None and not LOWEST <= value <= HIGHEST:
        raise ValueError(f"{name} must be a whole number from 0 to 10, not {value}")
    return value

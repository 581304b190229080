"""All screens of all windows."""

from __future__ import annotations

from tests.screens import clinic, exchange, patient

SCREENS = (*patient.SCREENS, *exchange.SCREENS)
# Made for a desk, so what is large enough for a living room is not asked of it.
WORKSPACE = clinic.SCREENS

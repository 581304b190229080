"""All screens of all windows."""

from __future__ import annotations

from tests.screens import exchange, patient

SCREENS = (*patient.SCREENS, *exchange.SCREENS)

"""All screens of all windows."""

from __future__ import annotations

from tests.screens import patient

SCREENS = (*patient.SCREENS,)

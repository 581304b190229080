"""The three themes. Their contrast is measured by the tests."""

from __future__ import annotations

from exerciseapp.ui.theme.backgrounds import BACKGROUNDS
from exerciseapp.ui.theme.values import Colours, Strokes, Theme, ThemeName

LIGHT = Theme(
    name=ThemeName.LIGHT,
    is_dark=False,
    colours=Colours(
        background=BACKGROUNDS["light"],
        surface="#ffffff",
        raised="#eaf1ef",
        text="#1b1c1e",
        quiet="#42454b",
        accent="#0b4f4d",
        accent_pressed="#083a39",
        on_accent="#ffffff",
        danger="#8c1d18",
        danger_pressed="#6b130f",
        on_danger="#ffffff",
        good="#14512c",
        focus="#0b57d0",
        outline="#6a6d73",
        divider="#d8d4ca",
        track="#d6dcda",
        ready="#42454b",
        work="#0b4f4d",
        hold="#4b2e93",
        rest="#7a4300",
        backdrop="#101214",
        on_backdrop="#ffffff",
    ),
)

DARK = Theme(
    name=ThemeName.DARK,
    is_dark=True,
    colours=Colours(
        background=BACKGROUNDS["dark"],
        surface="#1e2327",
        raised="#2a3136",
        text="#f3f2ee",
        quiet="#c9cdd2",
        accent="#86d6cb",
        accent_pressed="#a9e6dd",
        on_accent="#06211f",
        danger="#ffb4a9",
        danger_pressed="#ffd0c9",
        on_danger="#3d0805",
        good="#93dfaa",
        focus="#ffd166",
        outline="#979ca3",
        divider="#3a4147",
        track="#3d454b",
        ready="#d5d9dd",
        work="#86d6cb",
        hold="#cdbcff",
        rest="#f6c26b",
        backdrop="#0b0d0e",
        on_backdrop="#ffffff",
    ),
)

HIGH_CONTRAST = Theme(
    name=ThemeName.HIGH_CONTRAST,
    is_dark=True,
    colours=Colours(
        background=BACKGROUNDS["high-contrast"],
        surface="#000000",
        raised="#1f1f1f",
        text="#ffffff",
        quiet="#ffffff",
        accent="#ffe600",
        accent_pressed="#fff38a",
        on_accent="#000000",
        danger="#ff9d94",
        danger_pressed="#ffc7c2",
        on_danger="#000000",
        good="#7dff9b",
        focus="#00e5ff",
        outline="#ffffff",
        divider="#ffffff",
        track="#4a4a4a",
        ready="#ffffff",
        work="#ffe600",
        hold="#dcc8ff",
        rest="#ffb454",
        backdrop="#000000",
        on_backdrop="#ffffff",
    ),
    stroke=Strokes(edge=3, focus=5, gap=3),
)


def theme_named(name: ThemeName) -> Theme:
    """Return the theme called *name*, with text at its normal size."""
    return {
        ThemeName.LIGHT: LIGHT,
        ThemeName.DARK: DARK,
        ThemeName.HIGH_CONTRAST: HIGH_CONTRAST,
    }[name]

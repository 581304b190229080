"""Rules for buttons, check boxes and radio buttons."""

from __future__ import annotations

from exerciseapp.ui.theme.sheet.marks import mark
from exerciseapp.ui.theme.values import Theme


def buttons(theme: Theme) -> str:
    """Return the rules for push and tool buttons in every role."""
    c, s, r, k = theme.colours, theme.space, theme.radius, theme.stroke
    # A filled button leaves the place of its focus ring empty, so that the ring stands on the
    # page beside it and not on the fill.
    ring = k.focus
    height = theme.target.normal - 2 * ring - 2 * s.hair
    large = theme.target.large - 2 * ring - 2 * s.hair
    return f"""
QPushButton, QToolButton {{
  background-color: {c.surface}; color: {c.text};
  border: {ring}px solid {c.outline}; border-radius: {r.control}px;
  padding: {s.hair}px {s.normal}px; min-height: {height}px; font-weight: bold;
}}
QPushButton:hover, QToolButton:hover {{ background-color: {c.raised}; }}
QPushButton:pressed, QPushButton:checked, QToolButton:pressed, QToolButton:checked {{
  background-color: {c.raised}; border-color: {c.accent};
}}
QPushButton[role="primary"] {{
  background-color: {c.accent}; color: {c.on_accent};
  border-color: transparent; background-clip: padding;
}}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{
  background-color: {c.accent_pressed};
}}
QPushButton[role="danger"] {{
  background-color: {c.danger}; color: {c.on_danger};
  border-color: transparent; background-clip: padding;
}}
QPushButton[role="danger"]:hover, QPushButton[role="danger"]:pressed {{
  background-color: {c.danger_pressed};
}}
QPushButton[role="quiet"], QToolButton {{
  background-color: transparent; border-color: transparent; color: {c.text};
}}
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:pressed, QToolButton:hover {{
  background-color: {c.raised};
}}
QPushButton[role="plain"] {{
  background-color: transparent; border-color: transparent; color: {c.accent};
  text-decoration: underline; padding: {s.hair}px; font-weight: normal;
}}
QPushButton[size="large"] {{ min-height: {large}px; font-size: {theme.type.action}px; }}
QPushButton:disabled, QToolButton:disabled {{
  background-color: transparent; color: {c.quiet}; border: {ring}px dashed {c.outline};
}}
QPushButton:focus, QToolButton:focus {{ border: {ring}px solid {c.focus}; }}
QPushButton[painted="true"] {{
  background-color: transparent; border: none; padding: 0; min-height: 0;
}}
"""


def choices(theme: Theme) -> str:
    """Return the rules for check boxes and radio buttons."""
    c, s, r, k = theme.colours, theme.space, theme.radius, theme.stroke
    box = round(theme.type.body * 1.1)
    return f"""
QCheckBox, QRadioButton {{
  color: {c.text}; background: transparent; spacing: {s.tight + s.hair}px;
  border: {k.focus}px solid transparent; border-radius: {r.small}px;
  padding: {s.hair}px {s.tight}px; min-height: {theme.target.normal - 2 * k.focus - 2 * s.hair}px;
}}
QCheckBox[painted="true"], QRadioButton[painted="true"] {{
  border: none; padding: 0; min-height: 0;
}}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.quiet}; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: {box}px; height: {box}px; background-color: {c.surface};
  border: {k.edge}px solid {c.outline}; border-radius: {r.small}px;
}}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background-color: {c.raised}; }}
QCheckBox::indicator:checked {{
  background-color: {c.accent}; border-color: {c.accent};
  image: url({mark("check", on_dark=not theme.is_dark)});
}}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-style: dashed; }}
QRadioButton::indicator {{ border-radius: {box // 2 + k.edge}px; }}
QRadioButton::indicator:checked {{
  background-color: {c.accent}; border-color: {c.accent};
  image: url({mark("dot", on_dark=not theme.is_dark)});
}}
"""

"""Rules for what a person writes in, chooses from and slides."""

from __future__ import annotations

from exerciseapp.ui.theme.sheet.marks import mark
from exerciseapp.ui.theme.values import Theme

FIELDS = ("QLineEdit", "QAbstractSpinBox", "QComboBox", "QTextEdit", "QPlainTextEdit")


def fields(theme: Theme) -> str:
    """Return the rules for text fields, number fields and combo boxes."""
    c, s, r, k = theme.colours, theme.space, theme.radius, theme.stroke
    every = ", ".join(FIELDS)
    focused = ", ".join(f"{field}:focus" for field in FIELDS)
    disabled = ", ".join(f"{field}:disabled" for field in FIELDS)
    single = "QLineEdit, QAbstractSpinBox, QComboBox"
    height = theme.target.normal - 2 * k.focus - 2 * s.hair
    step = theme.target.normal - s.tight
    return f"""
{every} {{
  background-color: {c.surface}; color: {c.text};
  border: {k.focus}px solid {c.outline}; border-radius: {r.control}px;
  padding: {s.hair}px {s.tight + s.hair}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
  placeholder-text-color: {c.quiet};
}}
{single} {{ min-height: {height}px; }}
{focused} {{ border-color: {c.focus}; }}
{disabled} {{ background-color: transparent; color: {c.quiet}; border-style: dashed; }}
QComboBox {{ padding-right: {step}px; }}
QComboBox::drop-down {{ border: none; width: {step}px; }}
QComboBox::down-arrow {{
  image: url({mark("down", on_dark=theme.is_dark)}); width: {s.roomy}px; height: {s.roomy}px;
}}
QComboBox QAbstractItemView {{
  background-color: {c.surface}; color: {c.text}; border: {k.edge}px solid {c.outline};
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; outline: none;
}}
QComboBox QAbstractItemView::item {{
  min-height: {theme.target.normal}px; padding: 0 {s.tight}px;
}}
QAbstractSpinBox {{ padding-right: {2 * step}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
  subcontrol-origin: border; width: {step}px; border: none; background: transparent;
}}
QAbstractSpinBox::up-button {{
  subcontrol-position: center right; height: {height}px; right: {k.focus}px;
}}
QAbstractSpinBox::down-button {{
  subcontrol-position: center right; height: {height}px; right: {k.focus + step}px;
}}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
  background-color: {c.raised};
}}
QAbstractSpinBox::up-arrow {{
  image: url({mark("up", on_dark=theme.is_dark)}); width: {s.roomy}px; height: {s.roomy}px;
}}
QAbstractSpinBox::down-arrow {{
  image: url({mark("down", on_dark=theme.is_dark)}); width: {s.roomy}px; height: {s.roomy}px;
}}
"""


def sliders(theme: Theme) -> str:
    """Return the rules for sliders and progress bars."""
    c, s, k = theme.colours, theme.space, theme.stroke
    groove = s.tight
    handle = s.roomy + s.hair
    over = (handle - groove) // 2 + k.focus
    return f"""
QSlider:horizontal {{ min-height: {theme.target.normal}px; }}
QSlider::groove:horizontal {{
  height: {groove}px; border-radius: {groove // 2}px; background: {c.outline};
}}
QSlider::sub-page:horizontal {{
  height: {groove}px; border-radius: {groove // 2}px; background: {c.accent};
}}
QSlider::handle:horizontal {{
  width: {handle}px; margin: -{over}px 0; border-radius: {handle // 2 + k.focus}px;
  background: {c.accent}; border: {k.focus}px solid {c.surface};
}}
QSlider::handle:horizontal:hover {{ background: {c.accent_pressed}; }}
QSlider::handle:horizontal:focus {{ border-color: {c.focus}; }}
QProgressBar {{
  background-color: {c.track}; color: {c.text}; border: none; text-align: center;
  border-radius: {s.tight // 2}px; min-height: {s.tight}px;
}}
QProgressBar::chunk {{ background-color: {c.accent}; border-radius: {s.tight // 2}px; }}
"""

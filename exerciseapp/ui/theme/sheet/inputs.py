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
    # A number stands in the middle, with less on its left and more on its right.
    height = theme.target.normal - 2 * k.focus - 2 * s.hair
    arrow = round(theme.type.body * 1.2)
    step = max(theme.target.normal - s.tight, arrow + s.normal)
    # The edge grows inwards when it becomes the ring: nothing moves.
    thicker = k.focus - k.edge
    above, beside = s.hair, s.tight + s.hair
    return f"""
{every} {{
  background-color: {c.surface}; color: {c.text};
  border: {k.edge}px solid {c.outline}; border-radius: {r.control}px;
  padding: {above + thicker}px {beside + thicker}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
  placeholder-text-color: {c.quiet};
}}
{single} {{ min-height: {height}px; }}
{focused} {{
  border: {k.focus}px solid {c.focus}; padding: {above}px {beside}px;
}}
{disabled} {{ background-color: transparent; color: {c.quiet}; border-style: dashed; }}
QComboBox::drop-down {{ border: none; width: {step}px; }}
QComboBox::down-arrow {{
  image: url({mark("down", on_dark=theme.is_dark)}); width: {arrow}px; height: {arrow}px;
}}
QComboBox QAbstractItemView {{
  background-color: {c.surface}; color: {c.text}; border: {k.edge}px solid {c.outline};
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; outline: none;
}}
QComboBox QAbstractItemView::item {{
  min-height: {theme.target.normal}px; padding: 0 {s.tight}px;
}}
QAbstractSpinBox {{ padding: {above + thicker}px 0; qproperty-alignment: AlignCenter; }}
QAbstractSpinBox:focus {{ padding: {above}px 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
  subcontrol-origin: border; width: {step}px; height: {height}px;
  margin: {k.focus}px; border: none; border-radius: {r.small}px; background: transparent;
}}
QAbstractSpinBox::up-button {{ subcontrol-position: center right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: center left; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
  background-color: {c.raised};
}}
QAbstractSpinBox::up-arrow {{
  image: url({mark("plus", on_dark=theme.is_dark)}); width: {arrow}px; height: {arrow}px;
}}
QAbstractSpinBox::down-arrow {{
  image: url({mark("minus", on_dark=theme.is_dark)}); width: {arrow}px; height: {arrow}px;
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
QProgressBar[textVisible="false"] {{ max-height: {s.tight}px; }}
QProgressBar[painted="true"] {{ min-height: 0; max-height: 16777215px; }}
QProgressBar::chunk {{ background-color: {c.accent}; border-radius: {s.tight // 2}px; }}
"""

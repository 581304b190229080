"""Rules for windows, cards, lists, tables, scroll bars, menus and tips."""

from __future__ import annotations

from exerciseapp.ui.theme.values import TextType, Theme


def surfaces(theme: Theme) -> str:
    """Return the rules for windows, cards and texts."""
    c, s, r, k = theme.colours, theme.space, theme.radius, theme.stroke
    edge = f"{k.edge}px solid {c.outline if theme.name == 'high-contrast' else c.divider}"
    # On black a film's black band has no edge of its own.
    framed = edge if theme.colours.backdrop == theme.colours.background else "none"
    texts = "\n".join(
        f'QLabel[type="{kind.value}"] {{ font-size: {theme.type.of(kind)}px; }}'
        for kind in TextType
    )
    return f"""
QMainWindow, QDialog, QMessageBox, QWidget[page="true"] {{ background-color: {c.background}; }}
QLabel {{ background: transparent; }}
{texts}
QLabel[strong="true"] {{ font-weight: bold; }}
QLabel[quiet="true"] {{ color: {c.quiet}; }}
QLabel[good="true"] {{ color: {c.good}; font-weight: bold; }}
QLabel[caption="true"] {{
  background-color: {c.backdrop}; color: {c.on_backdrop}; border-radius: {r.control}px;
  padding: {s.tight}px {s.normal}px; border: {framed};
}}
QLabel[strip="true"] {{
  background-color: {c.text}; color: {c.background}; padding: {s.hair}px {s.normal}px;
}}
QFrame[card="true"] {{
  background-color: {c.surface}; border: {edge}; border-radius: {r.card}px;
}}
QFrame[card="raised"] {{
  background-color: {c.raised}; border: {edge}; border-radius: {r.card}px;
}}
QToolTip {{
  background-color: {c.text}; color: {c.background}; border: none; padding: {s.tight}px;
  font-size: {theme.type.small}px;
}}
"""


def lists(theme: Theme) -> str:
    """Return the rules for lists, tables, menus and tabs."""
    c, s, r, k = theme.colours, theme.space, theme.radius, theme.stroke
    row = theme.target.normal
    line = max(row - 2 * s.tight, round(theme.type.body * 1.3))
    return f"""
QAbstractItemView {{
  background-color: {c.surface}; alternate-background-color: {c.raised}; color: {c.text};
  border: {k.edge}px solid {c.outline}; border-radius: {r.small}px;
  padding: {k.focus - k.edge}px;
  gridline-color: {c.divider}; outline: none;
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QAbstractItemView:focus {{ border: {k.focus}px solid {c.focus}; padding: 0; }}
QListView::item, QTreeView::item, QTableView::item {{ padding: {s.tight}px; }}
QListView::item, QTreeView::item {{ min-height: {line}px; }}
QTableView[dense="true"]::item {{ padding: 0 {s.tight}px; }}
QTableView QLineEdit[cell="true"], QTableView QComboBox[cell="true"] {{
  min-height: 0; padding: 0; border-radius: 0;
}}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
  background-color: {c.accent}; color: {c.on_accent};
}}
QHeaderView {{ background-color: {c.raised}; border: none; }}
QHeaderView::section {{
  min-height: {line}px;
  background-color: {c.raised}; color: {c.text}; font-weight: bold;
  border: none; border-bottom: {k.edge}px solid {c.outline}; padding: {s.tight}px;
}}
QHeaderView::section:vertical {{ min-height: 0; padding: 0 {s.tight}px; }}
QTableCornerButton::section {{ background-color: {c.raised}; border: none; }}
QMenuBar {{
  background-color: {c.background}; color: {c.text}; border: none; padding: {s.hair}px;
}}
QMenuBar::item {{
  background: transparent; padding: {s.hair}px {s.tight + s.hair}px; border-radius: {r.small}px;
}}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background-color: {c.raised}; }}
QMenu::item:disabled {{ color: {c.quiet}; }}
QMenu {{
  background-color: {c.surface}; color: {c.text}; border: {k.edge}px solid {c.outline};
  padding: {s.hair}px;
}}
QMenu::item {{ padding: {s.tight + s.hair}px {s.roomy}px; border-radius: {r.small}px; }}
QMenu::item:selected {{ background-color: {c.accent}; color: {c.on_accent}; }}
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{
  background: transparent; color: {c.text}; min-height: {row - 2 * s.hair - 2 * k.focus}px;
  padding: {s.hair}px {s.normal}px; border: {k.focus}px solid transparent;
  border-bottom-color: {c.outline};
}}
QTabBar::tab:selected {{ font-weight: bold; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ border-color: {c.focus}; }}
"""


def scrolling(theme: Theme) -> str:
    """Return the rules for scroll areas and their bars."""
    c, s = theme.colours, theme.space
    bar, inset = s.roomy, s.hair
    return f"""
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[page="true"] {{ background-color: {c.background}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{
  background: {c.outline}; border-radius: {(bar - 2 * inset) // 2}px; margin: {inset}px;
}}
QScrollBar::handle:hover {{ background: {c.quiet}; }}
QScrollBar::handle:vertical {{ min-height: {theme.target.normal}px; }}
QScrollBar::handle:horizontal {{ min-width: {theme.target.normal}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

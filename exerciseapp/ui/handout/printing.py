"""Printing a hand-out directly, through the system's own print dialog."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from exerciseapp.ui.handout.document import HandoutPages, paint_pages
from exerciseapp.ui.handout.paper import UNITS_PER_INCH


def print_pages(pages: HandoutPages, parent: QWidget) -> bool:
    """Ask for a printer and print; tell whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    prepare(printer, pages)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted and paint_on(printer, pages)


def prepare(printer: QPrinter, pages: HandoutPages) -> None:
    """Let *printer* use the paper of *pages*, whose margins are ours to keep."""
    printer.setDocName(pages.handout.title)
    printer.setFullPage(True)
    printer.setPageLayout(pages.sheet.paper.layout())


def paint_on(printer: QPrinter, pages: HandoutPages) -> bool:
    """Print *pages*; tell whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / UNITS_PER_INCH
    painter.scale(scale, scale)
    paint_pages(pages, painter, printer.newPage)
    return painter.end()

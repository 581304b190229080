"""The window of the workspace: put together, and run until it is closed."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from contextlib import ExitStack

from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.platform.logs import start_logging
from exerciseapp.adapters.platform.places import DataFolderError, Places, find_places
from exerciseapp.adapters.platform.screen import demand_screen
from exerciseapp.bootstrap.clinic_demo import FOLDER, demo_places, forget_demo
from exerciseapp.bootstrap.folder_trouble import show_folder_trouble
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.accessible_scroll import describe_scroll_areas
from exerciseapp.ui.clinic.window import ClinicWindow
from exerciseapp.ui.collector import WindowThreadCollector
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.front import bring_to_front
from exerciseapp.ui.languages import chosen_language, speak
from exerciseapp.ui.process_signals import ProcessSignals
from exerciseapp.ui.single_window import SingleWindow
from exerciseapp.ui.theme.keeper import ThemeKeeper

log = logging.getLogger(__name__)

# The workspace stands beside the patient's window of the same data folder.
KIND = "clinic"


def run_clinic_window(options: argparse.Namespace) -> int:
    """Open the workspace, or bring the one that is open to the front; return the status."""
    places = find_places(options.data_dir, os.environ)
    demand_screen(os.environ)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("exerciseapp")
    app.setDesktopFileName("exerciseapp")
    try:
        places.make()
    except DataFolderError as error:
        show_folder_trouble(app, ClinicWindow(), places, error)
        raise
    single = SingleWindow(places.folder, FOLDER if options.demo else KIND)
    if not single.claim():
        single.hand_over([])
        return 0
    with ExitStack() as opened:
        opened.callback(single.release)
        if options.demo:
            places = demo_places(places)
            forget_demo(places)
            places.make()
            opened.callback(forget_demo, places)
        opened.enter_context(start_logging(places.logs, KIND, debug=options.debug))
        return _run(app, places, single, opened, demo=options.demo)


def _run(
    app: QApplication, places: Places, single: SingleWindow, opened: ExitStack, *, demo: bool
) -> int:
    speak(app, chosen_language(None))
    describe_scroll_areas()
    look = ThemeKeeper(app, desk=True)
    window = ClinicWindow()

    def furnish() -> None:
        # Loaded behind the window, which stands already.
        from exerciseapp.bootstrap.clinic_office import open_office

        try:
            window.open_office(open_office(app, look, places, opened, demo=demo))
        except StoreError as error:
            log.error("the workspace cannot be opened: %s", error)
            window.show_trouble(error_words(error))
            return
        single.listen()
        log.info("the window is open")

    if demo:
        window.wait_for_demo()
    window.appeared.connect(furnish)
    single.request_received.connect(lambda _words: bring_to_front(window))
    window.show()
    signals = ProcessSignals(window.close)
    collector = WindowThreadCollector()
    status = app.exec()
    collector.close()
    signals.close()
    return status

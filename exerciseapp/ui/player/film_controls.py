"""The row under a film: play, place, speed, loudness."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from exerciseapp.ui.player.film_view import FilmView
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton

RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
STEP_MS = 5_000
LOUDNESS_STEP = 10


class FilmControls(QWidget):
    """Leads a FilmView by buttons and sliders, and shows where it is."""

    def __init__(self, view: FilmView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._says_pause = False
        self.play = BigButton(self.tr("Play"), icon=IconName.PLAY)
        self.place = QSlider(Qt.Orientation.Horizontal)
        self.place.setAccessibleName(self.tr("Place in the film"))
        # Where the slider is let go, not every place on the way.
        self.place.setTracking(False)
        self.place.setPageStep(STEP_MS)
        self.place.setSingleStep(STEP_MS)
        self.time = QLabel()
        self.rate = QComboBox()
        self.rate.setAccessibleName(self.tr("Speed"))
        for rate in RATES:
            self.rate.addItem(self.tr("{rate} ×").format(rate=self.locale().toString(rate)), rate)
        self.rate.setCurrentIndex(RATES.index(1.0))
        self.loudness = QSlider(Qt.Orientation.Horizontal)
        self.loudness.setAccessibleName(self.tr("Loudness"))
        self.loudness.setRange(0, 100)
        self.loudness.setPageStep(LOUDNESS_STEP)
        self.loudness.setValue(100)
        self._lay_out()
        self.play.clicked.connect(self._toggle)
        self.place.valueChanged.connect(self._seek)
        self.rate.currentIndexChanged.connect(lambda place: view.set_rate(RATES[place]))
        self.loudness.valueChanged.connect(view.set_volume)
        view.changed.connect(self._show)
        self._show()

    def _toggle(self) -> None:
        if self._view.plays:
            self._view.pause()
        else:
            self._view.play()
        self._show()

    def _seek(self, milliseconds: int) -> None:
        self._view.seek(milliseconds / 1000)

    def _show(self) -> None:
        film = self._view.film
        length_s = 0.0 if film is None else film.length_s
        position_s = 0.0 if film is None else film.position_s
        if not self.place.isSliderDown():
            with QSignalBlocker(self.place):
                self.place.setRange(0, round(length_s * 1000))
                self.place.setValue(round(position_s * 1000))
        time = f"{_clock(position_s)} / {_clock(length_s)}"
        if self.time.text() != time:
            self.time.setText(time)
        self.loudness.setEnabled(film is not None and film.has_sound)
        plays = self._view.plays
        if plays is self._says_pause:
            return
        self._says_pause = plays
        self.play.setText(self.tr("Pause") if plays else self.tr("Play"))
        self.play.set_icon(IconName.PAUSE if plays else IconName.PLAY)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSpacing(current_theme().space.normal)
        row.addWidget(self.play)
        row.addWidget(self.place, 4)
        row.addWidget(self.time)
        row.addWidget(self.rate)
        row.addWidget(self.loudness, 1)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"

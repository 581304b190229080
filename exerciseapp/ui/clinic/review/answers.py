"""Reading answers in the window: chosen or dropped, with progress, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.exchange import ANSWER_SUFFIX, Refusal, RefusedFileError
from exerciseapp.services.clinic.answers import Fate, FileRead, answer_files
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.review.reading import Reading
from exerciseapp.ui.clinic.words import no_name
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Body, Heading, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

WIDTH_PX = 720
LIST_LINES = 10


class CountedFiles(QObject):
    """Says a number of files, as the language wants it."""

    def read(self, n: int) -> str:
        """Return that *n* files were read."""
        return self.tr("%n file(s) read", "", n)

    def already_here(self, n: int) -> str:
        """Return that *n* files had been read before."""
        return self.tr("%n file(s) read before", "", n)

    def refused(self, n: int) -> str:
        """Return that *n* files were not used."""
        return self.tr("%n file(s) not used", "", n)

    def new(self, n: int) -> str:
        """Return *n* things that were not told before."""
        return self.tr("%n new", "", n)

    def changed(self, n: int) -> str:
        """Return *n* things told anew, with changes."""
        return self.tr("%n changed", "", n)


class AnswersDialog(QDialog):
    """Nothing in the files themselves is changed, and closing ends what is under way."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read answers"))
        self.setMinimumWidth(WIDTH_PX)
        self.setAcceptDrops(True)
        self._office = office
        self.ask_files: Callable[[], Sequence[Path]] = self._ask_files
        self.ask_folder: Callable[[], Path | None] = self._ask_folder
        self._reading: Reading | None = None
        self.choose = BigButton(self.tr("Choose files…"), icon=IconName.OPEN, role=Role.PRIMARY)
        self.choose.clicked.connect(lambda: self.read(self.ask_files()))
        self.folder = BigButton(self.tr("Choose a folder…"))
        self.folder.clicked.connect(self._read_folder)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.count = Small(quiet=True)
        self.stop = BigButton(self.tr("Stop"), icon=IconName.STOP, role=Role.QUIET)
        self.stop.clicked.connect(self._stop)
        self.notice = Notice()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What became of each file"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * LIST_LINES)
        self.close_button = BigButton(self.tr("Close"))
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        self._show_state()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space = current_theme().space
        column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        column.setSpacing(space.normal)
        column.addWidget(Heading(self.tr("Read answers")))
        column.addWidget(
            Body(
                self.tr(
                    "Choose the files that patients have sent, or a folder of them, or drop them "
                    "here. Each finds its patient by itself, and nothing counts twice. The files "
                    "stay as they are."
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.folder)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.bar)
        counted = QHBoxLayout()
        counted.addWidget(self.count, 1)
        counted.addWidget(self.stop)
        column.addLayout(counted)
        column.addWidget(self.notice)
        column.addWidget(self.list, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def read(self, paths: Sequence[Path]) -> None:
        """Read these files, and the answers in these folders."""
        clinic = self._office.door.clinic
        if self._reading is not None or clinic is None or not paths:
            return
        self.list.clear()
        self.notice.clear()
        try:
            files = list(answer_files(paths))
        except OSError as error:
            told = self.tr("The folder cannot be read ({reason}). Choose another one.")
            reason = error.strerror or str(error)
            self.notice.show_text(told.format(reason=reason), NoticeTone.WARNING)
            return
        if not files:
            told = self.tr("There is no answer there: such files end in “{suffix}”.")
            self.notice.show_text(told.format(suffix=ANSWER_SUFFIX), NoticeTone.WARNING)
            return
        self._reading = reading = Reading(
            self._office.answers, files, clinic, self._office.clock, self
        )
        self.bar.setRange(0, len(files))
        self._progress(0)
        reading.progressed.connect(self._progress)
        reading.over.connect(self._over)
        self._show_state()
        reading.start()

    def _read_folder(self) -> None:
        folder = self.ask_folder()
        if folder is not None:
            self.read([folder])

    def _progress(self, done: int) -> None:
        self.bar.setValue(done)
        told = self.tr("{done} of {all} files")
        self.count.setText(told.format(done=done, all=self.bar.maximum()))

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.stop()

    def _over(self) -> None:
        reading, self._reading = self._reading, None
        if reading is None:
            return
        reading.wait()
        self._show_state()
        self._show_outcome(reading)
        if any(each.fate is Fate.READ for each in reading.outcomes):
            self._office.news.exchanged.emit()

    def _show_outcome(self, reading: Reading) -> None:
        outcomes = reading.outcomes
        counted = CountedFiles()
        words = {
            Fate.READ: counted.read,
            Fate.ALREADY_HERE: counted.already_here,
            Fate.REFUSED: counted.refused,
        }
        numbers = {fate: sum(each.fate is fate for each in outcomes) for fate in words}
        told = [words[fate](number) for fate, number in numbers.items() if number]
        left = len(reading.files) - len(outcomes)
        if left:
            told.append(self.tr("{number} left as they are").format(number=left))
        text = ", ".join(told) + "."
        if reading.error is not None:
            text = f"{text} {reading.error}"
        is_whole = not numbers[Fate.REFUSED] and not left
        tone = NoticeTone.GOOD if is_whole else NoticeTone.WARNING
        self.notice.show_text(text, tone)
        # What somebody has to do something about comes first.
        order = (Fate.REFUSED, Fate.READ, Fate.ALREADY_HERE)
        for each in sorted(outcomes, key=lambda one: order.index(one.fate)):
            self.list.addItem(self._line(each))
        if self.list.count():
            self.list.setCurrentRow(0)

    def _line(self, each: FileRead) -> str:
        if each.read is None:
            assert each.refused is not None  # noqa: S101 - of Fate
            return f"{each.path.name}: {refusal_words(each.refused)}"
        patient = self._office.caseload.patient(each.read.answer.patient)
        name = patient.name if patient is not None else no_name()
        received = each.read.received
        counted = CountedFiles()
        if received is None:
            told = self.tr("was read before")
        else:
            told = counted.new(received.new)
            if received.changed:
                told = f"{told}, {counted.changed(received.changed)}"
        return f"{name}: {told}  ({each.path.name})"

    def _show_state(self) -> None:
        is_busy = self._reading is not None
        for button in (self.choose, self.folder):
            button.setEnabled(not is_busy)
        for widget in (self.bar, self.count, self.stop):
            widget.setVisible(is_busy)
        if is_busy:
            self.stop.setFocus()
        elif self.notice.text:
            self.close_button.setFocus()

    def _ask_files(self) -> Sequence[Path]:
        kind = self.tr("Answers of patients")
        chosen, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Read answers"), "", f"{kind} (*{ANSWER_SUFFIX})"
        )
        return [Path(each) for each in chosen]

    def _ask_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder of answers"))
        return Path(chosen) if chosen else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.read(dropped(event))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        super().closeEvent(event)

    def reject(self) -> None:
        self._end()
        super().reject()

    def _end(self) -> None:
        """End what is under way; what was read is kept and told to the pages."""
        if self._reading is not None:
            self._reading.stop()
            self._reading.wait()
            self._over()


def dropped(event: QDropEvent) -> list[Path]:
    """Return the files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def refusal_words(error: RefusedFileError) -> str:
    """Return why an answer was not used, and what to do."""
    return _Refusals().words(error)


class _Refusals(QObject):
    def words(self, error: RefusedFileError) -> str:
        match error.refusal:
            case Refusal.NO_SUCH_KIND:
                return self.tr("This is not an answer from a patient. Ask for the file again.")
            case Refusal.OTHER_CLINIC:
                return self.tr(
                    "It does not open: it was made for another clinic, or was changed on its way. "
                    "Ask the patient to send it again."
                )
            case Refusal.OTHER_PATIENT:
                return self.tr(
                    "It is from somebody to whom this clinic has handed no programme over."
                )
            case Refusal.NEWER_PROGRAM:
                return self.tr(
                    "It was made with a newer version of the program. Install the newest version "
                    "here, and read it again."
                )
            case Refusal.UNREADABLE:
                return self.tr("It is not there any more, or cannot be read.")
            case _:
                told = self.tr(
                    "Something in it is not as it should be, so none of it was used ({detail})."
                )
                return told.format(detail=str(error))

"""The section of a patient in which the programme is put together and handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.plan import UnknownExerciseError
from exerciseapp.ui.clinic.builder.exercises_tab import ExercisesTab
from exerciseapp.ui.clinic.builder.giving import Giving
from exerciseapp.ui.clinic.builder.patterns import Patterns
from exerciseapp.ui.clinic.builder.plan_tab import PlanTab
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.clinic.builder.try_out import TryOutWindow, trial_window
from exerciseapp.ui.clinic.builder.versions_tab import VersionsTab
from exerciseapp.ui.clinic.fields import settle_all
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

# What a page has on the smallest window; before it is laid out it has no width to go by.
USUAL_PX = 800


class BuilderPage(QWidget):
    """Exercises, days and notes, versions; on the right what is done with them."""

    def __init__(self, office: Office, patient: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = DraftState(office, patient, self)
        self.exercises = ExercisesTab(self.state)
        self._plan: PlanTab | None = None
        self._versions: VersionsTab | None = None
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.giving = Giving(self.state, self)
        self.patterns = Patterns(self.state, self)
        self.patterns.told.connect(self._tell)
        self.patterns.begun.connect(self._begun)
        self.trial: TryOutWindow | None = None
        self.plan_slot, self.versions_slot = _Slot(), _Slot()
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setAccessibleName(self.tr("Parts of the programme"))
        # Not QTabWidget: it gives what stands beside its tabs a pixel less than they have.
        self.tabs = QStackedWidget()
        for tab, name in (
            (self.exercises, self.tr("Exercises")),
            (self.plan_slot, self.tr("Days and notes")),
            (self.versions_slot, self.tr("Versions")),
        ):
            self.bar.addTab(name)
            self.tabs.addWidget(tab)
        self.bar.currentChanged.connect(self.tabs.setCurrentIndex)
        self.tabs.currentChanged.connect(self.bar.setCurrentIndex)
        self.tabs.currentChanged.connect(self._fill)
        self._actions = self._action_row()
        self._beside = QHBoxLayout()
        self._beside.addWidget(self.bar, 1)
        self._above = QVBoxLayout(self)
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(current_theme().space.hair)
        self._above.addWidget(self.notice)
        self._above.addLayout(self._beside)
        self._above.addWidget(self.tabs, 1)
        self._place_actions()
        self.exercises.template_wanted.connect(self.patterns.begin_from_template)
        self.exercises.copy_wanted.connect(self.patterns.begin_from_patient)
        self.state.trouble.connect(self._tell_trouble)
        self.state.changed.connect(self._show)
        self._shortcuts()
        self._show()
        if self.state.unreadable:
            self._tell(
                self.tr(
                    "The programme that was begun here cannot be read. It is kept as it is until "
                    "you begin a new one."
                ),
                NoticeTone.WARNING,
            )

    @property
    def plan(self) -> PlanTab:
        """Days and notes, made when they are first shown."""
        if self._plan is None:
            self._plan = PlanTab(self.state)
            self.plan_slot.fill(self._plan)
        return self._plan

    @property
    def versions(self) -> VersionsTab:
        """The versions, read when they are first shown."""
        if self._versions is None:
            self._versions = VersionsTab(self.state)
            self.versions_slot.fill(self._versions)
        return self._versions

    def _fill(self) -> None:
        """Make the tab that is shown, unless it stands there already."""
        shown = self.tabs.currentWidget()
        if shown is self.plan_slot:
            self.plan.show()
        elif shown is self.versions_slot:
            self.versions.show()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the tab that is shown.

        Not by a focus proxy: with one, Tab would pass over everything that stands before it.
        """
        match self.tabs.currentWidget():
            case self.plan_slot:
                self.plan.setFocus(reason)
            case self.versions_slot:
                self.versions.setFocus(reason)
            case _:
                self.exercises.setFocus(reason)

    def _action_row(self) -> QWidget:
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.tight)
        self.more = BigButton(self.tr("More"), icon=IconName.ARROW_DOWN, role=Role.QUIET)
        menu = QMenu(self.more)
        self.from_template = menu.addAction(self.tr("Begin anew from a template"))
        self.from_template.triggered.connect(self.patterns.begin_from_template)
        self.from_patient = menu.addAction(self.tr("Begin anew from another patient"))
        self.from_patient.triggered.connect(self.patterns.begin_from_patient)
        menu.addSeparator()
        self.keep_template = menu.addAction(self.tr("Save as a template"))
        self.keep_template.triggered.connect(self.patterns.save_as_template)
        self.more.setMenu(menu)
        self.try_it = BigButton(self.tr("Try it"), icon=IconName.PLAY)
        self.try_it.setToolTip(self.tr("Ctrl+T"))
        self.try_it.clicked.connect(self.try_out)
        self.hand_over = BigButton(self.tr("Hand over"), icon=IconName.SAVE, role=Role.PRIMARY)
        self.hand_over.setToolTip(self.tr("Ctrl+Enter"))
        self.hand_over.clicked.connect(self.give)
        for button in (self.more, self.try_it, self.hand_over):
            row.addWidget(button)
        return actions

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_actions()

    def _place_actions(self) -> None:
        """Put the buttons beside the tabs, or above them where there is no room for both."""
        actions = self._actions
        needed = self.bar.sizeHint().width() + actions.sizeHint().width()
        fits = needed + current_theme().space.roomy <= max(self.width(), USUAL_PX)
        if fits and self._beside.indexOf(actions) < 0:
            self._above.removeWidget(actions)
            self._beside.addWidget(actions)
        elif not fits and self._above.indexOf(actions) < 0:
            self._beside.removeWidget(actions)
            self._above.insertWidget(1, actions)

    def _shortcuts(self) -> None:
        for keys, does in (("Ctrl+T", self.try_out), ("Ctrl+Return", self.give)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _show(self) -> None:
        something = bool(self.state.items)
        whole = self.state.programme is not None and bool(self.state.begun().prescriptions)
        self.try_it.setEnabled(something)
        self.hand_over.setEnabled(whole)
        self.keep_template.setEnabled(whole)

    # What is done.

    def _begun(self) -> None:
        self.notice.clear()
        self.tabs.setCurrentWidget(self.exercises)
        self.exercises.table.setFocus()

    def try_out(self) -> None:
        """Play the part that is shown, at once; nothing is recorded."""
        programme = self.state.programme
        if programme is None or not self.state.items:
            return
        settle_all(self)
        try:
            self.trial = trial_window(self.state, self)
        except UnknownExerciseError as error:
            told = self.tr("The library lacks the exercise “{id}”.").format(id=error)
            self._tell(told, NoticeTone.WARNING)
            return
        self.trial.destroyed.connect(self._trial_over)
        self.trial.show()

    def _trial_over(self) -> None:
        self.trial = None

    def give(self) -> None:
        """Hand the programme over."""
        settle_all(self)
        told = self.giving.hand_over()
        if told:
            self._tell(told, NoticeTone.WARNING if self.giving.failed else NoticeTone.GOOD)

    def _tell(self, told: str, tone: NoticeTone) -> None:
        self.notice.show_text(told, tone)

    def _tell_trouble(self, told: str) -> None:
        self.notice.show_text(told, NoticeTone.WARNING)


class _Slot(QWidget):
    """The place of a tab that has not been made yet."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self, filling: QWidget) -> None:
        """Show *filling* here from now on."""
        self._column.addWidget(filling)

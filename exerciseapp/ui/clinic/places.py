"""Where one can go in the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.navigation import NavigationBar
from exerciseapp.ui.theme.icon import IconName

translate = QCoreApplication.translate


class ClinicPlace(StrEnum):
    """The places, in the order in which they are offered."""

    PATIENTS = "patients"
    LIBRARY = "library"
    TEMPLATES = "templates"
    CLINIC = "clinic"


class ClinicNavigation(NavigationBar):
    """The column of the workspace's places."""

    icons: Mapping[StrEnum, IconName] = {
        ClinicPlace.PATIENTS: IconName.PERSON,
        ClinicPlace.LIBRARY: IconName.FILM,
        ClinicPlace.TEMPLATES: IconName.LIST,
        ClinicPlace.CLINIC: IconName.SETTINGS,
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tuple(ClinicPlace), parent)

    def words(self) -> Mapping[StrEnum, str]:
        """Return the name of every place."""
        return {place: self.place_word(place) for place in ClinicPlace}

    @staticmethod
    def place_word(place: ClinicPlace) -> str:
        """Return the name of *place*."""
        match place:
            case ClinicPlace.PATIENTS:
                return translate("ClinicNavigation", "Patients")
            case ClinicPlace.LIBRARY:
                return translate("ClinicNavigation", "Library")
            case ClinicPlace.TEMPLATES:
                return translate("ClinicNavigation", "Templates")
            case ClinicPlace.CLINIC:
                return translate("ClinicNavigation", "Clinic")

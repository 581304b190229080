"""What the facts of an exercise are called in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.exercise import ExerciseKind, Position

translate = QCoreApplication.translate


def position_word(position: Position) -> str:
    """Return how the body is placed."""
    match position:
        case Position.STANDING:
            return translate("FactWords", "Standing")
        case Position.SITTING:
            return translate("FactWords", "Sitting")
        case Position.LYING:
            return translate("FactWords", "Lying")


def kind_word(kind: ExerciseKind) -> str:
    """Return what kind of exercise it is."""
    match kind:
        case ExerciseKind.DYNAMIC:
            return translate("FactWords", "Moves through repetitions")
        case ExerciseKind.STATIC:
            return translate("FactWords", "Holds an end position")


def equipment_word(name: str) -> str:
    """Return what a piece of equipment is called; an unknown one by its own name."""
    words = {
        "ball": translate("FactWords", "Ball"),
        "band": translate("FactWords", "Exercise band"),
        "bed": translate("FactWords", "Bed"),
        "chair": translate("FactWords", "Chair"),
        "cushion": translate("FactWords", "Cushion"),
        "mat": translate("FactWords", "Mat"),
        "roller": translate("FactWords", "Roller"),
        "step": translate("FactWords", "Step"),
        "stick": translate("FactWords", "Stick"),
        "stool": translate("FactWords", "Stool"),
        "table": translate("FactWords", "Table"),
        "towel": translate("FactWords", "Towel"),
        "wall": translate("FactWords", "Wall"),
        "weight": translate("FactWords", "Weight"),
    }
    return words.get(name) or _by_itself(name)


def muscle_word(name: str) -> str:
    """Return what a muscle is called; an unknown one by its own name."""
    words = {
        "abdominals": translate("FactWords", "Abdominals"),
        "adductors": translate("FactWords", "Adductors"),
        "back-extensors": translate("FactWords", "Back extensors"),
        "biceps": translate("FactWords", "Biceps"),
        "deltoid": translate("FactWords", "Deltoid"),
        "gastrocnemius": translate("FactWords", "Gastrocnemius"),
        "gluteus-maximus": translate("FactWords", "Gluteus maximus"),
        "gluteus-medius": translate("FactWords", "Gluteus medius"),
        "hamstrings": translate("FactWords", "Hamstrings"),
        "hip-flexors": translate("FactWords", "Hip flexors"),
        "intrinsic-foot": translate("FactWords", "Small muscles of the foot"),
        "neck": translate("FactWords", "Neck"),
        "pectorals": translate("FactWords", "Pectorals"),
        "pelvic-floor": translate("FactWords", "Pelvic floor"),
        "peroneals": translate("FactWords", "Peroneals"),
        "piriformis": translate("FactWords", "Piriformis"),
        "plantar-fascia": translate("FactWords", "Plantar fascia"),
        "quadriceps": translate("FactWords", "Quadriceps"),
        "rotator-cuff": translate("FactWords", "Rotator cuff"),
        "soleus": translate("FactWords", "Soleus"),
        "tibialis-anterior": translate("FactWords", "Tibialis anterior"),
        "tibialis-posterior": translate("FactWords", "Tibialis posterior"),
        "toe-flexors": translate("FactWords", "Toe flexors"),
        "trapezius": translate("FactWords", "Trapezius"),
        "triceps": translate("FactWords", "Triceps"),
    }
    return words.get(name) or _by_itself(name)


def _by_itself(name: str) -> str:
    return name.replace("-", " ").capitalize()

"""Finding an exercise as one types: by name, muscle, position, equipment, goal or tag."""

from exerciseapp.services.clinic.exercise_search.index import ExerciseIndex, Narrowing

__all__ = ["ExerciseIndex", "Narrowing"]

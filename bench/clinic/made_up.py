"""A library of thousands of made-up exercises, with words as a large clinic's would have."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace

from exerciseapp.domain.exercise import Exercise, ExerciseKind, ExerciseText, Position
from exerciseapp.services.clinic.exercise_search.meanings import EQUIPMENT_WORDS, MUSCLE_WORDS

# How many words beside the usual ones the texts have, so that the vocabulary is a large one.
RARE_WORDS = 9_000
SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "sta", "bre", "tri", "klo")

MOVEMENTS = {
    "stretch": "tøyning",
    "raise": "hev",
    "press": "press",
    "curl": "bøy",
    "lift": "løft",
    "hold": "hold",
    "squat": "knebøy",
    "bridge": "seteløft",
    "rotation": "rotasjon",
    "slide": "glid",
}
PLACES = {
    "calf": "legg",
    "thigh": "lår",
    "hip": "hofte",
    "heel": "hæl",
    "knee": "kne",
    "shoulder": "skulder",
    "back": "rygg",
    "neck": "nakke",
    "ankle": "ankel",
    "toe": "tå",
}
VARIANTS = {
    "slow": "langsom",
    "with support": "med støtte",
    "one leg": "ett bein",
    "both legs": "begge bein",
    "knee bent": "bøyd kne",
    "knee straight": "strakt kne",
    "against resistance": "mot motstand",
}
GOALS = {
    "This may ease cramps at night": "Dette kan dempe kramper om natten",
    "This makes the muscle stronger": "Dette gjør muskelen sterkere",
    "This keeps the joint supple": "Dette holder leddet mykt",
    "This trains your balance": "Dette trener balansen",
    "This helps the blood flow back": "Dette hjelper blodet tilbake",
}


def made_up_exercises(count: int, like: Mapping[str, Exercise]) -> dict[str, Exercise]:
    """Return *count* exercises, the same at each call, with the demonstrations of *like*."""
    chance = random.Random(5)  # noqa: S311 - no secret
    rare = sorted({_rare_word(chance) for _ in range(RARE_WORDS)})
    models = list(like.values())
    made = (_made_up(number, chance, rare, models) for number in range(count))
    return {exercise.id: exercise for exercise in made}


def _made_up(
    number: int, chance: random.Random, rare: list[str], models: list[Exercise]
) -> Exercise:
    movement = chance.choice(list(MOVEMENTS))
    place = chance.choice(list(PLACES))
    variant = chance.choice(list(VARIANTS))
    goal = chance.choice(list(GOALS))
    beside = " ".join(chance.sample(rare, 8))
    model = chance.choice(models)
    one = next(iter(model.texts.values()))
    return replace(
        model,
        id=f"made-up-{number}",
        kind=chance.choice(list(ExerciseKind)),
        position=chance.choice(list(Position)),
        equipment=tuple(chance.sample(list(EQUIPMENT_WORDS), chance.randrange(3))),
        muscles=tuple(chance.sample(list(MUSCLE_WORDS), chance.randrange(1, 4))),
        texts={
            "en": _text(
                one, f"{place.capitalize()} {movement}, {variant} {number}", f"{goal}. {beside}."
            ),
            "nb": _text(
                one,
                f"{PLACES[place].capitalize()}{MOVEMENTS[movement]}, {VARIANTS[variant]} {number}",
                f"{GOALS[goal]}. {beside}.",
            ),
        },
    )


def _text(model: ExerciseText, name: str, purpose: str) -> ExerciseText:
    return replace(model, name=name, purpose=purpose)


def _rare_word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randrange(2, 5)))

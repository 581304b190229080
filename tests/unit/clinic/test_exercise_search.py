"""Finding an exercise as one types, on the exercises that come with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.adapters.library import load_library
from exerciseapp.domain.exercise import Exercise, Position
from exerciseapp.services.clinic.exercise_search import ExerciseIndex, Narrowing
from exerciseapp.services.clinic.exercise_search.meanings import EQUIPMENT_WORDS, MUSCLE_WORDS

CALF = {"calf-stretch-wall", "calf-stretch-seated", "soleus-stretch-wall"}
HAMSTRING = {"hamstring-stretch-seated", "hamstring-stretch-standing"}
RAISES = {"heel-raise", "heel-raise-seated"}


@pytest.fixture(scope="module")
def exercises() -> Mapping[str, Exercise]:
    return load_library().exercises


@pytest.fixture(scope="module")
def index(exercises: Mapping[str, Exercise]) -> ExerciseIndex:
    return ExerciseIndex(exercises.values())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("heel raise", RAISES),
        ("tåhev", RAISES),
        ("Tåhev, sittende", {"heel-raise-seated"}),
        ("towel", {"towel-curl", "calf-stretch-seated"}),
        ("håndkle", {"towel-curl", "calf-stretch-seated"}),
        ("calf", CALF),
        ("gastrocnemius", CALF | {"ankle-pump", "heel-raise"}),
        ("legg", CALF),
        ("hamstrings", HAMSTRING),
        ("lår", HAMSTRING),
        ("hasemuskel", HAMSTRING),
        ("vegg", {"calf-stretch-wall", "soleus-stretch-wall", "hamstring-stretch-standing"}),
        ("calf wall", {"calf-stretch-wall", "soleus-stretch-wall"}),
        ("legg vegg", {"calf-stretch-wall", "soleus-stretch-wall"}),
        ("bøyd kne", {"soleus-stretch-wall"}),
        ("knee bent", {"soleus-stretch-wall"}),
        ("toes", {"towel-curl"}),
        ("cramps", {"calf-stretch-wall"}),
        ("kramper", {"calf-stretch-wall"}),
        ("blodomløp", {"ankle-pump"}),
    ],
)
def test_the_first_one_is_one_that_was_meant(
    index: ExerciseIndex, typed: str, first: set[str]
) -> None:
    for language in ("en", "nb"):
        assert index.search(typed, language)[0] in first


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (
            "standing wall",
            {"calf-stretch-wall", "soleus-stretch-wall", "hamstring-stretch-standing"},
        ),
        (
            "stående vegg",
            {"calf-stretch-wall", "soleus-stretch-wall", "hamstring-stretch-standing"},
        ),
        ("lying", set()),
        ("hamstring sitting", {"hamstring-stretch-seated"}),
        ("stretch for the calf", CALF),
        ("wall towel", set()),
        ("zumba", set()),
    ],
)
def test_every_word_must_be_found(index: ExerciseIndex, typed: str, found: set[str]) -> None:
    assert set(index.search(typed, "en")) == found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gastrocnemis", CALF),
        ("gastorcnemius", CALF),
        ("hamstrig", HAMSTRING),
        ("solues", {"soleus-stretch-wall"}),
        ("towl", {"towel-curl", "calf-stretch-seated"}),
        ("streching", CALF | HAMSTRING),
        ("heal raise", RAISES),
        ("hell raises", RAISES),
        ("leggtoyning", CALF),
        ("leggtoeyning", CALF),
        ("handkle", {"towel-curl", "calf-stretch-seated"}),
        ("håndlke", {"towel-curl", "calf-stretch-seated"}),
        ("sitende legg", {"calf-stretch-seated", "ankle-pump"}),
    ],
)
def test_a_slip_of_the_finger_is_forgiven(
    index: ExerciseIndex, typed: str, meant: set[str]
) -> None:
    assert index.search(typed, "nb")[0] in meant


def test_what_is_spelt_right_is_not_taken_for_something_else(index: ExerciseIndex) -> None:
    # "vegg" is one letter from "legg", of which there are more.
    assert all("wall" in name or "standing" in name for name in index.search("vegg", "nb"))


@pytest.mark.parametrize("word", ["gastrocnemius", "leggtøyning", "håndkle", "standing"])
def test_each_key_on_the_way_to_a_word_keeps_what_it_finds(index: ExerciseIndex, word: str) -> None:
    whole = set(index.search(word, "nb"))
    assert whole
    for length in range(1, len(word)):
        assert whole <= set(index.search(word[:length], "nb"))


def test_accents_and_capitals_do_not_count(index: ExerciseIndex) -> None:
    apart = "ta\N{COMBINING RING ABOVE}hev"
    for typed in ("TÅHEV", "tahev", "Tahev", apart):
        assert index.search(typed, "nb") == index.search("tåhev", "nb")


def test_an_ending_that_differs_does_not_count(index: ExerciseIndex) -> None:
    for one, other in (("stretches", "stretch"), ("veggen", "vegg"), ("tøyninger", "tøyning")):
        assert set(index.search(one, "nb")) & set(index.search(other, "nb"))


def test_the_name_comes_before_the_purpose(exercises: Mapping[str, Exercise]) -> None:
    named = renamed(exercises["heel-raise"], "a", "Balance on one leg", "It trains the leg.")
    meant = renamed(exercises["heel-raise"], "b", "A leg raise", "It trains your balance.")
    index = ExerciseIndex((meant, named))
    assert index.search("balance", "en") == ("a", "b")


def test_nothing_typed_gives_all_by_name(
    index: ExerciseIndex, exercises: Mapping[str, Exercise]
) -> None:
    for language in ("en", "nb"):
        names = [exercises[each].text(language).name for each in index.search("  ", language)]
        assert names == sorted(names, key=str.casefold)
        assert len(names) == len(exercises)


def test_tags_are_found_and_change(exercises: Mapping[str, Exercise]) -> None:
    index = ExerciseIndex(exercises.values(), {"towel-curl": ("Diabetes foot",)})
    assert index.search("diabetes", "en") == ("towel-curl",)
    index.set_marks({"ankle-pump": ("diabetes",), "no-such": ("x",)}, ())
    assert index.search("diabetes", "en") == ("ankle-pump",)


def test_a_favourite_comes_first_among_equals(exercises: Mapping[str, Exercise]) -> None:
    twins = [renamed(exercises["heel-raise"], name, f"Step {name}", "Same.") for name in "abc"]
    index = ExerciseIndex(twins)
    assert index.search("step", "en") == ("a", "b", "c")
    index.set_marks({}, ("c",))
    assert index.search("step", "en") == ("c", "a", "b")


@pytest.mark.parametrize(
    ("narrowing", "found"),
    [
        (Narrowing(equipment=frozenset({"towel"})), {"towel-curl", "calf-stretch-seated"}),
        (Narrowing(muscles=frozenset({"hamstrings"})), HAMSTRING),
        (
            Narrowing(positions=frozenset({Position.SITTING}), muscles=frozenset({"hamstrings"})),
            {"hamstring-stretch-seated"},
        ),
        (Narrowing(favourites_only=True), {"heel-raise"}),
        (Narrowing(tags=frozenset({"first week"})), {"ankle-pump"}),
        (Narrowing(positions=frozenset({Position.LYING})), set()),
    ],
)
def test_chips_narrow(
    exercises: Mapping[str, Exercise], narrowing: Narrowing, found: set[str]
) -> None:
    index = ExerciseIndex(exercises.values(), {"ankle-pump": ("first week",)}, ("heel-raise",))
    assert set(index.search("", "en", narrowing)) == found
    for typed in ("stretch", "e"):
        narrowed = index.search(typed, "en", narrowing)
        assert set(narrowed) == found & set(index.search(typed, "en"))


def test_an_exercise_in_one_language_is_found_in_the_other(
    exercises: Mapping[str, Exercise],
) -> None:
    norwegian = replace(
        exercises["calf-stretch-wall"], texts={"nb": exercises["calf-stretch-wall"].texts["nb"]}
    )
    index = ExerciseIndex((norwegian,))
    for typed in ("calf", "stretch", "wall", "standing", "cramp"):
        assert index.search(typed, "en") == ("calf-stretch-wall",)


def test_every_fact_of_the_library_has_its_words(exercises: Mapping[str, Exercise]) -> None:
    for exercise in exercises.values():
        assert set(exercise.equipment) <= set(EQUIPMENT_WORDS)
        assert set(exercise.muscles) <= set(MUSCLE_WORDS)


@given(st.text(max_size=300), st.sampled_from(["en", "nb", "xx"]))
def test_whatever_is_typed_is_answered(typed: str, language: str) -> None:
    exercises = load_small()
    found = ExerciseIndex(exercises.values()).search(typed, language)
    assert len(set(found)) == len(found)
    assert set(found) <= set(exercises)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4), st.text(max_size=40))
def test_whatever_an_exercise_is_called_it_is_found_by_its_name(
    names: list[str], purpose: str
) -> None:
    model = load_small()["heel-raise"]
    made = [renamed(model, f"x{n}", name, purpose) for n, name in enumerate(names)]
    index = ExerciseIndex(made)
    for exercise in made:
        assert exercise.id in index.search(exercise.texts["en"].name, "en")


def load_small() -> Mapping[str, Exercise]:
    return _SMALL


_SMALL = load_library().exercises


def renamed(model: Exercise, name: str, title: str, purpose: str) -> Exercise:
    text = replace(model.texts["en"], name=title, purpose=purpose)
    return replace(model, id=name, texts={"en": text}, muscles=(), equipment=())

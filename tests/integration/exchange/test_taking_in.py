"""A file that is refused, and an import that ends anywhere, leave everything as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from exerciseapp.bootstrap.exchange import exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exchange import CarriedExercise, Parcel, RefusedFileError
from exerciseapp.services.exchange.ports import KnownClinic
from exerciseapp.services.exchange.trust import Standing
from tests.support.exchange import (
    NOON,
    OWN_FILES,
    PARCELS,
    SOURCE,
    WEBM,
    clinic,
    keys_of,
    parcel,
)
from tests.support.exchange_state import pack, state, tree
from tests.support.exchange_world import DAY, Side
from tests.support.mutations import mutations

ONE_ONLY = SOURCE.replace('exercise = "ankle-pump"', 'exercise = "slow-raise"').replace(
    "repetitions_per_minute = 15", "tempo_s = { raise = 2, top = 1, lower = 3 }"
)


def own(**changes: bytes | None) -> list[CarriedExercise]:
    """Return the clinic's exercise with files changed, by name without suffix, or left out."""
    files = {name: changes.get(name.split(".")[0], content) for name, content in OWN_FILES.items()}
    kept = {name: content for name, content in files.items() if content is not None}
    return [CarriedExercise("slow-raise", kept)]


BROKEN: dict[str, tuple[Callable[[], Parcel], str]] = {
    "dosage": (
        lambda: parcel(source=SOURCE.replace("sets = 2", "sets = 900")),
        r"^programme.toml: exercises\[1\].sets: 900 is out of range",
    ),
    "not toml": (lambda: parcel(source="= nothing"), "^programme.toml: is not valid TOML"),
    "another version": (lambda: parcel(version=9), "^programme.toml: has another version"),
    "facts": (
        lambda: parcel(carried=own(exercise=b'kind = "odd"\n')),
        "^exercises/slow-raise/exercise.toml: kind",
    ),
    "no facts": (
        lambda: parcel(carried=own(exercise=None)),
        "^exercises/slow-raise/exercise.toml: is not there",
    ),
    "texts": (
        lambda: parcel(carried=own(text=b"name = 1\n")),
        "^exercises/slow-raise/text.en.toml: name",
    ),
    "cues": (
        lambda: parcel(carried=own(cues=b"no cues")),
        "^exercises/slow-raise/cues.vtt",
    ),
    "film": (
        lambda: parcel(carried=own(demonstration=b"MZ a program")),
        "^exercises/slow-raise/demonstration.webm: is not what its name says",
    ),
    "poster": (
        lambda: parcel(carried=own(poster=b"GIF89a")),
        "^exercises/slow-raise/poster.webp: is not what its name says",
    ),
    "an exercise too many": (
        lambda: parcel(source=ONE_ONLY),
        'does not agree with the file about "ankle-pump"',
    ),
    "an exercise of tomorrow": (
        lambda: parcel(shipped={"ankle-pump": "ab" * 32, "moon-walk": "ab" * 32}),
        "^moon-walk: needs an exercise that this version",
    ),
    "a shipped exercise carried": (
        lambda: parcel(shipped={}, carried=[*own(), CarriedExercise("ankle-pump", OWN_FILES)]),
        "^ankle-pump: carries an exercise that every program has",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_what_a_file_on_the_disk_would_be_refused_for(patient_side: Side, broken: str) -> None:
    made, wrong = BROKEN[broken]
    before = state(patient_side.places)
    with pytest.raises(RefusedFileError, match=wrong) as refused:
        patient_side.take(pack(made()))
    assert ".incoming" not in str(refused.value)
    assert state(patient_side.places) == before


def test_a_film_that_cannot_be_played_is_refused(patient_side: Side) -> None:
    desk = exchange_over(patient_side.places, patient_side.database).take_in
    before = state(patient_side.places)
    with pytest.raises(RefusedFileError, match=r"demonstration.webm: is a film that cannot"):
        desk.take(desk.look(pack(parcel(carried=own(demonstration=WEBM)))), NOON)
    assert state(patient_side.places) == before


def test_a_real_film_is_played_and_taken(patient_side: Side) -> None:
    from exerciseapp.adapters.library import shipped_media

    film = (shipped_media() / "heel-raise" / "demonstration.webm").read_bytes()
    desk = exchange_over(patient_side.places, patient_side.database).take_in
    desk.take(desk.look(pack(parcel(carried=own(demonstration=film)))), NOON)
    clip = read_shelf(patient_side.places).exercises["slow-raise"].demonstration.clip
    assert clip is not None
    assert clip.read_bytes() == film


def test_the_same_file_again_changes_nothing(patient_side: Side) -> None:
    patient_side.take(pack(parcel()))
    before = state(patient_side.places)
    taken = patient_side.take(pack(parcel()))
    assert taken.looked.standing is Standing.ALREADY_HERE
    assert state(patient_side.places) == before


def test_two_who_look_at_once_take_it_once(patient_side: Side) -> None:
    desk = patient_side.exchange.take_in
    first, second = desk.look(pack(parcel())), desk.look(pack(parcel()))
    desk.take(first, NOON)
    assert desk.take(second, NOON).looked.standing is Standing.ALREADY_HERE
    assert len(desk.store.imported()) == 1
    assert len(list(patient_side.places.library.iterdir())) == 1


def test_a_stranger_who_came_in_meanwhile_is_seen(patient_side: Side) -> None:
    desk = patient_side.exchange.take_in
    looked = desk.look(pack(parcel()))
    stranger = clinic(1, name="FYSIO NORD").card
    desk.take(desk.look(PARCELS.pack(parcel(of=stranger), keys_of(1))), NOON)
    with pytest.raises(RefusedFileError, match="signed with another key"):
        desk.take(looked, NOON)
    assert len(desk.store.imported()) == 1


def test_another_clinic_cannot_change_an_exercise(patient_side: Side) -> None:
    patient_side.take(pack(parcel()))
    other = clinic(1, name="Fysio Sør").card
    theirs = parcel(
        of=other, programme="feet", carried=own(text=OWN_FILES["text.en.toml"] + b"# x\n")
    )
    before = state(patient_side.places)
    with pytest.raises(RefusedFileError, match="slow-raise: is an exercise that you have already"):
        patient_side.take(PARCELS.pack(theirs, keys_of(1)))
    assert state(patient_side.places) == before


def test_an_exercise_of_ones_own_is_not_changed(patient_side: Side) -> None:
    patient_side.put_exercise("slow-raise", text=OWN_FILES["text.en.toml"] + b"# mine\n")
    with pytest.raises(RefusedFileError, match="slow-raise: is an exercise that you have already"):
        patient_side.take(pack(parcel()))


def test_the_clinic_may_show_its_own_exercise_anew(patient_side: Side) -> None:
    patient_side.take(pack(parcel()))
    better = OWN_FILES["text.en.toml"].replace(b'"Name"', b'"A better name"')
    source = SOURCE.replace("version = 3", "version = 4")
    patient_side.take(pack(parcel(version=4, source=source, carried=own(text=better))))
    assert read_shelf(patient_side.places).exercises["slow-raise"].text("en").name == (
        "A better name"
    )


def test_a_shipped_exercise_that_differs_is_told(patient_side: Side) -> None:
    taken = patient_side.take(pack(parcel()))
    assert taken.looked.different == ("ankle-pump",)


def test_reminders_see_a_new_programme(patient_side: Side) -> None:
    from exerciseapp.bootstrap.remind_programmes import FileProgrammes

    programmes = FileProgrammes(patient_side.places)
    assert "calves" not in {each.id for each in programmes()}
    patient_side.take(pack(parcel()))
    assert "calves" in {each.id for each in programmes()}


@pytest.mark.parametrize(
    "count", [60, pytest.param(600, marks=[pytest.mark.slow, pytest.mark.timeout(600)])]
)
def test_whatever_a_clinic_signs_nothing_lands_outside(patient_side: Side, count: int) -> None:
    """Every file of the parcel is changed at random, then signed: taken whole or not at all."""
    chance = Random(12)  # noqa: S311 - chance that can be repeated is the point
    outside = [each for each in tree(patient_side.places.folder.parent) if "library" not in each[0]]
    whole = {**OWN_FILES, "programme.toml": SOURCE.encode()}
    for name, content in whole.items():
        for changed in mutations(content, count // len(whole), chance.randrange(1000)):
            files = {**OWN_FILES, name: changed}
            files.pop("programme.toml", None)
            source = changed if name == "programme.toml" else SOURCE.encode()
            try:
                text = source.decode()
            except UnicodeDecodeError:
                continue
            what = parcel(source=text, carried=[CarriedExercise("slow-raise", files)])
            before = len(list(patient_side.places.library.iterdir()))
            try:
                patient_side.take(pack(what))
            except RefusedFileError:
                after = len(list(patient_side.places.library.iterdir()))
                assert after == before
            else:
                store = patient_side.exchange.take_in.store
                for known in store.known_clinics():
                    store.forget(known.card.id)
    found = [each for each in tree(patient_side.places.folder.parent) if "library" not in each[0]]
    assert found == outside


def test_what_was_left_lately_may_be_somebody_elses_work(patient_side: Side) -> None:
    library = patient_side.exchange.take_in.library
    staged = library.stage(parcel())
    now = datetime.now().astimezone()
    library.sweep([], now - timedelta(hours=1))
    assert staged.exists()
    library.sweep([library.name_of(staged)], now + DAY)
    assert not staged.exists()
    staged = library.stage(parcel())
    library.put_in_place(staged)
    library.sweep([library.name_of(staged)], now + DAY)
    assert staged.with_name(library.name_of(staged)).exists()


def test_remembering_does_not_change_the_key(patient_side: Side) -> None:
    patient_side.take(pack(parcel()))
    store = patient_side.exchange.take_in.store
    (known,) = store.known_clinics()
    feigned = replace(known.card, signing_key=keys_of(1).signing_key)
    with store.importing() as work:
        work.remember(KnownClinic(feigned, known.patient), NOON)
    assert store.known_clinics()[0].card.signing_key == keys_of(0).signing_key

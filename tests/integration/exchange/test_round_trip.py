"""Handed over, taken in, done, answered, read: the clinic sees exactly what was done, once."""

from __future__ import annotations

import pytest

from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exchange import RefusedFileError
from exerciseapp.services.exchange.answer_summary import answer_document, answer_lines
from exerciseapp.services.exchange.ports import ExchangeError, Received
from exerciseapp.services.exchange.trust import Standing
from tests.support.exchange import NOON, PATIENT, SOMEBODY, SOURCE
from tests.support.exchange_world import DAY, MINUTE, PHRASE, Side


def read(clinic: Side, content: bytes) -> Received | None:
    opened = clinic.exchange.clinic.open(PHRASE)
    return clinic.exchange.inbox.read(content, opened, NOON).received


def test_the_first_file_shows_the_clinic_and_is_in_force_at_once(
    clinic_side: Side, patient_side: Side
) -> None:
    content = clinic_side.hand_over()
    looked = patient_side.exchange.take_in.look(content)
    assert looked.standing is Standing.NEW_CLINIC
    assert looked.parcel.clinic == clinic_side.exchange.clinic.card()
    assert patient_side.exchange.take_in.store.known_clinics() == ()
    taken = patient_side.exchange.take_in.take(looked, NOON)
    shelf = read_shelf(patient_side.places)
    assert shelf.programme("calves") == taken.programme
    assert next(iter(shelf.programmes)) == "calves"
    assert shelf.exercises["slow-raise"].text("en").name == "Name"
    assert list(shelf.problems) == []


def test_the_clinic_reads_exactly_what_was_done(clinic_side: Side, patient_side: Side) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.do_session(note="bra\n«øvd»", pain=6)
    patient_side.do_session(at=NOON + DAY, left_out=1)
    done = patient_side.database.records.history()
    assert read(clinic_side, patient_side.answer()) == Received(2, 0, 0)
    assert clinic_side.exchange.inbox.sessions(PATIENT) == done


def test_only_what_is_new_or_changed_is_told_again(clinic_side: Side, patient_side: Side) -> None:
    patient_side.take(clinic_side.hand_over())
    first = patient_side.do_session()
    assert read(clinic_side, patient_side.answer()) == Received(1, 0, 0)
    desk = patient_side.exchange.answer
    assert desk.draft(desk.clinic(), NOON).is_empty
    patient_side.do_session(at=NOON + DAY)
    patient_side.database.records.save_answers(first, 5, None, "it hurt more the day after")
    assert read(clinic_side, patient_side.answer()) == Received(1, 1, 0)
    assert clinic_side.exchange.inbox.sessions(PATIENT) == patient_side.database.records.history()


def test_nothing_is_counted_twice_in_whatever_order_answers_come(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    session = patient_side.do_session()
    early = patient_side.answer()
    patient_side.database.records.save_answers(session, 5, None, "changed")
    patient_side.do_session(at=NOON + DAY)
    late = patient_side.answer(everything=True)
    assert read(clinic_side, late) == Received(2, 0, 0)
    assert read(clinic_side, early) == Received(0, 0, 1)
    assert read(clinic_side, late) is None
    assert clinic_side.exchange.inbox.sessions(PATIENT) == patient_side.database.records.history()


def test_sessions_on_other_programmes_are_nobodys_business(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.do_session("leg-programme")
    patient_side.take(clinic_side.hand_over())
    patient_side.do_session(at=NOON + DAY)
    desk = patient_side.exchange.answer
    draft = desk.draft(desk.clinic(), NOON)
    assert [each.programme for each in draft.sessions] == ["calves"]


def test_an_open_session_is_told_when_it_is_closed(clinic_side: Side, patient_side: Side) -> None:
    patient_side.take(clinic_side.hand_over())
    programme = read_shelf(patient_side.places).programme("calves")
    patient_side.database.records.begin_session(programme, NOON, None)
    desk = patient_side.exchange.answer
    assert desk.draft(desk.clinic(), NOON).is_empty


def test_the_summary_lists_all_that_is_told(clinic_side: Side, patient_side: Side) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.do_session(note="my note", pain=6, left_out=1)
    desk = patient_side.exchange.answer
    draft = desk.draft(desk.clinic(), NOON)
    lines = list(answer_lines(draft))
    assert lines == [
        "For Fysio Nord, who alone can read it.",
        f"It names you by a number only: {PATIENT}.",
        "The text of the programme calves, version 3.",
        "1 session, with your notes:",
        "  2026-11-23 12:00, calves, stopped after 12 min, pain before 4, pain after 2, effort 3",
        "      slow-raise: 2 of 2 sets done",
        "      ankle-pump: 0 of 1 set done; set 1 skipped, 0 of 30",
        "      note: my note",
        "      pain told during slow-raise: 6 of 10; then: rest",
    ]
    document = answer_document(draft)
    assert document["patient"] == PATIENT
    assert len(document["sessions"]) == len(draft.sessions)  # type: ignore[arg-type]


def test_each_version_is_read_with_its_own_text(clinic_side: Side, patient_side: Side) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.do_session()
    newer = SOURCE.replace("sets = 2", "sets = 1")
    content = clinic_side.hand_over(clinic_side.programme(4, source=newer))
    assert patient_side.exchange.take_in.look(content).standing is Standing.NEW_VERSION
    patient_side.take(content)
    patient_side.do_session(at=NOON + DAY)
    read(clinic_side, patient_side.answer())
    told = clinic_side.exchange.inbox.sessions(PATIENT)
    assert [(each.programme_version, len(each.sets)) for each in told] == [(4, 2), (3, 3)]
    assert "sets = 2" in told[1].programme_source


def test_an_answer_from_nobody_is_refused(clinic_side: Side, patient_side: Side) -> None:
    opened = clinic_side.exchange.clinic.open(PHRASE)
    handed = clinic_side.exchange.hand_over.make(opened, clinic_side.programme(), SOMEBODY, NOON)
    patient_side.take(handed.content)
    patient_side.do_session()
    with pytest.raises(RefusedFileError, match="handed no programme over"):
        read(clinic_side, patient_side.answer())


def test_the_same_version_handed_over_again_is_the_same_file(clinic_side: Side) -> None:
    first = clinic_side.hand_over()
    assert clinic_side.hand_over(at=NOON + DAY) == first
    assert len(clinic_side.exchange.inbox.store.handed_over(PATIENT)) == 1


def test_a_version_is_never_changed(clinic_side: Side) -> None:
    clinic_side.hand_over()
    with pytest.raises(ExchangeError, match="Raise the version"):
        clinic_side.hand_over(clinic_side.programme(source=SOURCE + "# more\n"))
    with pytest.raises(ExchangeError, match="Raise the version"):
        clinic_side.hand_over(clinic_side.programme(2))


def test_a_data_folder_has_one_clinic_for_good(clinic_side: Side, patient_side: Side) -> None:
    with pytest.raises(ExchangeError, match="set up in this data folder already: Fysio Nord"):
        clinic_side.exchange.clinic.set_up("Other", "", PHRASE, NOON)
    with pytest.raises(ExchangeError, match="No clinic is set up"):
        patient_side.exchange.clinic.open(PHRASE)
    with pytest.raises(ExchangeError, match="too short"):
        patient_side.exchange.clinic.set_up("Other", "", "short", NOON)
    assert patient_side.exchange.clinic.store.identity() is None


def test_a_clinic_may_change_its_name_and_passphrase_and_stays_known(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    desk = clinic_side.exchange.clinic
    desk.rename("Fysio Nord og Sør", "99", NOON)
    patient_side.take(clinic_side.hand_over(clinic_side.programme(4)), NOON + MINUTE)
    (known,) = patient_side.exchange.take_in.store.known_clinics()
    assert (known.card.name, known.card.telephone) == ("Fysio Nord og Sør", "99")


def test_a_forgotten_clinic_is_new_again_and_the_records_stay(
    clinic_side: Side, patient_side: Side
) -> None:
    content = clinic_side.hand_over()
    patient_side.take(content)
    patient_side.do_session()
    (known,) = patient_side.exchange.take_in.store.known_clinics()
    patient_side.exchange.take_in.store.forget(known.card.id)
    assert "calves" not in read_shelf(patient_side.places).programmes
    assert len(patient_side.database.records.history()) == 1
    assert patient_side.exchange.take_in.look(content).standing is Standing.NEW_CLINIC

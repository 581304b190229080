"""One wrong thing in a programme file, and the one line that a person reads about it."""

# One case a line reads better as a table than broken up.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from exerciseapp.adapters.library import Library
from tests.unit.library.builders import PROGRAMME, changed, lines, parse

TEMPO = "tempo_s = { raise = 2, top = 1, lower = 3 }"
MOVING = "write tempo_s = { raise = 2, top = 1, lower = 3 } or repetitions_per_minute = 15"
SETS = "write a whole number from 1 to 20"
TEXT_60 = 'write a text in "quotes", of at most 60 characters'
NAME = "use small letters a to z, digits and single hyphens"
AT = 'write a time of day from "00:00" to "23:59", as in at = "09:00"'

CASES = [
    # The file's own keys.
    ("version = 3", "", "version: is missing; write a whole number from 1 to 99999"),
    ("version = 3", "version = true", "version: true is not a whole number; write a whole number from 1 to 99999"),
    ("version = 3", "version = 3.0", "version: 3.0 is not a whole number; write a whole number from 1 to 99999"),
    ("version = 3", "vershun = 3", 'vershun: there is no such key; did you mean "version"?'),
    ("version = 3", "version = 3\ncolour = 1", "colour: there is no such key; use one of: note, from, until, times, stages, lighter"),
    ('author = "A. Nurse"', "author = 1", 'author: 1 is not a text; write a text in "quotes", of at most 100 characters'),
    ('en = "Title"', "en = 5", f"title.en: 5 is not a text; {TEXT_60}"),
    ('en = "Title"', 'en = " "', f"title.en: is empty; {TEXT_60}"),
    ('en = "Title"', f'en = "{"x" * 61}"', f"title.en: has 61 characters; {TEXT_60}"),
    ("nb =", "Norwegian =", "title.Norwegian: is no language; use a language's code, such as en, nb or pt_BR"),
    ('[description]\nen = "Description."', "[description]", 'description: is empty; write description.en = "…", and one line for each further language'),
    ('[description]\nen = "Description."', "", 'description: is missing; write description.en = "…", and one line for each further language'),
    # Which exercise.
    ('"rise"', '"rsie"', 'exercises[1].exercise: there is no exercise "rsie"; did you mean "rise"?'),
    ('"rise"', '"zzzzz"', 'exercises[1].exercise: there is no exercise "zzzzz"; use one of: lean, rise'),
    ('exercise = "rise"', "", 'exercises[1].exercise: is missing; write a text in "quotes", of at most 100 characters'),
    # How much.
    ("sets = 2", "sets = 21", f"exercises[1].sets: 21 is out of range; {SETS}"),
    ("sets = 2", "sets = -1", f"exercises[1].sets: -1 is out of range; {SETS}"),
    ("sets = 2", "sets = 2.5", f"exercises[1].sets: 2.5 is not a whole number; {SETS}"),
    ("sets = 2", f"sets = 0x{'f' * 5000}", f"exercises[1].sets: a very large number is out of range; {SETS}"),
    ("repetitions = 10", "repetitons = 10", 'exercises[1].repetitons: there is no such key; did you mean "repetitions"?'),
    ("raise = 2", "raise = nan", "exercises[1].tempo_s.raise: nan is out of range; write a number from 0.5 to 60"),
    ("raise = 2", "raise = inf", "exercises[1].tempo_s.raise: inf is out of range; write a number from 0.5 to 60"),
    ("raise = 2", "raise = true", "exercises[1].tempo_s.raise: true is not a number; write a number from 0.5 to 60"),
    ("raise = 2, ", "", "exercises[1].tempo_s.raise: is missing; write a number from 0.5 to 60"),
    ("raise = 2", "rise = 2", 'exercises[1].tempo_s.rise: there is no such key; did you mean "raise"?'),
    (TEMPO, "tempo_s = [2, 1, 3]", "exercises[1].tempo_s: a list is not a table; write tempo_s = { raise = 2, top = 1, lower = 3 }"),
    ("hold_s = 10", "hold_s = 601", "exercises[2].hold_s: 601 is out of range; write a number from 1 to 600"),
    ("rest_between_sets_s = 45", "rest_between_sets_s = -1", "exercises[1].rest_between_sets_s: -1 is out of range; write a number from 0 to 900"),
    # Timing that contradicts itself or the exercise.
    (TEMPO, "", f"exercises[1]: has no timing; {MOVING}"),
    (TEMPO, "hold_s = 5", f'exercises[1].hold_s: does not fit: "rise" moves; {MOVING}'),
    ("hold_s = 10", TEMPO + "\n#", 'exercises[2].tempo_s: does not fit: "lean" is held; write hold_s = 10'),
    ("hold_s = 10", "hold_s = 10\nrepetitions_per_minute = 9", "exercises[2].repetitions_per_minute: stands beside hold_s; keep one of the two"),
    (TEMPO, f"{TEMPO}\nrest_between_repetitions_s = 5", "exercises[1].rest_between_repetitions_s: repetitions that move follow each other without a rest; take the line out, or make the tempo slower"),
    # Sides.
    ('sides = "each"', "", 'exercises[2].sides: "lean" works one leg at a time; write sides = "each" (or "left" or "right")'),
    ("sets = 2", 'sets = 2\nsides = "each"', 'exercises[1].sides: "rise" works both legs together, not "each"; write sides = "both" or take the line out'),
    ('sides = "each"', 'sides = "eahc"', 'exercises[2].sides: "eahc" is not known here; did you mean "each"?'),
    ('sides = "each"', "sides = 2", "exercises[2].sides: 2 is not known here; use one of: both, each, left, right"),
    # Reminders.
    ('slot = "morning"', "", 'reminders[1].slot: is missing; write a text in "quotes", of at most 40 characters'),
    ('slot = "morning"', 'slot = "Early morning"', f'reminders[1].slot: "Early morning" is not a name; {NAME}'),
    ('at = "09:00"', "", f"reminders[1].at: is missing; {AT}, or before_bedtime_min = 30"),
    ('at = "09:00"', 'at = "24:00"', f'reminders[1].at: "24:00" is no time of day; {AT}'),
    ('at = "09:00"', "at = 09:00:30", f"reminders[1].at: 09:00:30 is no time of day; {AT}"),
    ('at = "09:00"', "at = 2026-01-01", f"reminders[1].at: 2026-01-01 is no time of day; {AT}"),
    ('at = "09:00"', 'at = "09:00"\nbefore_bedtime_min = 5', "reminders[1].before_bedtime_min: stands beside at; keep one of the two"),
    ('at = "09:00"', "before_bedtime_min = 30.5", "reminders[1].before_bedtime_min: 30.5 is not a whole number; write a whole number from 0 to 600"),
    ('at = "09:00"', 'at = "09:00"\nweekdays = ["mon", "Tuesday"]', 'reminders[1].weekdays[2]: "Tuesday" is no weekday; did you mean "tue"?'),
    ('at = "09:00"', 'at = "09:00"\nweekdays = ["x"]', 'reminders[1].weekdays[1]: "x" is no weekday; use one of: mon, tue, wed, thu, fri, sat, sun'),
    ('at = "09:00"', 'at = "09:00"\nweekdays = []', 'reminders[1].weekdays: is empty; write a list of texts: ["one", "two"]'),
    ('at = "09:00"', 'at = "09:00"\n[[reminders]]\nslot = "morning"\nat = "10:00"', 'reminders[2].slot: "morning" is used twice; give each one a name of its own'),
    # Step times.
    ("[title]", "[times]\nget_ready_s = 1\n[title]", "times.get_ready_s: 1 is out of range; write a number from 3 to 120"),
    ("[title]", "[times]\nnext = 6\n[title]", 'times.next: there is no such key; did you mean "next_s"?'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), CASES)
def test_one_wrong_thing_is_told_in_one_line(
    library: Library, old: str, new: str, told: str
) -> None:
    parsed = parse(changed(PROGRAMME, old, new), library)

    assert lines(parsed.problems) == [f"demo.toml: {told}"]
    assert parsed.programme is None


def test_a_programme_without_exercises_is_refused(library: Library) -> None:
    text = PROGRAMME.split("[[exercises]]", maxsplit=1)[0]

    assert lines(parse(text, library).problems) == [
        'demo.toml: exercises: is missing; write [[exercises]] with exercise = "…", sets, repetitions and a timing'
    ]


def test_a_programme_of_too_many_exercises_is_refused(library: Library) -> None:
    head = PROGRAMME.split("[[exercises]]", maxsplit=1)[0]
    entry = '[[exercises]]\nexercise = "rise"\nsets = 1\nrepetitions = 1\nhold_s = 1\n'

    assert lines(parse(head + entry * 51, library).problems) == [
        "demo.toml: exercises: has 51 entries; write at most 50"
    ]


@pytest.mark.parametrize("value", ["5", '"rise"', "[5]", "[[5]]", "{}"])
def test_exercises_of_the_wrong_type_are_told(library: Library, value: str) -> None:
    text = f"exercises = {value}\n" + PROGRAMME.split("[[exercises]]", maxsplit=1)[0]

    parsed = parse(text, library)

    assert parsed.programme is None
    assert lines(parsed.problems)[0].startswith("demo.toml: exercises")
    assert len(parsed.problems) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("version = ", "is not valid TOML: Invalid value (at end of document)"),
        ("version = 1\nversion = 2", "is not valid TOML: Cannot overwrite a value"),
        ("x = " + "[" * 100_000, "nests brackets too deeply"),
        ("x = " + "9" * 5000, "holds a value that cannot be read"),
        ("title = \x00", "is not valid TOML"),
    ],
)
def test_what_is_not_toml_is_told_in_one_line(library: Library, text: str, told: str) -> None:
    (line,) = lines(parse(text, library).problems)

    assert line.startswith(f"demo.toml: {told}")
    assert len(line) < 300


def test_keys_cannot_break_the_line(library: Library) -> None:
    (line,) = lines(parse('"a\\nb\\u001b[31m" = 1\n' + PROGRAMME, library).problems)

    assert line.isprintable()
    assert line.startswith("demo.toml: a b")


def test_what_just_fits_is_taken(library: Library) -> None:
    languages = "\n".join(f'a{chr(97 + n // 26)}{chr(97 + n % 26)} = "x"' for n in range(48))
    text = changed(PROGRAMME, 'en = "Title"', f'en = "{"x" * 60}"\n{languages}')
    entry = '[[exercises]]\nexercise = "rise"\nsets = 20\nrepetitions = 200\n'
    text += (entry + "repetitions_per_minute = 120\n") * 48

    assert lines(parse(text, library).problems) == []


def test_two_reminders_without_a_slot_are_told_as_that(library: Library) -> None:
    text = changed(PROGRAMME, 'slot = "morning"', "") + '[[reminders]]\nat = "10:00"\n'

    told = lines(parse(text, library).problems)

    assert [line.split(";")[0] for line in told] == [
        "demo.toml: reminders[1].slot: is missing",
        "demo.toml: reminders[2].slot: is missing",
    ]


@pytest.mark.parametrize(("keys", "more"), [(20, 0), (21, 1), (60, 1)])
def test_many_unknown_keys_are_told_in_few_lines(library: Library, keys: int, more: int) -> None:
    unknown = "".join(f"zz-{number} = 1\n" for number in range(keys))

    told = lines(parse(unknown + PROGRAMME, library).problems)

    assert len(told) == 20 + more
    assert told[-1].startswith(f"demo.toml: has {keys - 20} more") == bool(more)

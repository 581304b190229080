"""The thirty people of the demo clinic. None of them exists; any likeness is chance."""

from __future__ import annotations

from dataclasses import dataclass

from exerciseapp.domain.reminder_settings import PauseReason
from exerciseapp.services.clinic.demo.course import Course, Kind, Turn


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up. The notes are in English and in Bokmål."""

    name: str
    born: int
    notes: tuple[str, str]
    course: Course | None = None
    archived: bool = False


def _spans(*spans: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    return spans


PEOPLE: tuple[Person, ...] = (
    Person(
        "Anne Berg",
        1951,
        (
            "Night cramps in both calves, worse on the left. Third floor, no lift.",
            "Nattlige kramper i begge leggene, verst til venstre. Tredje etasje uten heis.",
        ),
        Course(
            Kind.LEGS,
            51,
            (0.85, 0.9),
            (5.4, 2.1),
            (1.6, 0.3),
            0.9,
            ((12, Turn.MORE), (26, Turn.STAGES)),
            _spans((31, 33)),
        ),
    ),
    Person(
        "Bjørn Aas",
        1946,
        ("Fibromyalgia since 2009. Short days, long weeks.", "Fibromyalgi siden 2009."),
        Course(
            Kind.LEGS,
            46,
            (0.6, 0.65),
            (6.2, 5.0),
            turns=((6, Turn.LESS), (20, Turn.STAGES)),
            flares=_spans((21, 23), (30, 31), (38, 40)),
            skips=0.12,
        ),
    ),
    Person(
        "Carol Whitfield",
        1958,
        ("Sore heels in the morning. Stands at work.", "Såre hæler om morgenen. Står på jobb."),
        Course(Kind.LEGS, 40, (0.9, 0.8), (4.6, 1.4), turns=((10, Turn.MORE), (22, Turn.MORE))),
    ),
    Person(
        "David Okafor",
        1963,
        ("Calf strain, healed. Back to football by the summer?", "Leggstrekk, grodd."),
        Course(
            Kind.LEGS,
            24,
            (0.95, 0.85),
            (3.8, 0.6),
            turns=((4, Turn.MORE), (12, Turn.MORE)),
            every_weeks=3,
        ),
    ),
    Person(
        "Eva Lindqvist",
        1949,
        (
            "Stopped several times for pain at the heel raises: look at these first.",
            "Har stoppet flere ganger for smerter ved tåhevene: se på dem først.",
        ),
        Course(
            Kind.LEGS,
            18,
            (0.8, 0.6),
            (4.0, 5.6),
            turns=((8, Turn.MORE),),
            hurts=_spans((9, 18)),
            every_weeks=3,
        ),
    ),
    Person(
        "Frode Haugen",
        1955,
        ("Answers seldom; call him.", "Svarer sjelden; ring ham."),
        Course(Kind.BEDTIME, 34, (0.7, 0.15), (3.0, 3.1), (0.9, 0.8), 0.4, silent_weeks=9),
    ),
    Person(
        "Grete Solberg",
        1940,
        ("Cannot stand for long. Daughter helps with the computer.", "Kan ikke stå lenge."),
        Course(Kind.SEATED, 48, (0.75, 0.8), (5.0, 3.9), turns=((16, Turn.MORE),)),
    ),
    Person(
        "Hassan Karimi",
        1968,
        ("Drives a lorry. Cramps after long days.", "Kjører lastebil. Kramper etter lange dager."),
        Course(
            Kind.BEDTIME,
            30,
            (0.55, 0.7),
            (2.4, 1.6),
            (1.4, 0.5),
            0.7,
            ((10, Turn.MORE),),
            _spans((15, 17), (24, 25)),
            PauseReason.OTHER,
        ),
    ),
    Person(
        "Ingrid Moen",
        1944,
        ("Broke her ankle in 2019. Careful on stairs.", "Brakk ankelen i 2019."),
        Course(
            Kind.SEATED,
            28,
            (0.9, 0.9),
            (3.6, 2.2),
            turns=((8, Turn.MORE), (16, Turn.STAGES)),
            skips=0.05,
        ),
    ),
    Person(
        "James Carter",
        1953,
        ("Diabetes; checks his feet every evening.", "Diabetes; ser på føttene hver kveld."),
        Course(Kind.LEGS, 52, (0.7, 0.75), (3.2, 2.6), (0.6, 0.4), 0.5, ((20, Turn.MORE),)),
    ),
    Person(
        "Kari Nilsen",
        1957,
        ("First appointment last week.", "Første time forrige uke."),
        Course(Kind.BEDTIME, 1, (0.8, 0.8), (4.4, 4.2), (1.2, 1.1), 0.9, every_weeks=1),
    ),
    Person(
        "Lars Petersen",
        1960,
        ("Wants to walk to the cabin again.", "Vil gå til hytta igjen."),
        Course(
            Kind.LEGS,
            36,
            (0.8, 0.9),
            (4.8, 1.2),
            turns=((8, Turn.MORE), (18, Turn.STAGES)),
            hurts=_spans((9, 10)),
        ),
    ),
    Person(
        "Margaret Hill",
        1938,
        ("Hard of hearing: large captions.", "Hører dårlig: store undertekster."),
        Course(Kind.SEATED, 44, (0.95, 0.95), (2.8, 2.6)),
    ),
    Person(
        "Nils Eriksen",
        1972,
        ("Flares after night shifts.", "Blusser opp etter nattevakter."),
        Course(
            Kind.LEGS,
            26,
            (0.6, 0.6),
            (5.2, 4.4),
            turns=((4, Turn.STAGES),),
            flares=_spans((5, 6), (10, 12), (17, 18), (23, 24)),
        ),
    ),
    Person(
        "Olga Novak",
        1966,
        ("Came to say that it is over. Finished in the spring.", "Ferdig i vår."),
        Course(Kind.LEGS, 50, (0.9, 0.85), (4.4, 0.4), turns=((10, Turn.MORE),), silent_weeks=22),
        archived=True,
    ),
    Person(
        "Per Lunde",
        1950,
        ("Cramps three nights a week before the start.", "Kramper tre netter i uka før start."),
        Course(Kind.BEDTIME, 22, (0.9, 0.9), (2.8, 1.0), (1.1, 0.2), 0.95),
    ),
    Person(
        "Quentin Marsh",
        1959,
        ("Skips the towel curls: too fiddly, he says.", "Hopper over håndkletreningen."),
        Course(Kind.LEGS, 20, (0.75, 0.75), (3.4, 2.4), skips=0.55),
    ),
    Person(
        "Randi Strand",
        1947,
        ("New hip in March.", "Ny hofte i mars."),
        Course(
            Kind.SEATED,
            32,
            (0.5, 0.8),
            (4.9, 3.0),
            turns=((14, Turn.STAGES),),
            pauses=_spans((2, 6)),
            reason=PauseReason.ILL,
        ),
    ),
    Person(
        "Samuel Ortiz",
        1975,
        ("Runs. Does more than he is asked.", "Løper. Gjør mer enn han blir bedt om."),
        Course(Kind.LEGS, 14, (0.97, 0.97), (2.6, 0.8), turns=((4, Turn.MORE),), every_weeks=2),
    ),
    Person(
        "Tove Kristiansen",
        1954,
        ("Hands over the answer at each visit.", "Har med svaret til hver time."),
        Course(Kind.LEGS, 42, (0.7, 0.8), (5.0, 2.8), (0.7, 0.3), 0.6, ((21, Turn.STAGES),)),
    ),
    Person(
        "Ulla Hansen",
        1943,
        ("Began well; stopped answering in the autumn.", "Begynte bra; har sluttet å svare."),
        Course(Kind.BEDTIME, 27, (0.85, 0.2), (3.5, 3.9), (0.8, 0.9), 0.5, silent_weeks=12),
    ),
    Person(
        "Victor Lam",
        1961,
        ("Pain rises with the new dosage?", "Stiger smertene med den nye dosen?"),
        Course(
            Kind.LEGS,
            16,
            (0.85, 0.8),
            (3.0, 4.9),
            turns=((6, Turn.MORE), (13, Turn.LESS)),
            hurts=_spans((8, 12)),
            every_weeks=2,
        ),
    ),
    Person(
        "Wenche Dahl",
        1952,
        ("Sore feet, both sides. Gardening.", "Såre føtter på begge sider. Hagearbeid."),
        Course(Kind.LEGS, 38, (0.8, 0.7), (4.2, 2.4), pauses=_spans((20, 23))),
    ),
    Person(
        "Yusuf Demir",
        1970,
        ("Reads Turkish and Norwegian.", "Leser tyrkisk og norsk."),
        Course(Kind.BEDTIME, 12, (0.75, 0.85), (2.0, 1.2), (0.9, 0.4), 0.8),
    ),
    Person(
        "Zofia Kowalska",
        1965,
        ("Cleaner; tired legs in the evening.", "Renholder; trøtte bein om kvelden."),
        Course(Kind.LEGS, 8, (0.8, 0.85), (4.1, 3.0), every_weeks=2),
    ),
    Person(
        "Åse Bakken",
        1948,
        ("Comes by bus; not before ten.", "Kommer med buss; ikke før ti."),
        Course(Kind.SEATED, 20, (0.7, 0.7), (4.5, 3.6), (0.5, 0.4), 0.4),
    ),
    Person(
        "Øystein Vik",
        1956,
        (
            "Fishing in the summer: three weeks' pause agreed.",
            "På fiske om sommeren: pause avtalt.",
        ),
        Course(
            Kind.LEGS,
            47,
            (0.8, 0.8),
            (3.9, 2.0),
            turns=((15, Turn.MORE),),
            pauses=_spans((24, 27)),
        ),
    ),
    Person(
        "Eleanor Frost",
        1945,
        ("Has moved away; archived in the summer.", "Har flyttet; arkivert i sommer."),
        Course(Kind.BEDTIME, 45, (0.8, 0.5), (2.9, 2.7), (0.6, 0.5), 0.3, silent_weeks=30),
        archived=True,
    ),
    Person(
        "Torill Engen",
        1964,
        ("Programme is being put together.", "Programmet er under arbeid."),
    ),
    Person(
        "William Price",
        1977,
        ("First appointment tomorrow.", "Første time i morgen."),
    ),
)

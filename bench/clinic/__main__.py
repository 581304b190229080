"""``script/bench clinic``: measures, prints, and writes the section of the page."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from datetime import UTC, datetime

from bench.clinic import answers, films, library, review
from bench.page import table, write_section

MIB = 1024 * 1024


def main() -> None:
    """Measure with as many patients and openings as asked."""
    parser = argparse.ArgumentParser(prog="script/bench clinic", description=__doc__)
    parser.add_argument("--patients", type=int, default=1000, metavar="N", help="files of answers")
    parser.add_argument("--count", type=int, default=9, metavar="N", help="openings of the review")
    parser.add_argument("--exercises", type=int, default=5000, metavar="N", help="in the library")
    options = parser.parse_args()
    parts = [
        _machine(),
        _review(options.count),
        _answers(options.patients),
        _library(options.exercises),
        _films(),
    ]
    text = "\n\n".join(parts)
    sys.stdout.write(text + "\n")
    write_section("Clinic", text)


def _machine() -> str:
    load, _, _ = os.getloadavg() if hasattr(os, "getloadavg") else (0.0, 0.0, 0.0)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.release()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, offscreen; "
        f"{load:.1f} processes were waiting for a core when it began."
    )


def _review(count: int) -> str:
    found = review.measure(count)
    rows = [
        [
            "the review opens, at the time since the last visit",
            f"{found.opened_ms:.0f} ms",
            f"{found.opened_processor_ms:.0f} ms",
            "200 ms",
        ],
        [
            "then all three years",
            f"{found.all_ms:.0f} ms",
            f"{found.all_processor_ms:.0f} ms",
            "",
        ],
    ]
    heading = (
        f"A patient with {review.YEARS} years of daily sessions, nights and days after, from the "
        f"press to the painted screen at 1180x760, median of {count}:"
    )
    return heading + "\n\n" + table(["case", "time", "of it processor", "to reach"], rows)


def _answers(count: int) -> str:
    found = answers.measure(count)
    rows = [
        ["files a second", f"{found.per_second:.0f}", "50"],
        ["processor, a file", f"{found.processor_s / found.files * 1000:.1f} ms", ""],
        [
            f"memory after {answers.SETTLED} files and after the last",
            f"{found.first_mib:.0f} and {found.last_mib:.0f} MiB",
            "flat",
        ],
    ]
    heading = (
        f"A folder with the answers of {found.files} patients, each a year of daily sessions, "
        f"nights and days after ({found.bytes / found.files / MIB:.1f} MiB), read in one go:"
    )
    return heading + "\n\n" + table(["figure", "measured", "to reach"], rows)


def _library(count: int) -> str:
    found = library.measure(count)
    rows = [
        [
            "a key, to the painted list with the best one beside it, median",
            f"{found.key_ms:.0f} ms",
            f"{found.key_processor_ms:.0f} ms",
            "50 ms",
        ],
        [
            f"the same, worst of {found.keys} keys",
            f"{found.key_worst_ms:.0f} ms",
            f"{found.key_processor_worst_ms:.0f} ms",
            "",
        ],
        ["of it the search, median", f"{found.search_ms:.1f} ms", "", ""],
        ["of it the search, worst", f"{found.search_worst_ms:.0f} ms", "", ""],
        ["the index, once", f"{found.index_ms:.0f} ms", "", ""],
        ["the pictures of a screenful, one after the other", f"{found.pictures_ms:.0f} ms", "", ""],
    ]
    heading = f"The library with {found.exercises} exercises in two languages, typed in key by key:"
    return heading + "\n\n" + table(["case", "time", "of it processor", "to reach"], rows)


def _films() -> str:
    rows = [
        [
            each.name,
            f"{each.seconds:.1f} s",
            f"{each.megabytes:.1f} MB",
            f"{each.pause_ms:.0f} ms",
        ]
        for each in films.measure()
    ]
    heading = f"{films.SECONDS} seconds of a noisy film become a demonstration:"
    head = ["film", "takes", "clip", "longest pause of a window meanwhile"]
    return heading + "\n\n" + table(head, rows)


if __name__ == "__main__":
    main()

"""``script/bench clinic``: measures, prints, and writes the section of the page."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from datetime import UTC, datetime

from bench.clinic import answers, review
from bench.page import table, write_section

MIB = 1024 * 1024


def main() -> None:
    """Measure with as many patients and openings as asked."""
    parser = argparse.ArgumentParser(prog="script/bench clinic", description=__doc__)
    parser.add_argument("--patients", type=int, default=1000, metavar="N", help="files of answers")
    parser.add_argument("--count", type=int, default=9, metavar="N", help="openings of the review")
    options = parser.parse_args()
    parts = [_machine(), _review(options.count), _answers(options.patients)]
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


if __name__ == "__main__":
    main()

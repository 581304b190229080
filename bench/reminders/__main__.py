"""``script/bench reminders``: measures, prints, and writes the section of the page."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
from datetime import UTC, datetime

from bench.page import table, write_section
from bench.reminders import idle, large, latency


def main() -> None:
    """Measure for as long as asked."""
    parser = argparse.ArgumentParser(prog="script/bench reminders", description=__doc__)
    parser.add_argument("--idle", type=float, default=600.0, metavar="SECONDS")
    parser.add_argument("--count", type=int, default=60, metavar="N", help="reminders shown")
    parser.add_argument("--days", type=int, default=3653, metavar="N", help="days of records")
    options = parser.parse_args()
    parts = [
        _machine(),
        _latency(options.count),
        _large(options.days),
        _idle(options.idle),
    ]
    text = "\n\n".join(parts)
    sys.stdout.write(text + "\n")
    write_section("Reminders", text)


def _machine() -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.release()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, dunst under Xvfb."
    )


def _idle(seconds: float) -> str:
    rows = [
        [
            cost.name,
            _figure(cost.pss_mib, "{:.1f}"),
            _figure(cost.rss_mib, "{:.1f}"),
            _figure(cost.wakeups, "{:.2f}"),
        ]
        for cost in idle.measure(seconds)
    ]
    head = ["process", "PSS MiB", "RSS MiB", "wake-ups a minute"]
    return (
        f"Idle for {seconds:g} s, all in one run, children included "
        "(to reach: 32 MiB PSS, 1.2 wake-ups a minute):\n\n" + table(head, rows)
    )


def _figure(value: float | None, form: str) -> str:
    return "not there" if value is None else form.format(value)


def _latency(count: int) -> str:
    delays = latency.awake(count)
    slept = asyncio.run(latency.after_a_sleep())
    rows = [
        [f"awake, median of {delays.count}", f"{delays.median_ms:.1f} ms", "50 ms"],
        ["awake, worst", f"{delays.worst_ms:.1f} ms", "1 s"],
        ["after the wall clock jumped ahead by hours", f"{slept:.1f} s", "61 s"],
    ]
    return "From the due moment to the notification:\n\n" + table(
        ["case", "delay", "to reach"], rows
    )


def _large(days: int) -> str:
    found = large.measure(days)
    rows = [
        ["start, to the alarm set", f"{found.start_ms:.0f} ms", "500 ms"],
        ["next due moment", f"{found.next_ms * 1000:.2f} µs", "1 ms"],
        ["taking one that is due from the agenda", f"{found.due_ms:.3f} ms", ""],
    ]
    heading = f"{large.REMINDERS} reminders with {found.rows} records of {days} days:"
    return heading + "\n\n" + table(["case", "time", "to reach"], rows)


if __name__ == "__main__":
    main()

"""Measures playback side by side and writes docs/benchmarks.md.

script/bench playback                     five runs, as the published figures
script/bench playback --runs 1 --print    a first look, nothing written
script/bench playback --only mpv          one player, nothing written
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.page import PAGE, write_section
from bench.playback.clips import make_clips, make_film
from bench.playback.outcome import (
    OURS,
    Outcome,
    film_rows,
    memory_rows,
    player_rows,
    press_row,
    tempo_rows,
)
from bench.playback.peers import settle_peers
from bench.playback.players import ROOT, Player, players
from bench.playback.report import report
from bench.playback.rounds import Played, memory_after, play, press_to_picture, tempo
from bench.playback.start_up import start_up_rows

SOURCE = ROOT / "media" / "heel-raise" / "demonstration.webm"
TEMPI = (1 / 3, 0.5, 1.0, 2.0, 3.0)
FEW, MANY = 5, 100


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="script/bench playback")
    parser.add_argument("--runs", type=int, default=5, help="runs of each player")
    parser.add_argument("--seconds", type=float, default=9.0, help="how long each is watched")
    parser.add_argument("--only", default="", help="players whose name holds this")
    parser.add_argument(
        "--print", action="store_true", help="show the section instead of writing it"
    )
    options = parser.parse_args()
    multimedia = settle_peers(say)
    with tempfile.TemporaryDirectory(prefix="bench-playback-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        home = folder / "home"
        home.mkdir()
        # Some players run as somebody else.
        home.chmod(0o777)
        clips = make_clips(SOURCE, folder / "clips")
        chosen = [one for one in players(multimedia) if options.only in one.name]
        looped = in_turn(
            chosen,
            options.runs,
            "loop",
            lambda one: play(one.command, clips[:1], options.seconds, home),
        )
        changed = in_turn(
            chosen,
            options.runs,
            "change",
            lambda one: play(one.command, clips, options.seconds, home),
        )
        film = make_film(SOURCE, folder / "clips")
        streamed = in_turn(
            [one for one in chosen if one.name != OURS],
            options.runs,
            "film",
            lambda one: play(one.command, [film], options.seconds, home),
        )
        rows = player_rows(looped, changed)
        films = film_rows(streamed)
        for row in (*rows, *films):
            say(" | ".join(row))
        if options.only:
            return 0
        late = {rate: tempo(clips[0], rate, options.seconds, home) for rate in TEMPI}
        pressed = press_to_picture(clips[0], home)
        memory = {count: memory_after(_copies(clips, count), home) for count in (FEW, MANY)}
        started = start_up_rows(options.runs, home)
    outcome = Outcome(
        rows,
        films,
        tempo_rows(late),
        press_row(pressed),
        memory_rows(memory),
        started,
        options.runs,
    )
    if options.print:
        say(report(outcome))
        return 0
    write_section("Playback", report(outcome))
    say(f"written to {PAGE.relative_to(ROOT)}")
    return 0


def in_turn(
    chosen: list[Player], runs: int, kind: str, measure: Callable[[Player], Played]
) -> dict[str, list[Played]]:
    """Measure every player *runs* times, in turn, so that a busy minute hits all of them."""
    found: dict[str, list[Played]] = {one.name: [] for one in chosen}
    for run in range(runs):
        for one in chosen:
            try:
                found[one.name].append(measure(one))
            except TimeoutError as error:
                say(f"{one.name}, {kind} {run + 1}: {error}")
                continue
            say(f"{one.name}, {kind} {run + 1}: {found[one.name][-1]}")
    return found


def _copies(clips: tuple[Path, Path], count: int) -> list[Path]:
    """Return *count* different files: a session knows a clip by its path."""
    copies = []
    for number in range(count):
        source = clips[number % 2]
        copy = source.with_name(f"{number}-{source.name}")
        if not copy.exists():
            copy.hardlink_to(source)
        copies.append(copy)
    return copies


def say(words: str) -> None:
    """Tell the person who waits."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

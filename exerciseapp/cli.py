"""From arguments to a command, nothing else."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NoReturn

from exerciseapp import __version__
from exerciseapp.domain.scales import HIGHEST, LOWEST

FAILURE = 1
WRONG_USE = 2
FASTEST = 100.0


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a command line."""

    def error(self, message: str) -> NoReturn:
        """Print *message*, and end the process with 2."""
        self.exit(WRONG_USE, f"{self.prog}: {message}; {self.prog} --help tells more\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (by default those of the process) ask for.

    Returns the exit status: 0 for success, 1 for a failure. Wrong use ends the process with 2.
    """
    words = sys.argv[1:] if arguments is None else arguments
    options = parse(words)
    run = _command(options.command or "window")
    try:
        with nullcontext() if _keeps_a_log(options) else _log_of_commands(options):
            status = run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever read our output has had enough; what is left must not be written at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except Exception as error:
        if not _is_told_in_a_line(error):
            raise
        print(f"exerciseapp: {_line_of(error)}", file=sys.stderr)
        return FAILURE


def _line_of(error: Exception) -> str:
    """Return what happened and what to do; of an error of the system, without its number."""
    if not isinstance(error, OSError) or not error.filename:
        return str(error)
    return (
        f"{error.filename} could not be read or written ({error.strerror}); see whether the "
        "folder is there and may be used"
    )


def _keeps_a_log(options: argparse.Namespace) -> bool:
    """Tell whether the command stays, and so has a log file of its own."""
    if options.command in {"clinic", "remind"}:
        return options.verb is None
    return options.command in {None, "play", "open"}


def _log_of_commands(options: argparse.Namespace) -> AbstractContextManager[object]:
    """Return the log of a command that soon ends: what is not for its reader goes there."""
    from exerciseapp.adapters.platform.logs import start_logging
    from exerciseapp.adapters.platform.places import find_places

    folder = find_places(options.data_dir, os.environ).logs
    return start_logging(folder, "commands", debug=options.debug)


def _is_told_in_a_line(error: Exception) -> bool:
    # Loaded here, since the window does not wait for what it can do without.
    from exerciseapp.adapters.platform.places import DataFolderError
    from exerciseapp.adapters.platform.screen import NoScreenError
    from exerciseapp.services.record_store import StoreError

    return isinstance(error, DataFolderError | NoScreenError | StoreError | OSError)


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """Return what carries out the command *name*.

    Only that is imported: the window must open fast, and the background process stay small.
    """
    match name:
        case "remind":
            from exerciseapp.bootstrap.reminders import run_remind

            return run_remind
        case "programmes":
            from exerciseapp.bootstrap.programmes import run_programmes

            return run_programmes
        case "answers":
            from exerciseapp.bootstrap.exchange_commands import run_exchange

            return run_exchange
        case "clinic":
            from exerciseapp.bootstrap.clinic import run_clinic

            return run_clinic
        case "export":
            from exerciseapp.bootstrap.export import run_export

            return run_export
        case "files":
            from exerciseapp.bootstrap.file_types import run_files

            return run_files
        case "history":
            from exerciseapp.bootstrap.history import run_history

            return run_history
        case "doctor":
            from exerciseapp.bootstrap.doctor import run_doctor

            return run_doctor
        case _:
            # Nothing is looked through for garbage until the window is furnished: see there.
            gc.disable()
            from exerciseapp.bootstrap.window import run_window

            return run_window


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return what the command line *words* asks for; wrong use ends the process with 2."""
    # Not by the parser's own defaults: each command shares these options, and would set them back.
    usual = argparse.Namespace(command=None, data_dir=None, debug=False)
    told = with_command(words)
    return parser(told).parse_args(told, usual)


def with_command(words: Sequence[str]) -> Sequence[str]:
    """Return *words* with ``open`` before a programme file that stands where a command would.

    A desktop starts the program with the file alone when somebody double-clicks on it.
    """
    is_value = False
    for place, word in enumerate(words):
        if not is_value and not word.startswith("-"):
            if word in COMMANDS:
                return words
            from exerciseapp.domain.exchange import PROGRAMME_SUFFIX

            is_file = word.casefold().endswith(PROGRAMME_SUFFIX)
            return [*words[:place], "open", *words[place:]] if is_file else words
        is_value = word == "--data-dir"
    return words


def parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of the command line *words*.

    All commands stand in its help, but only one that is named in *words* gets its own arguments:
    those of all take longer to make than the window to open.
    """
    common = _common()
    top: argparse.ArgumentParser = _Parser(
        prog="exerciseapp",
        description="Leads through a physiotherapist's home exercises, reminds and records.",
        parents=[common],
    )
    top.add_argument("--version", action="version", version=f"exerciseapp {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, (meaning, add_arguments) in COMMANDS.items():
        command = commands.add_parser(name, parents=[common], help=meaning)
        if name in words:
            add_arguments(command)
    return top


def _common() -> argparse.ArgumentParser:
    """Return what every command takes, before or after its name."""
    common = argparse.ArgumentParser(add_help=False)
    # SUPPRESS keeps the place where it is not given from undoing the one where it is.
    common.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep all data in DIR",
    )
    common.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="write more to the log, and to standard error",
    )
    return common


def _add_play(command: argparse.ArgumentParser) -> None:
    command.add_argument("programme", nargs="?", help="its id; by default what is due now")
    command.add_argument(
        "--lighter", action="store_true", help="its lighter variant, for a bad day"
    )
    command.add_argument(
        "--hands-free",
        action="store_true",
        default=None,
        help="start, go on and close at the end with nobody touching anything",
    )
    command.add_argument(
        "--speed", type=_speed, default=1.0, metavar="N", help="run the clock N times as fast"
    )
    for name, meaning in (
        ("--pain-before", "pain before, 0 to 10"),
        ("--pain-after", "pain after, 0 to 10"),
        ("--effort", "effort, 0 to 10"),
    ):
        command.add_argument(name, type=_rating, metavar="N", help=f"answer beforehand: {meaning}")
    command.add_argument(
        "--pictures",
        type=Path,
        metavar="DIR",
        help="save a picture of each exercise's work step in DIR",
    )


def _add_remind(command: argparse.ArgumentParser) -> None:
    from exerciseapp.bootstrap.remind_arguments import add_remind_arguments

    add_remind_arguments(command)


def _add_programmes(command: argparse.ArgumentParser) -> None:
    verbs = command.add_subparsers(dest="verb", metavar="VERB", required=True)
    _with_json(verbs.add_parser("list", parents=[_common()], help="the programmes at hand"))
    show = verbs.add_parser("show", parents=[_common()], help="one programme, step by step")
    show.add_argument("id")
    _with_json(show)
    check = verbs.add_parser("check", parents=[_common()], help="check programme files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _with_json(check)
    from exerciseapp.bootstrap.exchange_arguments import add_programme_verbs

    add_programme_verbs(verbs, _common)


def _add_answers(command: argparse.ArgumentParser) -> None:
    from exerciseapp.bootstrap.exchange_arguments import add_answers

    add_answers(command, _common)


def _add_clinic(command: argparse.ArgumentParser) -> None:
    from exerciseapp.bootstrap.exchange_arguments import add_clinic

    add_clinic(command, _common)


def _add_export(command: argparse.ArgumentParser) -> None:
    from exerciseapp.bootstrap.exchange_arguments import add_export

    add_export(command)


def _add_open(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _add_files(command: argparse.ArgumentParser) -> None:
    verbs = command.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb, meaning in (
        ("install", "open programme files by a double click from now on"),
        ("uninstall", "leave programme files alone from now on"),
        ("status", "whether a double click opens them"),
    ):
        added = verbs.add_parser(verb, parents=[_common()], help=meaning)
        if verb == "status":
            _with_json(added)


def _add_history(command: argparse.ArgumentParser) -> None:
    shape = command.add_mutually_exclusive_group()
    _with_json(shape)
    shape.add_argument("--csv", action="store_true", help="print a table, a row for each set")


def _add_doctor(command: argparse.ArgumentParser) -> None:
    _with_json(command)


def _with_json(command: argparse._ActionsContainer) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _rating(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = -1
    if not LOWEST <= value <= HIGHEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to 10")
    return value


def _speed(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= FASTEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0 and up to 100")
    return value


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "play": ("open straight in a session", _add_play),
    "open": ("show programme files in the window, to take them in", _add_open),
    "remind": ("the background process", _add_remind),
    "programmes": ("list, show and check programmes", _add_programmes),
    "history": ("the recorded sessions", _add_history),
    "answers": ("between a patient and the clinic", _add_answers),
    "clinic": ("the physiotherapist's workspace", _add_clinic),
    "export": ("the records for other systems", _add_export),
    "files": ("opening programme files by a double click", _add_files),
    "doctor": ("check that everything works", _add_doctor),
}

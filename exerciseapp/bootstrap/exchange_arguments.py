"""The arguments of the commands that exchange files."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

# Gives each verb the options that every command takes.
Common = Callable[[], argparse.ArgumentParser]


def add_programme_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Common
) -> None:
    """Add ``programmes export`` and ``programmes import``."""
    out = verbs.add_parser("export", parents=[common()], help="make a programme file for a patient")
    out.add_argument("id", help="the programme's id")
    out.add_argument("file", type=Path, metavar="FILE")
    out.add_argument("--patient", metavar="ID", help="the patient's id; a new one if left out")
    _add_passphrase(out)
    _add_json(out)
    into = verbs.add_parser("import", parents=[common()], help="take programme files in")
    into.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_json(into)


def add_answers(command: argparse.ArgumentParser, common: Common) -> None:
    """Add ``answers export`` and ``answers import``."""
    verbs = command.add_subparsers(dest="verb", metavar="VERB", required=True)
    out = verbs.add_parser("export", parents=[common()], help="tell the clinic what was done")
    out.add_argument("file", type=Path, metavar="FILE")
    out.add_argument("--clinic", default="", metavar="NAME", help="which one, if there are several")
    out.add_argument("--all", action="store_true", help="also what was told before")
    out.add_argument(
        "--show", action="store_true", help="only show what would be told; write nothing"
    )
    _add_json(out)
    into = verbs.add_parser("import", parents=[common()], help="read patients' answers")
    into.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a file, or a folder of them"
    )
    _add_passphrase(into)
    _add_json(into)


def add_clinic(command: argparse.ArgumentParser, common: Common) -> None:
    """Add ``clinic setup`` and ``clinic show``; without a verb the workspace opens."""
    command.add_argument(
        "--demo", action="store_true", help="open a clinic whose patients are made up"
    )
    verbs = command.add_subparsers(dest="verb", metavar="VERB")
    setup = verbs.add_parser("setup", parents=[common()], help="set a clinic up, with new keys")
    setup.add_argument("--name", required=True)
    setup.add_argument("--telephone", default="")
    _add_passphrase(setup)
    _add_json(setup)
    _add_json(verbs.add_parser("show", parents=[common()], help="name and key of the clinic"))


def add_export(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``export``."""
    command.add_argument("form", choices=["fhir", "csv", "pdf"], help="for which use")
    command.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="by default standard output; for pdf needed",
    )
    command.add_argument(
        "--patient", metavar="ID", help="a patient of the clinic; by default your own records"
    )
    command.add_argument(
        "--dictionary", action="store_true", help="with csv: what each column means, instead"
    )
    _add_json(command)


def _add_passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="holds the clinic's passphrase"
    )


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")

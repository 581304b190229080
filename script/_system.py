"""Which system this is, and which of its packages are missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")


class Family(StrEnum):
    """Systems that are looked after alike."""

    DEBIAN = "Debian or Ubuntu"
    FEDORA = "Fedora"
    ARCH = "Arch Linux"
    MACOS = "macOS"
    WINDOWS = "Windows"
    OTHER = "this system"


@dataclass(frozen=True)
class Package:
    """A package of Debian's name, and why it is wanted, for the person who sees it installed."""

    name: str
    why: str


class SetupError(Exception):
    """Something that the person at the keyboard has to know or do; its text says what."""


def family(platform: str, os_release: str) -> Family:
    """Tell the family from `sys.platform` and the text of /etc/os-release."""
    if platform == "win32":
        return Family.WINDOWS
    if platform == "darwin":
        return Family.MACOS
    values: dict[str, str] = {}
    for line in os_release.splitlines():
        key, separator, value = line.partition("=")
        if separator:
            values[key.strip()] = value.strip().strip("\"'")
    names = [values.get("ID", ""), *values.get("ID_LIKE", "").split()]
    for name, known in (
        ("debian", Family.DEBIAN),
        ("ubuntu", Family.DEBIAN),
        ("fedora", Family.FEDORA),
        ("rhel", Family.FEDORA),
        ("arch", Family.ARCH),
    ):
        if name in names:
            return known
    return Family.OTHER


def this_family() -> Family:
    """Tell the family of the machine we are on."""
    text = OS_RELEASE.read_text(encoding="utf-8") if OS_RELEASE.is_file() else ""
    return family(sys.platform, text)


def installed_debian(status: str) -> set[str]:
    """Read what `dpkg-query` said: the names of the packages that are fully installed."""
    names = set()
    for line in status.splitlines():
        name, _, state = line.partition(" ")
        if state == "install ok installed":
            names.add(name)
    return names


def missing_debian(wanted: Sequence[Package]) -> list[Package]:
    """Return the packages that dpkg does not have."""
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Status}\n", *(package.name for package in wanted)],
        capture_output=True,
        text=True,
        # dpkg-query fails when it does not know a name; that is an answer, not an error.
        check=False,
    )
    have = installed_debian(answer.stdout)
    return [package for package in wanted if package.name not in have]


def apt_prefix(user_id: int, sudo: str | None) -> list[str]:
    """Return what stands before `apt-get` for it to have the right to install."""
    if user_id == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if sudo is not None:
        return [sudo, "env", "DEBIAN_FRONTEND=noninteractive"]
    raise SetupError("neither root nor sudo")


def apt_install(missing: Sequence[Package]) -> None:
    """Install the packages with apt, saying each in one line."""
    names = [package.name for package in missing]
    by_hand = "apt-get install --no-install-recommends " + " ".join(names)
    if sys.platform == "win32":  # apt_install is never called there; said for the type checker
        raise SetupError("apt is Debian's")
    try:
        prefix = apt_prefix(os.geteuid(), shutil.which("sudo"))
    except SetupError:
        raise SetupError(
            "These packages are missing and this user may not install them. "
            f"Ask somebody who may to run:\n  {by_hand}"
        ) from None
    print("Installing with apt:")
    for package in missing:
        print(f"  {package.name} ({package.why})", flush=True)
    apt = [*prefix, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    for command in (
        [*apt, "update"],
        [*apt, "install", "--yes", "--no-install-recommends", *names],
    ):
        run_quietly(
            command,
            f"apt could not install them. See that the network is there, then try again, or:\n"
            f"  {by_hand}",
        )


def run_quietly(
    command: Sequence[str], advice: str, environment: Mapping[str, str] | None = None
) -> None:
    """Run a command without its chatter; where it fails, show its last words and the advice."""
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        env=environment,
        stdin=None if sys.stdin is not None and sys.stdin.isatty() else subprocess.DEVNULL,
    )
    if done.returncode != 0:
        last = "\n".join(f"  | {line}" for line in done.stdout.strip().splitlines()[-3:])
        raise SetupError(f"{last}\n{advice}" if last else advice)

"""Memory and wake-ups of idle background processes, side by side in one run."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.support.desktop import desktop, running, wait_until
from tests.support.reminder_folder import reminder_folder

SETTLE_S = 20.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process and its children cost: MiB, and wake-ups a minute; None: it did not run."""

    name: str
    pss_mib: float | None
    rss_mib: float | None
    wakeups: float | None


def measure(seconds: float) -> list[Cost]:
    """Return what each costs when left alone for *seconds* on a desktop of its own."""
    with ExitStack() as stack:
        short = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        desk = stack.enter_context(desktop(short / "desk"))
        folder = reminder_folder(short / "data")
        home = short / "home"
        (home / ".config" / "safeeyes").mkdir(parents=True)
        environment = {**desk.environment, "HOME": str(home)}
        environment.pop("XDG_CONFIG_HOME", None)
        commands: dict[str, list[str]] = {
            "a sleeping Python": [sys.executable, "-c", "import time; time.sleep(100000)"],
            "exerciseapp remind": folder.command(),
            "Safe Eyes": ["safeeyes"],
            "Vorta": ["vorta"],
        }
        started = {
            name: stack.enter_context(running(command, environment)).pid
            for name, command in commands.items()
            if shutil.which(command[0])
        }
        wait_until(lambda: folder.events() != (), "the reminders")
        folder.store.close()
        time.sleep(SETTLE_S)
        before = {name: switches(family(pid)) for name, pid in started.items()}
        time.sleep(seconds)
        return [
            cost(name, pid, before[name], seconds)
            if (pid := started.get(name)) is not None and alive(pid)
            else Cost(name, None, None, None)
            for name in commands
        ]


def alive(pid: int) -> bool:
    """Tell whether a process is there, and not only waiting to be buried."""
    try:
        return bool(Path(f"/proc/{pid}/cmdline").read_bytes())
    except OSError:
        return False


def cost(name: str, pid: int, before: dict[str, int], seconds: float) -> Cost:
    """Return what the process *pid* costs, given how often its threads were woken *before*."""
    pids = family(pid)
    woken = sum(count - before.get(thread, 0) for thread, count in switches(pids).items())
    wakeups = woken * 60 / seconds
    return Cost(name, memory(pids, "Pss"), memory(pids, "Rss"), wakeups)


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return [each for each in found if alive(each)]


def switches(pids: list[int]) -> dict[str, int]:
    """Return how often each thread of *pids* went to sleep of itself so far."""
    found = {}
    for pid in pids:
        for status in Path(f"/proc/{pid}/task").glob("*/status"):
            for line in status.read_text().splitlines():
                if line.startswith("voluntary_ctxt_switches"):
                    found[status.parent.name] = int(line.split()[1])
    return found


def memory(pids: list[int], kind: str) -> float:
    """Return the memory of *pids* in MiB: "Rss", or "Pss" with what is shared divided."""
    kib = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(f"{kind}:"):
                kib += int(line.split()[1])
    return kib / 1024

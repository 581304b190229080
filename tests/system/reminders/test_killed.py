"""Real processes, killed by the system, on a real bus with a server that keeps count."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.support.desktop import running, session_bus, wait_until

ROOT = Path(__file__).resolve().parents[3]


def count_alerts(kills: int, seed: int, seconds: float) -> None:
    """Kill so often; every day must have brought one alert, and none may be left."""
    with (
        tempfile.TemporaryDirectory(prefix="kills-") as short,
        session_bus(Path(short)) as bus,
    ):
        folder = Path(short)
        log = folder / "server.log"
        environment = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "PYTHONPATH": str(ROOT),
        }
        server = [sys.executable, "-m", "tests.support.notification_server", str(log)]
        with running(server, environment):
            wait_until(log.exists, "the server")
            done = subprocess.run(
                [sys.executable, "-m", "tests.support.kill_driver", short, str(kills), str(seed)],
                env=environment,
                capture_output=True,
                text=True,
                timeout=seconds,
            )
        assert done.returncode == 0, done.stderr
        days, killed = map(int, done.stdout.split())
        assert killed >= kills
        lines = [line.split() for line in log.read_text().splitlines()]
        alerts = [line for line in lines if line[0] == "alert"]
        assert len(alerts) == days
        # Never more than one on the screen, and none at the end.
        assert {line[2] for line in alerts} == {"1"}
        assert lines[-1][0] == "closed"


def test_killed_forty_times() -> None:
    count_alerts(40, seed=5, seconds=100)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_killed_a_thousand_times() -> None:
    count_alerts(1000, seed=6, seconds=1700)

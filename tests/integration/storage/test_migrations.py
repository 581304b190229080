"""Databases of earlier versions, of later ones, and migrations that fail."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import textwrap
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.schema import CURRENT, Schema, bring_up_to_date
from exerciseapp.services.history import history_document
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.integration.storage.samples import NINE, UNKNOWN_THEN, programme, stretch

DATA = Path(__file__).with_name("data")
OLD = sorted(DATA.glob("*.sql"))
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NEXT = f"{int(CURRENT.newest) + 1:04}"


def load(dump: Path, path: Path) -> None:
    """Make the database file that *dump* was written from."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))


def content(path: Path) -> list[str]:
    """Return all that stands in a database file, tables and rows."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def next_schema(folder: Path, upgrade: str) -> Schema:
    """Return a schema with one migration more, whose function body is *upgrade*."""
    # Alembic reads the folder's name with interpolation; ours must not be taken for one.
    folder = folder / "100% øvelser"
    shutil.copytree(CURRENT.migrations, folder)
    head = f'from alembic import op\nrevision = "{NEXT}"\ndown_revision = "{CURRENT.newest}"\n\n'
    body = "def upgrade():\n" + textwrap.indent(textwrap.dedent(upgrade), "    ")
    (folder / "versions" / f"v{NEXT}_test.py").write_text(head + body, encoding="utf-8")
    return Schema(NEXT, folder)


@pytest.mark.parametrize("dump", OLD, ids=lambda dump: str(dump.stem))
def test_a_database_of_an_earlier_version_comes_up_whole(tmp_path: Path, dump: Path) -> None:
    folder = tmp_path / "100% øvelser"
    folder.mkdir()
    path = folder / "exerciseapp.db"
    load(dump, path)
    before = content(path)
    with open_database(path, now=NOW) as database:
        assert database.check() == ()
        records = database.records.history(include_open=True)
        wanted = json.loads(dump.with_suffix(".json").read_text(encoding="utf-8"))
        assert history_document(records) == [UNKNOWN_THEN | each for each in wanted]
        assert database.settings.load_settings().language == "nb"
        session = database.records.begin_session(programme(), NINE, None)
        database.records.save_set(session, stretch())
    copies = list((folder / "backups").glob("*"))
    if dump.stem == CURRENT.newest:
        assert copies == []
    else:
        assert [each.name for each in copies] == [
            f"exerciseapp-20261123-120000-schema-{dump.stem}.db"
        ]
        assert content(copies[0]) == before
        assert copies[0].stat().st_mode & 0o777 == 0o600


def test_there_is_an_old_database_of_every_earlier_schema() -> None:
    earlier = [f"{number:04}" for number in range(1, int(CURRENT.newest))]
    assert [dump.stem for dump in OLD if dump.stem < CURRENT.newest] == earlier


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (NEXT,))
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version of this program") as newer:
        open_database(path)
    assert newer.value.fault is StoreFault.NEWER
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["exerciseapp.db"]


def test_a_migration_that_fails_changes_nothing_and_leaves_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    load(DATA / "0001.sql", path)
    open_database(path, now=NOW).close()
    before = content(path)
    schema = next_schema(
        tmp_path / "migrations",
        """
        op.execute("CREATE TABLE half (made INTEGER)")
        op.execute("DELETE FROM set_record")
        raise KeyError("a migration with a fault")
        """,
    )
    backups = tmp_path / "other"
    with pytest.raises(StoreError, match="as they were before; a copy is") as failed:
        bring_up_to_date(path, 1.0, backups, NOW, schema)
    assert failed.value.fault is StoreFault.MIGRATION
    assert content(path) == before
    (copy,) = backups.iterdir()
    assert content(copy) == before
    assert str(copy) in str(failed.value)


def test_a_migration_that_leaves_rows_pointing_to_nothing_is_undone(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    load(DATA / "0001.sql", path)
    open_database(path, now=NOW).close()
    before = content(path)
    schema = next_schema(tmp_path / "migrations", 'op.execute("DELETE FROM session")\n')
    with pytest.raises(StoreError) as failed:
        bring_up_to_date(path, 1.0, tmp_path / "backups", NOW, schema)
    assert failed.value.fault is StoreFault.MIGRATION
    assert content(path) == before


def test_a_table_that_others_point_to_can_be_copied_and_changed(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    load(DATA / "0001.sql", path)
    open_database(path, now=NOW).close()
    schema = next_schema(
        tmp_path / "migrations",
        """
        with op.batch_alter_table("session") as batch:
            batch.drop_constraint(op.f("ck_session_effort"), type_="check")
            batch.create_check_constraint(op.f("ck_session_effort"), "effort BETWEEN 0 AND 5")
        """,
    )
    bring_up_to_date(path, 1.0, tmp_path / "backups", NOW, schema)
    with closing(sqlite3.connect(path)) as connection:
        count = "SELECT (SELECT count(*) FROM session), (SELECT count(*) FROM set_record)"
        assert connection.execute(count).fetchone() == (3, 7)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE session SET effort = 6")


def test_no_migration_without_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    before = content(path)
    schema = next_schema(tmp_path / "migrations", 'op.execute("CREATE TABLE more (x INTEGER)")\n')
    in_the_way = tmp_path / "backups"
    in_the_way.write_text("not a folder", encoding="utf-8")
    with pytest.raises(StoreError):
        bring_up_to_date(path, 1.0, in_the_way, NOW, schema)
    assert content(path) == before


def test_a_migration_waits_for_no_other_program_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    schema = next_schema(tmp_path / "migrations", 'op.execute("CREATE TABLE more (x INTEGER)")\n')
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as busy:
            bring_up_to_date(path, 0.05, tmp_path / "backups", NOW, schema)
    assert busy.value.fault is StoreFault.BUSY
    bring_up_to_date(path, 0.05, tmp_path / "backups", NOW, schema)


def test_a_start_with_nothing_to_migrate_waits_for_nobody(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with open_database(path, busy_timeout_s=0.05) as database:
            assert database.records.history() == ()


def test_window_and_reminder_process_may_start_at_once(tmp_path: Path) -> None:
    failures: list[Exception] = []
    together = threading.Barrier(4)

    def start() -> None:
        together.wait()
        try:
            open_database(path, now=NOW).close()
        except Exception as error:  # noqa: BLE001 - told by the test, whatever it is
            failures.append(error)

    for start_from in (None, DATA / "0001.sql"):
        path = tmp_path / f"{start_from is None}.db"
        if start_from is not None:
            load(start_from, path)
        threads = [threading.Thread(target=start) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
    assert len(list((tmp_path / "backups").iterdir())) == (CURRENT.newest != "0001")


def test_a_start_with_nothing_to_migrate_does_not_load_alembic(tmp_path: Path) -> None:
    path = tmp_path / "exerciseapp.db"
    open_database(path).close()
    script = (
        "import sys; from pathlib import Path;"
        "from exerciseapp.adapters.storage.database import open_database;"
        "open_database(Path(sys.argv[1])).close();"
        "print([name for name in ('alembic', 'mako') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert (ran.stdout, ran.stderr) == ("[]\n", "")

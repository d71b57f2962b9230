"""FactDesk where files cannot grow or change: ``python tests/soak/places.py``, on Linux with ``unshare`` and ``mount``.

Mounts a disk of a few megabytes in a namespace of its own, fills it while FactDesk reads, decides, exports, copies and
purges, and mounts it read-only. Prints what each command says. Exit status 1 where one says more than a line of
trouble, ends otherwise than with status 0 to 2, loses a decision, leaves a torn file, or does not go on once there is
space.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.desk import Desk

SIZE = "3m"
INSIDE = "FACTDESK_PLACES"
"""Set where the script runs in its namespace."""


def run(what: str, *words: object, typed: str = "") -> subprocess.CompletedProcess[str]:
    """A command, told of in a line; its trouble must be one line too."""
    command = [sys.executable, "-m", "factdesk", *map(str, words)]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False, timeout=300)
    trouble = done.stderr.strip().splitlines()
    print(f"{what:<28} {done.returncode}  {trouble[-1] if trouble else ''}", flush=True)
    assert done.returncode in {0, 1, 2}, done
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode != 2 or len(trouble) == 1, trouble
    return done


def filled(disk: Path) -> Path:
    """A file that takes all the space that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096) == 4096:
                pass
        except OSError:
            pass
    return filler


def decisions(store: Path) -> int:
    """Decisions in a store that is whole."""
    with closing(sqlite3.connect(store)) as sqlite:
        assert sqlite.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with closing(Desk.open(store, Settings())) as desk:
        return sum(item.review is not None for item in desk.queue("weir"))


def documents(folder: Path) -> tuple[Path, Path, Path]:
    """A draft, its source, and an archive that no small disk holds."""
    draft, source, many = folder / "weir.txt", folder / "log.txt", folder / "many.jsonl"
    draft.write_text("Weir\n\nThe weir holds 40 boats, 12 barges and 7 ferries, the office said.\n")
    source.write_text("Log\n\nThe weir holds 53 boats, 18 barges and 9 ferries, the office said.\n")
    line = '{{"id": "{0}", "text": "Day {0}. The office counted {0} boats, {0}0 lamps and {0}5 sheep on the quay."}}'
    many.write_text("\n".join(line.format(number) for number in range(4_000)))
    return draft, source, many


def full(disk: Path, folder: Path) -> None:
    """What was decided stays, nothing is torn, and work goes on once there is space."""
    draft, source, many = documents(folder)
    store = disk / "desk.db"
    run("review", "review", "--plain", draft, "--against", source, "--db", store, typed="f\nq\n")
    assert decisions(store) == 1
    assert run("add until the disk is full", "add", many, "--db", store).returncode == 2
    filler = filled(disk)
    before = set(disk.iterdir())
    assert "full" in run("add on a full disk", "add", many, "--db", store).stderr
    run("decide on a full disk", "review", "--plain", "weir", "--db", store, typed="s\nq\n")
    run("export on a full disk", "report", "weir", "--db", store, "--format", "html", "--output", disk / "weir.html")
    run("backup on a full disk", "backup", disk / "copy.db", "--db", store)
    run("salvage on a full disk", "doctor", "--salvage", disk / "saved.db", "--db", store)
    run("purge on a full disk", "purge", "weir", "--yes", "--db", store)
    run("doctor on a full disk", "doctor", "--db", store)
    assert {path for path in disk.iterdir() if not path.name.endswith(("-wal", "-shm"))} <= before
    filler.unlink()
    assert decisions(store) >= 1
    assert run("review with space again", "review", "--plain", "weir", "--db", store, typed="s\nq\n").returncode == 0
    assert decisions(store) >= 2
    (disk / "weir.html").unlink(missing_ok=True)


def readonly(disk: Path, folder: Path) -> None:
    """Everything that writes says that it cannot; nothing is changed."""
    store = disk / "desk.db"
    held = {path: path.read_bytes() for path in disk.iterdir()}
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for what, *words in (
        ("add, read-only", "add", folder / "log.txt"),
        ("report, read-only", "report", "weir"),
        ("search, read-only", "search", "boats"),
        ("purge, read-only", "purge", "weir", "--yes"),
        ("doctor, read-only", "doctor"),
        ("repair, read-only", "doctor", "--repair"),
    ):
        run(what, *words, "--db", store)
    assert run("export, read-only", "check", folder / "weir.txt", "--against", folder / "log.txt",
               "--output", disk / "out.txt").returncode == 2  # fmt: skip
    run("backup from a read-only disk", "backup", folder / "copy.db", "--db", store)
    assert {path: path.read_bytes() for path in disk.iterdir()} == held


def main() -> int:
    if not os.environ.get(INSIDE):
        command = ["unshare", "--map-root-user", "--mount", sys.executable, __file__]
        return subprocess.run(command, env={**os.environ, INSIDE: "1"}, check=False).returncode
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        disk = folder / "disk"
        disk.mkdir()
        os.environ |= {"HOME": name, "FACTDESK_CONFIG": f"{name}/config.toml"}
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)], check=True)
        try:
            full(disk, folder)
            readonly(disk, folder)
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True)
    print("nothing was lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())

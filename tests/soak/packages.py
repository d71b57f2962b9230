"""Builds the sdist and from it the wheel, installs each in a fresh environment and works with it.

    python tests/soak/packages.py [PYTHON ...]

Needs ``pip`` to reach its packages. With other interpreters named, each installs the wheel too. What is installed must
check a draft, keep a decision, write a report and read a PDF away from this checkout. Exit status 1 where it does not.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]
DRAFT = "Weir\n\nThe weir holds 40 boats, the office said.\n"
SOURCE = "Log\n\nThe weir holds 53 boats, the office said.\n"


def run(*command: object, folder: Path, typed: str = "") -> str:
    """A command away from the checkout; its output."""
    environment = {**os.environ, "HOME": str(folder), "FACTDESK_CONFIG": str(folder / "config.toml")}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        list(map(str, command)), cwd=folder, env=environment, input=typed, capture_output=True, text=True, check=False
    )
    assert done.returncode in {0, 1}, (command, done.stdout, done.stderr)
    return done.stdout


def built(folder: Path) -> tuple[Path, Path]:
    """The sdist, and the wheel that is built from it."""
    run(sys.executable, "-m", "venv", folder / "build", folder=folder)
    pip = folder / "build" / "bin" / "pip"
    run(pip, "install", "-q", "build", folder=folder)
    run(folder / "build" / "bin" / "python", "-m", "build", "-o", folder / "dist", ROOT, folder=folder)
    (sdist,), (wheel,) = (folder / "dist").glob("*.tar.gz"), (folder / "dist").glob("*.whl")
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    outside = [name for name in names if not name.startswith(("factdesk/", f"factdesk-{wheel.name.split('-')[1]}"))]
    assert not outside, outside
    print(f"built {sdist.name} ({sdist.stat().st_size // 1024} KB) and {wheel.name}, {len(names)} files", flush=True)
    return sdist, wheel


def works(python: str, package: Path, folder: Path) -> None:
    """Install the package for an interpreter and do a day's work with it."""
    folder.mkdir()
    run(python, "-m", "venv", folder / "env", folder=folder)
    run(folder / "env" / "bin" / "pip", "install", "-q", f"{package}[pdf]", folder=folder)
    desk = folder / "env" / "bin" / "factdesk"
    (folder / "weir.txt").write_text(DRAFT)
    (folder / "log.txt").write_text(SOURCE)
    assert "53" in run(desk, "check", "weir.txt", "--against", "log.txt", folder=folder)
    run(desk, "review", "--plain", "weir.txt", "--against", "log.txt", "--db", "s.db", folder=folder, typed="f\nq\n")
    assert "1 done" in run(desk, "report", "--db", "s.db", folder=folder)
    for suffix in ("docx", "pdf", "odt", "html", "csv", "json", "md"):
        run(desk, "report", "weir", "--db", "s.db", "--format", suffix, "--output", f"r.{suffix}", folder=folder)
        assert (folder / f"r.{suffix}").stat().st_size > 100
    assert "53" in run(desk, "extract", "r.pdf", folder=folder)
    assert "sound" in run(desk, "doctor", "--db", "s.db", folder=folder)
    run(desk, "demo", "--help", folder=folder)
    version = run(folder / "env" / "bin" / "python", "--version", folder=folder).strip()
    print(f"{version}: {package.name} installed and used", flush=True)


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sdist, wheel = built(folder)
        works(sys.executable, sdist, folder / "sdist")
        for number, python in enumerate([sys.executable, *sys.argv[1:]]):
            works(python, wheel, folder / f"wheel{number}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What stands in a draft stays in the store and the exports: no log, temporary file or message has it."""

import os
import subprocess
import sys
from zipfile import ZIP_DEFLATED, ZipFile

CANARY = "Quillfeather protocol of 4,711 lanterns"


def start(tmp_path, *words, typed=b"", **more):
    """A run of its own whose every folder is watched."""
    environment = {**os.environ, "HOME": str(tmp_path), "TMPDIR": str(tmp_path / "tmp"), **more}
    for name in ("CACHE", "CONFIG", "DATA", "STATE", "RUNTIME"):
        environment[f"XDG_{name}_HOME"] = str(tmp_path / name.lower())
    for name in ("FACTDESK_DB", "FACTDESK_CONFIG"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "factdesk", *map(str, words)]
    return subprocess.run(command, input=typed, capture_output=True, cwd=tmp_path, env=environment, check=False)


def holders(tmp_path):
    """The files below the folder that hold the canary."""
    found = (path for path in tmp_path.rglob("*") if path.is_file())
    return {path.relative_to(tmp_path).parts[0] for path in found if b"Quillfeather" in path.read_bytes()}


def test_a_draft_is_in_the_store_and_in_exports_alone(tmp_path):
    (tmp_path / "tmp").mkdir()
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text(f"Embargoed\n\nThe {CANARY} was signed.\n")
    source.write_text("Plain\n\nThe office signed 12 papers.\n")
    store = tmp_path / "store" / "desk.db"
    start(tmp_path, "check", draft, "--against", source)
    assert holders(tmp_path) == {"draft.txt"}
    start(tmp_path, "review", "--plain", draft, "--against", source, "--db", store, typed=b"f\nq\n")
    assert holders(tmp_path) == {"draft.txt", "store"}
    start(tmp_path, "report", "--db", store, "--format", "md", "--output", tmp_path / "out.md", tmp_path.name)
    assert holders(tmp_path) == {"draft.txt", "store", "out.md"}


def test_no_other_command_leaves_it_anywhere_else(tmp_path):
    (tmp_path / "tmp").mkdir()
    archive, draft = tmp_path / "wires.zip", tmp_path / "draft.txt"
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        packed.writestr("wire.txt", f"Wire\n\nThe {CANARY} was signed by 12 people.\n")
    draft.write_text(f"Draft\n\nThe {CANARY} was signed by 14 people.\n")
    db = ("--db", tmp_path / "store" / "desk.db")
    for words in (
        ["add", archive, *db],
        ["check", draft, *db],
        ["search", "signed", *db],
        ["extract", draft],
        ["compare", draft, archive],
        ["index", "--rebuild", *db],
        ["doctor", *db],
        ["backup", tmp_path / "copies" / "desk.db", *db],
        ["doctor", "--salvage", tmp_path / "saved" / "desk.db", *db],
    ):
        assert start(tmp_path, *words).returncode in {0, 1}, words
    assert holders(tmp_path) == {"draft.txt", "store", "copies", "saved"}
    assert not list((tmp_path / "tmp").iterdir())


def test_the_store_and_its_journal_are_their_owners_alone(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("Embargoed\n\nThe office signed 12 papers.\n")
    store = tmp_path / "new" / "desk.db"
    start(tmp_path, "add", draft, "--db", store)
    assert store.parent.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in store.parent.iterdir()} == {0o600}


def test_a_fault_is_told_without_the_words_of_the_draft(tmp_path):
    bad = tmp_path / "draft.docx"
    bad.write_bytes(b"PK\x03\x04" + CANARY.encode() * 10)
    told = start(tmp_path, "check", bad, "--against", bad)
    assert told.returncode == 2
    assert b"Quillfeather" not in told.stdout + told.stderr
    assert len(told.stderr.splitlines()) == 1

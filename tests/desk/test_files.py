import stat

import pytest

from factdesk.desk import files
from factdesk.errors import FactDeskError


def test_a_file_is_written_for_its_owner_alone_and_nothing_left_beside(tmp_path):
    path = tmp_path / "new" / "report.md"
    assert files.write(b"one", path) == path
    assert files.write(b"two", path).read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_keeps_what_was_there(tmp_path):
    folder = tmp_path / "report.md"
    folder.mkdir()
    with pytest.raises(FactDeskError, match="cannot be written"):
        files.write(b"x", folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_formats_have_unique_names():
    ids = [format_.id for format_ in files.all_formats()]
    assert len(set(ids)) == len(ids)
    assert {"md", "html", "csv", "json"} <= set(ids)

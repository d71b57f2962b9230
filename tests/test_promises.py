"""The promises name tests that are there."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROMISES = (ROOT / "docs" / "promises.md").read_text()


def test_every_promise_names_a_test_that_is_there():
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PROMISES)
    assert len(named) > 20
    for path, test in named:
        assert f"def {test}(" in (ROOT / path).read_text() if test else (ROOT / path).exists(), path


def test_every_library_is_listed_with_its_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["pdf"]]
    listed = re.findall(r"^\| ([\w-]+) \| (?!licence)", (ROOT / "SECURITY.md").read_text(), re.MULTILINE)
    assert listed == sorted(need.split(">=")[0] for need in needed)

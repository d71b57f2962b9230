"""The rules of the house that no linter knows."""

import ast
from pathlib import Path

import pytest

import factdesk

HOUSE = Path(factdesk.__file__).parent
MODULES = sorted(HOUSE.rglob("*.py"))
NETWORK = {
    "socket",
    "http",
    "ftplib",
    "smtplib",
    "poplib",
    "imaplib",
    "xmlrpc",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_room_is_longer_than_400_lines(path):
    assert len(path.read_text().splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_module_can_reach_a_network(path):
    for node in ast.walk(ast.parse(path.read_text())):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            assert name.split(".")[0] not in NETWORK
            assert not name.startswith("urllib.request")


def test_word_lists_name_their_source():
    lists = sorted(HOUSE.rglob("lexicon/**/*.txt"))
    assert lists
    assert [path.name for path in lists if not path.read_text().startswith("# ")] == []

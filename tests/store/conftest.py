import pytest

from factdesk.store.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk" / "store.db"


@pytest.fixture
def store(path):
    opened = Store(path)
    yield opened
    opened.close()

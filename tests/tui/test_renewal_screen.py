"""After an update the store is read again while the editor works."""

from factdesk.errors import StoreError
from factdesk.model import Decision, Progress
from factdesk.tui.app import FactDeskApp


def make_stale(desk):
    with desk._store._connection.writing() as sqlite:
        sqlite.execute("UPDATE readings SET extractor = '0.0.1'")


async def test_articles_of_another_version_are_read_again_behind_the_screens(desk, settings):
    make_stale(desk)
    app = FactDeskApp(lambda: desk, settings, "ferry")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("f")
        await app.workers.wait_for_complete()
        assert desk.index().stale == 0
    assert [item.review.decision for item in desk.queue("ferry") if item.review] == [Decision.FIX]


async def test_what_fails_there_disturbs_nobody(desk, settings, monkeypatch):
    def failing():
        yield Progress("Reading again", 1, 2)
        raise StoreError("the disk is full", "free some space")

    monkeypatch.setattr(desk, "renew", failing)
    app = FactDeskApp(lambda: desk, settings, "ferry")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert app.is_running

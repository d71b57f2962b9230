"""Memory is tidied while nobody types."""

import gc
import weakref

from textual.app import App

from factdesk.tui import tidying


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self):
        self.own = self


async def passed(pilot, held, *, keeps_typing=False):
    """Whether something was collected within half a second or so."""
    for _ in range(25):
        await pilot.pause(0.02)
        if keeps_typing:
            pilot.app.timer.reset()
        if held() is None:
            return True
    return False


class Idler(App):
    def on_mount(self):
        self.timer = tidying.tidy_when_idle(self)


async def test_nothing_is_collected_as_long_as_somebody_types(monkeypatch):
    monkeypatch.setattr(tidying, "_DUE", -1)
    monkeypatch.setattr(tidying, "_IDLE", 0.05)
    async with Idler().run_test() as pilot:
        gc.disable()
        held = weakref.ref(Ring())
        try:
            assert not await passed(pilot, held, keeps_typing=True)
            assert await passed(pilot, held)
        finally:
            gc.enable()


async def test_a_whole_collection_never_comes_by_itself():
    async with Idler().run_test():
        assert gc.get_threshold()[2] > 100_000

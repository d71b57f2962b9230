"""Text that attacks, editors that fail, work that is stopped, and everything too large."""

import contextlib
import gc
import multiprocessing
import time
from dataclasses import replace

import pytest
from textual import events
from textual.strip import Strip
from tui_story import NOON, article, fill, finding, mark, opened, placed, reading

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.errors import StoreError
from factdesk.model import Kind, Progress, Severity
from factdesk.tui import external, layout, paint
from factdesk.tui.app import FactDeskApp
from factdesk.tui.messages import ArticleAt, Behind, Errand, Run
from factdesk.tui.screens.keys import KeysDialog

NASTY = "[/foo] [@click=app.quit]x[/] \\[b] 漢字 e\u0301 שלום \u202egnp 🙂 \x07"


def foot(app):
    return app.room.foot._said.plain


async def press(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


async def finished(app, pilot):
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


@pytest.fixture
def nasty(empty_desk, tmp_path):
    """A story all of whose words are hostile."""
    text = f"{NASTY}\n\nThe count was 41 {NASTY} in the end.\n".replace("\x07", "\ufffd")
    draft = replace(article("d1", text, origin=str(tmp_path / "d.txt")), outlet=NASTY)
    source = replace(article("s1", text.replace("41", "43"), origin="s.txt"), outlet=NASTY)
    store = empty_desk._store
    store.articles.add(reading(draft, [("41", 41)]), NOON)
    store.articles.add(reading(source, [("43", 43)], names=[("e\u0301", NASTY, NASTY)]), NOON)
    filed = store.stories.save("[red]x[/]", str(tmp_path / "d.txt"), "d1", NOON)
    store.stories.attach(filed.number, ["s1"])
    one = finding("k", Kind.FIGURE, Severity.FIX, (mark(draft, f"41 {NASTY[:-1]}"), mark(source, "43")), NASTY)
    store.findings.save(filed.number, 1, placed([one]), NOON)
    return empty_desk


async def test_hostile_words_stay_words_on_every_screen(nasty, settings):
    app = opened(nasty, settings)
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "enter", "f", "u", "c", *"[/x]", "ctrl+s", "y")
        assert "[/x]" in app.screen._why.content.plain
        await press(pilot, "enter", "j", "escape", "P", "escape")
        await press(pilot, "/", *"[/x]")
        await finished(app, pilot)
        await press(pilot, "escape", "escape", "ctrl+p", *"story")
        await finished(app, pilot)
        await press(pilot, "escape")
        assert app.is_running


async def test_words_are_painted_where_their_spans_say(nasty, settings):
    app = opened(nasty, settings, "[red]x[/]")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "enter")
        pane = app.screen._pane
        painted = [pane.paint_line(index, 80) for index in range(pane.count())]
        words = "".join(
            line.plain[span.start : span.end] for line in painted for span in line.spans if span.style == paint.HERE
        )
        assert words.startswith("41 [/foo]")


async def test_draft_and_evidence_are_painted_where_their_spans_say(nasty, settings):
    app = opened(nasty, settings, "[red]x[/]")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        for pane in (app.screen.bench.draft, app.screen.bench.evidence):
            painted = [pane.paint_line(index, 40) for index in range(pane.count())]
            assert pane._top
            for stroke in pane._top:
                styled = (
                    (line.plain[one.start : one.end])
                    for line in painted
                    for one in line.spans
                    if one.style == stroke.style
                )
                assert "".join(styled).replace(" ", "") == layout.safe(stroke.span.of(pane._text)).replace(" ", "")
            shown = [strip.cell_length for strip in app.screen._compositor.render_strips(app.size)]
            assert set(shown) == {120}


async def test_after_the_editor_the_draft_is_read_again(review, desk, draft_path, monkeypatch):
    opened = []

    def edit(path, line):
        opened.append((path, line))
        path.write_text(path.read_text().replace("212", "221"))

    monkeypatch.setattr(external, "edit", edit)
    monkeypatch.setattr(FactDeskApp, "suspend", lambda self: contextlib.nullcontext())
    async with review.run_test() as pilot:
        await press(pilot, "j", "o")
        await finished(review, pilot)
        assert opened == [(draft_path, 5)]
        assert "221" in desk.reading(desk.story("ferry").draft).article.text
        assert foot(review).startswith("The draft was saved; read again")


async def test_the_whole_draft_is_shown_in_its_newest_version(review, draft_path, monkeypatch):
    monkeypatch.setattr(external, "edit", lambda path, line: path.write_text(path.read_text().replace("1998", "1989")))
    monkeypatch.setattr(FactDeskApp, "suspend", lambda self: contextlib.nullcontext())
    async with review.run_test() as pilot:
        below = review.screen
        await press(pilot, "enter", "o")
        await finished(review, pilot)
        assert review.screen.NAME == "article"
        assert "1989" in review.screen._pane._text
        await press(pilot, "y")
        below._look()
        await finished(review, pilot)
        assert foot(review).startswith("Copied:")
        await press(pilot, "j", "G", "escape")
        assert "1989" in review.screen.board.draft.text


async def test_a_window_of_a_few_cells_is_no_trouble(review):
    async with review.run_test(size=(20, 6)) as pilot:
        await press(pilot, "j", "f", "enter", "j", "escape", "escape", "?", "escape", "e", "escape")
        for size in ((1, 1), (300, 90), (56, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert review.is_running


async def test_a_terminal_that_cannot_be_lent_is_said_so(review):
    async with review.run_test() as pilot:
        await press(pilot, "o")
        assert "cannot be lent" in foot(review)


async def test_a_draft_saved_elsewhere_is_read_again(review, desk, draft_path):
    async with review.run_test() as pilot:
        await pilot.pause()
        draft_path.write_text("Quite another draft\n\nNothing happened at sea.\n")
        review.screen._look()
        await finished(review, pilot)
        assert desk.story("ferry").version == 2
        assert "resolved" in foot(review)
        review.screen._look()
        await finished(review, pilot)
        assert desk.story("ferry").version == 2


async def test_work_shows_how_far_it_is_and_stops_on_escape(app):
    seen = []

    def endless():
        while True:
            seen.append(1)
            time.sleep(0.002)
            yield Progress("Reading", len(seen), 0, "wire.html")

    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.post_message(Run(Errand("Imported", endless)))
        await pilot.pause()
        await pilot.pause()
        assert app.session.busy
        await press(pilot, "r")
        assert "under way" in foot(app)
        await press(pilot, "j", "escape")
        while app.session.busy:
            await pilot.pause(0.01)
        assert foot(app) == "Stopped; what was done before is kept"


async def test_work_may_start_processes_below_the_screens(app):
    def steps():
        process = multiprocessing.get_context("spawn").Process(target=int)
        process.start()
        process.join()
        yield Progress("Reading", 1, 1, problem=f"ended with {process.exitcode}")

    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.post_message(Run(Errand("Imported", steps)))
        await finished(app, pilot)
        assert foot(app) == "✗ ended with 0"


async def test_documents_that_cannot_be_read_are_named_and_counted(app):
    def steps():
        yield Progress("Reading", 1, 2, problem="a.pdf is empty")
        yield Progress("Reading", 2, 2, problem="b.pdf is empty")

    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.post_message(Run(Errand("Imported", steps)))
        await finished(app, pilot)
        assert foot(app) == "✗ a.pdf is empty (and 1 more)"


async def test_a_megabyte_is_wrapped_once_and_walked_at_once(empty_desk, settings, tmp_path):
    text = "\n\n".join(f"Paragraph {n} of a long report. " + "words " * 60 for n in range(2600)) + "\n"
    empty_desk._store.articles.add(reading(article("big", text, origin="big.txt")), NOON)
    app = opened(empty_desk, settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.open(ArticleAt("big"))
        await press(pilot, "pagedown", "n")
        assert app.screen._pane.count() > 10_000
        app.session.query = "Paragraph 2599"
        await press(pilot, "n")
        assert app.screen._pane.top > 900_000
        assert "There are no claims" in app.screen._claim.content.plain


async def test_a_click_chooses_a_finding_and_a_claim(review):
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await pilot.click("#queue", offset=(5, 4))
        await pilot.pause()
        assert review.screen.item.finding.key == "aboard"
        await press(pilot, "enter")
        await pilot.click("#text", offset=(10, 0))
        await pilot.click("#text", offset=(54, 5))
        await pilot.pause()
        assert review.screen.stop is not None


async def test_a_click_on_the_key_bar_does_what_the_key_does(review, desk):
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        bar = review.screen.foot.render().plain.split("\n")[1]
        await pilot.click("Foot", offset=(bar.index("f Fix"), 1))
        await pilot.pause()
        assert [item.finding.key for item in desk.queue("ferry") if item.review] == ["refund"]


async def test_an_empty_paste_asks_nothing(app):
    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.post_message(events.Paste("  \n"))
        await pilot.pause()
        assert app.screen.NAME == "home"


async def test_a_story_without_findings_says_that_all_is_clear(empty_desk, settings, tmp_path):
    fill(empty_desk, tmp_path / "ferry.txt")
    store = empty_desk._store
    store.findings.save(store.stories.get("ferry").number, 1, [], NOON)
    app = opened(empty_desk, Settings(), "ferry")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Nothing to decide" in str(app.screen._why.content)
        await press(pilot, "f", "c", "y", "enter", "v", "]", "space", "n")
        assert app.screen.NAME == "review"
    assert isinstance(empty_desk, Desk)


async def test_keys_pressed_before_the_desk_is_open_wait_and_keep_their_order(desk, settings):
    app = FactDeskApp(lambda: desk, settings, "ferry")
    async with app.run_test() as pilot:
        for key in "jjf":
            app.post_message(events.Key(key, key))
        assert not app.session.is_open
        while not app.session.is_open or app._typed:
            await pilot.pause()
        await pilot.pause()
        assert {item.finding.key for item in desk.queue("ferry") if item.review} == {"reopen"}


def at_once(app, keys):
    """Keys as a slow line brings them, all together."""
    for key in keys:
        name = {"/": "slash", "?": "question_mark", "\t": "tab", "\r": "enter", "\x1b": "escape"}.get(key, key)
        app.post_message(events.Key(name, key))


async def typed(app, pilot):
    while app._typed or app._behind:
        await pilot.pause(0.01)
    await pilot.pause()


async def test_words_typed_at_once_behind_the_key_of_a_search_are_searched_for_and_decide_nothing(review, desk):
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        at_once(review, "/stetfix")
        await typed(review, pilot)
        assert review.screen._input.value == "stetfix"
        assert not any(item.review for item in desk.queue("ferry"))


async def test_words_typed_at_once_behind_the_key_of_a_note_are_the_note(review):
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        at_once(review, "cfaqs")
        await typed(review, pilot)
        assert review.screen.query_one("#note").text == "faqs"


async def test_words_typed_at_once_go_into_the_fields_that_they_are_for(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        at_once(app, "Nab\tcd")
        await typed(app, pilot)
        assert [field.value for field in app.screen.query("Input")] == ["ab", "cd"]
        at_once(app, "\x1bj\x1b?")
        await typed(app, pilot)
        assert isinstance(app.screen, KeysDialog)


async def test_keys_typed_at_once_behind_a_search_walk_through_its_results(review):
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        at_once(review, "/221")
        await typed(review, pilot)
        await review.workers.wait_for_complete()
        await pilot.pause()
        at_once(review, "\rj")
        await typed(review, pilot)
        assert review.screen._input.value == "221"
        assert review.screen.roll.place == 1


async def test_a_key_whose_screen_is_gone_keeps_nothing_waiting(review, monkeypatch):
    monkeypatch.setattr("factdesk.tui.app._PATIENCE", 0.01)
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        review._behind = Behind()
        at_once(review, "j")
        await typed(review, pilot)
        assert review.screen.roll.place == 1


async def test_the_frame_stands_before_the_desk_is_open(desk, settings):
    seen = []

    def opens():
        seen.append("\n".join(strip.text for strip in app.screen._compositor.render_strips(app.size)))
        return desk

    app = FactDeskApp(opens, settings, "ferry")
    async with app.run_test(size=(120, 30)) as pilot:
        while not app.session.is_open:
            await pilot.pause()
        (frame,) = seen
        assert all(word in frame for word in ("ferry", "QUEUE", "DRAFT", "SOURCE", "WHY"))


async def test_a_store_that_cannot_be_opened_ends_the_screens_with_its_reason(settings):
    def opens():
        raise StoreError("holiday.db is not a FactDesk store", "name another file with --db")

    app = FactDeskApp(opens, settings)
    async with app.run_test() as pilot:
        while app.failure is None:
            await pilot.pause()
    assert "is not a FactDesk store" in str(app.failure)


async def test_a_story_asked_for_at_the_start_that_is_not_there_leads_home(desk, settings):
    app = FactDeskApp(lambda: desk, settings, "lost")
    async with app.run_test() as pilot:
        while app.room is None or app.room.NAME != "home":
            await pilot.pause()
        await pilot.pause()
        assert "lost" in foot(app)


@pytest.mark.parametrize("key", ["question_mark", "colon", "F"])
async def test_a_window_is_left_once_however_fast_the_keys_come(review, key):
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, key)
        window = review.screen
        assert window is not review.room
        await window.app.push_screen(KeysDialog("review", {}))
        window.dismiss(None)
        window.dismiss(None)
        await press(pilot, "escape")
        assert review.screen is window
        window.dismiss(None)
        window.dismiss(None)
        await pilot.pause()
        assert review.screen is review.room
        assert review.room.NAME == "review"


async def test_closed_screens_leave_nothing_behind(review):
    async with review.run_test(size=(120, 30)) as pilot:

        async def visit():
            for keys in (["question_mark", "escape"], ["enter", "j", "escape"], ["P", "escape"]):
                await press(pilot, *keys)
            gc.collect()
            return sum(isinstance(one, Strip) for one in gc.get_objects())

        await visit()
        # The screen that closed last may be held until the next one paints.
        before = min([await visit() for _ in range(3)])
        after = min([await visit() for _ in range(4)])
        assert after < 1.1 * before


async def test_the_palette_opens_again_while_it_is_still_closing(review):
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, "colon")
        first = review.screen
        first._cancel_gather_commands()
        first.dismiss(None)
        review.action_command_palette()
        await pilot.pause()
        assert review.screen is not first
        await press(pilot, "escape")
        assert review.screen is review.room

from textual import events
from tui_story import opened


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


def lines(roll):
    return "\n".join(roll.paint_line(index, 78).plain for index in range(roll.count()))


async def test_stories_and_sources_with_their_counts(app):
    async with app.run_test() as pilot:
        await pilot.pause()
        shown = lines(app.screen.roll)
        assert "ferry" in shown
        assert "Alder aground: second notice" in shown
        assert "1 must fix" in app.screen._story.content.plain


async def test_an_empty_desk_teaches_the_first_steps(empty_desk, settings):
    app = opened(empty_desk, settings)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "There is no story yet." in lines(app.screen.roll)
        await press(pilot, "e")
        assert "N starts one" in foot(app)
        await press(pilot, "enter")
        assert app.screen.query("#draft-path")


async def test_enter_opens_the_story_or_the_source(app):
    async with app.run_test() as pilot:
        await press(pilot, "enter")
        assert app.screen.NAME == "review"
        await press(pilot, "escape", "G", "enter")
        assert app.screen.NAME == "article"


async def test_files_are_imported_in_the_background_and_join_the_story(app, desk, tmp_path):
    source = tmp_path / "late notice.txt"
    source.write_text("Late notice\n\nThe ferry Alder carried 221 people, the police said.\n")
    async with app.run_test() as pilot:
        await press(pilot, "i")
        app.screen.query_one("#source-paths").value = f'"{source}"'
        await press(pilot, "enter")
        await finished(app, pilot)
        assert "late notice" in " ".join(article.origin for article in desk.sources("ferry"))


async def test_a_path_that_is_not_there_is_said_so(app, tmp_path):
    async with app.run_test() as pilot:
        await press(pilot, "i", "enter")
        assert "at least one" in app.screen._problem.content
        app.screen.query_one("#source-paths").value = str(tmp_path / "none.txt")
        await press(pilot, "enter")
        assert "There is no" in app.screen._problem.content
        await press(pilot, "escape")
        assert app.screen.NAME == "home"


async def test_a_story_starts_from_a_draft_and_its_sources(empty_desk, settings, draft_path, tmp_path):
    app = opened(empty_desk, settings)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "notice.txt").write_text("Notice\n\nThe tug Merlin came late.\n")
    async with app.run_test() as pilot:
        await press(pilot, "N", "enter")
        assert app.screen.focused.id == "source-paths"
        app.screen.query_one("#source-paths").value = str(tmp_path / "sources")
        await press(pilot, "enter")
        assert app.screen._problem.content == "A story has one draft"
        app.screen.query_one("#draft-path").value = str(draft_path)
        await press(pilot, "enter")
        await finished(app, pilot)
        assert [story.slug for story in empty_desk.stories()] == ["ferry"]
        assert foot(app) == "Checked ferry.txt"


async def test_pasted_text_becomes_a_source(app, desk):
    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.post_message(events.Paste("The harbour master counted 221 people."))
        await pilot.pause()
        app.screen.query_one("#outlet").value = "Harbour office"
        app.screen.query_one("#published").value = "Tuesday"
        await press(pilot, "ctrl+s")
        assert "is not a day" in app.screen._problem.content
        app.screen.query_one("#published").value = "2024-05-14"
        await press(pilot, "ctrl+s")
        await finished(app, pilot)
        assert "Harbour office" in {source.outlet for source in desk.sources("ferry")}


async def test_dropped_files_are_offered_for_import(app, draft_path):
    async with app.run_test() as pilot:
        await press(pilot, "p", "ctrl+s")
        assert "no text yet" in app.screen._problem.content
        await press(pilot, "escape")
        app.screen.post_message(events.Paste(str(draft_path)))
        await pilot.pause()
        assert app.screen.query_one("#source-paths").value == str(draft_path)


async def test_a_source_is_taken_out_of_the_story_and_in_again(app, desk):
    async with app.run_test() as pilot:
        await press(pilot, "t")
        assert foot(app) == "✗ Go to a source first"
        await press(pilot, "G", "t")
        await finished(app, pilot)
        assert len(desk.sources("ferry")) == 1
        await press(pilot, "t")
        await finished(app, pilot)
        assert len(desk.sources("ferry")) == 2


async def test_a_check_of_a_lost_draft_says_so_in_words(app, draft_path):
    draft_path.unlink()
    async with app.run_test() as pilot:
        await press(pilot, "r")
        await finished(app, pilot)
        assert foot(app).startswith("✗")
        assert "Traceback" not in foot(app)
        await press(pilot, "o")
        assert "no draft file" in foot(app)


async def test_a_story_is_renamed_and_held_back_and_that_is_undone(app, desk):
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "d")
        app.screen.query_one("#name").value = ""
        await press(pilot, "enter")
        assert "needs a name" in app.screen._problem.content
        app.screen.query_one("#name").value = "grounding"
        app.screen.query_one("#embargo").value = "tonight"
        await press(pilot, "enter")
        assert "is not a time" in app.screen._problem.content
        app.screen.query_one("#embargo").value = "2024-05-15 06:00"
        await press(pilot, "enter")
        assert [story.slug for story in desk.stories()] == ["grounding"]
        assert "Embargo until 15 May 2024 06:00" in app.screen._story.content.plain
        await press(pilot, "u", "u")
        (story,) = desk.stories()
        assert (story.slug, story.embargo) == ("ferry", None)
        await press(pilot, "u")
        assert "Nothing is left to undo" in foot(app)
        await press(pilot, "U")
        assert desk.stories()[0].embargo is not None


async def test_a_source_is_corrected_and_the_story_checked_again(app, desk):
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "G", "d")
        app.screen.query_one("#published").value = "2024-05-13"
        app.screen.query_one("#outlet").value = "Guard office"
        await press(pilot, "enter")
        await finished(app, pilot)
        assert "Guard office" in {source.outlet for source in desk.sources("ferry")}
        await press(pilot, "d", "escape")
        assert app.screen.NAME == "home"


async def test_a_source_and_a_story_are_removed_and_brought_back(app, desk):
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "G", "x")
        assert len(desk.sources()) == 1
        await press(pilot, "g", "x")
        assert desk.stories() == ()
        await press(pilot, "u", "u")
        assert len(desk.stories()) == 1
        assert len(desk.sources()) == 2


async def test_the_report_is_written_where_one_says(app, tmp_path):
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "e", "down", "up")
        app.screen.query_one("#path").value = str(tmp_path / "memo.md")
        await press(pilot, "enter")
        assert foot(app) == f"Written: {tmp_path / 'memo.md'}"
        assert "ferry" in (tmp_path / "memo.md").read_text()
        await press(pilot, "e")
        app.screen.query_one("#path").value = str(tmp_path / "memo.md" / "inside.md")
        await press(pilot, "enter")
        assert foot(app).startswith("✗")


async def test_the_path_follows_the_format(app):
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "e")
        assert app.screen.query_one("#path").value.endswith("ferry-report.md")
        await press(pilot, "down")
        assert not app.screen.query_one("#path").value.endswith(".md")
        await press(pilot, "escape")
        assert app.screen.NAME == "home"

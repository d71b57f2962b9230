from tui_story import opened

from factdesk.config import Settings
from factdesk.tui import keys
from factdesk.tui.commands import Commands
from factdesk.tui.messages import ArticleAt


def foot(app):
    return app.room.foot._said.plain


async def press(pilot, *pressed):
    await pilot.press(*pressed)
    await pilot.pause()


async def answered(app, pilot):
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


# ---- article


async def open_draft(app, pilot):
    await pilot.pause()
    app.open(ArticleAt("d1", None, "ferry"))
    await pilot.pause()
    await pilot.pause()


async def test_from_claim_to_claim(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await open_draft(app, pilot)
        first = app.screen.stop
        await press(pilot, "j")
        assert app.screen.stop.span.start > first.span.start
        await press(pilot, "k", "G")
        assert app.screen.stop.span.of(app.screen._reading.article.text) == "nine"
        await press(pilot, "g")
        assert app.screen.stop == first


async def test_from_open_claim_to_open_claim_and_to_its_finding(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await open_draft(app, pilot)
        await press(pilot, "]", "]")
        assert app.screen.stop.key == "built"
        await press(pilot, "[")
        assert app.screen.stop.key == "aboard"
        await press(pilot, "[")
        assert foot(app) == "No open claim before this"
        await press(pilot, "enter")
        assert app.screen.NAME == "review"
        assert app.screen.item.finding.key == "aboard"


async def test_coverage_counts_what_sources_confirm(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await open_draft(app, pilot)
        assert app.screen.head._right.plain == "1 of 8 claims sourced"


async def test_headline_pages_matches_and_copy(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await open_draft(app, pilot)
        await press(pilot, "n")
        assert "Search for something first" in foot(app)
        app.session.query = "ferry"
        await press(pilot, "n")
        assert foot(app) == "“ferry”: 3 of 4"
        await press(pilot, "n", "N")
        assert foot(app) == "“ferry”: 3 of 4"
        app.session.query = "no such words"
        await press(pilot, "n")
        assert "is not in this text" in foot(app)
        await press(pilot, "pagedown", "pageup", "h")
        assert app.screen._pane.scroll_offset.y == 0
        await press(pilot, "g", "y")
        assert app.clipboard.startswith("The ferry Alder ran aground")


async def test_a_claim_nobody_found_anything_about(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await open_draft(app, pilot)
        await press(pilot, "g", "enter")
        assert app.screen.NAME == "article"
        assert foot(app) == "Nothing was found about this claim"


# ---- search


async def test_search_as_one_types_and_open_a_result(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "/", *"221")
        await answered(app, pilot)
        assert app.screen._hits
        await press(pilot, "enter", "y")
        assert "221" in app.clipboard
        await press(pilot, "enter")
        assert app.screen.NAME == "article"
        assert app.session.query == "221"
        await press(pilot, "escape", "/")
        assert app.screen.focused.id == "query"
        await press(pilot, "escape")
        assert app.screen.NAME == "home"


async def test_a_search_without_an_answer_gives_advice(app):
    async with app.run_test() as pilot:
        await press(pilot, "/", *"zzz")
        await answered(app, pilot)
        shown = "\n".join(app.screen.roll.paint_line(i, 78).plain for i in range(app.screen.roll.count()))
        assert "Nothing has “zzz”." in shown
        await press(pilot, "down", "enter", "escape")
        assert app.screen.NAME == "home"


async def test_a_result_is_taken_into_the_story(app, desk):
    desk.detach("ferry", ["w1"])
    async with app.run_test() as pilot:
        await press(pilot, "/", *"refund")
        await answered(app, pilot)
        places = [hit.article.id for hit in app.screen._hits.values()]
        await press(pilot, "down", *"j" * places.index("w1"), "t")
        await answered(app, pilot)
        assert "w1" in desk.story("ferry").sources


# ---- people


async def test_the_ledger_of_names_leads_to_a_search(app):
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "P")
        assert "Okafor" in " ".join(person.ref for person in app.screen._people.values())
        assert "written" in app.screen._person.content.plain
        await press(pilot, "G", "enter")
        assert app.screen.NAME == "search"
        assert app.screen._input.value


# ---- everywhere


async def test_every_theme_and_the_keys_of_the_screen(desk):
    app = opened(desk, Settings(theme="light"), "ferry")
    async with app.run_test() as pilot:
        for theme in ("high-contrast", "no-colour", "dark"):
            await press(pilot, "T")
            assert app.theme == theme
        await press(pilot, "?", "j", "k", "pagedown", "pageup", "escape")
        assert app.screen.NAME == "review"


async def test_the_palette_has_every_action_and_every_story(app):
    async with app.run_test() as pilot:
        await pilot.pause()
        commands = Commands(app.screen)
        names = [hit.text async for hit in commands.discover()]
        assert "Import  i" in names
        assert "Story ferry" in names
        assert [hit.text async for hit in commands.search("ferry")] == ["Story ferry"]
        await press(pilot, ":", *"story")
        await answered(app, pilot)
        await press(pilot, "enter")
        await answered(app, pilot)
        assert app.screen.NAME == "review"


async def test_keys_can_be_changed_and_clashes_are_told(desk):
    app = opened(desk, Settings(keys={"fix": "d", "stet": "a", "nonsense": "z"}, editor="Robin"), "ferry")
    async with app.run_test(notifications=True) as pilot:
        await press(pilot, "f")
        assert not any(item.review for item in desk.queue("ferry"))
        await press(pilot, "d")
        assert any(item.review for item in desk.queue("ferry"))
        told = " ".join(notice.message for notice in app._notifications)
        assert '"a" is both "stet" and "ask"' in told
        assert 'no action "nonsense"' in told


async def test_every_action_has_a_method_on_its_screens(app):
    async with app.run_test() as pilot:
        await pilot.pause()
        from factdesk.tui.screens import article, home, people, review, search  # noqa: PLC0415

        rooms = {
            keys.HOME: home.HomeScreen,
            keys.REVIEW: review.ReviewScreen,
            keys.ARTICLE: article.ArticleScreen,
            keys.SEARCH: search.SearchScreen,
            keys.PEOPLE: people.PeopleScreen,
        }
        for name, room in rooms.items():
            for action in keys.on(name):
                assert hasattr(room, f"action_{action.do.partition('(')[0]}"), f"{action.id} on {name}"


async def test_quit_closes(app):
    async with app.run_test() as pilot:
        await press(pilot, "q")
    assert app.return_code == 0


async def test_a_story_that_is_not_there_is_said_so(desk, settings):
    app = opened(desk, settings, "lost")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.screen.NAME == "home"
        assert "lost" in foot(app)

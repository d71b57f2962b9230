from tui_story import opened

from factdesk.model import Decision


def decisions(desk):
    return {item.finding.key: item.review.decision for item in desk.queue("ferry") if item.review}


def foot(app):
    return app.room.foot._said.plain


async def press(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


async def test_the_queue_runs_by_weight_and_starts_with_the_heaviest(review):
    async with review.run_test() as pilot:
        await pilot.pause()
        assert review.screen.roll.keys == ["refund", "aboard", "reopen", "radio", "built"]
        assert review.screen.item.finding.key == "refund"


async def test_a_decision_is_kept_and_goes_on_to_the_next_open_one(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, "f")
        assert review.screen.item.finding.key == "aboard"
        assert foot(review) == "Fix ¶7 “We will refund every ticket” · saved"
        await press(pilot, "s", "a")
        assert decisions(desk) == {"refund": Decision.FIX, "aboard": Decision.STET, "reopen": Decision.QUERY}


async def test_the_next_open_one_is_sought_around_the_end(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, "G", "f")
        assert decisions(desk) == {"built": Decision.FIX}
        assert review.screen.item.finding.key == "refund"


async def test_the_last_open_one_keeps_its_place(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, *"fffff")
        assert len(decisions(desk)) == 5
        assert review.screen.item.finding.key == "built"


async def test_a_decision_applies_to_the_marked_ones(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, "space", "space", "s")
        assert decisions(desk) == {"refund": Decision.STET, "aboard": Decision.STET}
        assert review.screen.board.marked == set()
        assert foot(review) == "Stet 2 findings · saved"


async def test_all_are_marked_and_unmarked(review):
    async with review.run_test() as pilot:
        await press(pilot, "*")
        assert len(review.screen.board.marked) == 5
        await press(pilot, "*")
        assert not review.screen.board.marked


async def test_undo_goes_back_to_the_start_and_redo_to_the_end(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, *"fsa")
        await press(pilot, *"uuu")
        assert set(decisions(desk).values()) <= {None}
        assert review.screen.item.finding.key == "refund"
        assert foot(review).startswith("Undone: fix ¶7")
        await press(pilot, "u")
        assert foot(review) == "Nothing is left to undo"
        await press(pilot, *"UUU")
        assert decisions(desk) == {"refund": Decision.FIX, "aboard": Decision.STET, "reopen": Decision.QUERY}
        await press(pilot, "U")
        assert foot(review) == "There is nothing to redo"


async def test_a_decision_is_taken_back(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, "f", "k", "x")
        assert decisions(desk) == {"refund": None}
        assert review.screen.item.finding.key == "refund"


async def test_a_note_is_kept_with_the_finding(review, desk):
    async with review.run_test() as pilot:
        await press(pilot, "c", *"ask", "ctrl+s")
        (noted,) = [item for item in desk.queue("ferry") if item.review]
        assert (noted.finding.key, noted.review.note) == ("refund", "ask")
        await press(pilot, "c", "escape")
        assert "ask" in review.screen._why.content.plain


async def test_it_resumes_where_one_stopped(review, desk, settings):
    async with review.run_test() as pilot:
        await press(pilot, "j", "j", "q")
    again = opened(desk, settings, "ferry")
    async with again.run_test() as pilot:
        await pilot.pause()
        assert again.screen.item.finding.key == "reopen"


async def test_next_and_previous_source(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, "j", "]")
        assert review.screen.pair.there.article == "w1"
        await press(pilot, "[")
        assert review.screen.pair.there.article == "g1"
        await press(pilot, "g", "]")
        assert foot(review) == "There is only one source for this"


async def test_draft_and_evidence_stand_on_the_same_row(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, "j", "k")
        panes = (review.screen.bench.draft, review.screen.bench.evidence)
        rows = {pane._lead + pane.above - pane.scroll_offset.y for pane in panes}
        assert len(rows) == 1


async def test_the_evidence_scrolls_and_the_draft_stays(review):
    async with review.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        draft, evidence = review.screen.bench.draft, review.screen.bench.evidence
        before = draft.scroll_offset.y, evidence.scroll_offset.y
        await press(pilot, "K")
        assert (draft.scroll_offset.y, evidence.scroll_offset.y) == (before[0], before[1] - 1)
        await press(pilot, "J")
        assert evidence.scroll_offset.y == before[1]


async def test_what_no_source_has_says_so(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, "G")
        assert not review.screen.bench.evidence.has_text
        assert "not “false”" in review.screen._why.content.plain


async def test_the_queue_runs_in_draft_order_if_asked(review):
    async with review.run_test() as pilot:
        await press(pilot, "O")
        assert review.screen.roll.keys == ["aboard", "built", "reopen", "refund", "radio"]
        assert review.screen.item.finding.key == "refund"
        await press(pilot, "O")
        assert review.screen.roll.keys[0] == "refund"


async def test_the_filter_narrows_the_queue_and_is_cleared(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, "F", "j", "j", "space", "enter")
        assert review.screen.roll.keys == ["refund"]
        await press(pilot, "F", "x", "enter")
        assert len(review.screen.roll.keys) == 5


async def test_open_only_and_also_the_confirmed(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, "f", "F", "space", "enter")
        assert "refund" not in review.screen.roll.keys
        await press(pilot, "F", "x", "j", "space", "enter")
        assert "tug" in review.screen.roll.keys


async def test_a_filter_that_leaves_nothing_says_so(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, *"fffff")
        await press(pilot, "F", "space", "enter")
        assert review.screen.roll.key is None
        assert "F changes it" in review.screen._why.content.plain
        await press(pilot, "f")
        assert "nothing to decide" in foot(review)


async def test_a_finding_is_copied_as_one_line(review):
    async with review.run_test() as pilot:
        await press(pilot, "y")
        assert review.clipboard == (
            "¶7: draft “We will refund every ticket”; "
            "source “We will refund every unused ticket” (Ferry with 221 aboard hits rocks ¶3)."
        )


async def test_a_search_leads_from_finding_to_finding(review):
    async with review.run_test() as pilot:
        await press(pilot, "n")
        assert "Search for something first" in foot(review)
        review.session.query = "source"
        await press(pilot, "n")
        assert review.screen.item.finding.key == "aboard"
        await press(pilot, "N")
        assert review.screen.item.finding.key == "built"


async def test_the_other_side_on_a_narrow_screen(review):
    async with review.run_test(size=(56, 24)) as pilot:
        await pilot.pause()
        assert review.screen.bench.draft.size.width
        assert not review.screen.bench.evidence.size.width
        await press(pilot, "tab")
        assert review.screen.bench.evidence.size.width


async def test_the_draft_and_the_source_open_at_the_passage(review):
    async with review.run_test(size=(120, 40)) as pilot:
        await press(pilot, "enter")
        assert review.screen.NAME == "article"
        assert review.screen.stop.key == "refund"
        await press(pilot, "escape", "v")
        assert review.screen._reading.article.id == "w1"
        await press(pilot, "enter")
        assert review.screen.NAME == "review"
        assert review.screen.item.finding.key == "refund"


async def test_it_fits_while_the_window_changes(review):
    async with review.run_test(size=(200, 50)) as pilot:
        for width in (120, 80, 56, 200):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert review.screen.bench.draft.size.width <= width
            assert review.screen.item.finding.key == "refund"


async def test_first_last_and_page(review):
    async with review.run_test() as pilot:
        await press(pilot, "G")
        assert review.screen.item.finding.key == "built"
        await press(pilot, "g")
        assert review.screen.item.finding.key == "refund"
        await press(pilot, "pagedown")
        assert review.screen.roll.place > 0
        await press(pilot, "pageup")
        assert review.screen.item.finding.key == "refund"

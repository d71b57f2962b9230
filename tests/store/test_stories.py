from datetime import timedelta

import pytest
from store.shelf import AT, reading

from factdesk.errors import StoreError


@pytest.fixture
def full(store):
    for name in ("a1", "a2", "b1", "b2", "b3"):
        store.articles.add(reading(name), AT)
    return store


def test_a_story_has_a_draft_and_sources_in_their_order(full):
    filed = full.stories.save("flood", "/d.txt", "a1", AT)
    full.stories.attach(filed.number, ["b2", "b1", "b2"])
    full.stories.attach(filed.number, ["b3", "b1"])
    story = full.stories.get("flood").story
    assert (story.slug, story.draft, story.version, story.sources) == ("flood", "a1", 1, ("b2", "b1", "b3"))


def test_the_same_draft_again_is_no_new_version(full):
    full.stories.save("flood", "/d.txt", "a1", AT)
    assert full.stories.save("flood", "/d.txt", "a1", AT).story.version == 1


def test_a_changed_draft_is_a_new_version_with_the_same_sources(full):
    filed = full.stories.save("flood", "/d.txt", "a1", AT)
    full.stories.attach(filed.number, ["b1"])
    changed = full.stories.save("flood", "/d.txt", "a2", AT)
    assert (changed.story.version, changed.story.draft, changed.story.sources) == (2, "a2", ("b1",))
    assert full.stories.save("flood", "/d.txt", "a1", AT).story.version == 3


def test_sources_can_be_taken_away(full):
    filed = full.stories.save("flood", "/d.txt", "a1", AT)
    full.stories.attach(filed.number, ["b1", "b2", "b3"])
    full.stories.detach(filed.number, ["b2", "zz"])
    assert full.stories.get("flood").story.sources == ("b1", "b3")
    assert "b2" in full.articles


def test_stories_are_listed_last_touched_first(full):
    for number, slug in enumerate(("one", "two", "one")):
        full.stories.save(slug, f"/{slug}.txt", "a1", AT + timedelta(minutes=number))
    assert [filed.story.slug for filed in full.stories.all()] == ["one", "two"]


def test_a_story_is_known_by_its_draft_file(full):
    full.stories.save("flood", "/d.txt", "a1", AT)
    assert full.stories.slug_of("/d.txt") == "flood"
    assert full.stories.slug_of("/e.txt") is None


def test_the_position_is_kept(full):
    filed = full.stories.save("flood", "/d.txt", "a1", AT)
    assert full.stories.position(filed.number) is None
    full.stories.remember(filed.number, "k7")
    assert full.stories.position(filed.number) == "k7"


def test_an_unknown_story_is_an_error_in_words(full):
    assert full.stories.find("fire") is None
    with pytest.raises(StoreError, match="there is no story fire"):
        full.stories.get("fire")

import pytest
from store.shelf import AT, finding, reading

from factdesk.model import Decision, Kind, Review, Severity
from factdesk.store.findings import Placed


@pytest.fixture
def story(store):
    store.articles.add(reading("a1"), AT)
    return store.stories.save("flood", "/d.txt", "a1", AT).number


def test_findings_come_back_whole_and_in_order(store, story):
    placed = (Placed(1, finding("k1"), 2), Placed(2, finding("k2", Severity.QUERY), 3, "4,100"))
    store.findings.save(story, 1, placed, AT)
    assert store.findings.get(story, 1) == placed
    assert store.stories.get("flood").checked_at == AT


def test_a_check_takes_the_place_of_the_one_before(store, story):
    store.findings.save(story, 1, [Placed(1, finding("k1"), 2), Placed(2, finding("k2"), 2)], AT)
    store.findings.save(story, 1, [Placed(1, finding("k3"), 2)], AT)
    assert [item.finding.key for item in store.findings.get(story, 1)] == ["k3"]


def test_versions_are_kept_apart(store, story):
    assert store.findings.before(story, 1) == ()
    store.findings.save(story, 1, [Placed(1, finding("k1"), 2)], AT)
    store.findings.save(story, 3, [Placed(1, finding("k3"), 2)], AT)
    assert store.findings.before(story, 1) == ()
    assert [item.finding.key for item in store.findings.before(story, 3)] == ["k1"]
    assert [item.finding.key for item in store.findings.before(story, 9)] == ["k3"]


def test_counts_know_what_is_decided(store, story):
    items = [Placed(n, finding(f"k{n}", s), 1) for n, s in enumerate([*Severity, Severity.FIX], 1)]
    store.findings.save(story, 1, items, AT)
    store.ledger.do(story, "Fix", [Review("k2", Decision.FIX, "", "ed", AT), Review("k3", None, "hm", "ed", AT)], AT)
    assert store.findings.asking(story, 1) == {
        (Severity.MUST_FIX, Kind.FIGURE, False): 1,
        (Severity.FIX, Kind.FIGURE, True): 1,
        (Severity.FIX, Kind.FIGURE, False): 1,
        (Severity.QUERY, Kind.FIGURE, False): 1,
    }

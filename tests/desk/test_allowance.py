"""A document has its time and its memory; the work on one that takes more ends in one line, the others go on."""

import threading
import time

import pytest

from factdesk.config import Limits, Settings
from factdesk.desk import allowance as guard
from factdesk.desk import checking
from factdesk.desk.allowance import allowance, each
from factdesk.desk.desk import Desk
from factdesk.errors import UnreadableError
from factdesk.extract import claims

SHORT = Limits(seconds=0)
LATE = r"slow\.txt takes more than 0 seconds; split it, or raise seconds under \[limits\] in config\.toml"


def without_end():
    while True:
        try:
            time.sleep(0.01)
        except Exception:  # noqa: BLE001 - a reader that takes every fault for one of its document
            continue


def test_work_without_an_end_is_ended():
    with pytest.raises(UnreadableError, match=LATE), allowance("slow.txt", SHORT):
        without_end()


def test_in_any_thread():
    told = []

    def work():
        try:
            with allowance("slow.txt", SHORT):
                without_end()
        except UnreadableError as error:
            told.append(str(error))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(told) == 3


def test_work_in_time_is_left_alone():
    for _ in range(300):
        with allowance("quick.txt", Limits(seconds=1)):
            pass
    time.sleep(1 + 2 * guard._GLANCE)  # an error that came too late would be raised here


def test_what_goes_wrong_within_is_told_as_it_is():
    with pytest.raises(KeyError), allowance("a.txt", Limits()):
        raise KeyError
    assert not guard._at_work


def test_memory_has_its_limit_too(monkeypatch):
    most = iter([100.0, 90.0, 111.0])
    monkeypatch.setattr(guard, "held", lambda: next(most, 111.0))
    told = r"large\.txt takes more than 10 MB of memory; .* raise memory under"
    with pytest.raises(UnreadableError, match=told), allowance("large.txt", Limits(memory=10)):
        without_end()


def test_what_the_system_refuses_is_told_as_memory():
    told = r"large\.txt takes more than 4,096 MB of memory"
    with pytest.raises(UnreadableError, match=told), allowance("large.txt", Limits()):
        raise MemoryError


def test_the_peak_is_what_this_process_held():
    assert 10 < guard.held() < 100_000


def test_every_article_of_a_document_has_its_own_time():
    def three():
        for number in range(3):
            time.sleep(0.01)
            yield number + 1
        without_end()

    found = each(three(), "slow.txt", SHORT)
    assert [next(found) for _ in range(3)] == [1, 2, 3]
    with pytest.raises(UnreadableError, match=LATE):
        next(found)


@pytest.fixture
def desk():
    opened = Desk.open(None, Settings(limits=Limits(seconds=1)))
    yield opened
    opened.close()


@pytest.mark.parametrize("jobs", [1, None])
def test_the_other_documents_are_read(desk, tmp_path, monkeypatch, jobs):
    read = claims.read
    monkeypatch.setattr(claims, "read", lambda one: without_end() if "endless" in one.text else read(one))
    for name in ("a", "endless", "z"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} boats are 12.\n")
    steps = list(desk.ingest([tmp_path], jobs))
    (problem,) = [step.problem for step in steps if step.problem]
    assert "endless.txt takes more than 1 second;" in problem
    assert len(desk.sources()) == 2


def test_two_articles_that_take_too_long_are_told_of_and_the_others_compared(desk, tmp_path, monkeypatch):
    match = checking.matches
    monkeypatch.setattr(
        checking, "matches", lambda a, b, _: without_end() if b.article.title == "Slow" else match(a, b, _)
    )
    draft = tmp_path / "weir.txt"
    draft.write_text("Weir\n\nThe weir holds 40 boats, the office said.\n")
    for name in ("Log", "Slow"):
        (tmp_path / f"{name}.txt").write_text(f"{name}\n\nThe weir holds 53 boats, the office said.\n")
    steps = list(desk.start(draft, [tmp_path]))
    problems = {step.problem for step in steps if step.problem}
    assert problems == {
        "Slow takes more than 1 second; split it, or raise seconds under [limits] in config.toml; it was not compared"
    }
    assert [item.finding.message for item in desk.queue("weir")]

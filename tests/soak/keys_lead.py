"""What each key must do that leads to another screen, a window, a file or a piece of work: more checks."""

from __future__ import annotations

import re
from pathlib import Path

from keys_do import Walk, does

# ---- from the review


@does("Read the whole draft, every claim painted.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.there_and_back(key, r"Claim \d+ of \d+")


@does("Read the whole source at this passage.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.there_and_back(key, r"Claim \d+ of|There are no claims")


@does("The ledger of people, organisations and places.", "home", "review")
def _(walk: Walk, key: str) -> None:
    walk.there_and_back(key, r"People \S+.*names? ·")


@does("Go to the next match of the search.", "review", "article")
@does("Go to the previous match of the search.", "review", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("/")
    walk.screen.until("A number finds")
    walk.screen.type("the")
    walk.screen.until(r"\d+ places")
    walk.screen.press("esc")
    walk.screen.until("Next", gone=r"\d+ places")
    walk.changes(key)


@does("Read the draft and its sources again.", "home", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press(key)
    walk.screen.until(r"─ Checked ")


@does("What article after article says of this figure.", "review", "search")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key)
    if "TIME LINE" in walk.screen.until("─ TIME LINE ─|no figure here|Only one article"):
        walk.screen.press("esc")
        walk.screen.until("Next", gone="TIME LINE")


@does("Articles of the store on this story, to be taken in.", "home", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press(key)
    walk.screen.until("─ RELATED ARTICLES ─", gone="Looking through")
    walk.screen.press("esc")
    walk.screen.until("Next|Review", gone="RELATED")


@does("Take in decisions from a report that came back.", "home", "review")
def _(walk: Walk, key: str) -> None:
    first = walk.keys()[0]
    log = walk.store.with_name("came-back.csv")
    log.write_text(f"id,decision,decided by,decided at\n{first},stet,Kim,2024-05-14T11:00:00+00:00\n")
    walk.screen.press(key)
    walk.screen.until("─ TAKE IN DECISIONS ─")
    walk.screen.type(str(log))
    walk.screen.press("enter")
    walk.screen.until("Took? in|Take in", gone="TAKE IN")
    walk.kept(lambda _: walk.decisions() == {first: "stet"}, "a colleague's decision")
    walk.ask(lambda desk: desk.undo(walk.slug))


@does("Write the discrepancy report.", "home", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press(key)
    walk.screen.until("─ EXPORT ─")
    walk.screen.press("enter")
    walk.screen.until("Written: ")
    report = walk.store.with_name(f"{walk.slug}-report.md")
    assert walk.slug in report.read_text()
    report.unlink()


@does("Open the draft in $EDITOR at this passage.", "home", "review", "article")
def _(walk: Walk, key: str) -> None:
    called = walk.store.with_name("editor-called")
    before = walk.draft.read_text()
    walk.screen.press(key)
    walk.screen.until("The draft was saved; read again")
    assert re.search(rf"^\+\d+ .*{walk.draft.name}$", called.read_text().strip()), called.read_text()
    assert walk.draft.read_text() != before
    called.unlink()


@does("Copy the passage.", "review", "article", "search")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key)
    seen = walk.screen.until("Copied: ")
    begun = seen.split("Copied: ")[1][:12]
    assert begun in " ".join(walk.screen.copied().split()), walk.screen.copied()


# ---- from an article


@does("Go to the next claim that is open.", "article")
@does("Go to the one before it.", "article")
def _(walk: Walk, key: str) -> None:
    start = {"]": "g", "[": "G"}[key]
    walk.screen.press(start)
    walk.at(lambda place, number: place == (1 if start == "g" else number))
    walk.screen.press(key)
    walk.screen.until(r"No open claim|[✗≠@~?] [\w-]+ · (must fix|fix|query)")


@does("Go to the headline.", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    walk.at(lambda place, number: place == number)
    walk.screen.press(key)
    walk.screen.until(r"(?m)^▌ +1 ")


@does("Go to the finding of this claim.", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", "]")
    walk.screen.still()
    walk.screen.press(key)
    walk.screen.until("DRAFT ¶")
    walk.screen.press("enter")
    walk.screen.until(r"Claim \d+ of")


# ---- from results and names


@does("Read the article at this place.", "search", "people")
def _(walk: Walk, key: str) -> None:
    before = walk.screen.still().split("\n")[0]
    walk.screen.press("g", key)
    walk.screen.until(lambda text: text.split("\n")[0] != before)
    walk.screen.press("esc")
    walk.screen.until(lambda text: text.split("\n")[0] == before)


@does("Take the source into the story, or out of it.", "search")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key)
    walk.screen.until("─ Taken into ")


@does("Search all articles for quotes, figures, speakers and words.", "search")
def _(walk: Walk, key: str) -> None:
    walk.screen.press(key)
    walk.screen.type("zzz")
    walk.screen.until("Nothing has ")
    for _ in "zzz":
        walk.screen.press("^h")
    walk.screen.until("A number finds")
    walk.screen.type("the")
    walk.screen.until(r"[1-9]\d* places")
    walk.screen.press("enter")


@does("Narrow the search by speaker, outlet, day, unit or value.", "search")
def _(walk: Walk, key: str) -> None:
    walk.there_and_back(key, "─ NARROW DOWN ─")


# ---- from home


@does("Open the story, or read the source under the cursor.", "home")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.there_and_back(key, "DRAFT ¶|ALL CLEAR")
    walk.screen.press("G")
    walk.there_and_back(key, r"Claim \d+ of|There are no claims")


@does("Import files and folders as sources of the story.", "home")
def _(walk: Walk, key: str) -> None:
    notice = notices(walk.store.with_name("notice"), 1)
    number = walk.ask(lambda desk: len(desk.sources()))
    walk.screen.press("g", key)
    walk.screen.until("─ IMPORT ─")
    walk.screen.type(str(notice))
    walk.screen.press("enter")
    walk.screen.until("─ Imported ")
    assert walk.ask(lambda desk: len(desk.sources())) == number + 1


def notices(folder: Path, number: int) -> Path:
    """A folder of documents."""
    folder.mkdir()
    for count in range(number):
        words = " ".join(f"On day {day} the port of {folder.name} counted {day + count} ships." for day in range(99))
        (folder / f"{count}.txt").write_text(f"Notice {count} from {folder.name}\n\n{words}\n")
    return folder


@does("Start a story from a draft and its sources.", "home")
def _(walk: Walk, key: str) -> None:
    source = notices(walk.store.with_name("tide"), 1)
    draft = walk.store.with_name("low-tide.txt")
    draft.write_text("Low tide\n\nOn day 7 the port of tide counted 70 ships.\n")
    walk.screen.press(key)
    walk.screen.until("─ NEW STORY ─")
    walk.screen.type(str(draft))
    walk.screen.press("tab")
    walk.screen.type(str(source))
    walk.screen.press("enter")
    walk.screen.until("─ Checked low-tide.txt ")
    assert walk.ask(lambda desk: "low-tide" in {story.slug for story in desk.stories()})


@does("Make a source from pasted text.", "home")
def _(walk: Walk, key: str) -> None:
    walk.screen.press(key)
    walk.screen.until("─ PASTED TEXT ─")
    walk.screen.type("The harbour master counted 12 boats.")
    walk.screen.press("tab")
    walk.screen.type("A count")
    walk.screen.press("^s")
    walk.screen.until("─ Kept as a source ")
    assert walk.ask(lambda desk: "A count" in {source.title for source in desk.sources()})


@does("Take the source into the story, or out of it.", "home")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    for told in ("Taken (into|out of) ", "Taken (into|out of) "):
        before = walk.screen.still()
        walk.screen.press(key)
        walk.screen.until(lambda text, old=before, words=told: text != old and re.search(words, text))


@does("Rename or hold back a story; correct a source's title, outlet and date.", "home")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key)
    walk.screen.until("─ STORY ─")
    walk.screen.type("new-name")
    walk.screen.press("enter")
    walk.kept(lambda desk: "new-name" in {story.slug for story in desk.stories()}, "a new name")
    walk.screen.press("u")
    walk.screen.until("Undone: ")
    walk.screen.press("G", key)
    walk.screen.until("─ SOURCE ─")
    walk.screen.type("New title")
    walk.screen.press("enter")
    walk.kept(lambda desk: "New title" in {source.title for source in desk.sources()}, "a new title")
    walk.screen.still()


@does("Take the story or source off the shelf; u brings it back.", "home")
@does("Undo what was done last, without end.", "home")
@does("Redo what was undone.", "home")
def _(walk: Walk, key: str) -> None:
    number = walk.ask(lambda desk: len(desk.stories()))
    walk.screen.press("g", "x")
    walk.screen.until("─ Remove")
    assert walk.ask(lambda desk: len(desk.stories())) == number - 1
    walk.screen.press("u")
    walk.screen.until("Undone: remove")
    assert walk.ask(lambda desk: len(desk.stories())) == number
    if key == "U":
        walk.screen.press(key)
        walk.screen.until("Done again: remove")
        walk.screen.press("u")
        walk.screen.until("Undone: remove")


@does("Stop the work under way.", "home")
def _(walk: Walk, key: str) -> None:
    folder = notices(walk.store.with_name("many"), 400)
    walk.screen.press("i")
    walk.screen.until("─ IMPORT ─")
    walk.screen.type(str(folder))
    walk.screen.press("enter")
    walk.screen.until(r"Reading \d+ of 400")
    walk.screen.press(key)
    walk.screen.until("Stopped; what was done before is kept")

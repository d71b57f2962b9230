"""Takes the pictures in docs/ anew from the sample story: ``python tests/tui/screenshots.py``."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.tui.app import FactDeskApp

ROOT = Path(__file__).parents[2]
STORY = ROOT / "sample_articles" / "putin-visit"
SETTINGS = Settings(editor="Robin")
PICTURES = {
    "home": (100, 24, "", ""),
    "review": (132, 36, "putin-visit", "f f"),
    "article": (110, 32, "putin-visit", "enter ]"),
    "light": (132, 36, "putin-visit", "T j j"),
}
"""Columns, rows, the story that is opened and the keys that are pressed."""
FONTS = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def desk():
    """The sample stories, checked at a fixed time."""
    opened = Desk.open(None, SETTINGS, lambda: datetime(2016, 10, 11, 9, 41, tzinfo=UTC))
    for folder in (STORY.with_name("quake"), STORY):
        for _ in opened.start(folder / "draft.md", [folder / "sources"], folder.name):
            pass
    return opened


async def picture(columns, rows, story, keys):
    """One screen as SVG, in whatever monospaced font the reader has."""
    app = FactDeskApp(desk, SETTINGS, story or None)
    async with app.run_test(size=(columns, rows)) as pilot:
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause(0.2)
        svg = app.export_screenshot(title="FactDesk")
    svg = re.sub(r"@font-face\s*{[^}]*}\s*", "", svg)
    return re.sub(r"font-family: Fira Code[^;]*", f"font-family: {FONTS}", svg)


def main():
    """Write docs/*.svg."""
    for name, wanted in PICTURES.items():
        path = ROOT / "docs" / f"{name}.svg"
        path.write_text(asyncio.run(picture(*wanted)), encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()

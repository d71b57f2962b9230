"""Which articles a store has, asked from another process than the one that writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from factdesk.store.troubles import PATIENCE


class Known:
    """The ids of a store file, as of now."""

    def __init__(self, path: Path) -> None:
        place = quote(str(path.resolve()))
        self._sqlite = sqlite3.connect(f"file:{place}?mode=ro", uri=True, timeout=PATIENCE)

    def __contains__(self, article_id: object) -> bool:
        """Whether it is there and was not removed."""
        sql = "SELECT 1 FROM articles WHERE id = ? AND NOT removed"
        return self._sqlite.execute(sql, (article_id,)).fetchone() is not None

    def close(self) -> None:
        """Let go of the file."""
        self._sqlite.close()

"""The store's tables, step by step. A released step is never edited; a change is a new step."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sqlite_utils import Database, Migrations

migrations = Migrations("factdesk")

_ARTICLES = (
    """
    CREATE TABLE articles (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        title TEXT, outlet TEXT, author TEXT, published TEXT,
        origin TEXT NOT NULL,
        added_at TEXT NOT NULL,
        claims INTEGER NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0,
        copy_of INTEGER REFERENCES articles ON DELETE SET NULL
    ) STRICT""",
    "CREATE INDEX articles_by_original ON articles (copy_of) WHERE copy_of IS NOT NULL",
    """
    CREATE TABLE zones (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (article, start)
    ) STRICT, WITHOUT ROWID""",
    """
    CREATE TABLE pinpoints (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        place INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        label TEXT NOT NULL,
        PRIMARY KEY (article, place)
    ) STRICT, WITHOUT ROWID""",
)

# Every detail of the claims is in `readings`; the tables after it hold what they are looked up by.
_CLAIMS = (
    """
    CREATE TABLE readings (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        extractor TEXT NOT NULL,
        claims BLOB NOT NULL
    ) STRICT""",
    *(
        f"""
    CREATE TABLE {table} (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        place INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        {columns},
        PRIMARY KEY (article, place)
    ) STRICT, WITHOUT ROWID"""
        for table, columns in (
            ("figures", "low REAL NOT NULL, high REAL NOT NULL, kind TEXT NOT NULL, unit TEXT, of TEXT"),
            ("quotes", "kind TEXT NOT NULL, speaker TEXT, medium TEXT"),
            ("moments", "first TEXT, last TEXT"),
            ("names", "kind TEXT NOT NULL, ref TEXT NOT NULL, title TEXT"),
            ("statements", "topic TEXT NOT NULL, value TEXT NOT NULL"),
        )
    ),
    "CREATE INDEX figures_by_value ON figures (low, high)",
    "CREATE INDEX readings_by_extractor ON readings (extractor)",
)

# A key is the hash of a phrase, a word, a figure or a name; a place is an article's number times 1,024, plus the
# place of a quote within it where the key is one of a quote.
_POSTINGS = (
    """
    CREATE TABLE postings (
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY ("key", place)
    ) STRICT, WITHOUT ROWID""",
    """
    CREATE TABLE posting_counts (
        "key" INTEGER PRIMARY KEY,
        places INTEGER NOT NULL
    ) STRICT""",
)

_PASSAGES = (
    """
    CREATE TABLE passages (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        paragraph INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX passages_by_article ON passages (article, start)",
    """
    CREATE VIEW passage_words AS
    SELECT passages.number, substr(articles.text, passages.start + 1, passages."end" - passages.start) AS words
    FROM passages JOIN articles ON articles.number = passages.article""",
    """
    CREATE VIRTUAL TABLE passages_fts USING fts5 (
        words, content = 'passage_words', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
    )""",
)

_STORIES = (
    """
    CREATE TABLE stories (
        number INTEGER PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,
        draft TEXT NOT NULL,
        version INTEGER NOT NULL,
        touched_at TEXT NOT NULL,
        checked_at TEXT, embargo TEXT, position TEXT,
        removed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """
    CREATE TABLE versions (
        story INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
        version INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES articles,
        at TEXT NOT NULL,
        PRIMARY KEY (story, version)
    ) STRICT, WITHOUT ROWID""",
    """
    CREATE TABLE story_sources (
        story INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        place INTEGER NOT NULL,
        PRIMARY KEY (story, article)
    ) STRICT, WITHOUT ROWID""",
    """
    CREATE TABLE findings (
        story INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
        version INTEGER NOT NULL,
        number INTEGER NOT NULL,
        key TEXT NOT NULL,
        rule TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL, severity TEXT NOT NULL,
        marks TEXT NOT NULL,
        message TEXT NOT NULL,
        independent INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        previous TEXT NOT NULL,
        PRIMARY KEY (story, version, number)
    ) STRICT, WITHOUT ROWID""",
    """
    CREATE TABLE matches (
        story INTEGER NOT NULL,
        version INTEGER NOT NULL,
        finding INTEGER NOT NULL,
        place INTEGER NOT NULL,
        rule TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL, severity TEXT NOT NULL,
        a INTEGER NOT NULL, b INTEGER,
        why TEXT NOT NULL,
        edits TEXT,
        fact TEXT NOT NULL,
        PRIMARY KEY (story, version, finding, place),
        FOREIGN KEY (story, version, finding) REFERENCES findings ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID""",
)

_LEDGER = (
    """
    CREATE TABLE actions (
        number INTEGER PRIMARY KEY,
        story INTEGER REFERENCES stories,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        target INTEGER REFERENCES actions,
        words TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """
    CREATE TABLE reviews (
        number INTEGER PRIMARY KEY,
        action INTEGER NOT NULL REFERENCES actions,
        story INTEGER NOT NULL REFERENCES stories,
        finding_key TEXT NOT NULL,
        decision TEXT,
        note TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """
    CREATE TABLE changes (
        number INTEGER PRIMARY KEY,
        action INTEGER NOT NULL REFERENCES actions,
        "table" TEXT NOT NULL, "row" INTEGER NOT NULL, field TEXT NOT NULL,
        before ANY, after ANY
    ) STRICT""",
    "CREATE INDEX changes_by_action ON changes (action)",
    "CREATE INDEX actions_by_story ON actions (story, number)",
    "CREATE INDEX reviews_by_finding ON reviews (story, finding_key)",
    "CREATE INDEX reviews_by_story ON reviews (story, number)",
    "CREATE INDEX reviews_by_action ON reviews (action)",
    *(
        f"""
        CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END"""
        for table in ("actions", "reviews", "changes")
        for verb in ("update", "delete")
    ),
)


@migrations()
def desk(db: Database) -> None:
    """Articles, their claims, stories, findings and the ledgers."""
    for statement in _ARTICLES + _CLAIMS + _POSTINGS + _PASSAGES + _STORIES + _LEDGER:
        db.execute(statement)


# A new posting falls on some page of a table: of the small one for what came last, which is moved on many at a time.
_SETTLED = (
    """
    CREATE TABLE settled_postings (
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY ("key", place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE VIEW posted AS SELECT * FROM settled_postings UNION ALL SELECT * FROM postings",
)


@migrations()
def settled(db: Database) -> None:
    """What was posted long ago, in a table of its own."""
    for statement in _SETTLED:
        db.execute(statement)


def known() -> frozenset[str]:
    """The names of all steps."""
    with closing(sqlite3.connect(":memory:")) as empty:
        return frozenset(step.name for step in migrations.pending(Database(empty, execute_plugins=False)))

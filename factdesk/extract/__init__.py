"""Articles become claims: figures, dates, quotes, names, with exact spans. Pure: no clock, no disk, no globals."""

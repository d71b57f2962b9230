"""One file per document format, each with one value READER."""

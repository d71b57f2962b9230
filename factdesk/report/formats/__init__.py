"""One file per report format, each with one value FORMAT."""

"""One file per rule, each with one value RULE."""

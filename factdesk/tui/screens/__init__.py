"""One screen a file, beside its style sheet."""

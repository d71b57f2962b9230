"""Word files with comments anchored on the words of the findings."""

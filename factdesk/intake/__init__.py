"""Documents become articles: one canonical text, zoned, with what the page says about itself."""

"""Which claims of two articles are about the same thing, and why. Never who is right."""

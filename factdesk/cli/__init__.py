"""The command line."""

from factdesk.cli.main import main

__all__ = ["main"]

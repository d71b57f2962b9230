"""The commands; what each needs is imported when it runs."""

from __future__ import annotations

import click

from factdesk import __version__
from factdesk.cli.machine import compare, extract


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Check a draft against its sources."""


main.add_command(extract)
main.add_command(compare)

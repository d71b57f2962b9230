"""``factdesk config``: the documented settings."""

from __future__ import annotations

import click


@click.command()
@click.option("--where", is_flag=True, help="Print where the settings are read from.")
@click.option("--check", is_flag=True, help="Read your settings and say whether they can be understood.")
def config(*, where: bool, check: bool) -> None:
    """Print the default config.toml, every setting with what it means."""
    from factdesk.cli.session import config_path, settings
    from factdesk.cli.terminal import say
    from factdesk.config import documented

    if where:
        say(str(config_path()))
    elif check:
        settings()
        say(f"{config_path()}: {'in order' if config_path().exists() else 'not there; the defaults hold'}")
    else:
        click.echo(documented(), nl=False)

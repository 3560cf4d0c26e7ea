"""Publishing: feeds and site map of a published site, releases, their addresses and changes."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

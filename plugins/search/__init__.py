"""Search: an index of every document in small files, and the page that asks it."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

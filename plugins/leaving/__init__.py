"""Leaving: the notice before a website that is not the government's own."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

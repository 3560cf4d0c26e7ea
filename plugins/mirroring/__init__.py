"""Mirrors: the site as a folder or zip for a USB stick, what changed since, and is it whole."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

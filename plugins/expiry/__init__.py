"""Expiry: what is in force, lapsed, about to lapse, changed; on any day; a calendar."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

"""Schedules: disclosure schedules as data, and what has been published of what they promise."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

"""Interpretation: how many policies of each office and year have been interpreted."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

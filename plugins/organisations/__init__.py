"""Organisations and leaders (条例第二十条第二项): who leads what, linked both ways; the overview."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

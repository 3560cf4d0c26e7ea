"""The annual report: its statutory tables, their arithmetic, their charts, all reports by year."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

"""One build: its options, its library, its store, and Pelican's doors."""


def register() -> None:
    """Connects the build to Pelican."""
    from . import hooks

    hooks.connect()

"""Catalogue: category indexes, lists by issuer and year, the site map, the data exports."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

"""Reading: the page of one document, its attachments, what is left of a moved or withdrawn one."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

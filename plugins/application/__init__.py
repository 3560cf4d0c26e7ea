"""依申请公开: the form that is sent nowhere, the reply periods, the fees, on the pages that ask."""


def register() -> None:
    """Connects the feature to Pelican."""
    from . import hooks

    hooks.connect()

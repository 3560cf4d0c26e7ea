"""Every command, one module an area; `tasks.py` hands them to invoke.

Beside the areas stand the joints they use: `releasing`, `rules`, `materials`, `shared`; and the
`ending` of every command, which invoke.yaml names.
"""

from invoke import Collection, Task


def all_commands() -> Collection:
    """The commands of every area, by name."""
    from . import building, checking, developing, editing, mirroring, printing, publishing

    areas = (building, editing, checking, publishing, printing, mirroring, developing)
    return Collection(*(command for area in areas
                        for command in vars(area).values() if isinstance(command, Task)))

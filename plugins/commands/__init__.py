"""Every command, one module an area; `tasks.py` hands them to invoke.

Beside the areas stand the joints they use: `releasing`, `rules`, `sbom`, `shared`; and the
`executor` that runs every command, which invoke.yaml names.
"""

from importlib import import_module

from invoke import Collection, Task

AREAS = ("building", "demonstrating", "editing", "checking", "publishing", "printing",
         "mirroring", "developing")


def all_commands() -> Collection:
    """The commands of every area, by name."""
    modules = (import_module(f"{__name__}.{area}") for area in AREAS)
    return Collection(*(command for module in modules
                        for command in vars(module).values() if isinstance(command, Task)))

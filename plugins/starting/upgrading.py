"""Another version of the engine, tried beside the site before the site is given to it.

    .cache/upgrade/trial   the repository as it would be: its own .venv, its content migrated
    .cache/upgrade/old     the site as this version builds it
    .cache/upgrade/new     the site as the other one builds it
"""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ..files.saving import remove_folder, write_file
from ..files.walking import INPUT, list_paths
from .renaming import rename_keys
from .wheels import engine_files, read_from

_SECTION = re.compile(r"^## (\d+\.\d+\.\d+).*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
# What is the site's own, as far as a build asks for it.
_KEPT = ("content", "pelicanconf.py", "publishconf.py")


class CannotUpgrade(Exception):
    """The other version does not build the site; says what it said, in Chinese."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The site's folder, the wheel of the other version, the folder where it is tried."""

    project: Path
    wheel: Path
    folder: Path

    @property
    def trial(self) -> Path:
        """The repository as it would be."""
        return self.folder / "trial"

    def lay_out(self) -> None:
        """Writes the repository as it would be, with the content as it is now."""
        remove_folder(self.trial / "content")
        for name in _KEPT:
            source, target = self.project / name, self.trial / name
            if source.is_dir():
                shutil.copytree(source, target)
            elif source.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
        for path, data in engine_files(self.wheel):
            (self.trial / path).parent.mkdir(parents=True, exist_ok=True)
            write_file(self.trial / path, data)

    def changelog(self, since: str) -> str:
        """What the other version says of the versions after this one."""
        text = read_from(self.wheel, "CHANGELOG.md").decode()
        return "\n".join(section[0].rstrip() for section in _SECTION.finditer(text)
                         if _order(section[1]) > _order(since))

    def run(self, *words: str) -> str:
        """What a command of the other version said. CannotUpgrade where it failed."""
        python = getattr(sys, "_base_executable", sys.executable)
        done = subprocess.run([python, str(self.trial / "tasks.py"), *words], cwd=self.trial,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              encoding="utf-8", errors="replace")
        if done.returncode:
            raise CannotUpgrade(done.stderr.strip() or done.stdout.strip())
        return done.stdout

    def apply(self, migrated: list[str]) -> None:
        """Gives the site to the other version: its files, and the content that it changed."""
        for path, data in engine_files(self.wheel):
            (self.project / path).parent.mkdir(parents=True, exist_ok=True)
            write_file(self.project / path, data)
        for path in migrated:
            write_file(self.project / "content" / path,
                       (self.trial / "content" / path).read_bytes())


def rename_in(content: Path, since: str) -> list[str]:
    """Rewrites the content of a version as this one reads it; the paths of what changed."""
    texts = {path: (content / path).read_text("utf-8") for path in list_paths(content, INPUT)
             if path.endswith((".md", ".yml"))}
    changed = dict(rename_keys(texts, since))
    for path, text in changed.items():
        write_file(content / path, text.encode())
    return sorted(changed)


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))

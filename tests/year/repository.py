"""A git repository with the content of the county: its files as clerks change them, and git."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

COUNTY = ROOT / "tests" / "sites" / "shilixian" / "content"
__tracebackhide__ = True  # a chapter that fails shows the line of the chapter
_REVIEWS = re.compile(rb"(?m)^\xe5\xae\xa1\xe6\xa0\xb8:\n(?:(?:- |  ).*\n)+")


@dataclass(frozen=True, slots=True)
class Done:
    """What a command said, and its exit code."""

    code: int
    said: str

    def says(self, *words: str) -> "Done":
        """It says all of these."""
        for word in words:
            assert word in self.said, f"命令没有告诉办公室“{word}”，说的是：\n{self.said}"
        return self

    def does_not_say(self, *words: str) -> "Done":
        """It says none of these."""
        for line in self.said.splitlines():
            assert not any(word in line for word in words), f"命令不该说：{line}"
        return self


class Repository:
    """A clone of the county's repository, and the day on which somebody works in it."""

    def __init__(self, folder: Path, day: str):
        self.folder, self.day = folder, day
        self.content = folder / "content"

    # Files

    def receives(self, *paths: str, named: str = "") -> None:
        """Files of the county, as another office has finished them: nobody has reviewed them."""
        for path in paths:
            source, target = COUNTY / path, self.content / (named or path)
            if source.is_dir():
                shutil.copytree(source, target)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_REVIEWS.sub(b"", source.read_bytes())
                                   if source.suffix == ".md" else source.read_bytes())

    def writes(self, path: str, text: str | bytes) -> str:
        """A file of the content, written anew; its path."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def text(self, path: str) -> str:
        """What a file of the content says."""
        return (self.content / path).read_text("utf-8")

    def edits(self, path: str, old: str, new: str) -> None:
        """Replaces words that stand once in a file."""
        text = self.text(path)
        assert text.count(old) == 1, f"{path} 里要改的“{old}”有 {text.count(old)} 处：\n{text}"
        self.writes(path, text.replace(old, new))

    def saves_in_excel(self, path: str, old: str = "", new: str = "") -> None:
        """Saves a CSV as Excel in China does (GB18030), a cell of it changed on the way."""
        data = (self.content / path).read_bytes()
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "gb18030")
        assert old in text, f"{path} 里没有要改的“{old}”"
        text = "\n".join(text.replace(old, new).splitlines()) + "\n"
        self.writes(path, text.replace("\n", "\r\n").encode("gb18030"))

    def removes(self, path: str) -> None:
        """Deletes a file."""
        (self.content / path).unlink()

    def title_of(self, path: str) -> str:
        """The title that a document bears."""
        return re.search(r"(?m)^标题: (.+)$", self.text(path))[1]

    def moves(self, old: str, new: str) -> None:
        """Gives a file another name or folder."""
        (self.content / new).parent.mkdir(parents=True, exist_ok=True)
        (self.content / old).rename(self.content / new)

    def settles(self, path: str, **fields: str) -> None:
        """Fills in what the front matter left open or marked 待核实; adds what it lacks."""
        for key, value in fields.items():
            text = self.text(path)
            line = re.search(rf"(?m)^{key}:.*\n", text)
            old = line[0] if line else "---\n"
            new = f"{key}: {value}\n" if line else f"---\n{key}: {value}\n"
            self.writes(path, text.replace(old, new, 1))

    def pastes(self, path: str, rows: dict[str, str]) -> None:
        """Puts rows copied from Excel behind their names in the data file of a report."""
        text = self.text(path)
        for name, cells in rows.items():
            row = re.search(rf"(?m)^  {name}:.*$", text)
            assert row, f"{path} 里没有“{name}”一行"
            text = text.replace(row[0], f"  {name}: {cells}")
        self.writes(path, text)

    # git

    def git(self, *words: str) -> Done:
        """What git does, on the office's day."""
        moment = f"{self.day}T09:00:00+08:00"
        who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "办公室"), ("EMAIL", "xxgk@shili.example"),
                                   ("DATE", moment))}
        return run(["git", "-C", str(self.folder), *words], {**os.environ, **who})

    def commits(self, message: str) -> str:
        """Commits everything; the commit."""
        self.git("add", "-A")
        done = self.git("commit", "-q", "-m", message)
        assert done.code == 0, f"没有提交“{message}”：\n{done.said}"
        return self.git("rev-parse", "HEAD").said.strip()

    def cannot_commit(self) -> Done:
        """Tries to commit everything, and is refused."""
        self.git("add", "-A")
        done = self.git("commit", "-q", "-m", "不该提交的")
        assert done.code, f"有错的内容提交了：\n{done.said}"
        return done


def run(command: list[str], environ: dict[str, str] | None = None) -> Done:
    """A command run to its end."""
    done = subprocess.run(command, cwd=ROOT, env=environ, text=True, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return Done(done.returncode, done.stdout)

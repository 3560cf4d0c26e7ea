"""The office that keeps the column of 示例县: its repository, its day, the commands it runs.

Whatever it does is a command as a clerk types it, or git. A command that should succeed and does
not, or the other way round, fails the chapter with what was said.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from lxml import html

from plugins.publishing.releases import Releases
from tests.support import ROOT
from tests.year.reader import Reader
from tests.year.repository import Done, Repository, run

# What the column holds when the year begins; the rest of the county comes when its day comes.
BEGINNING = (
    "_data", "_portal", "about.md", "annual-report/county-2024.md", "annual-report/county-2024.yml",
    *(f"policy/{name}" for name in (
        "szf-2017-8.md", "szf-2021-3.md", "szf-2021-20.md", "szbf-2018-27.md", "szbf-2020-41.md",
        "szbf-2022-6.md", "szbf-2023-18.md", "szbf-2023-25.md", "szbf-2025-4.md", "szbf-2025-9.md",
        "szbf-2025-12.md", "szbf-2025-17.md", "szbf-2025-26.md", "szbf-2025-26-renwu.xlsx")),
)
HOMESTEADS = "policy/szf-2024-5.md"  # as it was before it was amended in June
# A small copy leaves most columns empty; the whole county does not.
_FEW_COLUMNS = "级别:\n  - {规则: COL-03, 级别: 提醒}\n"
__tracebackhide__ = True  # a chapter that fails shows the line of the chapter
_REFUSED = 2  # faulty content: nothing has been changed


class Office(Repository):
    """What the clerks do with their clone of the repository, and who reads what they publish."""

    def __init__(self, folder: Path, day: str):
        super().__init__(folder, day)
        self.published = folder / "published"

    @classmethod
    def opens(cls, folder: Path, day: str = "2026-01-05") -> "Office":
        """A new repository that holds the county as it was when the year began."""
        office = cls(folder, day)
        office.receives(*BEGINNING)
        office.receives("policy/szf-2024-5-2024.md", named=HOMESTEADS)
        office.edits("_data/rules.yml", "级别:\n", _FEW_COLUMNS)
        (folder / ".gitignore").write_text("/published/\n/mirrors/\n", "utf-8")
        shutil.copyfile(ROOT / ".gitattributes", folder / ".gitattributes")
        office.git("init", "-q", "-b", "main")
        office.commits("专栏的内容")
        return office

    def clones(self, folder: Path, *settings: str) -> "Office":
        """The same repository on another computer, under settings of git of its own."""
        subprocess.run(["git", "clone", "-q", *settings, str(self.folder), str(folder)],
                       check=True, capture_output=True)
        return Office(folder, self.day)

    @property
    def reader(self) -> Reader:
        """Somebody who reads what is published, on the office's day."""
        return Reader(self.published / "current", lambda: self.day)

    # Commands

    def runs(self, *words: str) -> Done:
        """A command of the project, on the office's day where it has one."""
        dated = words[0] in ("build", "publish", "inspect", "expiring", "new")
        content = words[0] not in ("mirror", "rollback")
        options = [f"--content={self.content}"] * content + [f"--day={self.day}"] * dated
        return run([sys.executable, "-m", "invoke", *words, *options])

    def new(self, kind: str, title: str, **more: str) -> str:
        """Begins a document; the path of its file."""
        options = [f"--{key}={value}" for key, value in more.items()]
        done = self._succeeds("new", f"--kind={kind}", f"--title={title}", *options)
        return self._path_in(re.search(r"已新建：(.+\.md)", done.said)[1])

    def revises(self, path: str, since: str) -> None:
        """Begins a new text of a document, which applies since a day."""
        self._succeeds("new", f"--revise={self.content / path}", f"--since={since}")

    def imports(self, file: Path) -> str:
        """Takes over a Word file; the path of the file made of it."""
        done = run([sys.executable, "-m", "invoke", "import", f"--file={file}",
                    f"--into={self.content}"])
        assert done.code == 0, f"没有导入 {file.name}：\n{done.said}"
        newest = max(self.content.rglob("*.md"), key=lambda path: path.stat().st_mtime_ns)
        return newest.relative_to(self.content).as_posix()

    def reviews(self, path: str, *names: str) -> None:
        """Each of these signs the next step."""
        for name in names:
            self._succeeds("review", path, f"--name={name}")

    def cannot_review(self, path: str, name: str) -> Done:
        """Tries to sign the next step, and is refused."""
        done = self.runs("review", path, f"--name={name}")
        assert done.code, f"不该签的签上了：\n{done.said}"
        return done

    def inspects(self) -> Done:
        """Looks at the content with the eyes of an inspector, also at what waits."""
        return self.runs("inspect", "--unreviewed", f"--output={self.folder / 'output'}")

    def publishes(self) -> Done:
        """Puts the content on the web."""
        return self._succeeds("publish", f"--output={self.published}")

    def cannot_publish(self, harm: str) -> Done:
        """Tries to publish, and is refused; `harm` is what readers would have suffered."""
        done = self.runs("publish", f"--output={self.published}")
        assert done.code == _REFUSED, f"不该发布的发布了，{harm}：\n{done.said}"
        return done

    def rolls_back(self) -> Done:
        """Goes back to the release before."""
        return self._succeeds("rollback", f"--output={self.published}")

    def mirrors(self, *words: str) -> Done:
        """Makes, updates or verifies a mirror of what is published."""
        return self._succeeds("mirror", *words)

    def signs_for(self, *words: str) -> None:
        """The sheet of the last release has a row with these words, for signature."""
        releases = Releases(self.published)
        sheet = releases.home_of(releases.served()) / "变更单.html"
        rows = [" ".join(cell.text_content() for cell in row)
                for row in html.fromstring(sheet.read_bytes()).xpath("//tbody/tr")]
        assert any(all(word in row for word in words) for row in rows), (
            f"变更单里没有“{'，'.join(words)}”这一行：{rows}")

    def _succeeds(self, *words: str) -> Done:
        done = self.runs(*words)
        assert done.code == 0, f"{self.day} inv {words[0]} 没有成功（{done.code}）：\n{done.said}"
        return done

    def _path_in(self, said: str) -> str:
        return Path(said).relative_to(self.content).as_posix()

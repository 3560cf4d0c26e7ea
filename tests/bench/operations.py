"""What is measured: what changed since the last build, each time in another document."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .corpus import make_documents
from .hugo import HugoSite
from .project import Project

OFTEN = 3  # what takes a second meets a machine that is busy for that second


@dataclass(frozen=True, slots=True)
class Ground:
    """Where measurements take place: a project, its content folder, its output folder."""

    project: Project
    content: Path
    output: Path
    count: int

    def document(self, place: int) -> Path:
        """One of the documents: those of neighbouring places lie far apart."""
        index = (place * 7919 + self.count // 2) % self.count
        return self.content / f"d{index // 1000:03}" / f"d{index:06}.md"


@dataclass(frozen=True, slots=True)
class Operation:
    """A kind of change: its key, its name in the table, how the run of a number brings it about,
    here and in Hugo, if there at all; how much oftener than a long one it is measured."""

    key: str
    name: str
    prepare: Callable[[Ground, int], None]
    hugo: Callable[[HugoSite, int], None] | None = None
    times: int = 1


def _forget(ground: Ground, run: int) -> None:
    for folder in (ground.output, ground.project.cache):
        shutil.rmtree(folder, ignore_errors=True)


def _nothing(ground: Ground, run: int) -> None:
    pass


def _body(ground: Ground, run: int) -> None:
    file = ground.document(3 * run)
    file.write_text(file.read_text("utf-8") + f"\n第{run}次补充：本通知由制定机关负责解释。\n", "utf-8")


def _title(ground: Ground, run: int) -> None:
    file = ground.document(3 * run + 1)
    file.write_text(file.read_text("utf-8").replace("标题: ", f"标题: 新{run}", 1), "utf-8")


def _added(ground: Ground, run: int) -> None:
    *_, document = make_documents(run + 2)  # a text of the usual kind, under a new name
    facts = tuple((key, f"新增{run}{value}" if key == "标题" else value)
                  for key, value in document.facts if key not in ("文号", "索引号"))
    file = ground.content / "new" / f"n{run}.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(type(document)(document.path, facts, document.text).source, "utf-8")


def _deleted(ground: Ground, run: int) -> None:
    ground.document(3 * run + 2).unlink()


def _template(ground: Ground, run: int) -> None:
    ground.project.change("theme/templates/base.html", "</body>", f"<!-- {run} --></body>")


# In this order, on one content folder: what is unchanged is measured before any edit.
OPERATIONS = (
    Operation("clean", "全部重新生成", _forget, HugoSite.forget),
    Operation("unchanged", "没有变化", _nothing, times=OFTEN),
    Operation("body", "改一个正文", _body, HugoSite.edit, OFTEN),
    Operation("title", "改一个标题", _title, times=OFTEN),
    Operation("added", "增加一个文件", _added, times=OFTEN),
    Operation("deleted", "删除一个文件", _deleted, times=OFTEN),
    Operation("template", "改模板（每页重新生成，正文不变）", _template),
)

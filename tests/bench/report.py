"""The results of a benchmark as a page of tables."""

import itertools
import os
import platform
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from .hugo import find_hugo
from .measuring import Cost
from .operations import OFTEN, OPERATIONS

_LIBRARIES = ("Pelican", "Markdown", "Jinja2", "nh3", "PyYAML")
_MEGABYTE = 1_000_000
_HEAD = ("变化", "用时（秒）", "CPU（秒）", "内存（MB）", "最大进程（MB）", "新生成的页面",
         "机器快慢（毫秒）", "Hugo 用时", "Hugo CPU", "Hugo 内存", "用时之比")
_NOTES = """\
- 每个数是 {runs} 次的中位数，几秒以内的变化是 {often} 次（100000 个文件是 1 次和 {few} 次）。
  每次都是完整的命令 `python -m invoke build`，从启动到退出，
  在本项目的一份副本里运行，有自己的缓存；不含 `plugins.search`。
- CPU 是命令和它的全部子进程的用户时间与系统时间之和。
- 内存是全部进程常驻内存之和的峰值（每 0.1 秒看一次，共用的部分重复计算）；
  “最大进程”是其中一个进程的峰值。
- “机器快慢”是每次测量之前一段固定计算所用的 CPU 毫秒数，也取中位数。虚拟机忙闲不定，
  这个数相近时，两次测量才可以相比；本项目与 Hugo 轮流测量，遇到的忙闲相同。
- 文件由 `tests/bench/corpus.py` 编写，篇幅和结构与真实文件相近；数量相同，字节就相同。
- Hugo 用同样的文件和 `tests/bench/hugo_theme` 里的简单主题：文件页（信息表、目录、位置、前后文件），
  按类别、机关、年份每页 20 件的列表，全部文件的 JSON。它每次都全部重新生成，
  其余变化的用时与“改一个正文”相同，不另测。
- “用时之比”是本项目除以 Hugo，小于 1 是本项目更快。
"""


@dataclass(frozen=True, slots=True)
class Table:
    """Costs by operation for one size: ours, and Hugo's where it is installed."""

    size: int
    ours: Mapping[str, Cost]
    hugo: Mapping[str, Cost]


def write_report(file: Path, tables: Sequence[Table], runs: int, measured_on: date) -> None:
    """Writes the tables with the machine, the versions and the day."""
    parts = ["# 生成网站要多久", _conditions(measured_on), *map(_section, tables),
             *_growth(tables), "## 怎样测量",
             _NOTES.format(runs=runs, often=runs * OFTEN, few=OFTEN)]
    file.write_text("\n\n".join(parts).rstrip() + "\n", "utf-8")


def _conditions(measured_on: date) -> str:
    libraries = "、".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return "\n".join((
        f"- 测量日期：{measured_on.year}年{measured_on.month}月{measured_on.day}日",
        (f"- 机器：{os.cpu_count()} 核，{_processor()}；{_memory()}"
         f"{platform.system()} {platform.machine()}"),
        f"- 版本：Python {platform.python_version()}、{libraries}、{_hugo_version()}",
        "- 重新测量：`python3 tasks.py bench`"))


def _section(table: Table) -> str:
    rows = [_HEAD, ("---", *["---:"] * (len(_HEAD) - 1)), *_rows(table)]
    return f"## {table.size} 个文件\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _rows(table: Table) -> Iterator[tuple[str, ...]]:
    for operation in OPERATIONS:
        if operation.key not in table.ours:
            continue
        cost, hugo = table.ours[operation.key], table.hugo.get(operation.key)
        theirs = (_seconds(hugo.wall), _seconds(hugo.cpu), _megabytes(hugo.memory),
                  f"{cost.wall / hugo.wall:.2f}") if hugo else ("–",) * 4
        yield (operation.name, _seconds(cost.wall), _seconds(cost.cpu), _megabytes(cost.memory),
               _megabytes(cost.largest), _rendered(cost.said), f"{cost.pace * 1000:.0f}", *theirs)


def _growth(tables: Sequence[Table]) -> Iterable[str]:
    """How much more ten times as many documents cost."""
    rows = [f"| {small.size} → {large.size} | " + " | ".join(
        f"{large.ours[key].wall / small.ours[key].wall:.1f} | "
        f"{large.ours[key].cpu / small.ours[key].cpu:.1f}" for key in ("clean", "body")) + " |"
        for small, large in itertools.pairwise(tables)]
    if rows:
        head = ["| 文件数 | 全部重新生成：用时 | CPU | 改一个正文：用时 | CPU |",
                "| --- | ---: | ---: | ---: | ---: |"]
        yield "## 增长倍数\n\n" + "\n".join(head + rows)


def _rendered(said: str) -> str:
    found = re.search(r"新生成 (\d+) 个", said)
    return found[1] if found else "0"


def _seconds(value: float) -> str:
    return f"{value:.2f}"


def _megabytes(value: float) -> str:
    return f"{value / _MEGABYTE:.0f}"


def _processor() -> str:
    """The model of the processor, as far as the system tells."""
    try:
        found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.processor() or "型号不详"


def _memory() -> str:
    try:
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return ""
    return f"内存 {pages / 1e9:.0f} GB；"


def _hugo_version() -> str:
    program = find_hugo()
    if not program:
        return "没有 Hugo"
    said = subprocess.run([program, "version"], capture_output=True, text=True).stdout
    return "Hugo " + re.search(r"\bv([\d.]+)", said)[1]

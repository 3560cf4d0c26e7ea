"""The migration report in Chinese: first what a person must do, then what came over, by cause."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .columns import OldSite
from .dead_links import DeadLinks
from .mapping import FILE as TABLE
from .record import FILE as RECORD
from .record import NO_CATEGORY, PageOutcome, RecordRow, shown_address
from .remarks import DOUBTED, Remark
from .saved_copy import SavedFile
from .survey import SurveyedPage

FILE = "迁移报告.md"
_SHOWN = 12
_ODD = {"name": "文件名不是 UTF-8", "broken": "符号链接指向的文件不存在", "loop": "符号链接指向自己所在的文件夹",
        "outside": "符号链接指向文件夹以外", "special": "管道、设备等，不是普通文件"}
_ABSENT = "没有载明"  # how causes begin that need nobody: most notices have no 文号
# What to do about each cause; a cause that is not here is looked at and left or put right.
_ADVICE = {
    DOUBTED: "核对以后删去“# 待核实…”；在那以前这份文件不发布",
    "附件或图片没有存下来": "再存一次旧站，或向原系统要这个文件，放到文件旁边",
    "正文与原来的有出入": "对照旧网页看正文",
    "正文提到附件而网页没有": "找到附件的，放到文件旁边并写进“附件”",
    "正文分了几页": "把其余几页的正文补上",
    "除标题外没有正文": "打开旧网页看正文在哪里：图片、附件，或由脚本显示",
    "正文嵌着另一个网页": "打开旧网页，把嵌着的内容补上",
}


@dataclass(frozen=True)
class MigrationReport:
    """What a run found and did; `new` counts the documents that it wrote."""

    rows: Sequence[RecordRow]
    new: int
    site: OldSite
    dead: DeadLinks
    odd: Mapping[str, str]
    files: Sequence[SavedFile]
    used: frozenset[str] | set[str]
    by_hand: Sequence[str]
    remarks: Sequence[tuple[str, Remark]]
    new_columns: Sequence[str] = ()
    lists: int = 0  # addresses of lists that were put into the file of the categories

    def of(self, outcome: PageOutcome) -> list[RecordRow]:
        """The rows with an outcome."""
        return [row for row in self.rows if row.outcome is outcome]

    @property
    def is_unfinished(self) -> bool:
        """True where some documents did not come over."""
        return bool(self.of(PageOutcome.UNREAD) or self.of(PageOutcome.WAITING))

    @property
    def unused(self) -> list[SavedFile]:
        """The files of the copy that no document has."""
        known = {row.path for row in self.of(PageOutcome.ATTACHMENT)} | set(self.used)
        return [file for file in self.files if file.path not in known]


def to_do(report: MigrationReport) -> str:
    """The first line: what a person must do."""
    parts = []
    doubted = {path for path, remark in report.remarks if remark.cause == DOUBTED}
    if doubted:
        parts.append(f"核对 {len(doubted)} 份文件里标着“# 待核实”的地方（核对以前不发布）")
    if waiting := report.of(PageOutcome.WAITING):
        columns = {row.column for row in waiting}
        parts.append(f"在 {TABLE} 里填 {len(columns)} 个旧栏目的类别（{len(waiting)} 篇在等），再运行一次")
    if unread := report.of(PageOutcome.UNREAD):
        parts.append(f"看没有读出的 {len(unread)} 个网页（{RECORD}）")
    if report.by_hand:
        parts.append(f"手工补 {len(report.by_hand)} 处旧址")
    others = {path for path, remark in report.remarks if remark.cause in _ADVICE} - doubted
    if others:
        parts.append(f"按原因看另外 {len(others)} 份文件")
    return f"要做的：{'；'.join(parts)}。" if parts else "要做的：没有必须改的，抽几份通读即可。"


def summary_lines(report: MigrationReport, file: Path, record: Path) -> Iterator[str]:
    """What the command says at its end."""
    yield to_do(report)
    counts = Counter(row.outcome for row in report.rows)
    copies = counts[PageOutcome.COPY] + counts[PageOutcome.REPRINT]
    yield (f"迁入 {counts[PageOutcome.MIGRATED]} 份（这一次 {report.new} 份），重复和转载 {copies} 份并入它们，"
           f"附件 {counts[PageOutcome.ATTACHMENT]} 个；列表页 {counts[PageOutcome.LIST]} 个。")
    said = [f"{outcome}的 {counts[outcome]} 个" for outcome in (
        PageOutcome.LEFT_OUT, PageOutcome.WAITING, PageOutcome.UNREAD, PageOutcome.NO_DOCUMENT)
            if counts[outcome]]
    if said:
        yield f"没有迁入：{'，'.join(said)}。"
    for cause, number in Counter(remark.cause for _, remark in report.remarks).most_common():
        note = "（空着，不影响发布）" if cause.startswith(_ABSENT) else ""
        yield f"  {cause}：{number} 处{note}"
    if len(report.dead):
        yield f"旧站自己的死链接：{len(report.dead)} 个地址。"
    yield f"报告：{file}\n每个旧地址的去向：{record}"


def describe_survey(site: OldSite, unread: Sequence[SurveyedPage], dead: DeadLinks,
                    odd: Mapping[str, str]) -> str:
    """What a copy holds, in a few lines."""
    lines = [(f"存下来的网页：文件 {len(site.documents)} 篇，列表页 {len(site.lists)} 个，"
             f"都不像的 {len(site.others)} 个，读不出的 {len(unread)} 个；死链接 {len(dead)} 个地址。")]
    lines += [f"  × {page.path}：{page.fault}" for page in unread[:_SHOWN]]
    if len(unread) > _SHOWN:
        lines.append(f"  × 等 {len(unread)} 个")
    lines += [f"  没有读 {path}：{_ODD.get(fault, fault)}" for path, fault in
              list(odd.items())[:_SHOWN]]
    return "\n".join(lines)


def report_text(report: MigrationReport) -> str:
    """The report as Markdown."""
    parts = [to_do(report), "", *_counts(report), *_by_cause(report), *_columns(report),
             *_unread(report), *_dead(report), *_rest(report)]
    return "\n".join(parts) + "\n"


def _counts(report: MigrationReport) -> Iterator[str]:
    counts = Counter(row.outcome for row in report.rows)
    yield "# 迁移报告"
    yield ""
    yield "| 去向 | 个数 |\n|---|---|"
    for outcome in PageOutcome:
        if counts[outcome]:
            yield f"| {outcome} | {counts[outcome]} |"
    yield f"\n这一次写了 {report.new} 份新文件；已有的文件没有改动。每个旧地址的去向见 {RECORD}。"


def _by_cause(report: MigrationReport) -> Iterator[str]:
    by_cause: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, remark in report.remarks:
        by_cause[remark.cause].append((path, remark.detail))
    if by_cause:
        yield "\n## 按原因"
    absent = [f"{cause.removeprefix(_ABSENT)} {len(found)} 份" for cause, found in by_cause.items()
              if cause.startswith(_ABSENT)]
    if absent:
        yield (f"\n原网页没有载明，空着的：{'，'.join(absent)}；不影响发布，逐件见 {RECORD} 的“说明”，"
               "以后可以补。")
    for cause, found in sorted(by_cause.items(), key=lambda one: (one[0] != DOUBTED, -len(one[1]))):
        if cause.startswith(_ABSENT):
            continue
        advice = f"：{_ADVICE[cause]}" if cause in _ADVICE else ""
        yield f"\n### {cause}（{len(found)} 处）{advice}\n"
        yield from _some(f"- {path}：{detail}" if detail else f"- {path}"
                         for path, detail in found)


def _columns(report: MigrationReport) -> Iterator[str]:
    counts: Counter[tuple[str, PageOutcome]] = Counter(
        (row.column, row.outcome) for row in report.rows if row.column)
    yield "\n## 旧栏目\n\n| 旧栏目 | 迁入 | 重复、转载 | 不迁 | 等类别 | 没有读出 |\n|---|---|---|---|---|---|"
    for column in sorted({column for column, _ in counts}):
        copies = counts[column, PageOutcome.COPY] + counts[column, PageOutcome.REPRINT]
        yield (f"| {_cell(column)} | {counts[column, PageOutcome.MIGRATED]} | {copies} | "
               f"{counts[column, PageOutcome.LEFT_OUT]} | {counts[column, PageOutcome.WAITING]} | "
               f"{counts[column, PageOutcome.UNREAD]} |")
    if report.new_columns:
        yield f"\n{TABLE} 里新添了：{'、'.join(report.new_columns)}。"


def _unread(report: MigrationReport) -> Iterator[str]:
    rows = [*report.of(PageOutcome.UNREAD), *report.of(PageOutcome.NO_DOCUMENT)]
    if rows:
        yield f"\n## 没有迁入的网页（{len(rows)} 个）\n"
        yield from _some(f"- {shown_address(row.address)}：{row.cause}" for row in rows)
    reprints = report.of(PageOutcome.REPRINT)
    if reprints:
        yield f"\n## 转载（{len(reprints)} 个，没有另存）\n"
        yield from _some(f"- {shown_address(row.address)}：{row.cause}" for row in reprints)


def _dead(report: MigrationReport) -> Iterator[str]:
    if not len(report.dead):
        return
    yield f"\n## 死链接（{len(report.dead)} 个地址，旧站自己的网页链接到而没有存下来）\n"
    targets = sorted(report.dead.targets.items(), key=lambda one: -one[1].count)
    yield from _some((f"- {shown_address(address)}（“{target.words or '图片'}”，{target.count} 处，"
                      f"如 {shown_address(target.page)}）"
                      for address, target in targets), 200)


def _rest(report: MigrationReport) -> Iterator[str]:
    if report.by_hand:
        yield "\n## 手工补的旧址（文件改过，程序不动）\n"
        yield from (f"- {line}" for line in report.by_hand)
    if report.lists:
        yield f"\n列表页的 {report.lists} 个旧网址写进了 _data/categories.yml 的“旧址”，跳转到所属类别的目录页。"
    if lost := [row for row in report.of(PageOutcome.LIST) if NO_CATEGORY in row.cause]:
        yield f"\n## 没有跳转的列表页（{len(lost)} 个，栏目没有对应到一个类别）\n"
        yield from _some((f"- {shown_address(row.address)}" for row in lost), 50)
    if report.unused:
        yield f"\n## 没有文件引用的附件、图片（{len(report.unused)} 个，没有带来）\n"
        yield from _some(f"- {file.path}" for file in report.unused)
    if report.odd:
        yield f"\n## 没有读的（{len(report.odd)} 个）\n"
        yield from _some(f"- {path}：{_ODD.get(fault, fault)}" for path, fault in report.odd.items())


def _some(lines: Iterable[str], most: int = 500) -> Iterator[str]:
    found = list(lines)
    yield from found[:most]
    if len(found) > most:
        yield f"- 等 {len(found)} 个，全部见 {RECORD}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")

"""栏目对照.csv: which category each old column becomes, proposed once, then the office's own."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..documents.categories import CategoryTree
from ..files.saving import write_file
from ..importing.classify import propose_category
from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .columns import NO_COLUMN, OldSite

FILE = "栏目对照.csv"
HEAD = ("旧栏目", "旧地址", "篇数", "类别", "说明")
LEFT_OUT, BY_TITLE = "不迁", "按标题"
_MOST_TITLES = 2000
_MAJORITY = 0.6
# Words of two characters that say nothing of what a column is about.
_EVERYWHERE = frozenset("信息 公开 公共 政府 政务 工作 情况 管理 服务 其他 相关 专栏 专题".split())
# What columns of other sites are called, and the category that is meant, where the site has it.
_SYNONYMS = tuple((re.compile(pattern), category) for pattern, category in (
    (r"规范性文件", "行政规范性文件"), (r"解读|图解|问答", "政策解读"),
    (r"公示|公告|通知|通告", "通知公告"), (r"预算|决算|财政(?:信息|资金)", "财政预决算"),
    (r"规划|计划总结", "规划计划"), (r"统计", "统计信息"), (r"应急|预警|突发", "突发事件应对"),
    (r"招考|招录|招聘|录用|人事考试", "公务员招考"), (r"采购|招标|中标", "政府集中采购"),
    (r"收费", "行政事业性收费"), (r"重大(?:建设)?项目|重点项目", "重大建设项目"),
    (r"征收|征地", "土地和房屋征收"), (r"救助|低保|社会保[障险]", "社会救助"),
    (r"行政许可|权责清单|权力清单|办事", "行政许可和服务"), (r"处罚|强制", "行政处罚和行政强制"),
    (r"监督检查|双随机|执法检查", "监督检查"), (r"领导", "领导信息"), (r"机构", "机构设置"),
    (r"年度报告|年报", "政府信息公开年报"), (r"指南", "政府信息公开指南"), (r"制度", "政府信息公开制度"),
    (r"文件|政策|发文|县政府令|政办发|政发", "其他政策文件")))


@dataclass(frozen=True, slots=True)
class MappingRow:
    """An old column, the address of its list, how many documents, the category, a remark."""

    column: str
    address: str
    count: int
    category: str
    remark: str


class MappingFault(Exception):
    """A table that cannot be used; says why and what to do, in Chinese."""


def read_mapping_file(file: Path) -> dict[str, str]:
    """The category of each column, as the office wrote it. MappingFault; {} without a file."""
    try:
        text, _ = decode(file.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, Unreadable) as error:
        raise MappingFault(f"{file} 读不了：{error}。请用 UTF-8 或 GBK 的 CSV 保存。") from None
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
    head = [name.strip() for name in rows[0]] if rows else []
    if HEAD[0] not in head or HEAD[3] not in head:
        raise MappingFault(f"{file} 的第一行应有“{HEAD[0]}”和“{HEAD[3]}”两列，现在是："
                           f"{'、'.join(head) or '空的'}。")
    column, category = head.index(HEAD[0]), head.index(HEAD[3])
    return {row[column].strip(): row[category].strip() for row in rows[1:]
            if len(row) > max(column, category) and row[column].strip()}


def unknown_categories(mapping: Mapping[str, str], tree: CategoryTree) -> list[str]:
    """`旧栏目“…”的类别“…”` for each that the site does not have."""
    return [f"旧栏目“{column}”的类别“{name}”" for column, name in mapping.items()
            if name and name not in (LEFT_OUT, BY_TITLE) and name not in tree.by_name]


def propose_rows(site: OldSite, tree: CategoryTree, known: Iterable[str]) -> list[MappingRow]:
    """A row for each column with documents that the table does not have yet."""
    counts = Counter(site.column_of.values())
    titles: dict[str, list[str]] = {}
    for path, column in site.column_of.items():
        titles.setdefault(column, []).append(site.documents[path].title)
    missing = sorted(counts.keys() - set(known), key=lambda name: (name == NO_COLUMN, name))
    return [MappingRow(name, _shown(site.columns[name].address), counts[name],
                       *_propose(name, titles[name][:_MOST_TITLES], tree)) for name in missing]


def append_rows(file: Path, rows: Sequence[MappingRow]) -> None:
    """Writes the table anew or puts rows below those of the office, which keep every byte."""
    before = file.read_bytes() if file.exists() else b""
    text, encoding = decode(before) if before.strip() else ("", "utf-8-sig")
    head = next(csv.reader(io.StringIO(text.lstrip("\ufeff"))), list(HEAD))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if not text:
        writer.writerow(HEAD)
    elif not text.endswith("\n"):
        out.write("\r\n")
    for row in rows:
        cells = dict(zip(HEAD, (row.column, row.address, row.count, row.category, row.remark),
                         strict=True))
        writer.writerow(cells.get(name.strip(), "") for name in head)
    encoding = "utf-8" if text and encoding == "utf-8-sig" else encoding
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, before + out.getvalue().encode(encoding, "replace"))


def _propose(column: str, titles: Sequence[str], tree: CategoryTree) -> tuple[str, str]:
    """The category of a column and why; "" where nothing speaks for one."""
    if column == NO_COLUMN:
        return BY_TITLE, "不在任何列表里，逐件按标题定类别，定不了的标待核实"
    *_, own = column.split(" > ")
    for name in reversed(column.split(" > ")):
        if name in tree.by_name:
            return tree.by_name[name].name, "与本站的类别同名"
        found = next((category for pattern, category in _SYNONYMS
                      if pattern.search(name) and category in tree.by_name), "")
        if found:
            return found, "按栏目名称推断，请核对"
        if name == own and (found := _alike(own, tree)):
            return found, f"名称与“{found}”相近，请核对"
    votes = Counter(category for title in titles
                    if (category := propose_category(title)[0]) in tree.by_name)
    best, count = next(iter(votes.most_common(1)), ("", 0))
    if count >= _MAJORITY * len(titles) > 0:
        return best, f"{len(titles)} 篇里 {count} 篇的标题像这一类，请核对"
    return "", f"看不出类别，请填写；不要迁的写“{LEFT_OUT}”，逐件按标题定的写“{BY_TITLE}”"


def _alike(name: str, tree: CategoryTree) -> str:
    """The one category with the word that ends a name, as 动态, else with that which begins it; ""
    where there is none, or several."""
    names = {category.name for category in tree.by_name.values()}
    for word in (name[-2:], name[:2]):
        found = [one for one in names if word in one and word not in _EVERYWHERE]
        if len(found) == 1:
            return found[0]
    return ""


def _shown(address: str) -> str:
    return f"http://{address}" if address and not address.startswith("-/") else address[1:]

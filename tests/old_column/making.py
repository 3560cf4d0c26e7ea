"""The old column written as a mirror program saves it, and what must become of each address."""

import io
import shutil
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import docx
import openpyxl

from tests.importing.own_files import rule_in_pdf
from tests.old_column import layouts
from tests.old_column.source import COLUMNS, OldDocument, make_documents

ROOT = Path(__file__).parents[2]
HOST = "www.shili.example"
DEPARTMENT = "bm.shili.example"
_ROWS = 20  # of one page of a list
_TEMPLATES = {"gov": layouts.gov, "tables": layouts.tables, "divs": layouts.divs}
_SLUGS = {"县政府文件": "xzfwj", "规范性文件": "gfxwj", "财政信息": "czxx", "通知公告": "3", "征地信息": "4",
          "部门动态通知": "12", "政策解读": "15"}
_SITE = f"""网站名称: 示例县人民政府
专栏网址: https://{HOST}/zfxxgk/
域名: {HOST}
门户网址: https://{HOST}/
行政区划: 示例省示例市示例县
主办单位: 示例县人民政府办公室
"""
_CATEGORIES = """- {名称: 政府信息公开指南, 目录: guide, 栏目类型: 信息公开指南}
- {名称: 政府信息公开制度, 目录: system, 栏目类型: 政策文件}
- 名称: 法定主动公开内容
  目录: disclosure
  栏目类型: 政策文件
  下级:
    - {名称: 行政规范性文件, 目录: normative, 效力: 是}
    - {名称: 财政预决算, 目录: budget}
    - 名称: 其他法定信息
      目录: other
      下级:
        - {名称: 其他政策文件, 目录: policy}
        - {名称: 通知公告, 目录: notices}
        - {名称: 政策解读, 目录: interpretation}
        - {名称: 土地和房屋征收, 目录: land}
- {名称: 政府信息公开年报, 目录: report, 栏目类型: 信息公开年报}
- {名称: 依申请公开, 目录: application, 栏目类型: 依申请公开}
"""


@dataclass
class OldColumnCopy:
    """A copy on the disk: its folder, its documents, the addresses that each must answer to."""

    folder: Path
    documents: list[OldDocument]
    lists: list[str] = field(default_factory=list)
    addresses: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    pages: int = 0


def make_copy(folder: Path, count: int) -> OldColumnCopy:
    """Writes the copy of so many documents."""
    copy = OldColumnCopy(folder, make_documents(count))
    files = _attachments()
    by_column: dict[tuple[str, str], list[OldDocument]] = defaultdict(list)
    for document in copy.documents:
        by_column[document.family, document.column].append(document)
    for (family, column), documents in by_column.items():
        for document in documents:
            path = _path(document)
            _write(copy, path, document, _TEMPLATES[family], ("政务公开", column),
                   documents[:4])
            for file in document.files:
                if file.is_there:
                    _put(folder, f"{path.rpartition('/')[0]}/{file.name}",
                         files[file.name.rpartition(".")[2]] + str(document.number).encode())
        _write_lists(copy, family, column, documents)
    for document in copy.documents:
        if document.twin:
            _write(copy, f"{HOST}/zwgk/bmzz/t{document.number}.html", document, layouts.gov,
                   ("政务公开", "部门转载"), ())
        if document.reprint:
            _write(copy, f"{HOST}/zwgk/bmzz/r{document.number}.html", document, layouts.gov,
                   ("政务公开", "部门转载"), (), "<p>（转自县有关部门网站）</p>")
    copied = [one for one in copy.documents if one.twin or one.reprint]
    rows = [(f"{'t' if one.twin else 'r'}{one.number}.html", one.title, str(one.listed_on))
            for one in copied]
    if rows:
        _put(folder, f"{HOST}/zwgk/bmzz/index.html",
             layouts.list_page("gov", ("政务公开", "部门转载"), rows, ["index.html"]))
    _put(folder, f"{HOST}/index.html", layouts.front_page(
        [(f"/{_path(one).partition('/')[2]}", one.title, str(one.published_on))
         for one in copy.documents if one.family == "gov"][-8:]))
    copy.pages = sum(1 for path in folder.rglob("*") if path.suffix == ".html")
    return copy


def make_content(folder: Path) -> Path:
    """A content folder of 示例县 with settings and no documents."""
    data = folder / "_data"
    data.mkdir(parents=True)
    from_site = ROOT / "tests" / "sites" / "shilixian" / "content" / "_data"
    shutil.copy(from_site / "issuers.yml", data)
    (data / "links.yml").write_text(f"- {{域名: {HOST}, 名称: 示例县人民政府, 批准人: 张某某, "
                                    "核查日期: 2026-11-01}\n", "utf-8")
    (data / "categories.yml").write_text(_CATEGORIES, "utf-8")
    (data / "site.yml").write_text(_SITE, "utf-8")
    return folder


def category_of(document: OldDocument) -> str:
    """The category that a document must have."""
    return dict(COLUMNS[document.family])[document.column]


def _path(document: OldDocument) -> str:
    day, slug = document.published_on, _SLUGS[document.column]
    return {
        "gov": f"{HOST}/zwgk/{slug}/{day:%Y%m}/t{day:%Y%m%d}_{document.number}.html",
        "tables": f"{HOST}/old/view.asp@id={document.number}&cid={slug}.html",
        "divs": f"{DEPARTMENT}/art/{day.year}/{day.month}/{day.day}/art_{slug}_{document.number}.html",
    }[document.family]


def _address(path: str) -> str:
    """What the browser asked for, below the host."""
    plain = path.partition("/")[2]
    return plain.removesuffix(".html").replace("@", "?", 1) if "@" in plain else plain


def _href(document: OldDocument) -> str:
    """The link to a document as wget leaves it in a list of the same family."""
    plain = _path(document).partition("/")[2]
    if document.family == "tables":
        return plain.rpartition("/")[2].replace("&", "&amp;")
    return f"/{plain}"


def _write(copy: OldColumnCopy, path: str, document: OldDocument, template: layouts.Template,
           trail: tuple[str, ...], news: tuple[OldDocument, ...] | list[OldDocument],
           extra: str = "") -> None:
    host = path.partition("/")[0]
    home = _path(document).rpartition("/")[0]
    files = [(file.name if path.startswith(home) else f"http://{home}/{file.name}", file.label)
             for file in document.files]
    rows = [(_href(one), one.title, str(one.published_on)) for one in news
            if _path(one).startswith(host)]
    _put(copy.folder, path, template(document, trail, files, rows, extra))
    copy.addresses[document.number].append(_address(path))


def _write_lists(copy: OldColumnCopy, family: str, column: str, documents: list[OldDocument]
                 ) -> None:
    slug = _SLUGS[column]
    folder = {"gov": f"{HOST}/zwgk/{slug}", "tables": f"{HOST}/old",
              "divs": f"{DEPARTMENT}/col/col{slug}"}[family]
    parts = [documents[at:at + _ROWS] for at in range(0, len(documents), _ROWS)]
    names = {"tables": [f"list.asp@cid={slug}&page={at + 1}.html" for at in range(len(parts))]}.get(
        family, [f"index_{at}.html" if at else "index.html" for at in range(len(parts))])
    for name, part in zip(names, parts, strict=True):
        rows = [(_href(one), one.title, str(one.listed_on)) for one in part]
        copy.lists.append(_address(f"{folder}/{name}"))
        _put(copy.folder, f"{folder}/{name}", layouts.list_page(
            family, ("政务公开", column), rows, [one.replace("&", "&amp;") for one in names]))


def _put(folder: Path, path: str, data: bytes) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _attachments() -> Mapping[str, bytes]:
    word, sheet = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("任务分工表")
    document.core_properties.author = ""
    document.save(word)
    book = openpyxl.Workbook()
    book.active["A1"] = "任务分工表"
    book.save(sheet)
    return {"docx": word.getvalue(), "xlsx": sheet.getvalue(), "pdf": rule_in_pdf()}

"""The Markdown file of a new document, with all filled in that can be known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..disclosure.fields import field_named, field_names
from ..disclosure.inventories import kind_named, kind_names
from ..documents.document import Layout
from ..documents.fields import FIELD, INVENTORY, REPORT_DATA, REPORT_YEAR, particular
from ..documents.schema import nearest
from ..documents.site import Issuer, Site, load_site
from ..documents.skeletons import KINDS, OFFICE, DocumentKind
from .facts import Fact
from .front_matter import list_doubts, write_front_matter
from .front_matter_peek import peek_front_matters
from .naming import ascii_name, folder_of, name_of
from .report_wish import organ_of, report_there, year_of
from .series import next_index, next_number
from .staging import write_all

# (folder of the new document, office, year reported) → its data file
WriteData = Callable[[Path, str, int], str]
_HAS_REPORT = ("{} 已经是这个机关这一年的年报，请直接在里面写，没有再新建。要重新生成的，先把它和它的数据文件移出内容文件夹，"
               "再新建一次并写 --name {}，网址不变。")
_NEXT_INDEX = "索引号 {} 按这个机关已有的顺延，以登记为准。"
_OF_TITLE = "数据文件的“机关”照标题写作“{}”，“{}”写作责任单位；年报是后者自己的，请改标题和数据文件的“机关”。"
_MOST_SAME_NAMES = 1000
# What --field may say of a layout, and what that is called.
_NAMED: dict[str, tuple[tuple[str, ...], str]] = {
    Layout.SCHEDULE: (field_names(), "领域"), Layout.INVENTORY: (kind_names(), "种类")}


@dataclass(frozen=True, slots=True)
class Wish:
    """What an editor says of a new document; "" where it was not said."""

    kind: str = ""
    title: str = ""
    number: str = ""
    office: str = ""
    name: str = ""
    field: str = ""


class CannotMakeNew(Exception):
    """A wish that no document can be made of; says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class BegunDocument:
    """What was written: the path of the document, that of each file, what is still to be checked,
    what was decided that an editor may have meant otherwise.
    """

    path: str
    files: tuple[str, ...]
    doubts: tuple[str, ...]
    notes: tuple[str, ...] = ()


def begin(wish: Wish, content: Path, data: Path, day: date,
          report_data: WriteData | None = None, published: date | None = None) -> BegunDocument:
    """Writes a new document. CannotMakeNew for a wish that cannot be; OutsideError, OSError.

    It is signed on `day`; the day on which it will be published is the editor's to fill in where
    it is not said. A report gets the data file that `report_data` writes.
    """
    wish = _named(wish, day)
    if refusal := _refusal(wish):
        raise CannotMakeNew(refusal)
    kind, field = KINDS[wish.kind], field_named(wish.field)
    inventory = kind_named(wish.field) if kind.layout == Layout.INVENTORY else None
    if field and not wish.title:
        wish = replace(wish, title=field.title(wish.office))
    elif inventory and not wish.title:
        wish = replace(wish, title=f"{wish.office}{day.year}年{inventory.name}")
    site, _ = load_site(data)
    organ = ""
    if kind.layout == Layout.ANNUAL_REPORT:
        known = [issuer.name for issuer in site.issuers] if site else []
        organ = organ_of(wish.title, wish.office, known)
        if there := report_there(content, organ, year_of(wish.title, day), known):
            raise CannotMakeNew(_HAS_REPORT.format(there, there.rpartition("/")[2][:-3]))
    facts = tuple(_facts(wish, kind, content, site, day, published))
    folder = folder_of(kind.category, site.categories if site else None)
    path = _free_path(content, folder, wish.name.removesuffix(".md") or name_of(facts, wish.kind))
    office, year = wish.office or OFFICE, year_of(wish.title, day)
    body = (inventory.skeleton(office) if inventory else field.schedule(office) if field
            else kind.text(office, _written(day), year))
    if inventory:
        facts += (Fact(particular(INVENTORY), inventory.name),)
    if field:
        facts += (Fact(particular(FIELD), field.name),)
    files = {}
    if report_data and kind.layout == Layout.ANNUAL_REPORT:
        beside = path.removesuffix(".md") + ".yml"
        files[beside] = report_data(content / folder, organ, year).encode()
        facts += (Fact(particular(REPORT_YEAR), str(year)),
                  Fact(particular(REPORT_DATA), beside.rpartition("/")[2]))
    files[path] = f"{write_front_matter(facts)}\n{body}".encode()
    write_all(content, files, False)
    notes = [_NEXT_INDEX.format(fact.value) for fact in facts
             if fact.attribute == "index_number" and fact.value]
    notes += [_OF_TITLE.format(organ, office)] if organ not in ("", office) else []
    return BegunDocument(path, tuple(reversed(files)), tuple(list_doubts(facts)), tuple(notes))


def _named(wish: Wish, day: date) -> Wish:
    """A report without a title is that of the year before."""
    is_report = wish.kind in KINDS and KINDS[wish.kind].layout == Layout.ANNUAL_REPORT
    if wish.title or not wish.office or not is_report:
        return wish
    return replace(wish, title=f"{wish.office}{day.year - 1}年政府信息公开工作年度报告")


def _refusal(wish: Wish) -> str:
    """Why no file can be made of the wish, "" where one can."""
    name = wish.name.removesuffix(".md")
    if wish.kind not in KINDS:
        return f"没有“{wish.kind}”这一种类。{nearest(wish.kind, KINDS)}可用的：{'、'.join(KINDS)}。"
    names, noun = _NAMED.get(KINDS[wish.kind].layout, ((), ""))
    if wish.field and not names:
        return "--field 只用于目录（--kind 目录）和清单（--kind 清单）。"
    if wish.field and wish.field.removesuffix("领域") not in names:
        return (f"没有“{wish.field}”这一{noun}。{nearest(wish.field, names)}"
                f"可用的：{'、'.join(names)}。")
    if not wish.title and not (wish.field and wish.office):
        return "请写明标题（--title），或只写事由。"
    if KINDS[wish.kind].layout == Layout.ANNUAL_REPORT and not wish.office:
        return "请写明是哪个机关的年报（--office），数据文件里也要写。"
    if name and name != ascii_name(name):
        return (f"--name“{wish.name}”不能作文件名：只用小写英文、数字和连字符，不写文件夹。"
                f"可以写成 {ascii_name(name)}。")
    return ""


def full_title(title: str, office: str, genre: str) -> str:
    """发文机关＋关于＋事由＋的＋文种 (GB/T 9704-2012), unless the title says so already."""
    if not genre or "关于" in title or title.endswith(genre):
        return title
    return f"{office}关于{title}的{genre}"


def _facts(wish: Wish, kind: DocumentKind, content: Path, site: Site | None, day: date,
           published: date | None) -> Iterator[Fact]:
    heads = [head for _, head in peek_front_matters(content)]
    issuer = _issuer(wish.office, site)
    yield Fact("title", full_title(wish.title, wish.office, kind.genre))
    yield Fact("category", kind.category)
    yield (Fact("published_at", published.isoformat()) if published
           else Fact("published_at", doubt="填发布那一天的日期"))
    if kind.numbered:
        yield next_number(wish.number, issuer, heads, day)
        yield Fact("signed_on", day.isoformat())
    name = "issuers" if kind.numbered else "responsible_office"
    if not wish.office:
        yield Fact(name, doubt="写机关全称")
    else:
        known = nearest(wish.office, [known.name for known in site.issuers]) if site else ""
        yield Fact(name, wish.office,
                   "" if issuer else f"不在 _data/issuers.yml 的机关名单里。{known}")
    names = (issuer.name, *issuer.former_names) if issuer else (wish.office,)
    yield next_index(names, heads, day)
    yield Fact("layout", kind.layout)
    yield Fact("genre", kind.genre)


def _issuer(office: str, site: Site | None) -> Issuer | None:
    return next((issuer for issuer in (site.issuers if site else ())
                 if office in (issuer.name, *issuer.former_names)), None)


def _free_path(content: Path, folder: str, name: str) -> str:
    for number in range(1, _MOST_SAME_NAMES):
        path = f"{folder}/{name}{f'-{number}' if number > 1 else ''}.md".lstrip("/")
        if not (content / path).exists():
            return path
    return path


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"

"""Edits of one document: what an editor writes, moves, adds and deletes."""

import os
import re
from pathlib import Path

from tests.incremental.days import DAYS
from tests.incremental.site import Site
from tests.incremental.start import CATEGORIES, ISSUERS
from tests.support import markdown

RELATIONS = ("废止", "宣布失效", "修改", "解读", "转发", "依据")
LAYOUTS = ("文件", "解读", "机构", "领导", "制度", "页面", "指南", "目录", "说明")

_UNPACKED_NS = 1_500_000_000_000_000_000


def body(site: Site) -> None:
    """Adds a paragraph, often with a link or a citation."""
    path = site.one()
    more = site.chance.choice((
        f"第{site.chance.randrange(99)}条 新的一条。", f"见[另一件](/{site.one()})。",
        "# 一级标题\n\n## 二级", f"《某办法》（{_number(site)}）", "见[表](/p/t.csv)。",
        "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"))
    site.write(path, f"{site.read(path)}\n{more}\n")


def title(site: Site) -> None:
    """Changes a title."""
    site.replace(site.one(), "标题: ", f"标题: 改{site.chance.randrange(10)}")


def number(site: Site) -> None:
    """Changes a document number, perhaps to that of another document."""
    _set(site, "文号", _number(site))


def category(site: Site) -> None:
    """Moves a document to another category."""
    _set(site, "类别", site.chance.choice(CATEGORIES))


def also_in(site: Site) -> None:
    """Lists a document in a further category."""
    _set(site, "另列", f"[{site.chance.choice(CATEGORIES)}]")


def issuer(site: Site) -> None:
    """Changes who issued a document."""
    _set(site, "发文机关", site.chance.choice(ISSUERS))


def published(site: Site) -> None:
    """Changes the day of publication, perhaps to one still to come."""
    year, month = site.chance.choice((2023, 2024, 2025, 2027)), site.chance.randint(1, 9)
    _set(site, "发布日期", f"{year}-{month:02}-15")


def validity(site: Site) -> None:
    """Declares a first, a last or a lapsed day."""
    key = site.chance.choice(("施行日期", "有效期至", "废止日期"))
    _set(site, key, f"{site.chance.choice((2024, 2025, 2026, 2027))}-01-02")


def relation(site: Site) -> None:
    """Declares a relation to another document, by number, by path, by both."""
    target = site.chance.choice((_number(site), f"/{site.one()}", f"{_number(site)}、/{site.one()}"))
    _set(site, site.chance.choice(RELATIONS), f"[{target}]")


def no_relation(site: Site) -> None:
    """Takes a relation away."""
    for path in site.documents():
        text = site.read(path)
        without = re.sub(rf"^(?:{'|'.join(RELATIONS)}): .*\n", "", text, flags=re.MULTILINE)
        if without != text:
            return site.write(path, without)


def move(site: Site) -> None:
    """Moves a file to another folder, mostly leaving a redirect behind."""
    path = site.one()
    target = f"{site.chance.choice(('p', 'q', 'q/r'))}/m{site.chance.randrange(10**6)}.md"
    text = site.read(path)
    if site.chance.random() < 0.7 and "旧址" not in text:
        text = text.replace("标题:", f"旧址: [{path.removesuffix('.md')}.html]\n标题:", 1)
    (site.content / path).unlink()
    site.write(target, text)


def rename(site: Site) -> None:
    """Renames a file; its time stays."""
    path = site.content / site.one("p")
    path.rename(path.with_name(f"d{site.chance.randrange(10**6)}.md"))


def exchange(site: Site) -> None:
    """Exchanges two files; their times go with them."""
    one, other = site.content / site.one(), site.content / site.one()
    if one != other:
        _exchange(site, one, other)


def exchange_alike(site: Site) -> None:
    """Exchanges two files of one size and one time, as an archive unpacks them."""
    one, other = site.content / site.one(), site.content / site.one()
    if one == other:
        return
    size = max(one.stat().st_size, other.stat().st_size)
    for file in (one, other):
        file.write_bytes(file.read_bytes().ljust(size, b"\n"))
        os.utime(file, ns=(_UNPACKED_NS, _UNPACKED_NS))
    site.build()
    _exchange(site, one, other)


def add(site: Site) -> None:
    """Adds a document."""
    serial = site.chance.randrange(10**6)
    site.write(f"p/n{serial}.md", markdown(
        f"标题: 新{serial}\n文号: 测政发〔2026〕{serial}号\n发布日期: 2026-01-0{serial % 9 + 1}\n"
        f"依据: {_number(site)}\n"))


def delete(site: Site) -> None:
    """Deletes a document."""
    (site.content / site.one()).unlink()


def withdraw(site: Site) -> None:
    """Withdraws a document."""
    _set(site, "撤下", f"{{日期: {site.chance.choice(DAYS)}, 理由: 理由{site.chance.randrange(9)}}}")


def coverage(site: Site) -> None:
    """Says how much of a document there is."""
    _set(site, "收录", site.chance.choice(("全文", "摘要", "题录")))


def openness(site: Site) -> None:
    """Withholds a document or opens it again."""
    _set(site, "公开属性", site.chance.choice(("主动公开", "依申请公开", "不予公开")))


def gap(site: Site) -> None:
    """Marks something to be settled, so that the document is held back, or settles it."""
    _set(site, "文种", site.chance.choice(("通知 # 待核实：原件看不清", "待填", "通知")))


def former_path(site: Site) -> None:
    """Declares a former address, also one where a page or a folder is."""
    former = site.chance.choice(("was/a.html", "was/b/", "was/a.html/c.html", "x.html"))
    _set(site, "旧址", f"[{former}]")


def layout(site: Site) -> None:
    """Changes the layout."""
    _set(site, "版式", site.chance.choice(LAYOUTS))


def attachment(site: Site) -> None:
    """Changes an attachment."""
    site.write(site.chance.choice(("p/t.csv", "p/u.txt", "p/v.png")), str(site.chance.random()))


def more_attachments(site: Site) -> None:
    """Declares attachments."""
    _set(site, "附件", site.chance.choice((
        "[/p/t.csv]", "[/p/u.txt]", "[{文件: /p/t.csv, 名称: 表}]")))


def _exchange(site: Site, one: Path, other: Path) -> None:
    spare = site.folder / "spare"
    one.rename(spare)
    other.rename(one)
    spare.rename(other)


def _number(site: Site) -> str:
    return f"测政发〔2024〕{site.chance.randrange(44)}号"


def _set(site: Site, key: str, value: str) -> None:
    """Gives a key of one document's front matter a value, whether it was there or not."""
    path = site.one()
    text = re.sub(rf"^{key}: .*\n", "", site.read(path), count=1, flags=re.MULTILINE)
    site.write(path, text.replace("---\n", f"---\n{key}: {value}\n", 1))

"""Leaders are called by the names and posts that their pages give."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.document import Document, Layout
from ...documents.fields import HEAD
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..facts import NamedPost
from ..indicators import WORDING
from ..near_names import are_alike
from ..wording import county_in, written_on

ID, SEVERITY, INDICATOR = "TXT-53", Severity.ERROR, WORDING
NAME = "领导的姓名、职务与领导信息不符"
LOOKS_AT = ("正文里的“副县长张某某”，与版式为“领导”的文件的姓名和“职务”：同一人写成别的职务，同一职务的姓名只差一个音近、形近字，"
            "“县长”写成别的姓名；“县财政局局长李某某”，与版式为“机构”的文件的“负责人”；简历一行里时间倒置；早于领导信息发布的，只查姓名")
FIX = "与领导信息核对，改正姓名或职务"
_LEADER = ("=== a.md\n标题: 张示一\n版式: 领导\n职务: 县长\n发布日期: 2024-01-02\n=== c.md\n标题: 王示明\n版式: 领导\n"
           "职务: 县委常委、副县长\n发布日期: 2024-01-02\n=== b.md\n成文日期: 2024-07-02\n\n会议由{}主持。")
_OFFICE = ("=== a.md\n标题: 示例县财政局\n版式: 机构\n负责人: 陈例财（局长）\n发布日期: 2024-01-02\n=== b.md\n"
           "成文日期: 2024-07-02\n\n{}介绍了资金情况。")
_LIFE_OF = "=== a.md\n标题: 张示一\n版式: 领导\n职务: 县长\n发布日期: 2024-01-02\n简历: {}\n"
PASS = (_LEADER.format("县委副书记、县长张示一"), _LEADER.format("副县长王示明"), _LEADER.format("市长张示二"),
        _LEADER.format("时任副县长张示一"), _OFFICE.format("县财政局局长陈例财"),
        _OFFICE.format("原县财政局局长李国强"))
FAIL = (_LEADER.format("副县长张示一"), _LEADER.format("副县长王士明"), _LEADER.format("县长李国强"),
        _OFFICE.format("县财政局局长李国强"), _LIFE_OF.format("2021年12月任代县长，2021年9月当选县长"))
_KEY, _LIFE = "职务", "简历"
_HEAD = re.compile(r"([一-鿿]{2,4})（(局长)）")
_MONTH, _ASIDE = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月"), re.compile(r"（[^（）]*）")
_ONLY = re.compile(r"^(?:县长|代县长|市长|区长|镇长|乡长|县委书记|镇党委书记|乡党委书记)$")
_APART = re.compile(r"[、，；\s]+|兼")


def check(context: Context) -> Iterator[Fault]:
    """A fault for each name with another post, each post with another name."""
    leaders = [one for one in context.library.documents if one.layout is Layout.LEADER]
    heads = _heads(context)
    for leader in leaders:
        if message := _turned_round(dict(leader.particulars).get(_LIFE, "")):
            yield Fault("title", message, f"请{FIX}。", path=leader.path)
    if not leaders and not heads:
        return
    for document in context.library.readable:
        facts, day = context.facts.get(document.path), written_on(document)
        if facts is None or day is None or document.layout is not Layout.DOCUMENT:
            continue
        for place in facts.posts:
            if message := _wrong(place, leaders, day) or _wrong_head(place, heads, day):
                yield Fault((place.line, place.column), message, f"请{FIX}。", path=document.path)


def _wrong(place: NamedPost, all_leaders: list[Document], day: date) -> str:
    """What a mention says wrongly, "" where it does not; who led before is not known."""
    for leader in all_leaders:
        if place.post in _posts(leader) and _is_near(place.name, leader.title) and not any(
                one.title == place.name for one in all_leaders):
            return f"“{place.post}{place.name}”：领导信息里是“{leader.title}”。"
    leaders = [one for one in all_leaders if one.published_on and one.published_on <= day]
    for leader in leaders:
        if leader.title == place.name:
            held = _posts(leader)
            return "" if not held or place.post in held else (
                f"“{place.post}{place.name}”：领导信息里{place.name}的职务是“{'、'.join(held)}”。")
    of_post = [one for one in leaders if place.post in _posts(one)]
    if len(of_post) == 1 and _ONLY.match(place.post):
        return f"“{place.post}{place.name}”：领导信息里{place.post}是“{of_post[0].title}”。"
    return ""


def _heads(context: Context) -> dict[str, tuple[str, date]]:
    """The names of those who head the offices, by post, with the day of the office's page."""
    found, county = {}, county_in(context.site.identity.region)
    for page in context.library.documents:
        said = _HEAD.match(dict(page.particulars).get(HEAD, ""))
        if page.layout is Layout.ORGANISATION and said and page.published_on:
            title = page.title.removeprefix(county)
            found[f"{county[-1:]}{title}{said[2]}"] = said[1], page.published_on
    return found


def _wrong_head(place: NamedPost, heads: dict[str, tuple[str, date]], day: date) -> str:
    name, since = heads.get(place.post, (place.name, day))
    return "" if name == place.name or day < since else (
        f"“{place.post}{place.name}”：机构页面上的负责人是“{name}”。")


def _turned_round(life: str) -> str:
    """What stands in one line of a life after what came later, "" where nothing does."""
    for line in life.splitlines():
        days = [(int(year), int(month)) for year, month in _MONTH.findall(_ASIDE.sub("", line))]
        if days != sorted(days):
            return f"简历“{line.strip()[:30]}”：后面的时间早于前面的。"
    return ""


def _posts(leader: Document) -> list[str]:
    return [one for one in _APART.split(dict(leader.particulars).get(_KEY, "")) if one]


def _is_near(name: str, other: str) -> bool:
    pairs = [pair for pair in zip(name, other, strict=False) if pair[0] != pair[1]]
    return len(name) == len(other) and len(pairs) == 1 and are_alike(*pairs[0])

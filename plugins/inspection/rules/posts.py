"""One person does not head two offices in one text, nor two persons one."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..leaks.persons import SURNAMES
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-51", Severity.WARNING, ACCURACY
NAME = "同一人两个正职、同一正职两个人"
LOOKS_AT = "正文里写明机关和正职的姓名（“县教育局局长张某”），同一姓名是不是两个机关的正职，同一正职是不是两个姓名；写了原任、任免、兼任的不查"
FIX = "核对姓名和职务"
PASS = ("\n县教育局局长张建国主持，县财政局局长李志明参加。", "\n县教育局局长张建国主持，副局长李志明参加。",
        "\n免去张建国的县教育局局长职务，任命县教育局局长李志明。", "\n县委书记王志强、县长赵永宁出席，县长赵永宁讲话。")
FAIL = ("\n县教育局局长张建国主持，县教育局局长李志明讲话。", "\n组长由县教育局局长张建国担任，副组长由县财政局局长张建国担任。",
        "\n县长赵永宁主持会议，传达了县长周海的要求。")
_HEAD = re.compile(
    rf"((?:[省市县区镇乡][一-鿿]{{2,14}}?(?:局|办公室|委员会|委|院|中心|大队|支队|公司|学校|中学|小学)|[省市县区镇乡])?)"
    rf"(局长|主任|书记|县长|镇长|乡长|院长|检察长|大队长|支队长|校长)"
    rf"({SURNAMES}[一-鿿]{{1,2}}?)"
    r"(?=[，。、；：）（\n]|主持|出席|讲话|作了?|作出|担任|陪同|带队|参加|强调|指出|通报|传达|介绍|宣布|的(?:批示|要求|讲话|指示)|任)")
_CHANGES = re.compile(r"原|曾|前任|任命|免去|任免|兼|接任|离任|代|拟任|历任|更换|调整为|变更")
_DEPUTY = re.compile(r"副$|助理$")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where a second name or a second office is said."""
    prose = source.prose
    if not any(post in prose for post in ("长", "主任", "书记")):
        return
    names: dict[str, str] = {}
    posts: dict[str, str] = {}
    for match in _HEAD.finditer(prose):
        office, post, name = match[1] or match[2][0], match[2], match[3]
        before = prose[max(match.start() - 8, 0):match.start(2)]
        if _DEPUTY.search(prose[:match.start(2)][-2:]) or _CHANGES.search(before):
            continue
        if post in ("主任", "书记") and len(office) < 2:
            continue  # of which committee is not said
        held = f"{office}{post}"
        if names.setdefault(held, name) != name:
            yield Fault(match.start(), f"“{held}”前面是{_masked(names[held])}，这里是{_masked(name)}。",
                        f"请{FIX}。")
        elif posts.setdefault(name, held) != held and len(name) > 2 and post == "局长":
            yield Fault(match.start(), f"{_masked(name)}前面是“{posts[name]}”，这里是“{held}”。",
                        f"请{FIX}。")


def _masked(name: str) -> str:
    return name[0] + "某" * (len(name) - 1)

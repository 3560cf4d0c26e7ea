"""An interpretation says of its policy what the policy says: numbers, days, title, office."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-07", Severity.WARNING, INTERPRETATION
NAME = "解读与政策不一致"
LOOKS_AT = "解读里与政策文字大致相同的一句，数字、日期是不是也相同；标题书名号里的名称、“解读单位”是不是所解读的文件和它的机关；正文是不是太短"
FIX = "对照政策核对后改正"
_POLICY = ("=== a.md\n标题: 示例县民政局关于印发《示例县临时救助办法》的通知\n类别: 行政规范性文件\n发文机关: 示例县民政局\n"
           "文号: 示政办发〔2024〕66号\n\n救助标准分为三档，每人每月分别为300元、500元、800元。"
           "\n=== b.md\n标题: 《{}》解读\n版式: 解读\n解读: [示政办发〔2024〕66号]\n\n"
           "乡镇反映困难群众申请不便，县民政局在调查的基础上起草了办法，简化了申请材料，缩短了审核时间，明确了各方责任。"
           "办法规定先行救助、后补手续，群众遇到急难情形可以就近提出，乡镇人民政府当日受理，不让困难群众多跑路、来回跑。{}")
_SAME = "救助标准分为三档，每人每月分别为300元、500元、800元。"
PASS = (_POLICY.format("示例县临时救助办法", _SAME),)
FAIL = (_POLICY.format("示例县临时救助办法", _SAME.replace("500", "600")),
        _POLICY.format("示例县临时救济办法", _SAME),
        _POLICY.format("示例县临时救助办法", f"{_SAME}\n\n解读单位：示例县司法局"),
        _POLICY.format("示例县临时救助办法", f"{_SAME}办法将于2027年7月1日起施行。").replace(
            "文号:", "施行日期: 2027-01-01\n文号:", 1))
_IN_FORCE = re.compile(r"(?:自|从|将?于)(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效)")
_CLAUSE = re.compile(r"[^。；\n]+")
_VALUE = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?=[个档类项级年月日天元倍人户次])")
_TITLE = re.compile(r"《([^《》\n]+(?:《[^《》\n]*》[^《》\n]*)*)》")
_OFFICE = re.compile(r"解读(?:单位|机关|机构|部门)[:：][ 　]*([一-鿿、 　]{4,40})")
_ALIKE = 0.66  # of the pairs of characters that two clauses have
_SHORT = 80  # Han characters that explain nothing
_WHOLE_CLAUSE, _MANY, _MUCH, _SHARE = 16, 5, 240, 25  # characters, clauses, characters, per cent
_HAN = re.compile("[一-鿿]")


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each clause, name and office that is another than the policy's."""
    policies = [link.document for link in context.library.links.get(document.path, ())
                if link.kind == "interprets" and link.document]
    if not policies or not document.is_full:
        return
    said = tuple((one.digest, one.facts_digest) for one in (document, *policies))
    yield from context.keep(f"{ID} {document.path}", said,
                            lambda: tuple(_compare(document, policies, context)))


def _compare(document: Document, policies: list[Document], context: Context) -> Iterator[Fault]:
    own = context.body_text(document.digest)
    if own and not document.attachments and len(_HAN.findall(own)) < _SHORT and not (
            context.body_html(document.digest) or "").count("<img"):
        yield Fault("title", "解读的正文不足八十字，没有说明背景、依据和主要内容。", "请用自己的话补写。")
    yield from _names(document, policies, own)
    texts = [context.body_text(policy.digest) for policy in policies]
    if own and all(texts):
        yield from _clauses(own, "\n".join(texts))
        yield from _beginnings(own, policies)
        yield from _copied(own, "\n".join(texts))


def _names(document: Document, policies: list[Document], own: str) -> Iterator[Fault]:
    titles = "\n".join(policy.title for policy in policies)
    named = _TITLE.search(document.title)
    if named and _plain(named[1]) not in _plain(titles) and not any(
            _plain(policy.title) in _plain(named[1]) for policy in policies):
        yield Fault("title", f"标题里的《{named[1]}》不是所解读的文件的名称。", f"请{FIX}。")
    offices = [office for policy in policies for office in policy.issuers]
    whole = any(office.endswith(("政府", "办公室", "办公厅")) for office in offices)  # others explain
    if (said := _OFFICE.search(own)) and offices and not whole and not any(
            office.removesuffix("办公室") in said[1] or said[1].strip() in office
            for office in offices):
        yield Fault("title", f"写的解读单位是“{said[1].strip()}”，文件的发文机关是“{'、'.join(offices)}”。",
                    f"请{FIX}。")


def _copied(own: str, policy: str) -> Iterator[Fault]:
    """A fault where so many whole clauses are the policy's that it is no explanation of it."""
    known = "".join(policy.split())
    clauses = ["".join(one.split()) for one in _CLAUSE.findall(own)]
    same = [one for one in clauses if len(one) >= _WHOLE_CLAUSE and one in known]
    number = sum(map(len, same))
    if len(same) >= _MANY and number >= _MUCH:
        share = round(100 * number / max(sum(map(len, clauses)), 1))
        if share >= _SHARE:
            yield Fault("title", f"解读有{len(same)}句（约{share}%）与文件一字不差，从“{same[0][:16]}”起。",
                        "请用自己的话说明，不要照抄文件。")


def _beginnings(own: str, policies: list[Document]) -> Iterator[Fault]:
    """A fault where the policy is said to be in force from another day than its own."""
    days = {policy.effective_on for policy in policies} - {None}
    for match in _IN_FORCE.finditer(own) if len(policies) == 1 and days else ():
        named = _TITLE.findall(_sentence(own, match.start()))
        if any(_plain(one) not in _plain(policies[0].title) for one in named):
            continue
        day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        said = f"{match[1]}年{match[2]}月{match[3]}日"
        if day not in map(str, days) and f"{said}" not in policies[0].title:
            yield Fault("title", f"解读写“{match[0]}”，文件的施行日期是 {min(map(str, days))}。", f"请{FIX}。")


def _sentence(text: str, at: int) -> str:
    return text[max(text.rfind(sign, 0, at) for sign in "。；\n") + 1:at]


def _clauses(own: str, policy: str) -> Iterator[Fault]:
    known = [(one, _pairs(one), _values(one)) for one in _CLAUSE.findall(policy)
             if _VALUE.search(one)]
    for clause in _CLAUSE.findall(own):
        values, pairs = _values(clause), _pairs(clause)
        if not values or len(pairs) < 6:
            continue
        best = max(known, key=lambda one: _likeness(pairs, one[1]), default=None)
        if best and _likeness(pairs, best[1]) >= _ALIKE and len(values) == len(best[2]) and (
                sorted(values) != sorted(best[2])):
            yield Fault("title", f"解读写“{clause.strip()[:30]}”，文件写“{best[0].strip()[:30]}”。",
                        f"请{FIX}。")


@lru_cache(maxsize=512)
def _pairs(clause: str) -> frozenset[str]:
    words = _VALUE.sub("", "".join(clause.split()))
    return frozenset(words[at:at + 2] for at in range(len(words) - 1))


def _values(clause: str) -> tuple[str, ...]:
    return tuple(_VALUE.findall(clause))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _plain(title: str) -> str:
    return re.sub(r"[《》〈〉“”（）()\s]", "", title)

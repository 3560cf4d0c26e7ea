"""What is done to a document after it was published: corrected, prolonged, repealed, withdrawn,
moved.

Each is a plan: the files as they would be, and what readers would see of it, before anything is
written. A decision that does it declares it; without one on this site the document itself does.
What becomes of its validity is read from the timeline that it would have.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from ...documents.fields import CORRECTION, RELATION, WITHDRAWAL
from ...documents.schema import Field
from ...documents.yaml_text import write_record
from ...importing.revising import CannotRevise, plan_revision
from ...validity.relations import effective_from
from ..composing import compose
from ..context import Refusal
from .asked import KEYS, Asked, ProcedurePlan
from .days import check_day
from .document_validity import DAY, DocumentValidity, lapsed
from .effects import read_document
from .moving import move


def _record(fields: tuple[Field, ...], **values: str) -> str:
    """A record of these fields, by attribute."""
    return write_record((field.key, values.get(field.attribute, "")) for field in fields)


def _correct(asked: Asked) -> ProcedurePlan:
    day, note = asked.day("day", "更正日期"), asked.text("note", "更正了什么")
    check_day("correct", day, asked.contents.validity_of(asked.path))
    item = _record(CORRECTION, day=day.isoformat(), note=note)
    return ProcedurePlan(dict([asked.with_item(asked.path, "corrections", item)]),
                (f"网页上写明：{day} 更正，{note}", "进入“最近变更”和订阅。"))


def _extend(asked: Asked) -> ProcedurePlan:
    until, decision = asked.day("day", "延长到哪一天"), asked.decision()
    before = asked.contents.validity_of(asked.path)
    check_day("extend", until, before)
    if decision:
        item = _record(RELATION, target=asked.target, until=until.isoformat())
        files = dict([asked.with_item(decision, "extends", item)])
        basis = f"写明由{_name(asked, decision)}延长，两边互相链接。"
    else:
        if before.last_day and before.last_day < before.today:
            raise Refusal(f"有效期 {before.last_day} 已经届满，届满以后不能再延长；届满以前有文件延长了它的，"
                          "请写那份文件；有效期录错了的，请在“修改”里改。")
        files = dict([asked.with_value("expires_on", until.isoformat())])
        basis = "没有写依据哪份文件延长，网页上不显示依据。"
    after = asked.contents.validity_of(asked.path, files)
    if after.last_day != until:
        still = f"有效期仍然至 {after.last_day}" if after.last_day else "仍然没有有效期"
        since = _first_day(asked, decision)
        raise Refusal(f"写了也不起作用，{still}："
                      f"{_name(asked, decision) if decision else '这份文件'}"
                      f"{f'自 {since} 起作数，' if since else '没有写成文日期，从哪一天起作数算不出，'}"
                      "届满以后作数的、作数以前就到期的都延长不了。请核对两边的日期。")
    return ProcedurePlan(files, (_prolonged(after, until), basis))


def _prolonged(after: DocumentValidity, until: date) -> str:
    if until < after.today:
        return f"有效期至改为 {until}，已经过去：{until + DAY} 起标为失效，不列在现行有效文件目录里。"
    state = after.timeline.on(until).label
    return f"有效期至改为 {until}，到那一天" + (
        "仍列在现行有效文件目录里。" if after.is_listed(until) else f"仍是“{state}”，不列在现行有效文件目录里。")


def _repeal(asked: Asked) -> ProcedurePlan:
    decision, given = asked.decision(), asked.maybe("day")
    before = asked.contents.validity_of(asked.path)
    day = (asked.day("day", "从哪一天起不再有效") if given or not decision
           else _first_day(asked, decision))
    if day is None:
        raise Refusal(f"{_name(asked, decision)}没有写成文日期、施行日期，从哪一天起废止算不出；请填日期。")
    check_day("repeal", day, before)
    if decision:
        item = _record(RELATION, target=asked.target, since=day.isoformat()) if given \
            else asked.target
        files = dict([asked.with_item(decision, "repeals", item)])
        basis = f"写明由{_name(asked, decision)}废止，两边互相链接。"
    else:
        named = asked.maybe("basis")
        values = {KEYS["repealed_on"]: (day.isoformat(),),
                  **({KEYS["repeal_basis"]: (named,)} if named else {})}
        files = {asked.path: compose(asked.data, values)}
        basis = f"写明由{named}废止。" if named else "没有写由哪份文件废止，网页上不显示依据。"
    after = asked.contents.validity_of(asked.path, files)
    if after.repeal is None or after.repeal.day != day:
        raise Refusal("写了也不起作用，这份文件不会因此废止；请核对日期，以及废止它的是哪份文件。")
    return ProcedurePlan(files, (f"自 {day} 起标为废止{_delisted(before, day)}。", basis))


def _delisted(before: DocumentValidity, day: date) -> str:
    """What becomes of a document that is repealed in the directory of those in force."""
    if before.is_listed(day - DAY):
        return "，从现行有效文件目录里去掉"
    if before.lapse and before.lapse.day < day:
        return f"；它{lapsed(before.lapse)}，那时已经不在现行有效文件目录里"
    return "；那时它还没有施行，不再生效" if before.first_day and day <= before.first_day else ""


def _withdraw(asked: Asked) -> ProcedurePlan:
    day, reason = asked.day("day", "撤下日期"), asked.text("note", "撤下的理由")
    check_day("withdraw", day, asked.contents.validity_of(asked.path))
    item = _record(WITHDRAWAL, day=day.isoformat(), reason=reason)
    return ProcedurePlan(dict([asked.with_value("withdrawn", item)]),
                (f"自 {day} 起正文、附件、检索里都没有了；网址还在，写明撤下的理由：{reason}",
                 *["以前的文本一并撤下。"] * bool(asked.document.earlier_versions)))


def _revise(asked: Asked) -> ProcedurePlan:
    since = asked.day("day", "新文本从哪一天起适用") if asked.maybe("day") else None
    before = asked.contents.validity_of(asked.path)
    soon = max(before.today, (before.first_day or before.today) + DAY)
    check_day("revise", since or soon, before)
    try:
        made = plan_revision(asked.context.content, asked.path, since, None, before.today)
    except CannotRevise as reason:
        raise Refusal(str(reason)) from None
    earlier = made.earlier.removesuffix(".md")
    until = f"适用到 {since - DAY}" if since else "适用到哪一天按修改决定推算"
    return ProcedurePlan({made.earlier: made.set_aside, made.path: made.new}, (
        f"网址 /{asked.document.address} 和文号不变。新文本改好、审核、发布以前，打开的仍是现在的文本。",
        f"发布以后，列表、件数、检索、订阅里只有新文本；现在的文本在 /{earlier}.html，标明“以前的文本”，{until}。",
        "新文本的网页上有“历次文本”，和以前的逐条对照；已有的更正和审核留在以前的文本上。"), made.to_do)


def _first_day(asked: Asked, path: str) -> date | None:
    """The day from which a document works, this one where none is named."""
    document = read_document(path, asked.context.existing(path).read_bytes()) if path \
        else asked.document
    return effective_from(document) if document else None


def _name(asked: Asked, path: str) -> str:
    document = read_document(path, asked.context.existing(path).read_bytes())
    return f"《{document.title}》" if document else path


PROCEDURES: Mapping[str, Callable[[Asked], ProcedurePlan]] = MappingProxyType({
    "correct": _correct, "extend": _extend, "repeal": _repeal, "withdraw": _withdraw,
    "move": move, "revise": _revise})

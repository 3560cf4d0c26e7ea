"""One source file: bytes to text, text to front matter and body, front matter to a Document."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import yaml

from .beginning import starts_after
from .body import Body, BodyConverter
from .conflicts import find_conflict
from .document import Document, Layout
from .fields import DATED_LAYOUTS, FIELDS, PARTICULAR_FIELDS, PUBLISHED, REVIEWS
from .findings import Finding
from .front_matter import FIRST_LINE, FrontMatter, read_front_matter
from .gap import Gap
from .gaps import PartialFrontMatter, find_placeholders, read_head
from .inconvertible import Inconvertible, too_deep
from .labels import OTHER_KEYS
from .manuals import DATA, manual_of
from .nesting import too_deep_at
from .reviews import content_digests
from .schema import MappingContext, read_mapping
from .yaml_source import SourceFault

LARGEST = 4 * 1024 * 1024
_FENCE = "---"
_OTHER_FENCE = re.compile("[-－—–‐−─]{2,12}")
_IN_ASCII = "请在半角（英文）状态下写三个减号“---”，单独一行。"
_TO_COME = MappingProxyType({field.attribute: "" for field in FIELDS if field.required})
_UNSEEN = " \t\u3000\u00a0\u200b\ufeff"
_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of a source file: its document and body, or its faults.

    `legible` is as much of a faulty document as can be read, for what else is wrong with it.
    """

    document: Document | None = None
    body: Body | None = None
    faults: tuple[Finding, ...] = ()
    legible: Document | None = None


@dataclass(frozen=True, slots=True)
class SplitSource:
    """A decoded file cut in two: the YAML and the Markdown body, with the body's first line."""

    front_matter: str
    body: str
    body_line: int


def digest_of(data: bytes) -> str:
    """The name under which all that follows from these bytes is stored."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def text_digest(path: str, data: bytes) -> str:
    """The digest of the document in `data`, whatever its line ends. SourceFault as of `decode`."""
    return digest_of(decode(path, data).encode())


def parse_document(path: str, data: bytes, converter: BodyConverter) -> Parsed:
    """The document in `data` with its converted body, or all its faults."""
    try:
        text = decode(path, data)
        source = split(path, text)
        head_read = read_front_matter(source.front_matter, path)
        root = head_read.root
        if root is None:
            raise SourceFault(Finding(path, 1, 1, "FILE-05", "文件头是空的。",
                                      "至少要有“标题”和“类别”。"))
    except SourceFault as fault:
        return Parsed(faults=(fault.finding,))
    values, faults, gaps = _read_values(head_read, root, path)
    gaps += find_placeholders(source.body, source.body_line)
    body = None
    try:
        body = _convert(source.body, converter, values.get("layout") is Layout.QUESTIONS)
    except Inconvertible as fault:
        faults += (_inconvertible(path, source, fault),)
    if faults or body is None:
        references = body.references if body else ()
        return Parsed(faults=faults, legible=Document(
            path=path, digest="", references=references, **{**_TO_COME, **values}))
    if not values.get("effective_on") and (days := starts_after(body.text)) is not None:
        values["starts_after"] = days
    if "reviews" in values:
        values["content_digests"] = content_digests(root, source.body, REVIEWS)
    follows = values.get("starts_after", "")
    facts = f"{source.front_matter}{body.references}{follows}".encode("utf-8", "surrogateescape")
    document = Document(path=path, digest=digest_of(text.encode()), facts_digest=digest_of(facts),
                        references=body.references, gaps=gaps, **{**_TO_COME, **values})
    return Parsed(document, body)


def _convert(body: str, converter: BodyConverter, asks: bool) -> Body:
    """The converted body, `asks` where its headings are questions. Inconvertible where its
    levels are too many to begin with."""
    deep = too_deep_at(body)
    if deep is not None:
        raise too_deep(deep)
    return converter.convert(body, asks)


def _read_values(
    front_matter: FrontMatter, root: yaml.Node, path: str
) -> tuple[dict[str, Any], tuple[Finding, ...], tuple[Gap, ...]]:
    """The values by attribute, the faults, and what is still to be decided."""
    head = read_head(front_matter.typed.yaml, root, FIRST_LINE)
    values, faults, gaps = _read_mapping(head, front_matter.hidden, path)
    return (values, (*front_matter.faults, *map(front_matter.placed, faults)),
            tuple(map(front_matter.gap_placed, gaps)))


def _read_mapping(
    head: PartialFrontMatter, hidden: frozenset[str], path: str
) -> tuple[dict[str, Any], tuple[Finding, ...], tuple[Gap, ...]]:
    """As above; a key that faulty YAML hides is not said to be missing."""
    context = MappingContext(path, FIRST_LINE, unfilled=head.unfilled | hidden,
                             other_keys=OTHER_KEYS)
    reading = read_mapping(head.root, FIELDS + PARTICULAR_FIELDS, context)
    values = dict(reading.values)
    values["particulars"] = tuple(
        (field.key, values.pop(field.attribute))
        for field in PARTICULAR_FIELDS if field.attribute in values)
    undated = PUBLISHED.attribute not in values and not any(
        f"“{PUBLISHED.key}”" in fault.message for fault in reading.faults)
    if not undated or values.get("layout", Layout.DOCUMENT) not in DATED_LAYOUTS or (
            PUBLISHED.key in context.unfilled):
        return values, reading.faults, head.gaps
    if PUBLISHED.key in head.empty:
        return values, reading.faults, (*head.gaps, head.empty[PUBLISHED.key])
    missing = context.finding(head.root, "KEY-03", f"缺少必填字段“{PUBLISHED.key}”。",
                              f"请补上：{PUBLISHED.key}: YYYY-MM-DD；原件没有日期时写“未载明”。")
    return values, (*reading.faults, missing), head.gaps


def decode(path: str, data: bytes) -> str:
    """The text of a UTF-8 file with plain line ends. SourceFault for any other file, and for one
    whose merge is not finished."""
    def fault(rule: str, message: str, fix: str) -> SourceFault:
        return SourceFault(Finding(path, 1, 1, rule, message, fix))

    if len(data) > LARGEST:
        size = len(data) / 1024 / 1024
        raise fault("FILE-02", f"文件过大（{size:.1f} MB，上限 {LARGEST // 1024 // 1024} MB）。",
                    "请把正文以外的内容改为附件，或分成几个文件。")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            raise fault("FILE-03", f"文件编码是 {encoding}，不是 UTF-8。", "请用编辑器另存为 UTF-8。")
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceFault(Finding(path, line, 1, "FILE-03", f"文件编码不是 UTF-8{_guess(data)}。",
                                  "请用编辑器另存为 UTF-8。")) from None
    if not text.strip():
        raise fault("FILE-04", "文件是空的。", f"用不着的请删除该文件；要写的，{manual_of(path)}"
                    if path.startswith(DATA) else "请填写文件头和正文，或删除该文件。")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if conflict := find_conflict(path, text):
        raise SourceFault(conflict)
    return text


def split(path: str, text: str) -> SplitSource:
    """Front matter and body of a text. SourceFault where the front matter is not there."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise SourceFault(_no_head(path, lines))
    for number in range(1, len(lines)):
        if lines[number].rstrip() == _FENCE:
            return SplitSource("\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1:]),
                               number + 2)
    for number, line in enumerate(lines[1:], 2):
        if typed := _dashes(line):
            raise SourceFault(Finding(path, number, 1, "FILE-06",
                                      f"文件头没有结束：这一行是“{typed}”，不是“---”。", _IN_ASCII))
    raise SourceFault(Finding(path, 1, 1, "FILE-06", "文件头没有结束。",
                              "请在最后一个字段的下一行写“---”。"))


def _no_head(path: str, lines: Sequence[str]) -> Finding:
    """The fault of a text that does not begin with the fence."""
    at = next(at for at, line in enumerate(lines) if line.strip(_UNSEEN))
    first = lines[at].strip(_UNSEEN)
    if first == _FENCE:
        message = f"文件头前面有 {at} 个空行。" if at else "“---”的前面或后面有空格。"
        return Finding(path, at + 1, 1, "FILE-05", message, "请删去，“---”应单独在第一行、顶格写。")
    if typed := _dashes(first):
        return Finding(path, at + 1, 1, "FILE-05", f"第一行是“{typed}”，不是“---”。", _IN_ASCII)
    if first.startswith("```"):
        return Finding(path, at + 1, 1, "FILE-05", f"文件头前面有“{first}”一行。",
                       "请连同末尾的“```”一起删去，第一行应是“---”。")
    if any(line.rstrip() == _FENCE for line in lines) and re.match(r"[一-鿿]{2,6}\s*[:：]", first):
        return Finding(path, at + 1, 1, "FILE-05", "文件头的前面缺“---”一行。",
                       "请在第一个字段的上面补一行“---”。")
    return Finding(path, 1, 1, "FILE-05", "没有文件头。",
                   "第一行应是“---”，下面写“标题”“类别”等字段，再以“---”结束。")


def _dashes(line: str) -> str:
    """A line of dashes that is meant for the fence, without its blanks; "" for any other."""
    typed = line.strip()
    return typed if _OTHER_FENCE.fullmatch(typed) else ""


def locate(text: str, wanted: str) -> tuple[int, int]:
    """Line and column where a key's value or a link's target stands, the first line if nowhere."""
    for sign in (f"]({wanted}", f"](<{wanted}", f'"{wanted}', f": {wanted}", f"- {wanted}", wanted):
        at = text.find(sign)
        if at >= 0:
            at += sign.index(wanted)
            return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    first = wanted.split(maxsplit=1)  # of a value that stands on several lines
    return locate(text, first[0]) if len(first) > 1 else (1, 1)


def _inconvertible(path: str, source: SplitSource, fault: Inconvertible) -> Finding:
    return Finding(path, source.body_line + fault.line, 1, fault.rule, fault.message, fault.fix)


def _guess(data: bytes) -> str:
    """`（像是 GB18030）` where the bytes read as Chinese that way."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "（像是 GB18030）" if any("一" <= character <= "鿿" for character in text) else ""

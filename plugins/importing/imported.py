"""One file from reading to Markdown: a value, not yet a file."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..documents.body import BodyConverter
from ..documents.inconvertible import Inconvertible
from ..documents.nesting import too_deep_at
from ..documents.parsing import LARGEST, parse_document
from ..office_files.unreadable import Unreadable
from .blocks import Block, Extract, Paragraph, Picture, SavedAttachment, shorten, squeeze, texts_of
from .composing import compose_body, dropped_links
from .facts import Fact
from .fidelity import Fidelity, compare
from .front_matter import write_front_matter
from .markup import parse_html, read_blocks
from .office_names import NO_REGISTER, OfficeNames
from .outline import set_levels
from .punctuation import Repair, repair_blocks
from .reading import read_file
from .recognise import recognise

_BACKLINK = re.compile(r'<a class="footnote-backref"[^<>]*>[^<>]*</a>')
_ODD_SPACES = "\u00a0\u2002\u2003\u2009\u3000\t"
_MARKS_IN_TEXT = ("**", "# ", "---", "](")


@dataclass(frozen=True, slots=True)
class Imported:
    """What a source file became; pictures are named in `body` as `import-picture-1.png` …"""

    source: str
    kind: str
    facts: tuple[Fact, ...]
    body: str
    text: str
    pictures: tuple[Picture, ...]
    moved: tuple[str, ...]
    repairs: tuple[Repair, ...]
    fidelity: Fidelity
    notices: tuple[str, ...]
    files: tuple[SavedAttachment, ...] = ()
    joined: tuple[str, ...] = ()

    def fact(self, attribute: str) -> Fact:
        """The fact of an attribute, an empty one where there is none."""
        return next((fact for fact in self.facts if fact.attribute == attribute), Fact(attribute))


def import_file(source: str, category: str = "", offices: OfficeNames = NO_REGISTER) -> Imported:
    """What a file becomes. Unreadable where it cannot be imported."""
    return import_extract(source, read_file(Path(source)), category, offices)


def import_extract(source: str, extract: Extract, category: str = "",
                   offices: OfficeNames = NO_REGISTER) -> Imported:
    """What an extract becomes: repaired, its facts taken out, its body as Markdown."""
    repaired, repairs = repair_blocks(extract.blocks)
    found = recognise(extract, repaired, category, offices)
    blocks = set_levels(found.blocks)
    names = {at: picture_name("import-picture", number, block.suffix)
             for number, (at, block) in enumerate(
                 ((at, block) for at, block in enumerate(blocks) if isinstance(block, Picture)), 1)}
    body = compose_body(blocks, names)
    if too_deep_at(body) is not None:
        raise Unreadable("正文里的括号、引用或列表嵌套过深，网站不能发布，没有导入。请检查原文。")
    source_text = f"{write_front_matter(found.facts)}\n{body}"
    if len(source_text.encode()) > LARGEST:
        raise Unreadable(f"正文过长（超过 {LARGEST // 1024 // 1024} MB），请分成几份。")
    try:
        text = shown_text(BodyConverter().convert(body).html)
    except Inconvertible as fault:
        raise Unreadable(f"{fault.message}网站不能发布，没有导入。", "请检查原文。") from None
    fidelity = compare(extract.raw, text, (*found.moved, *found.left_out), extract.left_out)
    return Imported(
        source, extract.kind, found.facts, body, text,
        tuple(block for block in blocks if isinstance(block, Picture)), found.moved, repairs,
        fidelity, (*_left_out(found.left_out), *extract.notices,
                   *_notices(extract, blocks)), extract.files, extract.joined)


def check_gate(imported: Imported, name: str) -> tuple[str, ...]:
    """What the site's own gate will say of the file; its marked gaps are no faults."""
    data = f"{write_front_matter(imported.facts)}\n{imported.body}".encode()
    parsed = parse_document(name, data, BodyConverter())
    return tuple(f"{fault.message}{fault.fix}" for fault in parsed.faults)


def shown_text(markup: str) -> str:
    """The text a reader sees of converted HTML, the numbers of lists with it."""
    shown = _BACKLINK.sub("", markup)
    blocks, _ = read_blocks(parse_html(f"<body>{shown or '<p></p>'}</body>"))
    return "\n".join(texts_of(blocks))


def picture_name(stem: str, number: int, suffix: str) -> str:
    """The file name of the n-th picture of a document."""
    return f"{stem}-{number}.{suffix}"


def _left_out(lines: tuple[str, ...]) -> list[str]:
    said = "、".join(f"“{shorten(line, 30)}”" for line in lines)
    return [f"版头和标记没有进入正文：{said}。"] if lines else []


def _notices(extract: Extract, blocks: tuple[Block, ...]) -> list[str]:
    notices = []
    odd = sum(extract.raw.count(space) for space in _ODD_SPACES)
    if odd:
        notices.append(f"排版用的空格（全角空格、不间断空格、制表符等）{odd} 个，改为普通空格或删去。")
    if garbled := extract.raw.count("\ufffd"):
        notices.append(f"有 {garbled} 个字读出来是乱码（\ufffd），文件可能已损坏，请对照原件改正。")
    dropped = dropped_links(blocks)
    if dropped:
        shown = "、".join(f"“{href[:40]}”" for href in dropped[:3])
        notices.append(f"页内和相对链接 {len(dropped)} 个只保留文字：{shown}")
    marked = [block.text for block in blocks if isinstance(block, Paragraph)
              and any(mark in block.text for mark in _MARKS_IN_TEXT)]
    if marked and extract.kind != "Markdown":
        notices.append(f"有 {len(marked)} 段文字带 Markdown 记号（#、**、---），按原样保留为文字，请核对。")
    if not squeeze("".join(texts_of(blocks))):
        notices.append("除标题外没有正文。")
    return notices

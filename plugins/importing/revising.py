"""`inv new --revise`: a document gets a new text; the one it has is set aside under its year.

The new text keeps the path, so that every link and 文号 goes on leading to it. The file set aside
keeps every byte, and with them its signatures; what concerns the document (旧址) or one text alone
(审核, 更正) does not go over to the new text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ..documents.body import BodyConverter
from ..documents.document import Document
from ..documents.fields import FIELDS, REVIEWS
from ..documents.gaps import DOUBT
from ..documents.parsing import parse_document
from ..documents.rewriting import CannotRewrite, rewrite
from ..documents.yaml_text import write_items, write_record
from ..files.saving import write_file, write_new_file
from .faults import describe_os_error

Say = Callable[[str], None]
_DAY = timedelta(days=1)
_KEYS = {field.attribute: field.key for field in FIELDS}
_ORDER = tuple(field.key for field in FIELDS)
_LEFT = (REVIEWS, _KEYS["former_paths"], _KEYS["corrections"])  # what the new text does not take
_MOST = 100  # texts of one year


class CannotRevise(Exception):
    """A document that cannot get a new text; says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The path of the new text, that of the one set aside, what is to be done; the bytes of both.
    """

    path: str
    earlier: str
    to_do: tuple[str, ...]
    set_aside: bytes
    new: bytes


def run_revise(content: Path, path: str, since: date | None, published: date | None, today: date,
               say: Say = print) -> int:
    """Makes a new text and says what to do; 0, 2 where it cannot be, 1 for a full disk."""
    try:
        revision = revise(content, path, since, published, today)
    except CannotRevise as reason:
        say(str(reason))
        return 2
    except OSError as error:
        say(f"没有写成，文件没有变：{describe_os_error(error)}。")
        return 1
    say(f"以前的文本移到 {revision.earlier}（内容未动，审核仍有效），写进了新文本的“前版”。")
    say(f"新文本是 {revision.path}，网址和文号不变。接下来：")
    for line in revision.to_do:
        say(f"  {line}")
    return 0


def revise(content: Path, path: str, since: date | None, published: date | None, today: date
           ) -> Revision:
    """Sets the text at a path aside and puts a new one there, which applies since a day.

    CannotRevise where there is no such document, or readers have not seen it by `today`. OSError:
    then nothing has changed.
    """
    revision = plan_revision(content, path, since, published, today)
    write_new_file(content / revision.earlier, revision.set_aside)
    try:
        write_file(content / path, revision.new)
    except OSError:
        (content / revision.earlier).unlink()
        raise
    return revision


def plan_revision(content: Path, path: str, since: date | None, published: date | None,
                  today: date) -> Revision:
    """What a new text of a document would be, and where the one it has would go; nothing is
    written. CannotRevise where there is no such document, or its text is not published yet."""
    file = content / path
    if not path.endswith(".md") or not file.is_file():
        raise CannotRevise(f"内容文件夹里没有 {path} 这份文件。请写成 policy/a.md 的样子。")
    data = file.read_bytes()
    document = parse_document(path, data, BodyConverter()).document
    if document is None:
        raise CannotRevise(f"{path} 的文件头有错，请先改好（inv inspect 列出）。")
    if waits := _waits(document, today):
        raise CannotRevise(waits)
    begun = _begun(document)
    if since and begun and since <= begun:
        raise CannotRevise(f"现在的文本从 {begun} 起适用，新文本不能从 {since} 起适用，请核对日期。")
    earlier = _free_path(content, path, begun)
    try:
        new = rewrite(data, _values(document, earlier, since, published), _ORDER)
    except CannotRewrite as reason:
        raise CannotRevise(f"{path} 改不成：{reason}") from None
    return Revision(path, earlier, tuple(_to_do(document, since, published)), data, new)


def _waits(document: Document, today: date) -> str:
    """Why a text that readers have not seen is changed where it stands, "" for any other."""
    published = document.published_on
    if published and published > today:
        when = f"{published} 才公布"
    elif document.gaps:
        when = f"还没有定稿、发布（第{document.gaps[0].line}行）"
    else:
        return ""
    if document.earlier_versions:
        return (f"{document.path} 是上一次修订的新文本，{when}，没有再存成“以前的文本”。请接着改这份文件；"
                "从哪一天起适用，改“前版”的“至”。公布以后才能再修订。")
    return f"{document.path} {when}，读者还没有看到，请直接改这份文件，不用修订。"


def _begun(document: Document) -> date | None:
    """The first day of the text: the day after 至 of the one before, else its own."""
    ends = [version.until for version in document.earlier_versions if version.until]
    if ends:
        return max(ends) + _DAY
    return document.effective_on or document.signed_on or document.published_on


def _free_path(content: Path, path: str, begun: date | None) -> str:
    """PATH-2024.md, by the year in which the text began; PATH-2024-2.md where that is taken."""
    stem = f"{path.removesuffix('.md')}-{begun.year if begun else 'earlier'}"
    names = (f"{stem}{f'-{number}' if number > 1 else ''}.md" for number in range(1, _MOST))
    found = next((name for name in names if not (content / name).exists()), None)
    if found is None:
        raise CannotRevise(f"{stem}.md 等名字都已经用了，请给以前的文本改名。")
    return found


def _values(document: Document, earlier: str, since: date | None, published: date | None
            ) -> dict[str, str]:
    """The keys of the new text that differ, as YAML."""
    item = write_record((("文件", earlier.rpartition("/")[2]),
                         ("至", (since - _DAY).isoformat() if since else "")))
    values = {_KEYS["earlier_versions"]: write_items([item]),
              _KEYS["published_at"]: published.isoformat() if published
              else f"# {DOUBT}：填新文本发布那一天的日期"}
    return values | dict.fromkeys(_LEFT, "")


def _to_do(document: Document, since: date | None, published: date | None) -> Iterator[str]:
    yield "改正文；题注里写明根据哪份决定修改。"
    if not published:
        yield f"填“{_KEYS['published_at']}”（标着“{DOUBT}”，填好以前新文本不发布，网址仍打开以前的文本）。"
    if not since:
        yield ("新文本从哪一天起适用，按修改决定的施行日期推算；没有修改决定的，在“前版”里补“至”"
               "（以前的文本适用的最后一天）。")
    if document.reviews:
        yield f"新文本要重新审核（inv review {document.path}）。"

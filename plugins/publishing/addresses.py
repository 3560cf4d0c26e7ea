"""Addresses last: what the last release had must still be there, moved or withdrawn with a word."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..documents.findings import Finding
from ..documents.library import Library
from .record import Shown

VANISHED = "PUB-01"


def check_addresses(
    last: Sequence[str], record: Mapping[str, Shown], content: Path, library: Library,
    output: Path,
) -> Iterator[Finding]:
    """A finding for each address of the last release that the output has no more.

    The files and former addresses of a document go with it: withdrawn, or missing itself.
    """
    pages = {shown.address: shown for shown in record.values()}
    owners = {path: shown for shown in record.values() for path in (*shown.files, *shown.former)}
    for address in last:
        if (output / address).is_file():
            continue
        if shown := pages.get(address):
            yield _of_page(shown, content, library)
        elif shown := owners.get(address):
            now = library.by_path.get(shown.path)
            if (output / shown.address).is_file() and not (now and now.withdrawn):
                yield _of_owned(address, shown)
        else:
            yield _finding(address, "这个地址", "请在 _data 里恢复它的目录或代码（类别改名用“曾用目录”），"
                           "或在接替它的文件里写“旧址”。")


def _of_page(shown: Shown, content: Path, library: Library) -> Finding:
    """What became of the document, as far as one can tell, decides what to do."""
    what = f"《{shown.title}》（{shown.path}）"
    if (content / shown.path).is_file():
        return _finding(shown.address, what, "文件还在，只是今天不公开：请查公开属性、发布日期、审核，"
                        "以及“# 待核实”和没有改写的地方（inv inspect 列出）；"
                        "不再公开的，写“撤下: {日期: …, 理由: …}”。")
    moved = next((document for document in library.listed if document.title == shown.title), None)
    if moved:
        return _finding(shown.address, what,
                        f"已经移到 {moved.path} 的，请在那里写“旧址: [{shown.address}]”。")
    return _finding(shown.address, what, f"移走了的，请在新文件里写“旧址: [{shown.address}]”；"
                    "不再公开的，请恢复文件并写“撤下: {日期: …, 理由: …}”。")


def _of_owned(address: str, shown: Shown) -> Finding:
    """An attachment or a former address of a document that is still there."""
    if address in shown.files:
        return _finding(address, f"《{shown.title}》的附件", "请恢复这个附件，文件名不变；"
                        "必须撤下的，按“有意不再提供的网址”登记豁免。")
    return _finding(address, f"《{shown.title}》的旧址",
                    f"请在 {shown.path} 的“旧址”里恢复 {address}。")


def _finding(address: str, what: str, fix: str) -> Finding:
    return Finding(address, 0, 0, VANISHED, f"上一次发布的网址 {address} 会消失：{what}。", fix)

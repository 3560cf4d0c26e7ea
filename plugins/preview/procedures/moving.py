"""A document gets another name: what it is typed as, and what it would be."""

from itertools import count

from ...documents.fields import data_file
from ...documents.folder import check_document_path, list_files, propose_path
from ...documents.naming import named_files
from ..context import Refusal
from .asked import Asked, ProcedurePlan

_ENDINGS = (".md", ".html")  # as the file or its page is called; it goes without, too


def move(asked: Asked) -> ProcedurePlan:
    """The document under another name; Refusal where that cannot be an address, or is taken."""
    folder, _, old_name = asked.path.rpartition("/")
    new = _path(asked, asked.text("name", "新的文件名"), folder)
    files = [*named_files(asked.document), *filter(None, (data_file(asked.document),))]
    if new.rpartition("/")[0] != folder and (files or asked.document.references):
        raise Refusal("这份文件有附件或者正文里有链接，只能在原来的目录里改名。")
    users = [file.path for file in list_files(asked.context.content)
             if file.path.endswith(".md") and file.path != asked.path
             and old_name.encode() in (asked.context.content / file.path).read_bytes()]
    if users:
        raise Refusal(f"别的文件按路径指着它：{'、'.join(users)}；请先改成文号。")
    former = asked.document.address
    _, data = asked.with_item(asked.path, "former_paths", former)
    return ProcedurePlan({new: data, asked.path: None},
                (f"网址由 /{former} 变为 /{new.removesuffix('.md')}.html，旧网址自动跳转。",
                 "文号、标题、有效性不变；要重新审核。"))


def _path(asked: Asked, typed: str, folder: str) -> str:
    """The path that a typed name means, beside the document where it names no folder."""
    stem = typed.lstrip("/")
    for ending in _ENDINGS:
        if stem.lower().endswith(ending):
            stem = stem[:-len(ending)]
    new = f"{stem}.md" if "/" in stem or not folder else f"{folder}/{stem}.md"
    if wrong := check_document_path(new):
        raise Refusal(f"{wrong.message.rstrip('。')}。只能用小写英文字母、数字和连字符，"
                      f"建议改名为：{_proposal(asked, new, folder)}")
    if new == asked.path:
        raise Refusal(f"{new} 就是现在的文件名，请写新的。")
    if asked.context.file(new).exists():
        raise Refusal(f"{new} 已经有了，请换一个文件名，建议改名为：{_proposal(asked, new, folder)}")
    return new


def _proposal(asked: Asked, wanted: str, folder: str) -> str:
    """A free path like the one that is wanted, which can be written as it stands."""
    place, _, name = wanted.rpartition("/")
    if place and check_document_path(f"{place}/a.md"):
        place = folder
    stem = propose_path(name).removesuffix(".md")
    if check_document_path(f"{stem}.md"):  # what no file can be called
        stem = f"wenjian-{stem}"
    paths = (f"{place}/{stem}{f'-{number}' if number > 1 else ''}.md".lstrip("/")
             for number in count(1))
    return next(path for path in paths if not asked.context.file(path).exists())

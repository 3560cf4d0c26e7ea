"""What a name that leads to no file was meant to be: what is wrong with it, and how to write it."""

import difflib
import posixpath
import re
from collections.abc import Collection

from .folder import DOWNLOADS
from .paths import candidate_paths

_NOTHING = re.compile(r"(?:无|没有|暂无|略|不附|[/／—－-]{1,3})(?:附件)?[。.]?")
_QUOTES = "“”‘’\"'＂＇"
_FILE = r"[^\s（）()]+\.[A-Za-z0-9]{2,5}"
_LABELLED = re.compile(
    rf"(?P<label>[^（）()]+)[（(](?P<file>{_FILE})[）)]"
    rf"|(?P<first>{_FILE})\s*[（(](?P<second>[^（）()]+)[）)]")
_WORDS = re.compile(r"[^./:]*[^\x00-\x7f][^./:]*")  # Chinese, with no suffix and no folder
_PICTURES = frozenset("jpg jpeg png gif webp bmp tif tiff".split())
_LIKE, _VERY_LIKE = 0.7, 0.85


def explain(file: str, is_declared: bool) -> tuple[str, str] | None:
    """What is wrong with a name that no file can have, and how to correct it; None for any other.

    `is_declared`: it stands in the front matter, not in a link of the text.
    """
    if is_declared and _NOTHING.fullmatch(file):
        return "不是文件名。", "没有附件的，不写“附件”。"
    if (bare := file.strip(_QUOTES)) != file:
        return "的名称里有引号。", f"请去掉引号，写成：{bare}。"
    if found := _LABELLED.fullmatch(file):
        label, name = found["label"] or found["second"], found["file"] or found["first"]
        return ("写了两个名称。", f"请写成：{{文件: {name}, 名称: {label.strip()}}}。" if is_declared
                else f"小括号里只写文件名：[{label.strip()}]({name})。")
    if not is_declared and _WORDS.fullmatch(file):
        return ("不是文件名，也不是网址。",
                "链接写文件名或网址，如 [名单](mingdan.xlsx)；不是链接的，方括号改成全角的“［”“］”。")
    return None


def suggest(source: str, file: str, folder: Collection[str]) -> str:
    """`您是否想写“…”？` with the file that was meant, as the document at `source` would write it;
    "" where none of its kind is like it."""
    wanted = candidate_paths(source, file)[0]
    name, kind = posixpath.basename(wanted).lower(), _kind(wanted)
    stem = name.rpartition(".")[0] or name
    beside = posixpath.dirname(wanted)
    alike: list[tuple[float, str]] = []
    for path in folder:
        place, _, other = path.rpartition("/")
        other = other.lower()
        if other == name:
            alike.append((3.0 + (place == beside), path))
        elif place == beside and other.rpartition(".")[0] == stem and not other.endswith(".md"):
            alike.append((2.0, path))
        elif _kind(path) == kind and abs(len(other) - len(name)) < len(name):
            score = difflib.SequenceMatcher(None, name, other).ratio()
            if score >= (_LIKE if place == beside else _VERY_LIKE):
                alike.append((score + (place == beside) / 2, path))
    if not alike:
        return ""
    best = max(alike, key=lambda one: (one[0], one[1]))[1]
    here = posixpath.dirname(source)
    short = best.removeprefix(f"{here}/") if here else best
    return f"您是否想写“{short if '/' not in short else '/' + best}”？"


def _kind(path: str) -> str:
    """Which files could be meant: a document, a picture, another download, anything else."""
    suffix = path.rpartition(".")[2].lower()
    if suffix == "md":
        return "md"
    return "picture" if suffix in _PICTURES else "file" if suffix in DOWNLOADS else ""

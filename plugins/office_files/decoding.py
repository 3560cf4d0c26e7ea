"""Bytes to text: UTF-8, UTF-16 and GB18030, distinguished by what they hold."""

import re

from .unreadable import Unreadable

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*"""
                       rb"""([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_FAMILY = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "utf8": "utf-8",
           "big5-hkscs": "big5hkscs"}
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_READABLE = re.compile(r"[\x09\x0a\x0d\x20-\x7e\u3000-\u303f\uff00-\uffef“”‘’—…·×℃①-⑳]")
_MOST_ODD = 0.02
_LEAST_COMMON = 0.7


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Unreadable where the bytes are no Chinese text."""
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _is_text(text, encoding):
            return text.replace("\r\n", "\n").replace("\r", "\n"), encoding
    _refuse_damaged(data)
    raise Unreadable("不是认识的文件：既不是 Word、PDF、网页，也不是 UTF-8、GB18030 或 UTF-16 的文字。"
                     "请确认文件没有损坏，扩展名没有改错。")


def _refuse_damaged(data: bytes) -> None:
    """Unreadable, with the line, for UTF-8 that is cut off or has a wrong byte."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if wrong and wrong * 8 < len(text) and _is_text(text.replace("\ufffd", ""), "utf-8"):
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        raise Unreadable(f"文字是 UTF-8，但第 {line} 行起有 {wrong} 处损坏的字节，文件可能不完整。"
                         "请从原件重新保存。")


def _candidates(data: bytes) -> list[str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return [encoding]
    declared = _DECLARED.search(data[:4096])
    names = [declared[1].decode("ascii").lower()] if declared else []
    names = [_FAMILY.get(name, name) for name in names if not name.startswith("utf-16")]
    zeros = data[:2000]
    if zeros.count(0) > len(zeros) // 5:  # Latin letters and line ends of UTF-16 without a mark
        names.append("utf-16-be" if zeros[::2].count(0) > zeros[1::2].count(0) else "utf-16-le")
    return [*names, "utf-8", "gb18030", "utf-16-le", "utf-16-be"]


def _is_text(text: str, encoding: str) -> bool:
    """Random bytes decode as something; text has few controls and mostly common characters."""
    if not text.strip():
        return False
    if len(_ODD.findall(text)) > len(text) * _MOST_ODD:
        return False
    if encoding.startswith("utf-8"):
        return True
    sample = text[:20000]
    common = sum(bool(_READABLE.match(character)) or _is_common(character)
                 for character in sample)
    return common >= len(sample) * _LEAST_COMMON


def _is_common(character: str) -> bool:
    """True for the 6,763 characters of GB 2312: the text of every official document."""
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False

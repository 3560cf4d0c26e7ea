"""Facts to front matter: keys in the order of the field table, what is unsure as a comment."""

import re
from collections.abc import Iterable, Sequence

from ..documents.fields import FIELDS, PARTICULAR_FIELDS
from ..documents.gaps import DOUBT
from .facts import Fact
from .spaces import tidy

_PLAIN = re.compile(r"[一-鿿《“〔（A-Za-z0-9][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*")
_AMBIGUOUS = re.compile(r":(?:\s|$)|\s#|\s$|[\[\]{}]|^(?:[yYnN]|true|false|null|yes|no|on|off)$",
                        re.IGNORECASE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def write_front_matter(facts: Iterable[Fact], files: Sequence[tuple[str, str]] = ()) -> str:
    """The block between the fences, with them; a fact without value or doubt is left out.

    `files` are the attachments, each by its path and its name.
    """
    by_attribute = {fact.attribute: fact for fact in facts}
    lines = ["---"]
    for field in FIELDS + PARTICULAR_FIELDS:
        fact = by_attribute.get(field.attribute)
        if field.attribute == "attachments" and files:
            lines.append(_line(field.key, Fact(field.attribute, doubt=fact.doubt if fact else "")))
            lines += (f"  - {{文件: {path}, 名称: {quote(name, in_list=True)}}}"
                      for path, name in files)
        elif fact and (fact.value or fact.doubt):
            lines.append(_line(field.key, fact))
    return "\n".join((*lines, "---", ""))


def list_doubts(facts: Iterable[Fact]) -> tuple[str, ...]:
    """`键：what to check` for each doubtful fact, in the order of the field table."""
    by_attribute = {fact.attribute: fact for fact in facts}
    found = ((field.key, by_attribute.get(field.attribute))
             for field in FIELDS + PARTICULAR_FIELDS)
    return tuple(f"{key}：{_value(fact) + '，' if fact.value else ''}{fact.doubt}"
                 for key, fact in found if fact and fact.doubt)


def quote(text: str, in_list: bool = False) -> str:
    """A scalar that YAML reads back as the same text."""
    plain = _PLAIN.fullmatch(text) and not _AMBIGUOUS.search(text)
    if plain and not (in_list and "," in text):
        return text
    return '"' + "".join(_escape(character) for character in text) + '"'


def _line(key: str, fact: Fact) -> str:
    value = _value(fact)
    comment = f"# {DOUBT}：{tidy(fact.doubt)}" if fact.doubt else ""
    return " ".join(part for part in (f"{key}:", value, comment) if part)


def _value(fact: Fact) -> str:
    if isinstance(fact.value, str):
        return quote(fact.value) if fact.value else ""
    if len(fact.value) == 1:
        return quote(fact.value[0])
    items = (quote(item, in_list=True) for item in fact.value)
    return f"[{', '.join(items)}]"


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if code < 32 or 127 <= code < 160 or code in (0x2028, 0x2029, 0xFEFF):
        return f"\\u{code:04X}"
    return character

"""Parsers of single YAML values: node in, value out, ValueFault where it does not fit."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import yaml

from . import dates
from .numbers import DocumentNumber, parse_number
from .portable_names import windows_fault
from .schema import Field, MappingContext, ValueFault, is_nothing, read_mapping

T = TypeVar("T")
Parser = Callable[[yaml.Node], Any]
_SLUG = re.compile(r"[a-z0-9-]+")
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~-]+)*/?")
_BETWEEN_WORDS = re.compile(r"[、，；;\n]+|,(?!\d)|(?<=[一-鿿])\s+(?=[一-鿿])")
_WITHIN = re.compile(r"《[^《》]*》|（[^（）]*）|\([^()]*\)|“[^“”]*”")
# Private characters stand for the separators that are not to divide.
_HIDDEN = {ord(sign): 0xE000 + at for at, sign in enumerate("、，；;, ")}
_SHOWN = {hidden: sign for sign, hidden in _HIDDEN.items()}
_CONTROLS = {code: None for code in range(32) if code not in (9, 10)} | {127: None}


def text(node: yaml.Node) -> str:
    """One piece of text, control characters left out."""
    if not isinstance(node, yaml.ScalarNode):
        raise ValueFault("应是一段文字，不能是列表或嵌套字段。", "请把值写在冒号后面的同一行。")
    written: str = node.value
    return written.translate(_CONTROLS).strip()


def line(node: yaml.Node) -> str:
    """One line of text; line breaks and runs of white space become one space."""
    return " ".join(text(node).split())


def slug(node: yaml.Node) -> str:
    """A name that can stand in an address."""
    name = line(node)
    if not _SLUG.fullmatch(name):
        raise ValueFault(f"不能是“{name}”。", "只能用小写英文字母、数字和连字符。")
    if fault := windows_fault(name):
        raise ValueFault(f"不能是“{name}”：{fault}。", "请换一个名称。")
    return name


def web_address(node: yaml.Node) -> str:
    """The address of a site on the web."""
    address = line(node)
    if not is_web_address(address):
        raise ValueFault(f"不能是“{address}”。", "请写成 https://www.example.gov.cn/zfxxgk 的样子。")
    return address


def is_web_address(text: str) -> bool:
    """True for scheme, host and plain folders, without query or fragment."""
    return bool(_WEB_ADDRESS.fullmatch(text))


def choice(*allowed: str) -> Callable[[yaml.Node], str]:
    """A parser for one of the words `allowed`."""
    def parse(node: yaml.Node) -> str:
        word = line(node)
        if word not in allowed:
            raise ValueFault(f"不能是“{word}”。", f"可用的值：{'、'.join(allowed)}。")
        return word
    return parse


def yes(node: yaml.Node) -> bool:
    """True for 是, False for 否."""
    return choice("是", "否")(node) == "是"


def whole_number(node: yaml.Node) -> int:
    """A whole number from 0."""
    digits = line(node)
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueFault(f"应是 0 以上的整数，现在是“{digits}”。", "请只写数字，不写正负号、小数和单位。")
    return int(digits)


def at_least_one(node: yaml.Node) -> int:
    """A whole number from 1."""
    count = whole_number(node)
    if not count:
        raise ValueFault("不能是 0。", "请写 1 以上的整数；不要这一项的，删去这一行。")
    return count


def _by(convert: Callable[[str], T]) -> Callable[[yaml.Node], T]:
    def parse(node: yaml.Node) -> T:
        written = line(node)
        try:
            return convert(written)
        except ValueError as error:
            raise ValueFault(f"不能是“{written}”。", str(error)) from None
    return parse


day = _by(dates.parse_date)
period = _by(dates.parse_period)
_moment = _by(dates.parse_moment)


def published_at(node: yaml.Node) -> date | datetime | None:
    """A day, a moment, or None for 未载明."""
    return None if line(node) == "未载明" else _moment(node)


def number(node: yaml.Node) -> DocumentNumber:
    """A 发文字号, kept as typed where it fits no known form."""
    return parse_number(line(node))


def many(parse: Callable[[yaml.Node], T]) -> Callable[[yaml.Node], tuple[T, ...]]:
    """A parser for a list, or for one value where a list of one is meant."""
    def parse_all(node: yaml.Node) -> tuple[T, ...]:
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        values: list[T] = []
        faults: list[ValueFault] = []
        for item in items:
            try:
                values += () if is_nothing(item) else (parse(item),)
            except ValueFault as fault:
                faults += fault.all
        if faults:
            raise _together(faults)
        return tuple(values)
    return parse_all


def words(node: yaml.Node) -> tuple[str, ...]:
    """Short words: a list, or several in one value with 、 ， ； or blanks between Han characters.

    What stands within 《》, （） or quotation marks is not divided.
    """
    written = (_WITHIN.sub(lambda match: match[0].translate(_HIDDEN), item)
               for item in many(text)(node))
    found = (" ".join(part.translate(_SHOWN).split())
             for item in written for part in _BETWEEN_WORDS.split(item))
    return tuple(dict.fromkeys(filter(None, found)))


def record(fields: Sequence[Field], build: Callable[..., T], short: str | None = None
           ) -> Callable[[yaml.Node], T]:
    """A parser for a nested mapping; plain text stands for the field `short`, if given."""
    alone = next((field for field in fields if field.attribute == short), None)
    wanted = f"应写成 {_shape(fields)}。"

    def parse(node: yaml.Node) -> T:
        if alone is not None and isinstance(node, yaml.ScalarNode):
            return build(**{alone.attribute: alone.parse(node)})
        if not isinstance(node, yaml.MappingNode):
            raise ValueFault("的写法不对。", wanted)
        reading = read_mapping(node, fields, MappingContext("", manual=wanted))
        if reading.faults:
            raise _together([ValueFault(f"里{fault.message}", fault.fix, node)
                             for fault in reading.faults])
        return build(**reading.values)
    return parse


def plain(node: yaml.Node) -> Any:
    """Mappings, lists and text as they are, for keys whose records a later reader checks."""
    if isinstance(node, yaml.MappingNode):
        return tuple((line(key), plain(value)) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return tuple(plain(item) for item in node.value)
    return text(node)


def _shape(fields: Sequence[Field]) -> str:
    """The record with the hints of its fields, ready to be pasted where each has one."""
    return "{" + ", ".join(f"{field.key}: {field.hint or '…'}" for field in fields) + "}"


def _together(faults: Sequence[ValueFault]) -> ValueFault:
    """One fault that has all of them."""
    first, *more = faults
    return ValueFault(first.message, first.fix, first.node, more)


def lookup(table: Mapping[str, T]) -> Callable[[yaml.Node], T]:
    """A parser that gives the value of `table` for the word written."""
    parse = choice(*table)
    return lambda node: table[parse(node)]

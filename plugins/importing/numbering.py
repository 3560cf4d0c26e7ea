"""Automatic numbers of Word written out as text: 第一条, 一、, （一）, 1. stay when the file goes.

A number belongs to the list's definition (w:abstractNum), not to the paragraph: lists that share
one go on counting, a level begins anew below a higher one, a style may carry the number.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from .counting import format_number
from .ooxml import number_of, value_of, w

_PLACE = re.compile(r"%([1-9])")
_TIGHT = (".", "、", "．", "。", "）", ")", "：", "，", "》", "】", "〕")
_BULLET = "●"
_LEVELS = 9
_MOST_STYLES = 40


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how it counts, what surrounds the number."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None


@dataclass(frozen=True)
class NumberingLists:
    """The lists of a file: levels by list, the definition behind each, and lists of styles."""

    levels: dict[str, dict[int, Level]]
    definition: dict[str, str]
    restarts: dict[tuple[str, int], int]
    of_style: dict[str, tuple[str, int]]


@dataclass
class Counter:
    """The state of all lists while the paragraphs are read in order."""

    lists: NumberingLists
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: etree._Element) -> str:
        """The label Word shows before a paragraph, "" where it is not numbered."""
        number, level_index = _number_of_paragraph(paragraph, self.lists)
        levels = self.lists.levels.get(number)
        if not levels or level_index not in levels:
            return ""
        level = levels[level_index]
        counts = self._count(number, level_index, levels)
        if level.format == "bullet":
            return f"{_BULLET} "
        if level.format == "none" and "%" not in level.text:
            return level.text

        def put(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = levels.get(index, Level())
            shape = "decimal" if level.legal else other.format
            return format_number(counts.get(index, other.start), shape)

        words = _PLACE.sub(put, level.text)
        if not words or level.suffix == "nothing" or words.endswith(_TIGHT):
            return words
        return f"{words} "

    def _count(self, number: str, index: int, levels: dict[int, Level]) -> dict[int, int]:
        definition = self.lists.definition[number]
        counts = self.counts.setdefault(definition, {})
        fresh = self.lists.restarts.get((number, index))
        if fresh is not None and (number, index) not in self.begun:
            counts[index] = fresh - 1
        self.begun.add((number, index))
        counts[index] = counts.get(index, levels[index].start - 1) + 1
        for below in range(index + 1, _LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or (restart > 0 and index < restart):
                counts.pop(below, None)
        return counts


def read_lists(numbering: etree._Element | None, styles: etree._Element | None) -> NumberingLists:
    """The lists defined in the parts numbering.xml and styles.xml."""
    abstract, linked = {}, {}
    if numbering is not None:
        for element in numbering.findall(w("abstractNum")):
            name = element.get(w("abstractNumId"), "")
            abstract[name] = _levels(element)
            if style := value_of(element, "styleLink"):
                linked[style] = name
        for element in numbering.findall(w("abstractNum")):
            target = linked.get(value_of(element, "numStyleLink"))
            if target:
                abstract[element.get(w("abstractNumId"), "")] = abstract[target]
    levels, definition, restarts = {}, {}, {}
    for element in numbering.findall(w("num")) if numbering is not None else ():
        number, name = element.get(w("numId"), ""), value_of(element, "abstractNumId")
        own = dict(abstract.get(name, {}))
        for override in element.findall(w("lvlOverride")):
            index = number_of(override.get(w("ilvl")), 0)
            if (given := override.find(w("lvl"))) is not None:
                own[index] = _level(given)
            if begin := value_of(override, "startOverride"):
                restarts[number, index] = number_of(begin, 1)
        levels[number], definition[number] = own, name
    return NumberingLists(levels, definition, restarts, _lists_of_styles(styles))


def _levels(definition: etree._Element) -> dict[int, Level]:
    return {number_of(level.get(w("ilvl")), 0): _level(level)
            for level in definition.findall(w("lvl"))}


def _level(element: etree._Element) -> Level:
    restart = value_of(element, "lvlRestart")
    legal = element.find(w("isLgl"))
    return Level(number_of(value_of(element, "start"), 1), value_of(element, "numFmt") or "decimal",
                 value_of(element, "lvlText"), value_of(element, "suff") or "tab",
                 legal is not None and legal.get(w("val")) not in ("0", "false"),
                 number_of(restart, 0) if restart else None)


def _lists_of_styles(styles: etree._Element | None) -> dict[str, tuple[str, int]]:
    """The list and level of each style that numbers its paragraphs, its own or inherited."""
    if styles is None:
        return {}
    elements = {style.get(w("styleId"), ""): style for style in styles.findall(w("style"))}
    found = {}
    for name in elements:
        at, steps = name, 0
        while at in elements and steps < _MOST_STYLES:
            number = value_of(elements[at], "pPr/numPr/numId")
            if number:
                found[name] = number, number_of(value_of(elements[at], "pPr/numPr/ilvl"), 0)
                break
            at, steps = value_of(elements[at], "basedOn"), steps + 1
    return found


def _number_of_paragraph(paragraph: etree._Element, lists: NumberingLists) -> tuple[str, int]:
    properties = paragraph.find(w("pPr"))
    of_style = lists.of_style.get(value_of(properties, "pStyle"), ("", 0))
    number = value_of(properties, "numPr/numId")
    level = value_of(properties, "numPr/ilvl")
    return number or of_style[0], number_of(level, of_style[1])

"""Ordinals run on without jumps and repeats: 一、 （一） 1. （1） 第一条 第一章."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import partial

from ...documents.dialect.joining import ends_sentence
from ...documents.document import Coverage
from ...documents.findings import Severity
from ...documents.ordinals import DIVISIONS, FORMS, ORDINAL, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..paragraphs import Paragraphs
from ..source import BLANK, ProseLine, Source

ID, SEVERITY, INDICATOR = "TXT-03", Severity.WARNING, ACCURACY
NAME = "序号跳号、重号"
LOOKS_AT = "每段开头的序号：第×章、第×节、第×条、第×条之×、一、（一）、1.、（1）、①；另起一组从一开始不算"
FIX = "对照原件改正序号"
PASS = ("\n一、甲\n\n（一）乙\n\n（二）丙\n\n二、丁\n\n（三）戊\n\n（一）己",
        "\n1. 甲\n\n（1）乙\n\n（2）丙\n\n2. 丁", "\n第七条 甲\n\n第八条 乙\n\n第八条之一 丙",
        "\n第三章 甲\n\n第三章之一 乙\n\n第四章 丙",
        "\n（一）甲；（二）乙；\n\n（三）丙。", "\n一、甲\n\n二．乙\n\n三. 丙\n\n（ 一 ）丁\n\n四、戊",
        "\n<table>\n<tr>\n<td>12.总氮</td>\n<td>0. 5</td>\n</tr>\n</table>\n\n二、乙\n\n三、丙",
        "\n第三条　甲\n\n第 四 条　乙\n\n第五条　丙", "\n1、甲\n\n2 、乙\n\n3、丙",
        "\n第一条　依照本办法\n第三条规定，不得停水。\n\n第二条　甲",
        "\n（二）修改为：\n> 第八条　新。\n\n（三）丙\n\n第三条修改为：\n> 第三条　甲。\n> 第四条　乙。")
FAIL = ("\n（十九）甲\n\n（二十）乙\n\n（二十）丙", "\n4. 甲\n\n6. 乙", "\n第一条 甲\n\n第三条 乙",
        "\n第三条 甲\n\n第三条之一 乙\n\n第三条之三 丙", "\n①甲\n②乙\n④丙",
        "\n&nbsp;&nbsp;第一条 甲\n　　第三条 乙",
        "\n甲：\n> 第三条　甲。\n> 第五条　乙。")
# Deeper and deeper: an ordinal begins the ones below it anew.
_KINDS = ("book", "chapter", "section", "article", "inserted",
          "part", "item", "point", "subpoint", "detail")
# Behind a division these make it a citation, or the object of an amendment.
_CITED = {"section": re.compile("相应|改为"),
          "article": re.compile("款|第|修改|相应|改为|中|作为")}
# These quote articles, out of order.
_QUOTES = re.compile(r"修正案|修改.*决定|关于修改|关于修订|解释|释义|复函|答复|批复|摘[录要编]|节[录选]|选登")
_INDENT = f" \t\u3000\u00a0\u2002{BLANK}"
_MOST_OPEN = 50  # groups of one kind to go on with: each line would be held against all


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each ordinal that does not follow any group still open."""
    if _QUOTES.search(source.document.title) or source.document.coverage is Coverage.SUMMARY:
        return
    lines = _without_citations(source, context)
    yield from _check_lines(source, [line for line in lines if not _is_quoted(source, line)])
    for quoted, quotation in itertools.groupby(lines, partial(_is_quoted, source)):
        if quoted:
            yield from _check_lines(source, list(quotation))


def _check_lines(source: Source, lines: Sequence[ProseLine]) -> Iterator[Fault]:
    """The faults of lines that count together."""
    open_groups: dict[str, list[tuple[int, int]]] = {}
    above = ("", 0)
    for line in lines:
        kind, number, written = _read(line)
        is_first_again = number == 1 and above == (kind, number)
        above = (kind, number)
        if not kind:
            continue
        groups = open_groups.setdefault(kind, [])
        wrong = (1, line.at) if is_first_again else _follow(groups, number, line.at)
        if wrong and not _stands_between(source, kind, number, wrong[1], line.at):
            last = wrong[0]
            said = "与前面的重复" if number == last else f"前面是{last}，没有接上"
            yield Fault(line.at, f"序号“{written}”{said}。", "请对照原件改正序号。")
        for deeper in _KINDS[_KINDS.index(kind) + 1:]:
            if (kind, deeper) not in _RUN_ON:
                open_groups.pop(deeper, None)


def _without_citations(source: Source, context: Context) -> list[ProseLine]:
    """The lines but those that go on with a sentence on the page: 依照本办法⏎第三条规定."""
    doubtful = {line.at for above, line in itertools.pairwise(source.lines)
                if _read(line)[0] and not (above.is_heading or ends_sentence(above.text))
                and source.text[above.at + len(above.text):line.at] == "\n"}
    if not doubtful:
        return list(source.lines)
    shown = Paragraphs(context.body_text(source.document.digest))
    joined = {line.at for above, line in itertools.pairwise(source.lines)
              if line.at in doubtful and shown.join(above.text, line.text)}
    return [line for line in source.lines if line.at not in joined]


def _is_quoted(source: Source, line: ProseLine) -> bool:
    """True within a quotation: its articles are numbered as in the text it is taken from."""
    return ">" in source.text[source.text.rfind("\n", 0, line.at) + 1:line.at]


# Articles run on through chapters; （一） through 一、 where an outline counts its tasks.
_RUN_ON = frozenset({("book", "chapter"), ("book", "section"), ("book", "article"),
                     ("chapter", "article"), ("section", "article"), ("part", "item"),
                     ("book", "part"), ("chapter", "part"), ("chapter", "item"),
                     ("section", "part"), ("section", "item")})


def _read(line: ProseLine) -> tuple[str, int, str]:
    """Kind, number and writing of the ordinal that a line begins with, ("", 0, "") without one."""
    match = ORDINAL.match(line.text.lstrip(_INDENT))
    return (*_kind_of(match), match[0].strip()) if match else ("", 0, "")


def _kind_of(match: re.Match[str]) -> tuple[str, int]:
    """Kind and number of an ordinal, ("", 0) for a citation."""
    kind, numeral = match.lastgroup or "", match[match.lastindex or 0]
    if kind == "unit":
        kind, numeral = DIVISIONS[match["unit"]], match["serial"]
    if kind in _CITED and _CITED[kind].match(match.string, match.end()):
        return "", 0
    return kind, han_to_int(numeral)


def _follow(groups: list[tuple[int, int]], number: int, at: int) -> tuple[int, int] | None:
    """Enters a number; the last number and its offset where it follows none of the groups."""
    fits = [depth for depth, (last, _) in enumerate(groups) if last + 1 == number]
    before = groups[-1] if groups else None
    if fits:
        del groups[fits[-1]:]
    elif before and number != 1:
        del groups[-1:]
    groups.append((number, at))
    del groups[:-_MOST_OPEN]
    return before if before and number != 1 and not fits else None


def _stands_between(source: Source, kind: str, number: int, since: int, at: int) -> bool:
    """True where the number before this one stands inside a paragraph above."""
    text = source.prose[since:at]
    form = FORMS.get(kind, FORMS["division"])
    return any(_kind_of(match) == (kind, number - 1) for match in re.finditer(form, text)) or bool(
        kind == "point" and re.search(rf"^\W*{number - 1}[.．、]", text, re.MULTILINE))

"""What a line of text does to other documents: 废止, 失效, 暂停执行, 恢复执行, 继续有效, 延长有效期."""

import re
from collections.abc import Iterator
from typing import Any

from . import clause_grammar as grammar
from .clause_line import Line
from .clause_tokens import Day, narrow, number_in
from .clause_values import ActClause
from .list_headings import Fate, heading_of

_VERBS = {"X": "suspends", "r": "resumes", "v": "reaffirms", "e": "extends"}
_NO_DOCUMENT = re.compile("(?:证|证书|执照|许可证|印章|公章|票据|收据|发票)$")
# 根据《甲决定》第二次修正的《乙》: the decision is how 乙 came to be, and nothing is done to it.
_AMENDING = re.compile(r"(?:\([^()]*\))?(?:作的|所作的?)?(?:第.{1,2}次)?修[正订改]")
_AMENDS = re.compile(
    r"[将对把]《(?P<title>[^《》\n]+(?:《[^《》\n]*》[^《》\n]*)*)》(?P<number>[（(][^（）()《》\n]{2,40}?号[）)])?"
    r"[^。；《》\n]{0,60}?(?:修[改订正]为|(?:作出?|做|进行)(?:如下|以下|下列)修[改订正])")
_MENTIONED = ("的", "后", "前", "以")  # 废止《甲办法》的决定: what is said is not done here
# In a run of documents only how each came to be stands between them: 1997年…公布、…修改的《甲》.
_NO_RUN = re.compile("[OzpEXrveBHRqM:]")
_AMENDED = re.compile("修[正订改]")
_ISSUED_BY = re.compile("(?:号?文件?|的?通知)?(?:所?[发公颁]布|印发|[转批]发|修[正订改])")


def acts_in(line: Line) -> Iterator[ActClause]:
    """The acts of a line on the documents that it names."""
    for pattern in grammar.ACTS:
        for match in pattern.finditer(line.letters):
            groups = match.groupdict()
            start = _first_item(line, match)
            after = line.narrow[line.tokens[match.end() - 1].end:]
            if start is None or after.startswith(_MENTIONED):
                continue
            since, until, period = (
                next((line.tokens[match.start(name)].value for name in names if groups.get(name)),
                     None)
                for names in (("since", "lead"), ("until", "upto"), ("period",)))
            if match.start("verb") > start:
                start = _run_start(line, start)
            yield from _items(
                line, start, match.end("items"), _kind(line, match.start("verb")),
                articles=line.articles(match) if groups.get("articles") else (),
                since=since.day if isinstance(since, Day) else None,
                until=until.last if until else None,
                months=period.months if period and not until else None)


def listed_in(line: Line, fate: Fate | None) -> tuple[list[ActClause], Fate | None]:
    """What the rows of an open list name, and what is said of the list that is open afterwards.

    A list stands under a heading with 废止, 失效, … and is open until another heading; what
    is under one that leaves it to a person has the kind "".
    """
    found: list[ActClause] = []
    heading = heading_of(line, "repeals")
    if heading is not None:
        opens = grammar.LIST_HEAD.search(line.letters) and heading.kind != "amends"
        return found, heading if opens else None
    for part in re.finditer("[^.:]+", line.letters):
        letters, start = part[0], part.start()
        if fate is not None and grammar.LIST_ROW.fullmatch(letters):
            found += _items(line, start, part.end(), fate.kind, since=fate.since)
        elif fate is not None and (row := grammar.REMARKED_ROW.match(letters)):
            found += _items(line, start, start + row.end(), fate.kind, since=fate.since)
        elif not set(letters) & set("TnN"):
            head = grammar.LIST_HEAD.search(letters)
            if head and grammar.LISTING.search(line.said(start, part.end())):
                fate = Fate(_kind(line, start + head.start()))
            elif set(letters) - set("xuLgm"):
                fate = None
    return found, fate


def amendments_in(words: str) -> Iterator[ActClause]:
    """The documents that a line amends: 将《…》（文号）第二条修改为…, 对《…》作如下修改."""
    for match in _AMENDS.finditer(words):
        number = number_in(narrow(match["number"])) if match["number"] else ""
        yield ActClause(f"《{match['title']}》", "amends", match["title"], number)


def _first_item(line: Line, match: re.Match[str]) -> int | None:
    """Where the items of an act begin; None where the words are no act of this text."""
    start, end = match.span("items")
    before = line.letters[:match.start()][-1:]
    if before == "z":
        return None
    is_ground = before in ("b", "p") or re.search(r"b(?:Tn?|N)(?:J(?:Tn?|N))*J$",
                                                  line.letters[:match.start()])
    if match.start("verb") < start or not is_ground:
        return start
    # 根据甲决定修正的《乙》: what is amended is no ground of this text.
    if re.match("(?:Dx?J)*D?s", line.letters[start:end]) and re.search(
            "修[正订改]的?《", line.said(start, end)):
        return start
    comma = line.letters.rfind("C", start, end)
    return comma + 1 if comma >= 0 else None


def _run_start(line: Line, start: int) -> int:
    """Where the documents begin that are named with those at `start`: parts of the sentence, by
    commas, that name documents and how each came to be, and nothing else."""
    at = start
    while at > 0 and line.letters[at - 1] != ".":
        comma = max(line.letters.rfind(sign, 0, at - 1) for sign in "C.") + 1
        part = line.letters[comma:at]
        if _NO_RUN.search(part) or (
                "b" in part and not _AMENDED.search(line.said(comma, at))):
            break
        at = comma
    return at


def _items(line: Line, start: int, end: int, kind: str, **more: Any) -> Iterator[ActClause]:
    """One act for each document named between two places."""
    for at in range(start, end):
        token = line.tokens[at]
        if _is_ground(line, at, end):
            continue
        if token.letter == "T" and not (
                _NO_DOCUMENT.search(token.value) or _AMENDING.match(line.narrow, token.end)):
            has_number = line.letters[at + 1:at + 2] in ("n", "N")
            yield ActClause(line.quote(at, at + 1 + has_number), kind,
                            line.said(at, at + 1)[1:-1],
                            number_in(line.said(at + 1, at + 2)) if has_number else "", **more)
        elif token.letter in "Nn" and line.letters[:at][-1:] != "T" and not (
                _ISSUED_BY.match(line.narrow, token.end)):
            title = line.said(start, at).strip() if token.letter == "n" else ""
            yield ActClause(line.quote(at, at + 1), kind, title,
                            number_in(line.said(at, at + 1)), **more)


def _is_ground(line: Line, at: int, end: int) -> bool:
    """True of 甲 in 根据《甲》制定的《乙》: what follows it tells how 乙 was made."""
    after = re.match("n?g?L?g?([sx])", line.letters[at + 1:end])
    return bool(after and not line.said(at + after.end(), end).startswith(tuple("、和及与以")))


def _kind(line: Line, at: int) -> str:
    token = line.tokens[at]
    if token.letter == "E":
        return "declares_lapsed" if token.value == "失效" else "repeals"
    return _VERBS[token.letter]

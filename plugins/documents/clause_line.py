"""One line of text under the grammar of clauses.

A clause counts only where its subject is the document (本办法…) or is left out after one that is.
What sounds like a clause of the document and gave none is a doubt.
"""

import re
from collections.abc import Iterator
from datetime import date

from . import clause_grammar as grammar
from .clause_quotes import without_quoted
from .clause_tokens import Day, Period, Start, Token, narrow, tokens_of
from .clause_values import About, Doubt, EffectiveClause, TermClause

_LICENCE = re.compile(r"许可|[证照]|执照|证书|合同|协议|资格|备案|凭证|批文|检验报告|信用")
_ISSUING = re.compile("现(?:将|予|印|公布|发布|颁布)|予以(?:公布|发布|印发)|印发给")
UNTIL_EVENT = "到某一件事发生为止"
_EXPLAINED = "解释"
_AND = ("并", "并且", "且", "应", "应当", "统一")
_AMENDS = re.compile("[将对把][^。；]*修[改订正](?:为|[。，,：:]|$)|决定(?:取消|停止|调整|恢复|暂停)")
_LONGEST = 120  # characters of a clause that are quoted


class Line:
    """One line of text as tokens and as the letters of the grammar; what it says of itself.

    Ask for what begins before what ends, and for doubts last: each passes over what was read.
    """

    def __init__(self, words: str):
        self.words = words
        self.narrow = narrow(words)
        self.tokens: tuple[Token, ...] = tuple(tokens_of(without_quoted(self.narrow)))
        self.letters = "".join([token.letter for token in self.tokens])
        self._read: list[range] = []  # places of the letters that gave a clause
        self._begins = False

    def effective(self) -> Iterator[EffectiveClause]:
        """自…起施行 of the document or of some of its articles."""
        for match in grammar.EFFECTIVE.finditer(self.letters):
            if self._is_read(match.start()):
                continue
            own = match["own"] or (self._is_own_start(match.start()) and (
                match["from"] or "S" in match[0]))
            if own and (clause := self._beginning(match, ())):
                self._begins = True
                yield clause
        for match in grammar.IN_PARTS.finditer(self.letters):
            if clause := self._beginning(match, self.articles(match)):
                yield clause
        for match in grammar.COUNTED.finditer(self.letters):
            at = match.start("when" if match["when"] else "dated")
            if not self._is_read(at) and self._has_own_term(match.start()):
                self._read.append(range(at, match.end()))
                self._begins = True
                yield EffectiveClause(self.quote(match.start(), match.end()),
                                      self.tokens[at].value.day)

    def terms(self) -> Iterator[TermClause]:
        """有效期…, 至…止, 自…起失效."""
        for pattern in grammar.TERMS:
            for match in pattern.finditer(self.letters):
                said = next(match.start(name) for name, value in match.groupdict().items() if value)
                if not self._is_read(said) and self._has_own_term(match.start()):
                    clause = self._term(match)
                    if clause:
                        self._read.append(range(match.start(), match.end()))
                        yield clause

    def doubts(self) -> Iterator[Doubt]:
        """Parts of the line that sound like a clause of the document and gave none."""
        for match in grammar.SOUNDS.finditer(self.letters):
            start = self._sentence_start(match.start())
            end = (self.letters + ".").index(".", start)
            length = len(re.split("[.C]", self.letters[match.start():], maxsplit=1)[0])
            of_it = range(match.start(), match.start() + length)
            if self._is_read(match.start()) or any(place.start in of_it for place in self._read):
                continue
            letters, lead = self.letters[match.start():end], self.letters[start:match.start()]
            if letters[0] == "H" and not self._has_own_term(match.start()):
                continue
            if letters[0] == "F" and (lead or "x" in match[0]):
                continue
            if letters[0] in "DU" and not self._begins:
                continue
            yield Doubt(self.quote(match.start(), end), *_why(letters))
        for match in grammar.PARTLY.finditer(self.letters):
            words = self.said(match.start(), match.end()).partition("》")[2]
            if re.search("[中的](?:有?关于?|部分)?.*(?:规定|内容|条款|部分)", words):
                yield Doubt(self.quote(match.start(), match.end()), "只废止其中的一部分规定", About.ACTS)

    def since_of_named(self) -> date | None:
        """上述文件自…起废止: the day from which what the text has named ends."""
        match = grammar.REFERRED.search(self.letters)
        return self.tokens[match.start("since")].value.day if match else None

    def _beginning(self, match: re.Match[str], articles: tuple[str, ...]
                   ) -> EffectiveClause | None:
        when = self.tokens[match.start("when")].value
        delay = self.tokens[match.start("delay")].value if match["delay"] else Period()
        quote = self.quote(match.start("when"), match.end(), with_from=True)
        if isinstance(when, Day):
            if match["delay"]:
                return None
            clause = EffectiveClause(quote, when.day, articles=articles)
        elif when.start is Start.EFFECTIVE:
            return None
        else:
            clause = EffectiveClause(quote, None, when.start, when.after + delay.days,
                                     delay.months, articles)
        self._read.append(range(match.start(), match.end()))
        return clause

    def _term(self, match: re.Match[str]) -> TermClause | None:
        groups = match.groupdict()
        quote = self.quote(match.start(), match.end())
        if groups.get("period"):
            period: Period = self.tokens[match.start("period")].value
            return TermClause(quote, months=period.months or None, days=period.days or None)
        if groups.get("end"):  # the first day no longer in force
            ended: Day = self.tokens[match.start("end")].value
            return TermClause(quote, last_day=Day(ended.day, True).last)
        last: Day = self.tokens[match.start("last")].value
        first = self.tokens[match.start("first")].value.day if groups.get("first") else None
        return TermClause(quote, last_day=last.last, first=first)

    def articles(self, match: re.Match[str]) -> tuple[str, ...]:
        """The articles that a match names."""
        words = self.said(match.start("articles"), match.end("articles"))
        return tuple(filter(None, re.split("[、,，和及与]|以及|的规定", words)))

    def _is_own_start(self, at: int) -> bool:
        """True where a part of a sentence begins here and its unnamed subject is the document."""
        joined = at
        while at and (self.letters[at - 1] == "A" or self.said(at - 1, at) in _AND):
            at -= 1
        if at and self.letters[at - 1] not in ".C:":
            return at < joined and self._is_act(self._sentence_start(at), at)
        start = self._sentence_start(at)
        lead = self.letters[start:at]
        if not lead or "O" in lead:
            return True
        said = self.said(start, at)
        return bool(_ISSUING.search(said)) or self._is_act(start, at) or (
            "T" not in lead and not _LICENCE.search(said) and _EXPLAINED in said)

    def _is_act(self, start: int, at: int) -> bool:
        """True where a sentence has so far said what the document does to others: what it ends
        takes no effect, so that a day without a subject is that of the document."""
        part = self.letters[max(self.letters.rfind("C", start, at - 1) + 1, start):at]
        return bool(grammar.DONE.search(part) or _AMENDS.search(self.said(start, at)))

    def _has_own_term(self, at: int) -> bool:
        start = self._sentence_start(at)
        part = max(self.letters.rfind(sign, start, at) for sign in "C:") + 1 or start
        lead = self.letters[part:at]
        if re.fullmatch("A*OA*|(?:O|^)F?O?[DM]SB?C?|O?B", lead) and "O" in lead:
            return True
        if lead and not re.fullmatch("F?O?[DM]S?d?S?B?|Y", lead):
            return False
        if self._begins:
            return True
        return self.letters[start:start + 1] == "O" and not _LICENCE.search(self.said(start, at))

    def _is_read(self, at: int) -> bool:
        return any(at in place for place in self._read)

    def _sentence_start(self, at: int) -> int:
        return self.letters.rfind(".", 0, at) + 1

    def said(self, start: int, end: int) -> str:
        """The words of the tokens from one place up to another, as they stand in the text."""
        if start >= end:
            return ""
        return self.words[self.tokens[start].start:self.tokens[end - 1].end]

    def quote(self, start: int, end: int, with_from: bool = False) -> str:
        """The words of a clause, cut where they are many."""
        if with_from and start and self.letters[start - 1] == "F":
            start -= 1
        return self.said(start, end)[:_LONGEST]


def _why(letters: str) -> tuple[str, About]:
    """Why the part that begins a sentence like this cannot be read, and what it is about."""
    about = About.TERM if re.match("O?(?:H|B[?mY]|F?DA*E)", letters) else About.START
    for sign, why in (("?", "这个日期日历上没有"), ("w", "期限按工作日计算"), ("m", "只写到月份或年份")):
        if sign in letters:
            return why, about
    if re.match("O?H[k:]*U", letters):
        return UNTIL_EVENT, about
    return "这样的写法程序读不准", about

"""Relations as declared become relations that each name one document, or faults of the gate.

Afterwards a target is a 文号 or a path; a title that is unique on the site has become a path, a
list the documents in it, several targets in one value as many relations.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NoReturn

from .addresses import At
from .citing import cite
from .clearing import ClearingList, is_list
from .document import Document, EarlierVersion
from .fields import FIELDS
from .findings import Finding, Severity
from .misnamed import suggest
from .names import Names, names_of
from .numbers import parse_number
from .paths import candidate_paths, is_file
from .relation import Relation
from .site import Site
from .targets import Target, are_alike, parse_target, pieces_of, split_targets

_KEYS = {field.attribute: field.key for field in FIELDS}
_MOST_NAMED = 5  # of the pieces of one value, in one message
_HOW = ("请写文号（×政办发〔2024〕66号）、路径（/policy/a.md）或本站文件的完整标题；几份的写成列表："
        "[甲号, 乙号]；不在本站的写：{站外: 《标题》（文号）}。")


class Unresolved(Exception):
    """A target that names no document: rule, what is wrong with it, how to correct it."""

    def __init__(self, written: str, rule: str, message: str, fix: str):
        super().__init__(message)
        self.written, self.rule, self.message, self.fix = written, rule, message, fix


@dataclass(frozen=True)
class Scope:
    """What relations lead to: documents, files by path, lists as they are read."""

    list_documents: Callable[[], Iterable[Document]]
    folder: Collection[str]
    read_list: Callable[[str], ClearingList]
    site: Site | None = None

    @cached_property
    def names(self) -> Names:
        """The documents by what they are called."""
        return names_of(self.list_documents(), self.site)


class Resolver:
    """Resolves what one key of one document declares."""

    def __init__(self, document: Document, kind: str, scope: Scope, at: At):
        self._document, self._scope, self._at = document, scope, at
        self._key = _KEYS[kind]
        self.faults: list[Finding] = []

    def relation(self, declared: Relation, in_list: bool = False) -> Iterator[Relation]:
        """The relations that one declared relation stands for, or one row of a list."""
        if declared.outside:
            yield from self._outside(declared)
            return
        if parse_number(declared.target).is_strict:  # as nearly all are
            yield declared
            return
        targets = self._targets(declared.target)
        if declared.articles and len(targets) > 1:
            raise Unresolved(declared.target, "LINK-02", f"“{self._key}”里给几份文件写了同样的“条款”。",
                             "请每份文件写一项：{文件: 文号, 条款: [第三条]}。")
        for target in targets:
            if target.file and is_list(target.file):
                if in_list:
                    raise Unresolved(target.written, "LINK-02", "清单里不能再写清单。",
                                     "请把那份清单里的文件也写在这里。")
                yield from self._listed(declared, target.file)
            else:
                yield self._one(declared, target)

    def earlier(self, declared: EarlierVersion) -> Iterator[EarlierVersion]:
        """The earlier texts that one item names; each must be on this site."""
        targets = self._targets(declared.file)
        if declared.until and len(targets) > 1:
            raise Unresolved(declared.file, "LINK-02", f"“{self._key}”里给几份文件写了同一个“至”。",
                             "请每份写一项：{文件: 路径, 至: YYYY-MM-DD}。")
        for target in targets:
            if target.file:
                yield replace(declared, file=self._file(target))
                continue
            source = self._document.path
            paths = self._scope.names.numbered(target.number, source) or self._named(target)
            if len(paths) != 1:
                raise Unresolved(target.written, "LINK-01", f"以前的文本“{target.written}”不在本站。",
                                 "请写它的路径，如：/policy/a-2019.md。")
            yield replace(declared, file=f"/{paths[0]}")

    def _targets(self, text: str) -> tuple[Target, ...]:
        """What a value names: as one where it is one, else in parts of which each is one."""
        whole = parse_target(text)
        if self._is_one(whole):
            return (whole,)
        parts = split_targets(text, lambda part: self._is_one(parse_target(part)))
        if not parts:
            self._refuse(text)
        return tuple(map(parse_target, parts))

    def _refuse(self, text: str) -> NoReturn:
        """Raises Unresolved: names the pieces of a value that name nothing."""
        pieces = pieces_of(text)
        wrong = [piece for piece in pieces if not self._is_one(parse_target(piece))]
        unknown = wrong[:_MOST_NAMED] if 0 < len(wrong) < len(pieces) else [text]
        titles = [title for piece in unknown for title in self._scope.names.resembling(piece)]
        alike = f"标题里有这几个字的：{'、'.join(f'《{title}》' for title in titles[:3])}。" if titles else ""
        named = "、".join(f"“{_shorten(piece)}”" for piece in unknown)
        raise Unresolved(unknown[0], "LINK-02", f"“{self._key}”里的{named}认不出是哪份文件。",
                         f"{alike}{_HOW}")

    def _is_one(self, target: Target) -> bool:
        if target.file or target.number:
            return True
        names, source = self._scope.names, self._document.path
        return bool(names.titled(target.title, source) or names.numbered(target.title, source))

    def _one(self, declared: Relation, target: Target) -> Relation:
        if target.file:
            return replace(declared, target=self._file(target))
        number = target.number or target.title
        if here := self._scope.names.numbered(number, self._document.path):
            if target.number and target.title:
                self._compare_titles(target.written, target.title, here[0])
            return replace(declared, target=number)
        paths = self._named(target)
        if target.number and not paths:  # a document of another body, or one still to be put here
            return replace(declared, target=number, title=target.title,
                           written="" if target.written == number else target.written)
        if len(paths) > 1:
            raise Unresolved(
                target.written, "LINK-03", f"“{self._key}”里的“{_shorten(target.written)}”在本站有 "
                f"{len(paths)} 份同名的：{'、'.join(paths[:4])}。", f"请写其中一份的路径，如：/{paths[0]}")
        return replace(declared, target=f"/{paths[0]}", written=target.written)

    def _compare_titles(self, written: str, title: str, path: str) -> None:
        """A warning where the document of a 文号 has another title than the one beside it."""
        known = self._scope.names.title_of(path)
        if are_alike(title, known):
            return
        found = self._at(self._document, written, "LINK-05",
                         f"“{self._key}”里的“{_shorten(written)}”，书名与文号对不上：这个文号在本站是《{known}》。",
                         "请核对文号和标题。")
        self.faults.append(replace(found, severity=Severity.WARNING))

    def _named(self, target: Target) -> tuple[str, ...]:
        """The paths that a title means; beside a 文号 only those of documents without one."""
        names = self._scope.names
        paths = names.titled(target.title, self._document.path)
        if not target.number:
            return paths
        return tuple(path for path in paths if not names.has_number(path))

    def _file(self, target: Target) -> str:
        """The path as written. Unresolved where no document lies there."""
        paths = candidate_paths(self._document.path, target.file)
        if not is_file(target.file):
            raise Unresolved(target.written, "LINK-02",
                             f"“{self._key}”里的“{target.file}”不是文件的路径，也不是清单。",
                             "清单请另存为 DOCX、CSV 或 XLSX；文件写它的 .md 路径。")
        if not any(path in self._scope.folder for path in paths):
            raise Unresolved(target.written, "LINK-01", f"链接的文件“{target.file}”不存在。",
                             suggest(self._document.path, target.file, self._scope.folder)
                             + "路径从本文件所在目录写起。")
        return target.file

    def _listed(self, declared: Relation, file: str) -> Iterator[Relation]:
        """The relations that the rows of a list stand for; faults have their rows."""
        path = next((path for path in candidate_paths(self._document.path, file)
                     if path in self._scope.folder), None)
        if path is None:
            raise Unresolved(file, "LINK-01", f"“{self._key}”里的清单“{file}”不存在。",
                             "请把清单放在本文件旁边，再写它的文件名。")
        read = self._scope.read_list(path)
        self.faults += read.faults
        for entry in read.entries:
            row = replace(declared, target=entry.target, outside=entry.outside,
                          listed_at=(path, entry.line))
            try:
                found = list(self.relation(row, in_list=True))
            except Unresolved as wrong:
                self.faults.append(Finding(path, entry.line, 1, wrong.rule,
                                           f"第 {entry.line} 行：{wrong.message}", wrong.fix))
                continue
            if entry.title and len(found) == 1:
                found = [self._with_title(found[0], parse_target(entry.title).title or entry.title)]
            yield from found

    def _with_title(self, relation: Relation, title: str) -> Relation:
        """The relation of a row with the title beside its 文号, where that alone tells of it."""
        here = self._scope.names.numbered(relation.target, self._document.path)
        if here:
            self._compare_titles(relation.target, title, here[0])
        if here or relation.title or is_file(relation.target):
            return relation
        return replace(relation, title=title, written=cite(title, relation.target))

    def _outside(self, declared: Relation) -> Iterator[Relation]:
        """What is said to be outside, each by itself; what is on this site after all is a fault."""
        parts = split_targets(declared.target, _is_plainly_one) or (declared.target,)
        for target in map(parse_target, parts):
            names, source = self._scope.names, self._document.path
            here = names.numbered(target.number, source) if target.number else (
                names.bearing(target.title, source))
            if here:
                raise Unresolved(target.written, "LINK-04",
                                 f"“{self._key}”里写着站外的“{_shorten(target.written)}”就在本站：{here[0]}。",
                                 f"请改为：{target.number or '/' + here[0]}")
            if not target.number and (meant := names.titled(target.title, source)):
                self._warn_of(target.written, meant)
            yield replace(declared, target=target.number, title=target.title,
                          written=target.written)

    def _warn_of(self, written: str, paths: tuple[str, ...]) -> None:
        """A warning where what is said to be outside seems to be on this site."""
        names = self._scope.names
        known = "、".join(f"《{names.title_of(path)}》（{path}）" for path in paths[:4])
        found = self._at(self._document, written, "LINK-04",
                         f"“{self._key}”里写着站外的“{_shorten(written)}”，看来就在本站：{known}。",
                         f"请改为：{names.named(paths[0])}；确实是别的文件的，在标题后面写明它的文号。")
        self.faults.append(replace(found, severity=Severity.WARNING))


def _is_plainly_one(part: str) -> bool:
    target = parse_target(part)
    return bool(target.number) or target.title != part


def _shorten(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:60]}…"


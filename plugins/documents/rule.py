"""Rules: what each looks at, what it finds, and the one form in which all of them are registered.

A rule is one module with `ID`, `SEVERITY`, `NAME`, `LOOKS_AT`, `FIX`, `PASS`, `FAIL` and `check`,
or one row of a table of `Rule`s where many differ in words alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Generic, ParamSpec, Protocol, TypeVar

from .findings import Finding, Severity

Case = TypeVar("Case")
Given = ParamSpec("Given")  # the arguments of a check


class RuleKind(Enum):
    """What a rule is checked on; the value is the arguments of its `check`."""

    SOURCE = "source, context"  # the file of one document
    DOCUMENT = "document, context"  # what is known of one document
    LIBRARY = "context"  # all documents
    PIECE = "piece, context"  # a text in an attachment
    ATTACHMENT = "carried, context"  # what an attachment carries unseen
    PAGE = "page, context"  # one HTML page of the output
    OUTPUT = "output, context"  # all pages together
    REPORT = "report case"  # one annual report
    SCHEDULE = "schedule case"  # one disclosure schedule
    VALIDITY = "validity case"  # all documents, with what they do to each other
    PLATFORM = "platform case"  # every office with what it owes
    REVIEW = "review case"  # a document that waits for a signature
    SEARCH = "search case"  # what the search found
    WAIVER = "waiver case"  # all waivers, and those that were used


class Word(str):
    """A place in a file: where its text says this."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One certain correction: the characters from `start` to `end` become `put`.

    `keeps_value` marks another writing of the same value in the front matter, as a day in digits:
    that is proved before it is written; any other correction never changes a word.
    """

    start: int
    end: int
    put: str
    keeps_value: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and how to correct it.

    `at` is an offset in the text, line and column, a `Word` of the text, or the attribute of a key
    of the front matter. `path` is given by rules that look at more than one file. `edits` are
    corrections so certain that `--fix` makes them. `severity` is that of the rule unless said;
    `places` is for how many places it stands, where that is not as many as there are edits.
    """

    at: int | str | tuple[int, int]
    message: str
    fix: str
    edits: tuple[Edit, ...] = ()
    path: str = ""
    severity: Severity | None = None
    places: int = 0

    @property
    def count(self) -> int:
        """How many places it stands for."""
        return self.places or len(self.edits) or 1

    @property
    def in_source(self) -> int | str:
        """`at` of a fault in one document's file: an offset, or the attribute of a key."""
        if isinstance(self.at, tuple):
            raise TypeError(self.at)
        return self.at

    @property
    def offset(self) -> int:
        """`at` of a fault in a text of an attachment, which is always an offset."""
        if not isinstance(self.at, int):
            raise TypeError(self.at)
        return self.at

    @property
    def position(self) -> tuple[int, int]:
        """`at` of a fault in a page or an attachment, which is always line and column."""
        if not isinstance(self.at, tuple):
            raise TypeError(self.at)
        return self.at


def of_several(count: int, unit: str = "处") -> str:
    """How a message says that its place is the first of several, "" where it is the only one."""
    return f"，共{count}{unit}，这是第一{unit}" if count > 1 else ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Given]):
    """A rule as registered: its id, its default severity, what editors read of it, its check.

    `passes` and `fails` are examples; `indicator` is the clause that it serves, "" where all rules
    of its family serve one.
    """

    id: str
    severity: Severity
    name: str
    looks_at: str
    fix: str
    kind: RuleKind
    check: Callable[Given, Iterable[Fault]]
    indicator: str = ""
    passes: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()


class RuleModule(Protocol[Given]):
    """A rule that is a module of its own; its `INDICATOR` may be that of its family."""

    @property
    def ID(self) -> str: ...
    @property
    def SEVERITY(self) -> Severity: ...
    @property
    def NAME(self) -> str: ...
    @property
    def LOOKS_AT(self) -> str: ...
    @property
    def FIX(self) -> str: ...
    @property
    def PASS(self) -> tuple[str, ...]: ...
    @property
    def FAIL(self) -> tuple[str, ...]: ...
    @property
    def check(self) -> Callable[Given, Iterable[Fault]]: ...


def rules_of(kind: RuleKind, *modules: RuleModule[Given]) -> tuple[Rule[Given], ...]:
    """The rules that are modules of their own, in the order given."""
    return tuple(
        Rule(module.ID, module.SEVERITY, module.NAME, module.LOOKS_AT, module.FIX, kind,
             module.check, getattr(module, "INDICATOR", ""), module.PASS, module.FAIL)
        for module in modules)


def apply_rules(rules: Iterable[Rule[[Case]]], case: Case,
                locate: Callable[[Fault], tuple[str, int, int]]) -> Iterator[Finding]:
    """What the rules find in a case, each finding with path, line and column by `locate`."""
    for rule in rules:
        for fault in rule.check(case):
            yield Finding(*locate(fault), rule.id, fault.message, fault.fix,
                          fault.severity or rule.severity, fault.count)

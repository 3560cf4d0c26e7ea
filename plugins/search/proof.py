"""Prove that titles and 文号 find their documents first, by the very scripts readers get."""

import json
import re
import shutil
import subprocess
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.rule import Fault, Rule, RuleKind, apply_rules
from .document_numbers import number_terms
from .tokens import normalise

SAMPLE = 200
_ERROR = re.compile(r"\w*Error\b")  # as Node names what was thrown, at the start of a line
SCRIPT = Path(__file__).parent / "shell" / "search.js"


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the documents one of which must come first: equal titles are equally right."""

    query: str
    asked_for: str
    addresses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Miss:
    """A query that did not find its document first, and what came instead."""

    question: Question
    first: str | None


@dataclass(frozen=True, slots=True)
class SearchCase:
    """What was missed, and why nothing could be asked, with the remedy, where that was so."""

    misses: tuple[Miss, ...] = ()
    hindrance: tuple[str, str] | None = None


def _missed(case: SearchCase) -> Iterator[Fault]:
    """A fault for each document that does not come first."""
    for miss in case.misses:
        instead = f"第一条是 {miss.first}" if miss.first else "没有结果"
        yield Fault((1, 1), f"用“{miss.question.query}”检索，{instead}。",
                    "请核对标题和文号有无异常字符；网站须是最新生成的。", path=miss.question.asked_for)


def _hindered(case: SearchCase) -> Iterator[Fault]:
    """A fault where nothing could be asked."""
    if case.hindrance:
        reason, remedy = case.hindrance
        yield Fault((0, 0), f"{reason}，没有检验检索结果。", remedy)


RULES = (
    Rule("SRCH-01", Severity.ERROR, "检索不到",
         "用标题、文号检索，文件是不是排在第一：改动过的文件和一组固定的样本", "核对标题和文号有无异常字符，重新生成网站",
         RuleKind.SEARCH, _missed),
    Rule("SRCH-02", Severity.WARNING, "没有检验检索结果", "有没有 Node 和检索索引，检索脚本能不能运行",
         "安装 Node 18 或更新的版本，生成网站后再检查", RuleKind.SEARCH, _hindered),
)


def prove_search(
    library: Library, output: Path, day: date, changed: Collection[str], sample: int = SAMPLE
) -> tuple[Finding, ...]:
    """A finding for each title and 文号 that does not find its document first in `output`.

    Asked are the documents whose paths are `changed` and a fixed sample of the others.
    """
    case = _ask(choose(library.listed, changed, sample), library, output, day)
    return tuple(apply_rules(RULES, case, lambda fault: (fault.path, *fault.position)))


def _ask(chosen: Sequence[Document], library: Library, output: Path, day: date) -> SearchCase:
    node = shutil.which("node")
    if node is None:
        return SearchCase(hindrance=("没有安装 Node", "安装 Node 18 或更新的版本后再检查。"))
    if not (output / "search" / "manifest.js").is_file():
        return SearchCase(hindrance=("没有检索索引", "请先生成网站（inv build）再检查。"))
    try:
        return SearchCase(tuple(ask(list_questions(chosen, library.listed), output, day, node)))
    except subprocess.CalledProcessError as failure:
        said = failure.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = next((line for line in said if _ERROR.match(line)), "没有说明原因")
        return SearchCase(hindrance=(f"检索脚本运行不了（{reason}）",
                                     "请用 inv build --clean 重新生成网站；Node 须是 18 或更新的版本。"))


def choose(
    documents: Sequence[Document], changed: Collection[str], sample: int
) -> list[Document]:
    """The changed documents and a fixed sample: the same paths in every run."""
    ordered = sorted(documents, key=lambda one: (zlib.crc32(one.path.encode()), one.path))
    return [one for place, one in enumerate(ordered) if place < sample or one.path in changed]


def list_questions(chosen: Iterable[Document], documents: Iterable[Document]) -> list[Question]:
    """The title and the 文号 of each chosen document as questions, each once."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for key, _ in _keys(document):
            bearers[key].add(document.address)
    asked = {query: Question(query, document.path, frozenset(bearers[key]))
             for document in chosen for key, query in _keys(document)}
    return list(asked.values())


def _keys(document: Document) -> Iterable[tuple[str, str]]:
    """What tells equal titles and equal numbers, with the query that asks for them."""
    yield "".join(normalise(document.title).split()), document.title
    number = str(document.document_number or "")
    if terms := number_terms(normalise(number)):
        yield terms[0], number


def ask(asked: Sequence[Question], output: Path, day: date, node: str) -> list[Miss]:
    """The questions whose document did not come first."""
    lines = "".join(" ".join(question.query.split()) + "\n" for question in asked)
    command = [node, str(SCRIPT), str(output), "--limit", "1", "--day", day.isoformat()]
    ran = subprocess.run(command, input=lines.encode(), capture_output=True, check=True)
    answers = map(json.loads, ran.stdout.decode().splitlines())
    firsts = ((answer["results"] or [{"url": None}])[0]["url"] for answer in answers)
    return [Miss(question, first) for question, first in zip(asked, firsts, strict=True)
            if first not in question.addresses]

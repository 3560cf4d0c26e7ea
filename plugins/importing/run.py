"""`inv import`: every file read and reported first, then all of them written at once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..documents.categories import CategoryTree
from ..documents.schema import nearest
from ..documents.site import Site, load_site
from ..files.walking import Links, Policy, list_paths
from .batch import Batch
from .duplicates import existing_prints, print_of
from .facts import Fact
from .faults import describe_os_error
from .imported import Imported
from .isolation import Reader
from .office_names import OfficeNames
from .outcomes import ImportOutcome, Result
from .report import describe, summary, whole_to_do
from .report_data import report_data
from .staging import OutsideError, write_all

IMPORTABLE = frozenset(
    ".docx .docm .xml .dotx .dotm .doc .dot .wps .wpt .rtf .odt .ott .html .htm .shtml .mht .mhtml "
    ".txt .csv .md .markdown .pdf .ofd .xlsx .xlsm .xltx .xls .xlt .et .ett .ods".split())
_SHOWN = 8
_NOT_PRIVATE = Policy(Links.FOLLOWED, (".", "_", "~$"))
Say = Callable[[str], None]
Track = Callable[[Sequence[str]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What an editor asks: files and folders, where to, and how."""

    sources: tuple[Path, ...]
    into: Path
    data: Path
    category: str = ""
    replace: bool = False
    dry: bool = False
    as_json: bool = False


def run_import(request: ImportRequest, say: Say = print, track: Track = iter) -> int:
    """Imports and reports; 0 where every file was imported or is here already, else 1.

    2 for a category that there is not.

    `track` goes through the files and may show how far it has come.
    """
    site, _ = load_site(request.data)
    tree = site.categories if site else None
    if tree is None:
        say(f"{request.data} 里的类别表读不出来，文件不分目录；请先运行 inv build 改正。")
    if request.category and tree and request.category not in tree.by_name:
        say(f"没有名为“{request.category}”的类别。{nearest(request.category, tree.by_name)}"
            "类别见 _data/categories.yml。")
        return 2
    sources, other = list_sources(request.sources)
    with Reader(offices=registered_names(site)) as reader:
        read = [(source, _read(reader, source, request.category)) for source in track(sources)]
    joined = _joined(read)
    read = [(source, outcome) for source, outcome in read if source not in joined]
    readable = [outcome for _, outcome in read if isinstance(outcome, Imported)]
    existing = existing_prints(request.into, [print_of(imported) for imported in readable])
    batch = Batch(request.into, tree if _by_category(request.into) else None, dict(existing),
                  request.replace)
    outcomes = [ImportOutcome(source, Result.REFUSED, reason=outcome) if isinstance(outcome, str)
                else batch.add(_known_category(outcome, tree)) for source, outcome in read]
    outcomes += [ImportOutcome(source, Result.SAME, first, f"是“{first}”的后几页之一，已并入那一份。")
                 for source, first in joined.items()]
    outcomes += [ImportOutcome(source, Result.SKIPPED, reason="不是能导入的格式，可作为附件")
                 for source in other]
    return (_answer_in_json if request.as_json else _report)(batch, request, outcomes, say)


def _read(reader: Reader, source: str, category: str) -> Imported | str:
    """What a file becomes, or why not; a pipe is not waited for, a link is said to be one."""
    path = Path(source)
    if path.exists() and not path.is_file():
        return "不是普通文件（是管道、设备等），没有读取。"
    read = reader.read(source, category)
    if isinstance(read, Imported) and path.is_symlink():
        said = f"这是一个链接，读的是它指向的 {path.resolve()}，请确认可以公开。"
        return replace(read, notices=(said, *read.notices))
    return read


def _joined(read: Sequence[tuple[str, Imported | str]]) -> dict[str, str]:
    """The sources that are further pages of another, with that other."""
    longest = sorted((outcome for _, outcome in read if isinstance(outcome, Imported)),
                     key=lambda imported: -len(imported.joined))
    first_of: dict[str, str] = {}
    for imported in longest:
        for path in imported.joined:
            first_of.setdefault(path, imported.source)
    return {source: first_of[path] for source, _ in read
            if (path := str(Path(source).resolve())) in first_of}


def _report(batch: Batch, request: ImportRequest, outcomes: Sequence[ImportOutcome], say: Say
            ) -> int:
    """Says everything before anything is written; the exit code."""
    taken = [outcome for outcome in outcomes if outcome.result is not Result.SKIPPED]
    skipped = [outcome.source for outcome in outcomes if outcome.result is Result.SKIPPED]
    if taken:
        say(whole_to_do(outcomes))
    for outcome in taken:
        for line in describe(outcome):
            say(line)
    if skipped:
        kinds = Counter(Path(source).suffix.lower() or "没有扩展名" for source in skipped)
        counts = "、".join(f"{kind} {count} 个" for kind, count in sorted(kinds.items()))
        more = " 等（逐个见 --json）" if len(skipped) > _SHOWN else ""
        say(f"跳过不能导入的文件 {len(skipped)} 个（可作为附件；{counts}）："
            f"{'、'.join(skipped[:_SHOWN])}{more}")
    if not taken:
        say("没有找到可以导入的文件（Word、WPS、Excel、网页、PDF、文本等）。")
        return 1
    if not _write(batch, request, say):
        return 1
    say(summary(outcomes))
    return _exit_code(outcomes)


def _answer_in_json(batch: Batch, request: ImportRequest, outcomes: Sequence[ImportOutcome],
                    say: Say) -> int:
    """Writes, then says one JSON object and nothing else; why it was not written, in `to_do`."""
    said: list[str] = []
    written = not request.dry and _write(batch, request, said.append)
    say(report_data(outcomes, written, "".join(said)))
    if not written and not request.dry:
        return 1
    return _exit_code(outcomes)


def _exit_code(outcomes: Sequence[ImportOutcome]) -> int:
    done = any(outcome.result is not Result.SKIPPED for outcome in outcomes)
    return int(not done or any(outcome.result is Result.REFUSED for outcome in outcomes))


def list_sources(paths: Iterable[Path]) -> tuple[list[str], list[str]]:
    """The files to import, those in folders by name, and what in the folders is of no such kind."""
    sources: list[str] = []
    other: list[str] = []
    for path in paths:
        if not path.is_dir():
            sources.append(str(path))
            continue
        for file in _files_of(path):
            (sources if file.suffix.lower() in IMPORTABLE else other).append(str(file))
    return list(dict.fromkeys(sources)), other


def registered_names(site: Site | None) -> OfficeNames:
    """The names of the site's own register: issuers, their former names, offices."""
    if site is None:
        return OfficeNames()
    return OfficeNames(frozenset({
        *(name for issuer in site.issuers for name in (issuer.name, *issuer.former_names)),
        *(office.name for office in site.offices)}))


def _files_of(folder: Path) -> Iterator[Path]:
    return (folder / path for path in list_paths(folder, _NOT_PRIVATE))


def _by_category(into: Path) -> bool:
    """Whether files go to the folders of their categories: not where DIR is within a content."""
    inside = any((parent / "_data").is_dir() for parent in into.resolve().parents)
    return not inside or (into / "_data").is_dir()


def _known_category(imported: Imported, tree: CategoryTree | None) -> Imported:
    """A proposed category that this site does not have is left empty, and reported."""
    name = str(imported.fact("category").value)
    if not name or not tree or name in tree.by_name:
        return imported
    empty = Fact("category", doubt=f"按标题像是“{name}”，但类别表里没有，请填写")
    return replace(imported, facts=tuple(empty if fact.attribute == "category" else fact
                                         for fact in imported.facts))


def _write(batch: Batch, request: ImportRequest, say: Say) -> bool:
    """Writes what was gathered, unless only a report was asked for; False where it failed."""
    if request.dry:
        say("只报告，没有写入任何文件。")
        return True
    try:
        write_all(request.into, batch.files, request.replace)
    except OutsideError as error:
        say(f"没有写入：{error} 指向目标文件夹以外（可能是符号链接），请检查目标文件夹。")
        return False
    except OSError as error:
        say(f"没有写入 {request.into}：{describe_os_error(error)}。请检查后再试，原有文件没有改动。")
        return False
    return True

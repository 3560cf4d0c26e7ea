"""`inv inspect`: everything an inspector could find, for people, for programs and for the file."""

import json
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from ..documents.findings import Severity, has_errors, to_rows
from ..documents.publication import to_inspect
from ..files.saving import write_file
from ..pages.output_folder import reserve
from ..pipeline.feature import Feature
from ..pipeline.loading import load, open_store
from ..pipeline.options import Options
from .baseline import can_be_inherited, compare, record, write_baseline
from .context import Context
from .fixing import fix_all, write
from .inspecting import Proof, inspect_all
from .inspection import Inspection
from .reports.bulletin import Quarter, draft_bulletin
from .reports.ledger import build_ledger
from .reports.terminal import print_report
from .settings import load_settings
from .supplementing import supplement_all


def inspect(options: Options, format: str = "text", ledger: Path | None = None,
            proofs: Sequence[Proof] = (), features: Sequence[Feature] = (),
            changed: Collection[str] | None = None, for_release: bool = False) -> int:
    """Prints the findings and writes the ledger; 1 where an error stands unwaived (`for_release`:
    one that stops a release), else 0.

    `features` bring rules of their own, `proofs` find out about the pages, as that search finds
    them. Where `changed` is given, only what stands in these files counts.
    """
    inspection = inspect_all(options, proofs, features)
    if changed is not None:
        inspection = inspection.of_files(changed)
    if format == "json":
        print(json.dumps(to_rows(inspection.findings), ensure_ascii=False, indent=1))
    else:
        print_report(inspection, sys.stdout)
    if format == "json" and inspection.unseen:
        print(inspection.unseen, file=sys.stderr)
    if ledger is not None:
        for file in write_ledger(inspection, ledger):
            print(f"台账：{file}", file=sys.stderr)
    return 1 if inspection.stopping or (has_errors(inspection.findings) and not for_release) else 0


def record_baseline(options: Options, approver: str, proofs: Sequence[Proof] = (),
                    features: Sequence[Feature] = ()) -> int:
    """Shows what the content was found to have, and records it where somebody signs for it.

    0, or 2 where the content is faulty and nothing can be recorded.
    """
    inspection = inspect_all(options, proofs, features)
    if inspection.unseen:
        print("内容有错，先按 inv inspect 的提示改正，再记存量。", file=sys.stderr)
        return 2
    found = (*inspection.findings, *inspection.inherited)
    baseline = record(found, inspection.rules, options.day, approver)
    left = sum(one.places for one in found if one.severity is not Severity.NOTE) - baseline.total
    print(f"存量问题 {baseline.total} 处，在 {len({path for _, _, path in baseline.recorded})} 个文件里。")
    for line in compare(inspection.baseline, baseline):
        print(line)
    if not inspection.saw_pages:
        print("没有检查网页，网页的问题没有算进去：请先运行 inv build。")
    if left:
        errors = sum(one.places for one in found if one.severity is Severity.ERROR
                     and not can_be_inherited(one, inspection.rules))
        stops = f"其中 {errors} 处错误照旧挡住发布" if errors else "都不是错误，照旧列出，不挡发布"
        print(f"另有 {left} 处不能记作存量（泄露、严重表述错误、空白和不更新的栏目、内容的写法），{stops}。")
    if not approver:
        print("还没有记下。核准后运行：inv inspect --baseline --approver 姓名")
        return 0
    print(f"已记入：{write_baseline(baseline, options.data)}")
    return 0


def write_bulletin(options: Options, quarter: Quarter, features: Sequence[Feature] = ()) -> int:
    """Prints the draft of a quarter's notice; 2 where the content is faulty, else 0."""
    inspection = inspect_all(options, (), features)
    if inspection.unseen:
        print("内容有错，先按 inv inspect 的提示改正，再起草通报。", file=sys.stderr)
        return 2
    print(draft_bulletin(inspection, quarter), end="")
    return 0


def fix(options: Options) -> int:
    """Fixes what is certain, shows each difference, and says how much; 2 for faulty content."""
    store = open_store(options)
    try:
        settings, _ = load_settings(options.data)
        loaded = load(options, store)
        if loaded.library is None or loaded.published is None:
            print("内容有错，先按 inv inspect 的提示改正，再用 --fix。", file=sys.stderr)
            return 2
        library = to_inspect(loaded.library)
        context = Context(library, settings, options.day, loaded.published)
        total = 0
        for fixed in fix_all(options.content, library.readable, context):
            print(fixed.difference)
            write(options.content, fixed)
            total += fixed.count
        for fixed in supplement_all(options.content, library,
                                    lambda digest: store.text(digest).text):
            print(fixed.difference)
            write(options.content, fixed)
            total += fixed.count
        print(f"共改正 {total} 处。" if total else "没有可以自动改正的地方。")
        return 0
    finally:
        store.close()


def write_ledger(inspection: Inspection, folder: Path) -> tuple[Path, Path]:
    """The ledger written into a folder as workbook and as page; the two files."""
    from .reports.webpage import to_webpage
    from .reports.workbook import to_workbook

    ledger = build_ledger(inspection)
    names = [f"自查台账-{inspection.day}{suffix}" for suffix in (".xlsx", ".html")]
    reserve(folder, names)
    book, page = (folder / name for name in names)
    write_file(book, to_workbook(ledger))
    write_file(page, to_webpage(ledger))
    return book, page

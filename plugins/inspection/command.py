"""`inv inspect`: everything an inspector could find, for people, for programs and for the file."""

import json
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from ..documents.findings import Finding, Severity, has_errors, to_rows
from ..documents.library import Library
from ..documents.loading import place_of
from ..documents.parsing import decode, split
from ..documents.publication import to_inspect
from ..documents.rule import Rule
from ..files.saving import write_file
from ..pages.journal import recover
from ..pages.memo import Memo, MemoTable
from ..pages.output_folder import reserve
from ..pages.store import Store
from ..pipeline.build_lock import build_lock
from ..pipeline.feature import Feature
from ..pipeline.loading import load, open_store
from ..pipeline.options import Options
from ..pipeline.verifications import kept_verifications
from ..reviewing.own_work import check_own_work
from ..reviewing.policy import read_policy
from ..validity.holidays import read_holidays
from .attachments import inspect_attachments
from .baseline import compare, inherited, read_baseline, record, write_baseline
from .context import Context
from .examining_pages import inspect_output
from .faulty import inspect_legible, tell_unseen
from .fixing import fix_all, write
from .inspection import Inspection
from .reports.bulletin import Quarter, draft_bulletin
from .reports.ledger import build_ledger
from .reports.terminal import print_report
from .rules import page_missing
from .running import InspectionInputs, SeverityPolicy, inspect_documents
from .settings import Settings, load_settings
from .supplementing import supplement_all
from .table import all_rules
from .validity import inspect_validity
from .waivers import apply_waivers

_MOST_ASKED = 500  # where more is new than that, a proof by sample must do
# (published library, output, day, paths looked at anew) → findings
Proof = Callable[[Library, Path, date, Collection[str]], Iterable[Finding]]


def inspect(options: Options, format: str = "text", ledger: Path | None = None,
            proofs: Sequence[Proof] = (), features: Sequence[Feature] = (),
            changed: Collection[str] | None = None) -> int:
    """Prints the findings and writes the ledger; 1 where an error stands unwaived, else 0.

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
    return 1 if has_errors(inspection.findings) else 0


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
        print(f"另有 {left} 处不能记作存量（泄露、严重表述错误、空白和不更新的栏目、内容的写法），照旧挡住发布。")
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


def inspect_all(options: Options, proofs: Sequence[Proof] = (), features: Sequence[Feature] = (),
                held_back_too: bool = True) -> Inspection:
    """The whole inspection: gate, documents, attachments, checks, pages, proofs, waivers.

    What is held back is looked at, too, unless only what is published matters.
    """
    with build_lock(options.cache, options.output):
        recover(options.output)
    store = open_store(options)
    try:
        rules = rules_by_id(features)
        settings, faults = load_settings(options.data, rules)
        loaded = load(options, store)
        policy = SeverityPolicy(settings)
        found, context, saw_pages = [*policy.of_gate(loaded.findings), *faults], None, False
        unseen = ""
        if loaded.library is not None and loaded.published is not None:
            looked_at = to_inspect(loaded.library, () if held_back_too else loaded.held_back)
            context, more, saw_pages = _look(looked_at, loaded.published, settings, options, store,
                                             proofs)
            found += more
            with kept_verifications(store, options.content) as verify:
                reviews, _ = read_policy(options.data, looked_at.site.categories, verify)
                found += policy.apply(check_own_work(options.content, looked_at, reviews,
                                                     partial(place_of, options.content)))
            for feature in features:
                found += policy.apply(feature.inspect(context.library, options, store))
        else:
            unseen = tell_unseen(loaded.findings, loaded.legible)
            if loaded.legible is not None:
                context, more = _look_at_legible(to_inspect(loaded.legible), settings, options,
                                                 store)
                found += more
        baseline, faults = read_baseline(options.data)
        baseline = baseline.moved(context.library.documents if context else ())
        outcome = apply_waivers([*found, *faults], settings, options.day)
        old = inherited(outcome.counted, rules, baseline)
        return Inspection(options.day, tuple(one for one in outcome.counted if one not in old),
                          outcome.waived, context, saw_pages, baseline, tuple(sorted(old)),
                          rules, unseen=unseen)
    finally:
        store.close()


def rules_by_id(features: Iterable[Feature]) -> dict[str, Rule[...]]:
    """Every rule there is, those that features bring too, by its id."""
    own = (rule for feature in features for rule in feature.rules())
    return {rule.id: rule for rule in (*all_rules(), *own)}


def _look(library: Library, published: Library, settings: Settings, options: Options,
          store: Store, proofs: Sequence[Proof]) -> tuple[Context, list[Finding], bool]:
    """Context with facts, findings, and whether there were pages to look at."""
    context, inputs = _begin(library, published, settings, options, store)
    memos = inputs.memos
    context, by_rules = inspect_documents(context, inputs)
    found = [*by_rules, *inspect_validity(context, inputs), *inspect_attachments(context, inputs)]
    pages = inspect_output(options.output, context, inputs)
    if pages is not None:
        found += pages
        changed = memos.renewed & published.by_path.keys()
        is_stale = page_missing.ID in {finding.rule for finding in pages}
        for prove in () if is_stale else proofs:  # asked for what it cannot have
            found += SeverityPolicy(settings).apply(
                prove(published, options.output, options.day,
                      changed if len(changed) <= _MOST_ASKED else frozenset()))
    memos.close()
    return context, found, pages is not None


def _look_at_legible(legible: Library, settings: Settings, options: Options, store: Store
                     ) -> tuple[Context, list[Finding]]:
    """Context, without facts, and the findings in single texts and files."""
    context, inputs = _begin(legible, legible, settings, options, store)
    found = inspect_legible(context, inputs)
    inputs.memos.close(lambda name: not name.endswith(".md"))  # the pages are still to be asked for
    return context, found


def _begin(library: Library, published: Library, settings: Settings, options: Options,
           store: Store) -> tuple[Context, InspectionInputs]:
    """Context, as yet without facts, and what is read."""
    body = lru_cache(maxsize=2)(store.text)  # several rules ask for one document
    memos = MemoTable(store, f"inspection {store.name_of(options.content)}")
    inputs = InspectionInputs(options.content, options.data, memos)
    return Context(library, settings, options.day, published,
                   calendar=read_holidays(options.data)[0],
                   body_text=lru_cache(maxsize=2)(
                       lambda digest: body(digest).text if digest else ""),
                   body_html=lambda digest: body(digest).html if digest else None,
                   source_of=lambda path: split(
                       path, decode(path, (options.content / path).read_bytes())),
                   has_own_columns=options.data.parent == options.content,
                   keep=lambda name, depends_on, compute: memos.value(
                       name, Memo(depends_on, compute))), inputs


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

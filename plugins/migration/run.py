"""`inv migrate`: a saved copy of an old column becomes documents, page by page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..documents.site import Site, load_site
from ..files.saving import write_file
from ..importing.run import registered_names
from ..pipeline.progress import progress
from .columns import OldSite, sort_pages
from .dead_links import DeadLinks
from .finishing import Finished, finish
from .list_addresses import add_to_categories, former_of_lists
from .many import do_many
from .mapping import (
    BY_TITLE,
    FILE,
    LEFT_OUT,
    MappingFault,
    MappingRow,
    append_rows,
    propose_rows,
    read_mapping_file,
    unknown_categories,
)
from .page_import import PageDocument, import_page
from .record import FILE as RECORD
from .record import NO_CATEGORY, PageOutcome, RecordRow, read_record, write_record
from .remarks import earlier_remarks
from .report import FILE as REPORT
from .report import MigrationReport, describe_survey, report_text, summary_lines
from .saved_copy import SavedCopy, SavedFile, list_copy
from .sources import OldSource, OldSourceFault, open_source
from .spool import Spool
from .survey import NOT_A_PAGE, SurveyedPage, survey_page

FOLDER = "_migration"  # in the content folder: what begins with _ is no content
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class MigrationRequest:
    """What an office asks: the source, the content folder to fill, its settings, how many
    processes."""

    source: Path
    into: Path
    data: Path
    jobs: int = 1

    @property
    def own(self) -> Path:
        """The folder of the table, the record and the report."""
        return self.into / FOLDER


@dataclass(frozen=True)
class _Survey:
    """What was found in the copy before anything is imported."""

    copy: SavedCopy
    site: OldSite
    unread: tuple[SurveyedPage, ...]
    files: tuple[SavedFile, ...]
    odd: dict[str, str]
    dead: DeadLinks


def run_migration(request: MigrationRequest, say: Say = print) -> int:
    """Migrates and reports; 0 where every document came over or the table waits to be filled in,
    1 where some did not, 2 where nothing could be done."""
    new_site, _ = load_site(request.data)
    if new_site is None:
        say(f"{request.data} 里的设置读不出来，请先运行 inv build 改正。")
        return 2
    tree, table = new_site.categories, request.own / FILE
    try:
        mapping = read_mapping_file(table)
    except MappingFault as fault:
        say(str(fault))
        return 2
    if wrong := unknown_categories(mapping, tree):
        say(f"{table} 里有本站没有的类别：{'、'.join(wrong[:8])}。请写 _data/categories.yml 里的名称，"
            f"或写“{LEFT_OUT}”“{BY_TITLE}”。")
        return 2
    try:
        with open_source(request.source, _addresses_of(new_site)) as source:
            return _run(request, source, mapping, new_site, say)
    except OldSourceFault as fault:
        say(str(fault))
        return 2


def _run(request: MigrationRequest, source: OldSource, mapping: dict[str, str], new_site: Site,
         say: Say) -> int:
    """Surveys and imports a source; the exit code."""
    for line in source.remarks:
        say(line)
    survey, table = _survey(request, source), request.own / FILE
    if not survey.site.documents:
        say(f"{request.source} 里没有找到文件的网页。" + describe_survey(
            survey.site, survey.unread, survey.dead, survey.odd))
        return 2
    proposed = propose_rows(survey.site, new_site.categories, mapping)
    if proposed:
        append_rows(table, proposed)
    if not mapping:
        _tell_survey(request, survey, proposed, say)
        return 0
    report = _migrate(request, survey, mapping, new_site)
    report = replace(report, new_columns=tuple(row.column for row in proposed))
    _write_report(request, report)
    for line in summary_lines(report, request.own / REPORT, request.own / RECORD):
        say(line)
    return int(report.is_unfinished)


def _tell_survey(request: MigrationRequest, survey: _Survey, rows: Sequence[MappingRow], say: Say
                 ) -> None:
    """Says what the copy holds and that the table is to be filled in."""
    say(f"要做的：打开 {request.own / FILE}，核对“类别”一列（{len(rows)} 个旧栏目），再运行一次同样的命令。")
    say(describe_survey(survey.site, survey.unread, survey.dead, survey.odd))
    for row in rows:
        say(f"  {row.column}（{row.count} 篇）→ {row.category or '请填写'}")


def _survey(request: MigrationRequest, source: OldSource) -> _Survey:
    copy = source.copy
    pages, files, odd = list_copy(copy)
    dead = DeadLinks()
    read: list[SurveyedPage] = []
    unread: list[SurveyedPage] = []
    with progress("查看网页", len(pages), forecast=True) as advance:
        for path, found in do_many(survey_page, ((page.path, (copy, page.path))
                                                 for page in pages), request.jobs):
            page = (found if isinstance(found, SurveyedPage)
                    else SurveyedPage(path, copy.address_of(path), fault=str(found)))
            advance(1)
            dead.add(page)
            if page.fault == NOT_A_PAGE:
                files.append(next(one for one in pages if one.path == path))
            else:
                (unread if page.fault else read).append(replace(page, dead=()))
    unread += [SurveyedPage("", address, fault="清单里有，没有存下来") for address in source.absent]
    return _Survey(copy, sort_pages(read), tuple(unread), tuple(files), odd, dead)


def _addresses_of(site: Site) -> Iterator[str]:
    """The addresses that the site's own settings name: the old column was on the same hosts."""
    identity = site.identity
    yield from filter(None, (identity.portal_url, identity.column_url))


def _migrate(request: MigrationRequest, survey: _Survey, mapping: dict[str, str], new_site: Site
             ) -> MigrationReport:
    before = read_record(request.own / RECORD)
    rows = {**before, **{row.address: row for row in _passed_over(survey, mapping)
                         if not (row.address in before and before[row.address].is_done)}}
    waiting = [page for page in survey.site.documents.values()
               if page.address not in rows or rows[page.address].outcome is PageOutcome.UNREAD]
    with Spool[PageDocument]() as spool:
        for row in _import_all(request, survey, mapping, new_site, waiting, spool):
            rows[row.address] = row
        finished: Finished = finish(request.into, new_site, survey.copy, survey.site, mapping,
                                    spool, before)
    rows |= {row.address: row for row in finished.rows}
    formers = former_of_lists(survey.site, mapping, new_site.categories,
                              urlsplit(new_site.identity.column_url).path)
    lists, by_hand = add_to_categories(request.data, formers)
    return MigrationReport(
        rows=tuple(rows.values()), new=finished.new, site=survey.site, dead=survey.dead,
        odd=survey.odd, files=survey.files, used=finished.used,
        by_hand=(*finished.by_hand, *by_hand), lists=lists,
        remarks=(*earlier_remarks(request.into, before.values()), *finished.remarks))


def _passed_over(survey: _Survey, mapping: dict[str, str]) -> Iterator[RecordRow]:
    """A row for each page that is not imported in this run."""
    site = survey.site
    for page in survey.unread:
        yield RecordRow(page.address, page.path, PageOutcome.UNREAD, cause=page.fault)
    for page in site.lists.values():
        column = site.column_of_list.get(page.path, "")
        has_place = mapping.get(column, "") not in ("", LEFT_OUT, BY_TITLE)
        yield RecordRow(page.address, page.path, PageOutcome.LIST, column=column,
                        cause=f"列出 {len(page.items)} 篇{'' if has_place else NO_CATEGORY}")
    for page in site.others:
        yield RecordRow(page.address, page.path, PageOutcome.NO_DOCUMENT, cause="没有正文，也没有列表列出它")
    for path, page in site.documents.items():
        column = site.column_of[path]
        category = mapping.get(column, "")
        if category == LEFT_OUT:
            yield RecordRow(page.address, path, PageOutcome.LEFT_OUT, column=column,
                            cause=f"{FILE} 里写着“{LEFT_OUT}”")
        elif not category:
            yield RecordRow(page.address, path, PageOutcome.WAITING, column=column,
                            cause=f"{FILE} 里还没有填它的类别")


def _import_all(request: MigrationRequest, survey: _Survey, mapping: dict[str, str],
                new_site: Site, pages: Iterable[SurveyedPage], spool: Spool[PageDocument]
                ) -> Iterator[RecordRow]:
    """Imports pages into the spool; a row for each that could not be."""
    site, offices = survey.site, registered_names(new_site)
    by_path = {page.path: page for page in pages}

    def values() -> Iterator[tuple[str, tuple[Any, ...]]]:
        for path, page in by_path.items():
            category = mapping[site.column_of[path]]
            yield path, (survey.copy, path, page.address, "" if category == BY_TITLE else category,
                         tuple(site.listed.get(path, ())), offices)

    with progress("迁入", len(by_path), forecast=True) as advance:
        for path, found in do_many(import_page, values(), request.jobs):
            advance(1)
            if isinstance(found, PageDocument):
                spool.add(path, found)
            else:
                yield RecordRow(by_path[path].address, path, PageOutcome.UNREAD,
                                column=site.column_of[path], cause=str(found))


def _write_report(request: MigrationRequest, report: MigrationReport) -> None:
    write_record(request.own / RECORD, report.rows)
    write_file(request.own / REPORT, report_text(report).encode())

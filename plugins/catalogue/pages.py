"""The pages of the catalogue: front page, category indexes, lists, site map, exports."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice

from ..documents.addresses import LINKABLE
from ..documents.categories import COLUMNS, Category
from ..documents.dates import han_date
from ..documents.document import Document, Layout
from ..documents.external import host_of
from ..documents.fields import DATED_LAYOUTS
from ..documents.library import Library
from ..pages.links import HOME, IN_FORCE, VALIDITY_LISTS, Link
from ..pages.memo import Memo, MemoTable
from ..pages.page import FromView, Page, Part, Template
from ..pages.redirects import redirect_page
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..pipeline.list_views import CatalogueRow, Contents, ListView
from ..pipeline.listing import DocumentLists, list_part
from ..pipeline.published import Published
from ..pipeline.text_views import Dated, DatedWords, dated
from . import exports
from .export_schema import to_schema
from .kiosk import kiosk_pages
from .views import Branch, FrontPageView, IndexView, ListGroup, NoticeView, Task
from .workbook import to_workbook

LATEST = 10


def list_pages(context: BuildContext) -> Iterator[Page | Part]:
    """Every page of the catalogue."""
    lists = DocumentLists(context.library, context.statuses, context.fact_digests)
    latest = _latest(lists)
    yield front_page(lists, latest, context.options.day)
    yield from kiosk_pages(lists, latest, context.options.theme)
    for node in context.library.site.categories.walk():
        yield from category_pages(context, lists, node)
    yield from issuer_pages(lists)
    yield from year_pages(lists)
    yield site_map(context.library, context.options.day)
    yield from notices(context.published)
    yield from export_pages(context)


def _latest(lists: DocumentLists) -> tuple[tuple[int, CatalogueRow], ...]:
    rows = (lists.row(document) for document in reversed(lists.library.listed)
             if document.layout in DATED_LAYOUTS)
    return tuple(enumerate(islice(rows, LATEST), 1))


def front_page(lists: DocumentLists, latest: tuple[tuple[int, CatalogueRow], ...], day: date
               ) -> Page:
    """index.html: the columns with the categories below them, and the newest documents."""
    library = lists.library
    columns = tuple(
        ListGroup(_counted(library, column, day), column.description,
                  tuple(_counted(library, child, day) for child in column.children))
        for column in library.site.categories.columns)
    identity = library.site.identity
    platforms = tuple(Link(one.name, page) for one in identity.platforms
                      if (page := _page_of(library, one.page) or (host_of(one.url) and one.url)))
    tags = (("ColumnName", identity.column_name),
            ("ColumnDescription", identity.description or identity.column_name),
            ("ColumnKeywords", ",".join(identity.keywords) or identity.column_name),
            ("ColumnType", "首页"))
    view = FrontPageView(tuple(_tasks(lists)), lists.of_validity, columns, latest, platforms, tags)
    return Page("index.html", Template("front.html"), view)


def _tasks(lists: DocumentLists) -> Iterator[Task]:
    """What visitors come for most often, each where the site has a page for it."""
    library = lists.library
    if lists.of_validity:
        yield Task("查文件是否有效", "现行和废止的目录", IN_FORCE.path)
    yield from (Task("申请公开信息", "怎样申请、多久答复", column.path)
                for column in library.site.categories.columns if column.name == COLUMNS[4])
    explained = next((document.category for document in reversed(library.listed)
                      if document.layout is Layout.INTERPRETATION), "")
    yield from (Task(name, about, node.path) for node in library.site.categories.walk()
                for wanted, name, about in ((explained, "看政策解读", "图解和问答"),
                                            ("机构职能", "找机构和电话", "地址和办公时间"))
                if node.name == wanted)


def category_pages(context: BuildContext, lists: DocumentLists,
                   node: Category) -> Iterator[Page | Part]:
    """The index of a category: its own documents, and redirects from its former addresses."""
    library = context.library
    trail, day = _trail(library, node), context.options.day
    view = ListView(
        title=node.name, heading=node.name, column=node.column, trail=trail,
        description=node.description, basis=node.legal_basis, office=node.office,
        children=(*(_counted(library, child, day) for child in node.children),
                  *_ways(library, node)),
        ways=lists.of_validity if node.has_validity else (),
        pinned=_pinned(context, node), statements=_statements(library, node),
        archived=_archived(node, day), empty="" if node.children else node.empty_text or "本类别暂无文件。",
        column_tags=library.site.categories.tags(node.name))
    yield list_part(lists, library.by_category.get(node.name, ()), node.path, view)
    for former in node.former_paths:
        yield redirect_page(former, node.path, node.name)


def issuer_pages(lists: DocumentLists) -> Iterator[Page | Part]:
    """A list for each registered issuer, one for all others, and the index of them."""
    library = lists.library
    registered = {issuer.name: issuer.path for issuer in library.site.issuers}
    strangers = {issuers for issuers in {document.issuers for document in library.listed}
                 if registered.keys().isdisjoint(issuers)}
    others = tuple([document for document in library.listed if document.issuers in strangers])
    by_issuer = library.index.by_issuer
    parts = [(name, path, by_issuer.get(name, ())) for name, path in registered.items()]
    parts.append(("其他机关和未载明机关", "issuers/other.html", others))
    yield from _index_with_lists(
        "按发文机关查阅", "issuers/index.html", "列出各机关公开的文件；联合发文在每个发文机关下都列出。",
        lists, parts)


def year_pages(lists: DocumentLists) -> Iterator[Page | Part]:
    """A list for each year of publication and the index of them."""
    library = lists.library
    by_year = library.index.by_year
    known = sorted((year for year in by_year if year), reverse=True)
    parts = [(f"{year}年", f"years/{year}.html", by_year[year]) for year in known]
    if None in by_year:
        parts.append(("日期未载明", "years/unknown.html", by_year[None]))
    yield from _index_with_lists(
        "按年份查阅", "years/index.html", "按发布日期的年份列出；原件没有发布日期的，按成文日期。",
        lists, parts)


def site_map(library: Library, day: date) -> Page:
    """sitemap.html for people: every node of the tree and the other ways in."""
    groups = [ListGroup(branch.link, node.description, branches=branch.branches) for node in
              library.site.categories.columns for branch in (_branch(library, node, day),)]
    ways = (Link("按发文机关查阅", "issuers/index.html"), Link("按年份查阅", "years/index.html"),
            Link("各机关年度报告", library.site.categories.reports_path),
            Link("公开目录落实情况", "schedules/index.html"), Link("政策解读情况", "interpreted/index.html"),
            Link("检索", "search.html"), Link("目录数据（JSON）", "data/documents.json"),
            Link("目录数据（CSV）", "data/documents.csv"))
    groups += [ListGroup(Link("文件效力", ""), "", VALIDITY_LISTS),
               ListGroup(Link("其他查阅方式", ""), "", ways)]
    return Page("sitemap.html", Template("groups.html"),
                IndexView("站点地图", (HOME, Link("站点地图", "")), "", tuple(groups),
                          column_tags("站点地图")))


def notices(published: Published | None) -> Iterator[Page]:
    """The 404 page; a published one works at any address, so its links begin at the host."""
    ways = (Link("按年份查阅", "years/index.html"), Link("按发文机关查阅", "issuers/index.html"),
            Link("站点地图", "sitemap.html"))
    yield Page("404.html", Template("not_found.html", is_for_readers=False), NoticeView(
        "没有找到这个页面", ("您访问的网址不存在，可能已经改变或撤下。", "可以从首页、站点地图或检索重新查找。"),
        (HOME, *ways), (), column_tags("404")),
        fixed_root=published.path if published else "")


def export_pages(context: BuildContext) -> Iterator[Page]:
    """The catalogue as data; as a workbook, which takes longer to make, only where published."""
    site, day = context.library.site, context.options.day
    depends_on = context.facts, site.categories, day, site.identity.demonstration
    table = Memo(depends_on, partial(_export_table, context))
    yield Page("data/documents.json", FromView(exports.to_json), table)
    yield Page("data/documents.csv", FromView(exports.to_csv), table)
    yield Page("data/documents.schema.json", FromView(to_schema))
    if context.published:
        yield Page("data/documents.xlsx", FromView(to_workbook), table)


def _export_table(context: BuildContext) -> exports.ExportTable:
    memos = MemoTable(context.store,
                      f"rows {context.store.name_of(context.options.content)}")
    return exports.ExportTable(context.library, context.fact_digests, context.relation_digests,
                               context.timelines, context.texts, context.options.day, memos,
                               context.provisions_of)


def _index_with_lists(
    title: str, path: str, description: str, lists: DocumentLists,
    parts: Sequence[tuple[str, str, tuple[Document, ...]]],
) -> Iterator[Page | Part]:
    links = tuple(Link(name, address, len(documents)) for name, address, documents in parts)
    trail = (HOME, Link(title, ""))
    yield Page(path, Template("groups.html"),
               IndexView(title, trail, description, (ListGroup(Link(title, ""), "", links),),
                         column_tags(title)))
    for name, address, documents in parts:
        view = ListView(
            title=f"{name}文件目录", heading=f"{name}文件目录", empty="暂无文件。",
            trail=(HOME, Link(title, path), Link(name, "")), column_tags=column_tags(name))
        yield list_part(lists, documents, address, view)


def _branch(library: Library, node: Category, day: date) -> Branch:
    below = tuple(_branch(library, child, day) for child in node.children)
    return Branch(_counted(library, node, day), below)


def _counted(library: Library, node: Category, day: date) -> Link:
    """A link to a category with the documents in it and below it, each counted once; of one that
    is archived on the day, it says so."""
    mark = "（已归档）" if node.is_archived_on(day) else ""
    return Link(node.name + mark, node.path, library.counts.get(node.name, 0))


def _ways(library: Library, node: Category) -> Iterator[Link]:
    """The ways from a category to pages that show its documents otherwise."""
    if node.name == COLUMNS[3]:
        yield Link("各机关年度报告", library.site.categories.reports_path)


def _archived(node: Category, day: date) -> Dated | None:
    """From the day on which a category is archived, that it is."""
    if node.archived_on is None:
        return None
    return dated([DatedWords(None, "current"), DatedWords(
        node.archived_on, "archived", "已归档",
        f"本栏目自{han_date(node.archived_on)}起不再更新，原有的内容照旧保留。")], day)


def _statements(library: Library, node: Category) -> tuple[Link, ...]:
    """Links to what is said of a category itself."""
    return tuple(Link(document.title, document.address)
                 for document in library.index.statements.get(node.name, ()))


def _pinned(context: BuildContext, node: Category) -> Contents | None:
    document = context.library.by_path.get(node.pinned)
    if document is None:
        return None
    headings = tuple(Link(heading.text, f"{document.address}#{heading.anchor}")
                     for heading in context.body(document.digest).headings if heading.depth == 1)
    return Contents(Link(document.title, document.address), headings)


def _page_of(library: Library, path: str) -> str:
    """The address of a document's page, or of one that the program makes; "" where it is none."""
    if path.partition("#")[0] in LINKABLE:
        return path
    document = library.by_path.get(path)
    return document.address if document else ""


def _trail(library: Library, node: Category) -> tuple[Link, ...]:
    nodes = library.site.categories.trail(node.name)
    return (HOME, *(Link(parent.name, parent.path) for parent in nodes[:-1]), Link(node.name, ""))

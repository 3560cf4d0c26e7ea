"""Whole sites built from small content folders: what a user would miss if it were not so."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date

import jsonschema
import pytest
from lxml import html

from plugins.catalogue.views import ListGroup
from plugins.documents.addresses import LINKABLE
from plugins.pages.links import Link
from plugins.pipeline.errors import FaultyContent
from tests.sites.faulty import CONTENT, EXPECTED
from tests.support import DAY, ROOT, build, markdown, read_tree, write

SECRET = "机密标记"


class Site:
    """A content folder and the output built from it."""

    def __init__(self, folder, files):
        self.folder, self.content, self.output = folder, folder / "content", folder / "output"
        write(self.content, files)

    def build(self, day=DAY, **named):
        build(self.content, self.output, self.folder / "cache", day, **named)
        return self.files

    @property
    def files(self):
        return read_tree(self.output)

    def clean(self, **named):
        """What a build without store and output gives."""
        other = self.folder / "clean"
        shutil.rmtree(other, ignore_errors=True)
        build(self.content, other / "output", other / "cache", **named)
        return read_tree(other / "output")

    def rows(self):
        return {row["path"]: row for row in json.loads(self.files["data/documents.json"])}


@pytest.fixture
def site(tmp_path):
    return lambda files: Site(tmp_path, files)


def _pages(files):
    return {path: html.fromstring(data) for path, data in files.items()
            if path.endswith((".html", ".htm"))}


def _table(page):
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("./td|./th")]
            for row in page.xpath("//main//table//tbody/tr")]


# Faulty content

def _run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments], cwd=ROOT, capture_output=True, text=True,
        encoding="utf-8", timeout=120)


def test_faulty_content_says_everything_and_changes_nothing(tmp_path):
    content, output = write(tmp_path / "content", {"a.md": markdown()}), tmp_path / "output"
    options = (f"--content={content}", f"--output={output}", "--day=2026-11-23")
    first = _run("build", *options)
    assert first.returncode == 0, first.stderr
    before = read_tree(output)
    stamps = {path: (output / path).stat().st_mtime_ns for path in before}
    write(content, CONTENT)
    done = _run("build", *options)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr + done.stdout
    for kind, (_, path, rule, line) in EXPECTED.items():
        assert re.search(rf"(?m)^{re.escape(path)}:{line}:\d+: 错误 {rule} ", done.stderr), kind
    assert "网站未更新" in done.stderr
    assert read_tree(output) == before
    assert stamps == {path: (output / path).stat().st_mtime_ns for path in before}
    rows = json.loads(_run("inspect", *options[:2], "--format=json").stdout)
    assert {(path, rule) for _, path, rule, _ in EXPECTED.values()} <= {
        (row["path"], row["rule"]) for row in rows}
    assert all(row["line"] for row in rows if row["severity"] == "error")


# Hostile content

_SCRIPT = "<script>alert('活')</script>"
_ATTRIBUTE = "\"' onerror=alert(1) x=\""


def _hostile():
    values = [_SCRIPT, _ATTRIBUTE, "javascript:alert(1)", "=1+1", "+1", "-1", "@SUM(1)",
              "</title><script>1</script>", "{{ 7*7 }}", "]]>", "\\u2028",
              "--><img src=t.csv onerror=1>"]
    files = {}
    for number, value in enumerate(values):
        quoted = json.dumps(value, ensure_ascii=False)
        outside = json.dumps(f"{value}。", ensure_ascii=False)
        files[f"h{number}.md"] = markdown(
            f"标题: {quoted}\n文号: {quoted}\n发文机关: [{quoted}, 乙]\n摘要: {quoted}\n主题词: [{quoted}]\n"
            f"来源: {quoted}\n索引号: {quoted}\n主题分类: {quoted}\n文种: {quoted}\n责任编辑: {quoted}\n"
            f"责任单位: {quoted}\n废止: [{{站外: {outside}}}]\n废止依据: {quoted}\n废止日期: 2025-01-01\n"
            f"附件: [{{文件: t.csv, 名称: {quoted}}}]\n更正: [{{日期: 2024-01-01, 说明: {quoted}}}]\n",
            body=f"{value}\n\n# {value}\n\n[{value}](https://e.example/ \"t\")\n\n"
                 f"[x]({'javascript:alert(1)'}) ![图](https://evil.example/p.png)\n"
                 "<svg onload=alert(1)></svg><style>*{background:url(//evil.example)}</style>"
                 "<meta http-equiv=refresh content='0;url=//evil.example'>\n")
        files[f"w{number}.md"] = markdown(
            f"标题: {quoted}\n撤下: {{日期: 2024-01-01, 理由: {quoted}}}\n旧址: [was/{number}.html]")
        files[f"o{number}.md"] = markdown(
            f"标题: {quoted}\n版式: 机构\n地址: {quoted}\n主要职责: {quoted}\n")
    return files | {"t.csv": "=1+1\n"}


def _assert_dead(path, page):
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in ("style", "iframe", "object", "embed", "base"), path
        assert not (element.tag == "svg" and element.xpath("ancestor::main//article"))
        if element.tag == "script":
            assert re.fullmatch(r"(\.\./)*theme/[\w./-]+\.js", element.get("src") or ""), path
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            target = element.get("content").partition("url=")[2]
            assert re.fullmatch(r"(\.\./)*[\w./-]+\.html", target), (path, target)
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (path, name)
            assert name.lower() != "style" or not re.search(r"url|expression|@", value), path
            if name in ("href", "src", "action", "srcset", "poster", "data", "formaction"):
                assert not re.match(r"(?i)\s*(javascript|data|vbscript):", value), (path, value)
                if element.tag != "a":
                    assert not re.match(r"(?i)\s*([a-z]+:|//)", value), (path, element.tag, value)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("hostile"), _hostile())
    site.build()
    return site


def test_nothing_hostile_lives_in_any_page(hostile):
    pages = _pages(hostile.files)
    assert len(pages) > 60
    for path, page in pages.items():
        _assert_dead(path, page)


def test_titles_are_shown_as_typed(hostile):
    assert _pages(hostile.files)["h0.html"].xpath("//h1")[0].text_content() == _SCRIPT
    assert _pages(hostile.files)["h8.html"].xpath("//h1")[0].text_content() == "{{ 7*7 }}"


def test_exports_of_hostile_values(hostile):
    rows = hostile.rows()
    assert rows["h0.html"]["title"] == _SCRIPT
    table = list(csv.reader(io.StringIO(hostile.files["data/documents.csv"].decode("utf-8-sig"))))
    assert len(table) == len(rows) + 1
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert hostile.files["data/documents.csv"].startswith(b"\xef\xbb\xbf")


def test_a_hostile_identity(tmp_path):
    site = Site(tmp_path, {"a.md": markdown()})
    data = site.content / "_data" / "site.yml"
    quoted = json.dumps(_SCRIPT + _ATTRIBUTE)
    data.write_text("".join(f"{key}: {quoted}\n" for key in (
        "网站名称", "专栏名称", "域名", "主办单位", "联系电话", "ICP备案号", "声明", "说明")), "utf-8")
    for path, page in _pages(site.build()).items():
        _assert_dead(path, page)


# What is not published

def _with_secrets():
    return {
        "shown.md": markdown(
            "文号: 测政发〔2024〕9号\n审核: [{姓名: 机密标记审核人, 意见: 机密标记意见}]\n"
            "废止: [hidden-future.md]\n依据: [hidden-withheld.md]",
            body="见[未来](hidden-future.md)、《未来办法》（测政发〔2027〕7号）、[照片](shown.png)。\n"),
        "shown.png": b"picture",
        "hidden-future.md": markdown(
            f"标题: 未来{SECRET}\n发布日期: 2026-11-24\n文号: 测政发〔2027〕7号\n废止: 测政发〔2024〕9号\n"
            f"附件: [{{文件: hidden-future.csv, 名称: {SECRET}}}]\n旧址: hidden-old.html\n发文机关: {SECRET}\n"
            f"主题词: [{SECRET}]", body=f"{SECRET}\n"),
        "hidden-future.csv": SECRET,
        "hidden-request.md": markdown(f"标题: 申请{SECRET}\n公开属性: 依申请公开", body=SECRET),
        "hidden-withheld.md": markdown(f"标题: 不公开{SECRET}\n公开属性: 不予公开", body=SECRET),
        "hidden-lost.csv": SECRET,
        "withdrawn.md": markdown("标题: 撤下的文件\n撤下: {日期: 2025-01-01, 理由: 个人信息}\n"
                                 f"附件: hidden-gone.csv\n摘要: {SECRET}", body=f"{SECRET}\n"),
        "hidden-gone.csv": SECRET,
    }


def test_what_is_not_published_leaves_no_byte(site):
    site = site(_with_secrets())
    files = site.build()
    marks = [SECRET.encode(), json.dumps(SECRET)[1:-1].encode(), b"hidden-"]
    assert not [(path, mark) for path, data in files.items() for mark in marks
                if mark in data or mark in path.encode()]
    page = _pages(files)["shown.html"]
    text = page.xpath("//main")[0].text_content()
    assert "见未来、《未来办法》（测政发〔2027〕7号）、" in text
    assert not [a for a in page.xpath("//main//a/@href") if "hidden" in a]
    assert "被以下文件废止" not in text


def test_it_appears_on_its_day(site):
    site = site(_with_secrets())
    before = site.build()
    after = site.build(date(2026, 11, 24))
    assert "hidden-future.html" in after and "hidden-old.html" in after
    assert site.rows()["shown.html"]["repealed_by"][0]["path"] == "hidden-future.html"
    assert site.build() == before


# The catalogue

def _many(count, **more):
    return {f"d{number:03}.md": markdown(f"标题: 第{number}件\n发布日期: 2024-01-{1 + number % 28:02}")
            for number in range(count)} | more


def _newest(**front):
    return {"zz.md": markdown("标题: 最新一件\n发布日期: 2024-12-31\n发文机关: 测试县人民政府")}


def test_serial_numbers_count_from_the_oldest(site):
    site = site(_many(3))
    rows = _table(_pages(site.build())["disclosure/other/policy/index.html"])
    assert [row[0] for row in rows] == ["3", "2", "1"]
    assert rows[0][1] == "第2件"


@pytest.mark.parametrize(("number", "hint"), [
    ("文号: 测政发〔2024〕7号", "可以随意输入，例如：测政发2024 7号。"), ("", "可以随意输入。")])
def test_the_front_page_shows_how_to_type_a_number_of_this_site(site, number, hint):
    front = _pages(site({"a.md": markdown(f"标题: 甲\n{number}")}).build())["index.html"]
    assert front.xpath("//div[@class='hero']//p")[0].text_content().endswith(hint)


def test_a_page_of_a_list_says_which_documents_it_has(site):
    pages = _pages(site(_many(45)).build())
    said = {path: pages[f"disclosure/other/policy/{path}.html"].xpath(
        "string(//li[@class='pager-position'])") for path in ("index", "page-1")}
    assert said == {"index": "第21–45件，共45件", "page-1": "第1–20件"}


def test_the_front_page_leads_to_what_a_visitor_came_for(site):
    front = _pages(site(_many(3)).build())["index.html"]
    assert front.xpath("//ul[@class='tasks']//strong/text()") == ["申请公开信息"]
    assert front.xpath("//ul[@class='tasks']//a/@href")[0] == "application/index.html"
    order = [one.get("class") for one in front.xpath("//main//*[@class='tasks' or @class="
                                                     "'front-latest' or @class='front-columns']")]
    assert order == ["tasks", "front-latest", "front-columns"]


@pytest.mark.parametrize(("counts", "shown"), [((0, 0, 0, 2), 1), ((0, 0, 2), 3), ((1, 2), 2)])
def test_several_categories_without_documents_are_folded(counts, shown):
    links = tuple(Link(str(at), f"{at}.html", count) for at, count in enumerate(counts))
    group = ListGroup(Link("法定主动公开内容", "a.html"), "", links)
    assert len(group.filled) == shown
    assert {*group.filled, *group.bare} == set(links)


def test_texts_may_link_to_every_page_of_lists_but_not_attach_one(site):
    made = (*LINKABLE, "disclosure/budget/index.html", "annual-report/by-office.html")
    texts = "、".join(f"[{path}](../{path})" for path in made)
    site = site({"p/a.md": markdown("标题: 甲", body=f"见{texts}和[栏目](/guide/index.html)。\n")})
    files = site.build()
    links = _pages(files)["p/a.html"].xpath("//*[contains(@class, 'text')]/p/a/@href")
    assert links == [*(f"../{path}" for path in made), "../guide/index.html"]
    assert set(made) <= set(files)
    write(site.content, {"p/a.md": markdown("附件: [../search.html]", body="见[乙](../none.html)。\n")})
    with pytest.raises(FaultyContent) as refused:
        site.build()
    assert [one.rule for one in refused.value.findings if one.severity == "错误"] == ["ATT-01"] * 2


@pytest.mark.parametrize("count", [39, 40, 59, 61])
def test_a_new_document_changes_only_the_newest_pages(site, count):
    site = site(_many(count))
    before = site.build()
    write(site.content, _newest())
    after = site.build()
    changed = {path for path in after if before.get(path) != after[path]}
    assert "zz.html" in changed
    allowed = re.compile(
        r"zz\.html|(index|kiosk)\.html|d\d+\.html|sitemap\.html|data/.*|search/.*|search\.html"
        r"|disclosure/(other/(policy/)?)?index\.html"
        r"|(issuers|years)/(index|county|other|2024)\.html"
        r"|offices/(county/(disclosure/other/)?)?(index|documents)\.(html|csv)"
        r"|(.*[/-])page-\d+\.html")
    assert not [path for path in changed if not allowed.fullmatch(path)]
    assert len([path for path in changed if re.fullmatch(r"d\d+\.html", path)]) <= 1
    archives = {path for path in before if re.search(r"page-\d+\.html$", path)}
    # Only where a page has just been filled does the one before it get a new neighbour.
    grown = {path for path in archives if not path.startswith(("issuers/", "offices/"))}
    assert archives & changed == (grown if count == 59 else set())
    assert len(archives) == (0 if count == 39 else 3 * (count // 20 - 1))
    gone = before.keys() - after.keys()  # files of the search index have their content as name
    assert not [path for path in gone if not path.startswith("search/")]


def test_pages_hold_every_document_once(site):
    site = site(_many(61))
    pages = _pages(site.build())
    for stem in ("disclosure/other/policy/", "years/2024"):
        rows = [row for path, page in pages.items()
                if path.startswith(stem) for row in _table(page)]
        assert sorted(int(row[0]) for row in rows) == list(range(1, 62))
        assert {row[1] for row in rows} == {f"第{number}件" for number in range(61)}


def test_every_document_is_in_its_lists(site):
    site = site({
        "a.md": markdown("标题: 甲\n另列: [财政预决算]\n发文机关: [测试县人民政府, 测试县教育局]"),
        "b.md": markdown("标题: 乙\n类别: 规范性文件\n发布日期: 未载明\n发文机关: 外县人民政府"),
        "c.md": markdown("标题: 丙\n版式: 页面", published=""),
    })
    pages = _pages(site.build())

    def titles(path):
        return {row[1] for row in _table(pages[path])}

    assert titles("disclosure/other/policy/index.html") == {"甲", "丙"}
    assert titles("disclosure/budget/index.html") == {"甲"}
    assert titles("disclosure/normative/index.html") == {"乙"}
    assert titles("issuers/county.html") == titles("issuers/education.html") == {"甲"}
    assert "乙" in titles("issuers/other.html")
    assert "未载明" in pages["disclosure/normative/index.html"].xpath("//main")[0].text_content()
    assert set(site.rows()) == {"a.html", "b.html", "c.html"}
    assert site.rows()["b.html"]["category"] == "行政规范性文件"
    assert site.rows()["b.html"]["published_at"] is None


def test_ties_stand_in_the_order_of_their_paths(site):
    site = site({f"{name}.md": markdown(f"标题: {name}") for name in "cab"})
    rows = _table(_pages(site.build())["disclosure/other/policy/index.html"])
    assert [row[1] for row in rows] == ["c", "b", "a"]


def test_an_empty_category_says_why(site):
    pages = _pages(site({}).build())
    assert "预算尚未批准" in pages["disclosure/budget/index.html"].xpath("//main")[0].text_content()


def test_former_addresses_redirect(site):
    site = site({"new/a.md": markdown("旧址: [old/a.html, /older/]")})
    pages = _pages(site.build())
    for path, target in (("old/a.html", "../new/a.html"), ("older/index.html", "../new/a.html"),
                         ("open/index.html", "../disclosure/index.html"),
                         ("disclosure/rules/index.html", "../../disclosure/normative/index.html"),
                         ("open/rules/index.html", "../../disclosure/normative/index.html"),
                         ("open/budget/index.html", "../../disclosure/budget/index.html")):
        assert target in pages[path].xpath("//meta[@http-equiv='refresh']/@content")[0]
        assert pages[path].xpath(f"//main//a[@href='{target}']"), path


def test_a_withdrawn_document_leaves_a_tombstone(site):
    site = site({"a.md": markdown("标题: 撤下的\n撤下: {日期: 2025-03-01, 理由: 内容有误}", body="原文标记")})
    files = site.build()
    main = _pages(files)["a.html"].xpath("//main")[0]
    text = main.text_content()
    assert "内容有误" in text and "2025年3月1日" in text
    (back,) = main.xpath(".//a[starts-with(., '返回')]")
    assert back.text == "返回其他政策文件" and back.get("href") in files
    assert not [path for path, data in files.items() if "原文标记".encode() in data]
    assert site.rows() == {}


def test_documents_json_fits_its_schema(site):
    site = site(_with_secrets() | {
        "x.md": markdown("文号: 测政发〔2025〕1号\n发布日期: 2025-01-01 08:30\n修改: 测政发[2024]9号\n"
                         "解读: [shown.md, 《某意见》（国办发〔1999〕1号）, {站外: 某条例}]\n附件: {文件: shown.png, 名称: 图}\n"
                         "施行日期: 2025-02-01\n有效期至: 2030-01-31"),
        "term.md": markdown("类别: 行政规范性文件\n施行日期: 2024-02-01\n有效期: 2年"),
        "long.md": markdown("类别: 行政规范性文件\n施行日期: 2024-02-01\n有效期: 2年"),
        "more.md": markdown("延长有效期: {文件: long.md, 至: 2027-06-30}\n成文日期: 2025-03-01")})
    files = site.build()
    schema = json.loads(files["data/documents.schema.json"])
    table = json.loads(files["data/documents.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(table, schema, format_checker=jsonschema.FormatChecker())
    row = site.rows()["x.html"]
    assert row["amends"][0]["path"] == "shown.html"
    assert row["interprets"][1:] == [
        {"path": None, "document_number": "国办发〔1999〕1号", "title": "某意见"},
        {"path": None, "document_number": None, "title": "某条例"}]
    assert row["attachments"][0]["label"] == "图"
    assert [site.rows()[f"{name}.html"]["expires_on"] for name in ("x", "term", "long", "more")] == [
        "2030-01-31", "2026-01-31", "2027-06-30", None]
    assert site.rows()["shown.html"]["amended_by"][0]["path"] == "x.html"
    lines = list(csv.DictReader(io.StringIO(files["data/documents.csv"].decode("utf-8-sig"))))
    assert [line["path"] for line in lines] == [row["path"] for row in table]


def test_no_dead_link_and_no_fetch_from_elsewhere(site):
    site = site(_many(45) | _with_secrets())
    files = site.build()
    for path, page in _pages(files).items():
        _assert_dead(path, page)
        for address in page.xpath("//@href | //@src"):
            if re.match(r"[a-z]+:", address) or address.startswith("#"):
                continue
            parts = path.split("/")[:-1]
            for step in address.partition("#")[0].partition("?")[0].split("/"):
                parts = parts[:-1] if step == ".." else [*parts, step]
            assert "/".join(parts) in files, (path, address)


# Incremental builds

def _start():
    files = {f"p/d{number}.md": markdown(f"标题: 文件{number}\n文号: 测政发〔2024〕{number}号\n"
                                         f"发布日期: 2024-02-{number + 1:02}\n发文机关: 测试县人民政府")
             for number in range(14)}
    return files | {
        "p/new.md": markdown("废止: 测政发〔2024〕3号\n另列: 财政预决算\n附件: t.csv"), "p/t.csv": "1",
        "p/read.md": markdown("版式: 解读\n解读: d1.md", body="见[甲](d1.md)和《乙》（测政发〔2024〕2号）。"),
        "q/future.md": markdown("发布日期: 2027-01-01\n废止: 测政发〔2024〕5号"),
        "q/norm.md": markdown("类别: 行政规范性文件\n施行日期: 2024-01-01\n有效期: 2年"),
        "q/gone.md": markdown("撤下: {日期: 2025-01-01, 理由: 有误}"),
    }


def test_faulty_in_between_changes_nothing_and_is_overcome(site):
    site = site(_start())
    before = site.build()
    write(site.content, {"p/bad.md": b"", "p/d2.md": markdown("标题: 改过")})
    with pytest.raises(FaultyContent):
        site.build()
    assert site.files == before
    (site.content / "p" / "bad.md").unlink()
    assert site.build() == site.clean()


def test_a_quick_build_leaves_the_search_index_to_the_next(site):
    site = site(_start())
    before = site.build()
    write(site.content, {"p/d2.md": markdown("标题: 改过")})
    quick = site.build(quick=True)
    index = {path for path in before if path.startswith("search/")}
    assert {path: quick[path] for path in index} == {path: before[path] for path in index}
    assert "改过" in quick["p/d2.html"].decode()
    assert site.build() == site.clean()

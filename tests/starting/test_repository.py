"""A new county's repository: publishes at once, names no other county, marks its gaps."""

import re
import shutil

from plugins.commands.releasing import make_release
from plugins.documents.findings import errors_of
from plugins.inspection.inspecting import inspect_all
from plugins.publishing.releases import Releases
from plugins.starting.county import read_county
from plugins.starting.repository import list_content, list_files
from tests.support import build, load, options_of

URL = "https://www.qingshi.example/zfxxgk/"
OTHERS = re.compile("永昌|yongchang|yzbf|示例|(?<!展)示政|测试县")


def _own_files(repository):
    """The files that a person of the county reads or edits: all but the engine's packages."""
    return [file for file in sorted(repository.rglob("*"))
            if file.is_file() and file.suffix != ".whl"]


def test_nothing_of_another_county_and_no_mark_is_left(repository):
    for file in _own_files(repository):
        text = file.read_text("utf-8")
        assert not OTHERS.search(text) and not re.search(r"@\{[a-z]+\}", text), file
    named = re.findall(r"`(deploy|docs|[.]ci)/`", (repository / "docs" / "operators.md").read_text("utf-8"))
    assert all((repository / folder).is_dir() for folder in named)


def test_a_district_is_called_a_district(wheel):
    county = read_county("云山省白河市青石区", URL, "青政发")
    files = dict(list_files(county, 2025, wheel))
    content = {path: data.decode() for path, data in files.items()
               if path.startswith("content/") and not path.endswith("issuers.yml")}
    assert "区政府办公室" in content["content/application/notice.md"]
    assert not [path for path, text in content.items() if re.search("县政府|本县|全县", text)]


def test_a_township_s_content_is_a_site_of_its_own(tmp_path):
    town = read_county("云山省白河市青石县", URL, "青城政发", "", "城关镇")
    content = tmp_path / "sites" / "chengguan"
    for path, data in list_content(town, 2025):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data)
    loaded = load(content)
    assert loaded.library and loaded.library.site.identity.name == "青石县城关镇人民政府"
    assert "县政府" not in (content / "guide" / "guide.md").read_text("utf-8")


def test_every_page_is_a_draft_that_is_held_back_with_its_gaps(repository):
    loaded = load(repository / "content")
    assert loaded.library, loaded.findings
    drafts = {one.path for one in loaded.held_back} | {
        document.path for document in loaded.library.files if document.gaps}
    assert drafts >= {document.path for document in loaded.library.files}
    columns = {document.category for document in loaded.library.files}
    assert {"政府信息公开指南", "政府信息公开制度", "政府信息公开年报", "依申请公开", "机构设置"} <= columns
    assert "disclosure/institution/leaders/head.md" in drafts


def test_the_first_version_is_published_as_it_is(repository, tmp_path):
    content = shutil.copytree(repository / "content", tmp_path / "content")
    releases = Releases(tmp_path / "published")
    releases.reserve()

    def make(output):
        return build(content, output, tmp_path / "cache", site_url=URL)

    sheet = make_release(make, releases, 10, ())
    pages = [file for file in releases.current.rglob("*")
             if file.suffix in (".html", ".js", ".xml")]
    assert sheet and pages
    assert not [file for file in pages if OTHERS.search(file.read_text("utf-8"))]
    assert not [file for file in pages if "待填" in file.read_text("utf-8")]
    inspection = inspect_all(options_of(content, releases.current, tmp_path / "cache"))
    found = inspection.findings
    assert errors_of(found) and not inspection.stopping  # as the release has shown
    assert {one.path for one in found if one.rule in ("DRAFT-02", "DRAFT-03")} >= {
        "guide/guide.md", "application/notice.md", "annual-report/2025.md"}

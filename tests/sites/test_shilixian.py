"""示例县, the county that lives in every feature: what it shows, and that its office is tidy."""

import json
import posixpath
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml
from lxml import html

from plugins.documents.document import Coverage, InterpretationForm, Layout, Openness
from plugins.documents.fields import FIELDS, PARTICULARS
from plugins.inspection.inspecting import inspect_all
from plugins.validity.states import Validity
from plugins.validity.timeline import timelines_of
from tests.support import build, load, options_of

CONTENT = Path(__file__).parent / "shilixian" / "content"
DAY = date(2026, 12, 1)
# What the county's office is reminded of, on purpose: (rule, file), how many.
REMINDERS = {
    ("REV-11", "policy/szbf-2026-22.md"): 1,  # waits for its review
    ("REV-11", "policy/szbf-2026-23.md"): 1, ("DRAFT-01", "policy/szbf-2026-23.md"): 1,
    ("REV-11", "policy/szbf-2026-25.md"): 1, ("DRAFT-03", "policy/szbf-2026-25.md"): 5,
    ("ATT-03", "interpretation/szbf-2025-9.webm"): 1,  # somebody has to watch it
    ("ATT-03", "departments/civil-affairs/yanglao-2026.xls"): 1,  # formats read in part only
    ("ATT-03", "departments/education/peixun-2026.et"): 1,
    ("DATE-07", "policy/szf-2008-30.md"): 1,  # nobody knows when it was put online
    ("REL-01", "policy/schzf-2025-2.md"): 1, ("REL-01", "policy/szbf-2022-6.md"): 1,
    ("REL-01", "policy/szf-2021-20.md"): 1, ("REL-01", "policy/szbf-2018-27.md"): 1,  # unexplained
    ("CITE-02", "questions/assistance.md"): 1,  # an answer that rests on what has lapsed
}


@pytest.fixture(scope="module")
def heads():
    """The front matter of every document, as its file has it."""
    return [yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
            for file in sorted(CONTENT.rglob("*.md"))]


@pytest.fixture(scope="module")
def library():
    found = load(CONTENT)
    assert found.library is not None, found.findings
    return found.library


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shilixian")
    build(CONTENT, folder / "output", folder / "cache", DAY)
    return folder


@pytest.fixture(scope="module")
def inspection(built):
    return inspect_all(options_of(CONTENT, built / "output", built / "cache", DAY))


def test_every_key_of_the_front_matter_is_in_use(heads):
    keys = {field.key for field in FIELDS} | {key for of in PARTICULARS.values() for key in of}
    assert keys - {key for head in heads for key in head} == set()


def test_relations_name_whole_acts_and_articles_of_acts(heads):
    for key in ("废止", "修改"):
        written = [head[key] for head in heads if key in head]
        related = [one for value in written for one in
                   (value if isinstance(value, list) else [value])]
        kinds = {isinstance(one, dict) and "条款" in one for one in related}
        assert kinds == {True, False}, key


def test_every_kind_of_document_is_there(library):
    documents = library.documents
    assert {one.layout for one in documents} == set(Layout)
    assert {one.coverage for one in documents} == set(Coverage)
    assert {one.openness for one in documents} == set(Openness)
    assert {one.interpretation_form for one in documents} >= set(InterpretationForm)


def test_every_state_of_validity_is_met(library):
    states = Counter(line.on(DAY) for line in timelines_of(library).values())
    assert set(states) >= set(Validity)


def test_it_is_as_large_as_a_small_county(library):
    issuers = {name for one in library.documents for name in one.issuers}
    levels = Counter(issuer.level for issuer in library.site.issuers if issuer.name in issuers)
    assert len(library.documents) >= 90
    assert levels["县政府"] + levels["县政府部门"] >= 12 and levels["乡镇"] >= 3
    assert levels["公共企事业单位"] >= 2


def test_nothing_is_wrong_and_the_reminders_are_known(inspection):
    assert [one for one in inspection.findings if one.severity == "错误"] == []
    reminders = Counter((one.rule, one.path) for one in inspection.findings
                        if one.severity == "提醒")
    assert reminders == REMINDERS


def test_joint_issuers_lead_each_to_its_documents(built):
    page = html.fromstring((built / "output/departments/civil-affairs/smf-2026-8.html").read_bytes())
    facts = page.xpath("//dl[contains(@class, 'facts-first')]//dd/a")
    assert [(link.text, link.get("href")) for link in facts[:2]] == [
        ("示例县民政局", "../../issuers/civil-affairs.html"), ("示例县财政局", "../../issuers/finance.html")]


def test_the_site_map_shows_a_category_below_the_one_it_belongs_to(built):
    page = html.fromstring((built / "output/sitemap.html").read_bytes())
    (child,) = page.xpath("//main//a[span='机构设置']")
    assert child.xpath("ancestor::li[2]/a/span[1]/text()") == ["机构职能"]


def _steps_from(output, path):
    """The pages to which the links of a page lead."""
    page = html.fromstring((output / path).read_bytes())
    led = (posixpath.normpath(posixpath.join(posixpath.dirname(path), link.partition("#")[0]))
           for link in page.xpath("//a/@href") if ":" not in link and not link.startswith("#"))
    return {other for other in led if (output / other).is_file()}


def test_two_clicks_lead_to_every_office_and_to_whatever_the_table_of_duties_names(built):
    output = built / "output"
    offices = json.loads((output / "data" / "offices.json").read_text("utf-8"))
    named = {duty["path"].partition("#")[0] for office in offices
             for duty in office["duties"].values()} - {""}
    wanted = named | {office["path"] for office in offices}
    first = _steps_from(output, "index.html")
    near = first.union(*(_steps_from(output, path) for path in first if path.endswith(".html")))
    assert len(offices) >= 20 and len(wanted) > 2 * len(offices)
    assert wanted - near == set()

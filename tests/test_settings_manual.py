"""docs/settings.md explains every key of `_data` and no other, with examples that are accepted."""

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from plugins.documents.categories import COLUMNS
from plugins.documents.findings import errors_of
from plugins.documents.site import load_site
from plugins.inspection.inspecting import inspect_all
from plugins.inspection.settings import load_settings
from plugins.pipeline.build import build as build_site
from plugins.pipeline.errors import FaultyContent
from plugins.reviewing.policy import read_policy
from plugins.validity.holidays import read_holidays
from tests.support import FEATURES, markdown, options_of, write

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "settings.md").read_text("utf-8")
# Which heading explains the keys of which table of fields.
TABLES = {
    "site.yml": ("documents.site", "_IDENTITY"), "关联平台": ("documents.site", "_platform"),
    "categories.yml": ("documents.categories", "_FIELDS"),
    "issuers.yml": ("documents.site", "_issuer"),
    "offices.yml": ("documents.offices", "CONTACT_FIELDS", "_ROLES"),
    "holidays.yml": ("validity.holidays", "_FIELDS"),
    "rules.yml": ("inspection.settings", "_RULES"), "级别": ("inspection.settings", "_weight"),
    "效力": ("validity.rules", "parse_rules"), "审核": ("reviewing.rules", "_FIELDS"),
    "signers.yml": ("reviewing.signers", "_FIELDS"),
    "terms.yml": ("inspection.settings", "_WORDS"), "用语": ("inspection.settings", "_term"),
    "links.yml": ("documents.hosts", "parse_host"),
    "accounts.yml": ("platforms.accounts", "_account"),
    "charges.yml": ("platforms.charges", "_charge"),
    "neighbours.yml": ("disclosure.neighbours", "_read"),
    "waivers.yml": ("inspection.settings", "_waiver"),
    "baseline.yml": ("inspection.baseline", "_FIELDS"), "问题": ("inspection.baseline", "_count"),
}
# Tables of fields of other files: the front matter, the data file of a report.
OF_OTHERS = {"documents.fields", "annual_report.data_file"}
LISTS = ("signers.yml", "issuers.yml", "offices.yml", "holidays.yml", "links.yml", "waivers.yml")


@cache
def tables_of_fields():
    """By module and name, the keys of each table of fields in the program."""
    found = {}
    for file in (ROOT / "plugins").rglob("*.py"):
        module = ".".join(file.relative_to(ROOT / "plugins").with_suffix("").parts)
        text = file.read_text("utf-8")
        for node in ast.parse(text).body if "Field(" in text else ():
            calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)
                     and isinstance(call.func, ast.Name) and call.func.id == "Field"
                     and len(call.args) > 2]
            if isinstance(node, ast.Assign) and calls and module not in OF_OTHERS:
                found[module, node.targets[0].id] = [
                    (key_of(call, module), is_required(call)) for call in calls]
    return found


def key_of(call, module):
    key = call.args[0]
    return (key.value if isinstance(key, ast.Constant)
            else getattr(import_module(f"plugins.{module}"), key.id))


def is_required(call):
    return any(keyword.arg == "required" and keyword.value.value for keyword in call.keywords)


def rows_under(heading):
    """The rows of the table under a heading: key, required, example."""
    section = re.search(rf"(?ms)^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", TEXT)[1]
    cells = [[cell.strip() for cell in line.strip("|").split("|")]
             for line in section.split("\n") if line.startswith("|")][2:]
    return [(key.removesuffix(" ★"), key.endswith(" ★"), example)
            for key, _, _, example in cells]


@pytest.mark.parametrize("heading", TABLES)
def test_every_key_is_explained_and_no_other(heading):
    module, *names = TABLES[heading]
    fields = tables_of_fields()
    keys = {pair for name in names for pair in fields[module, name]}
    assert {(key, needed) for key, needed, _ in rows_under(heading)} == keys


def test_no_table_of_fields_is_forgotten():
    known = {(module, name) for module, *names in TABLES.values() for name in names}
    known.add(("documents.terms", "_FIELDS"))  # the same 同义词 once more
    assert set(tables_of_fields()) == known


def test_every_setting_of_the_program_is_explained():
    sources = [file.read_text("utf-8") for file in (ROOT / "plugins").rglob("*.py")]
    read = set(re.findall(r"settings(?:\.get\(|\[)\"([A-Z_]+)\"", "\n".join(sources)))
    explained = {key.strip("`") for key, _, _ in rows_under("程序的设置")}
    assert explained == read | {"PLUGINS"}


def yaml_of(heading):
    """The examples under a heading as a mapping; where one is empty, those of its own heading."""
    lines = []
    for key, _, example in rows_under(heading):
        if example:
            lines.append(f"{key}: {example.strip('`')}")
        elif key in TABLES:
            lines += [f"{key}:", *(f"  {line}" for line in yaml_of(key))]
    return lines


def test_the_examples_are_accepted(tmp_path):
    for name in (heading for heading in TABLES if heading.endswith(".yml")):
        lines = yaml_of(name)
        if name == "categories.yml":
            lines = [line for column in COLUMNS for line in (f"- 名称: {column}", "  目录: a")]
            lines += ["  下级:", *(f"  {line}" for line in as_item(
                [*yaml_of(name), "下级: [{名称: 其他政策文件, 目录: b}, {名称: 行政规范性文件, 目录: c}]"]))]
        elif name in LISTS:
            lines = as_item(lines)
        (tmp_path / name).write_text("\n".join(lines), "utf-8")
    site, found = load_site(tmp_path)
    assert [finding for finding in found if finding.rule != "FOOT-01"] == []
    assert load_settings(tmp_path)[1] == () == read_holidays(tmp_path)[1]
    assert read_policy(tmp_path, site.categories)[1] == ()


# A fault of the part that a build reads, of files that it reads in part.
WRITTEN_WRONG = {"rules.yml": "审核: {错键: 1}\n", "terms.yml": "同义词: 低保\n",
                 "site.yml": "错键: 1\n", "baseline.yml": "错键: 1\n"}
FILES = re.findall(r"(?m)^\| \[(\w+\.yml)\]\(.*\| (.+) \|$", TEXT)


@pytest.mark.parametrize(("file", "then"), FILES)
def test_what_is_wrong_in_a_file_is_told_as_the_manual_says(tmp_path, file, then):
    content = write(tmp_path / "content", {"a.md": markdown()})
    with (content / "_data" / file).open("a", encoding="utf-8") as stream:
        stream.write(WRITTEN_WRONG.get(file, "- 错键: 1\n"))
    options = options_of(content, tmp_path / "output", tmp_path / "cache")
    told = {one for one in errors_of(inspect_all(options, features=FEATURES).findings)
            if one.path == f"_data/{file}"}
    assert told
    if "不生成" in then:
        with pytest.raises(FaultyContent) as refused:
            build_site(options, FEATURES)
        assert set(errors_of(refused.value.findings)) == told
    else:
        build_site(options, FEATURES)


def as_item(lines):
    return [f"{'  ' if at else '- '}{line}" for at, line in enumerate(lines)]

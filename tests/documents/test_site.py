"""Identity and issuers: what is unknown is left out and reported, never invented."""

import shutil

import pytest

from tests.support import load, markdown, write


def test_unknown_values_are_reported_but_do_not_stop(tmp_path):
    found = load(write(tmp_path, {}))
    assert found.library is not None
    assert {f.rule for f in found.findings} == {"FOOT-01"}
    assert any("ICP备案号" in f.message for f in found.findings)


@pytest.mark.parametrize(("file", "text", "rule"), [
    ("site.yml", "主办单位: 甲\n", "KEY-03"), ("site.yml", "网站名称: 甲\n名称: 乙\n", "KEY-01"),
    ("site.yml", "", "FILE-04"), ("site.yml", "- 甲\n", "KEY-04"), ("site.yml", "a: [", "YAML-01"),
    ("site.yml", None, "FILE-01"), ("issuers.yml", "名称: 甲\n", "KEY-04"),
    ("issuers.yml", "- 名称: 甲\n", "KEY-05"), ("issuers.yml", "- 名称: 甲\n  代码: ../x\n", "KEY-05"),
    ("issuers.yml", "- {名称: 甲, 代码: a, 代字: 甲政发〔2024〕}\n", "KEY-05"),
    ("issuers.yml", "- {名称: 甲, 代码: a}\n- {名称: 乙, 代码: a}\n", "KEY-07"),
    ("issuers.yml", "- {名称: 甲, 代码: a}\n- {名称: 甲, 代码: b}\n", "KEY-07")])
def test_faults(tmp_path, file, text, rule):
    content = write(tmp_path, {})
    (content / "_data" / file).unlink()
    if text is not None:
        (content / "_data" / file).write_text(text, "utf-8")
    found = load(content)
    assert found.library is None
    assert rule in {f.rule for f in found.findings if f.path == f"_data/{file}"}


@pytest.mark.parametrize(("file", "text", "place"), [
    ("issuers.yml", "- 名称: 甲\n  代码: a\n- 代码: b\n  名称: 甲\n", (4, 7)),
    ("issuers.yml", "- {名称: 甲, 代码: a}\n- {名称: 乙, 代码: a}\n", (2, 15)),
    ("offices.yml", "- 名称: 甲\n- 地址: 东\n  名称: 甲\n", (3, 7)),
    ("terms.yml", "同义词:\n  低保: [甲]\n  低保: [乙]\n", (3, 3)),
])
def test_what_is_written_twice_is_told_at_the_second_place(tmp_path, file, text, place):
    found = load(write(tmp_path, {f"_data/{file}": text}))
    assert [(one.line, one.column) for one in found.findings
            if one.path == f"_data/{file}" and "不止一次" in one.message] == [place]


def test_content_without_settings_is_one_fault(tmp_path):
    content = write(tmp_path / "content", {"a.md": markdown()})
    shutil.rmtree(content / "_data")
    found = load(content)
    assert found.library is None
    assert [(f.path, f.rule) for f in found.findings] == [("_data", "FILE-01")]


def test_faults_of_the_data_and_of_documents_together(tmp_path):
    content = write(tmp_path, {"a.md": ""})
    (content / "_data" / "site.yml").write_text("甲: 1\n", "utf-8")
    assert {f.path for f in load(content).findings} >= {"a.md", "_data/site.yml"}

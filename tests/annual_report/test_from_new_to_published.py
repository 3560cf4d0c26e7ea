"""An annual report by the commands a clerk runs: begun, filled in, published without a waiver."""

import re
import subprocess
import sys

import pytest

from tests.annual_report.making import OFFICE, TEXT
from tests.publishing.conftest import URL
from tests.support import ROOT, markdown, write

DAY = "2026-01-20"
# As cells of a row are copied in Excel; what is not here stays zero.
PASTED = {
    "行政许可": "120", "行政事业性收费": "12.5", "本年新收": "10\t2\t0\t1\t0\t0\t13",
    "上年结转": "1\t0\t0\t0\t0\t0\t1", "予以公开": "11\t2\t0\t1\t0\t0\t14",
    "总计": "11\t2\t0\t1\t0\t0\t14", "行政复议": "1\t0\t0\t0\t1",
}
WORDS = {
    "（主动公开、依申请公开、政府信息管理、平台建设、监督保障。）": TEXT["第一部分"],
    "（问题和改进。）": "更新不够及时，明年按月检查。",
    "（收取信息处理费的件数和金额；没有收取的，写明本年度没有收取信息处理费。）": TEXT["第六部分"],
}


def inv(*words):
    """A command of the project, run to its end: its exit code and what it said."""
    done = subprocess.run([sys.executable, "-m", "invoke", *words], cwd=ROOT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    return done.returncode, done.stdout


@pytest.fixture
def content(tmp_path):
    folder = write(tmp_path / "content", {
        "_data/rules.yml": "级别: [{规则: COL-03, 级别: 提醒}, {规则: TAG-02, 级别: 提醒}]\n",
        "_data/links.yml": "- {域名: portal.example}\n", "policy/a.md": markdown()})
    site = folder / "_data" / "site.yml"
    site.write_text(site.read_text("utf-8") + f"专栏网址: {URL}\n", "utf-8")
    return folder


def filled(data):
    """The data file with the pasted rows."""
    for key, cells in PASTED.items():
        data, count = re.subn(rf"^(  {key}:).*$", rf"\1 {cells}", data, flags=re.MULTILINE)
        assert count == 1, key
    return data


def test_a_report_made_by_new(content, tmp_path):
    where = (f"--content={content}", f"--day={DAY}")
    code, said = inv("new", "--kind=年报", f"--office={OFFICE}", "--name=2025", *where,
                     f"--title={OFFICE}2025年政府信息公开工作年度报告")
    assert code == 0, said
    report, = content.rglob("2025.md")
    data, current = report.with_suffix(".yml"), tmp_path / "published" / "current"
    publish = ("publish", f"--output={tmp_path / 'published'}", *where)

    code, said = inv(*publish)  # begun, not finished
    assert code == 0 and "未定稿 1 个" in said, said
    page = current / report.relative_to(content).with_suffix(".html")
    assert not page.exists()

    text = report.read_text("utf-8")
    for placeholder, words in WORDS.items():
        text = text.replace(placeholder, words)
    for heading in re.findall("^## [二三四].*$", text, re.MULTILINE):
        text = text.replace(heading, f"{heading}\n\n见下表。")
    report.write_text(text, "utf-8")
    data.write_text(filled(data.read_text("utf-8")), "utf-8")
    code, said = inv(*publish)
    assert code == 0 and "没有发布" not in said, said
    shown = page.read_text("utf-8")
    assert "更新不够及时" in shown and "<td>13</td>" in shown and shown.count("<p>见下表。</p>") == 3

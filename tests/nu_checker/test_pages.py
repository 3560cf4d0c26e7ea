"""Every page is HTML as the standard has it, by the Nu HTML checker (`.ci/run` fetches it)."""

import os
import re
import subprocess
from datetime import date

from tests.support import ROOT, build, markdown, write

SHILIXIAN = ROOT / "tests" / "sites" / "shilixian" / "content"


def _errors(output):
    """Page, place and words of each error on the pages of an output."""
    done = subprocess.run(["java", "-Xss8m", "-jar", os.environ["NU_CHECKER"], "--errors-only",
                           "--skip-non-html", "--format", "gnu", str(output)],
                          capture_output=True, encoding="utf-8", timeout=600)
    found = re.findall(r"/output/([^\"]+)\":([\d.]+)-[\d.]+: error: (.*)", done.stderr)
    assert found or done.returncode == 0, done.stderr
    return found


def test_no_page_of_the_county_has_an_error(tmp_path):
    build(SHILIXIAN, tmp_path / "output", tmp_path / "cache", date(2026, 12, 1))
    assert _errors(tmp_path / "output") == []


def test_no_page_below_a_folded_head_of_a_portal_has_an_error(tmp_path):
    content = write(tmp_path / "content", {
        "a.md": markdown(), "_portal/header.html": "<p>测试县人民政府</p>\n<p>首页</p>\n"})
    build(content, tmp_path / "output", tmp_path / "cache", date(2026, 12, 1))
    assert _errors(tmp_path / "output") == []

"""Every page is HTML as the standard has it, by the Nu HTML checker (`.ci/run` fetches it)."""

import os
import re
import subprocess
from datetime import date

from tests.support import ROOT, build

SHILIXIAN = ROOT / "tests" / "sites" / "shilixian" / "content"


def test_no_page_of_the_county_has_an_error(tmp_path):
    build(SHILIXIAN, tmp_path / "output", tmp_path / "cache", date(2026, 12, 1))
    done = subprocess.run(["java", "-Xss8m", "-jar", os.environ["NU_CHECKER"], "--errors-only",
                           "--skip-non-html", "--format", "gnu", str(tmp_path / "output")],
                          capture_output=True, encoding="utf-8", timeout=600)
    found = re.findall(r"/output/([^\"]+)\":([\d.]+)-[\d.]+: error: (.*)", done.stderr)
    assert found == []
    assert done.returncode == 0, done.stderr

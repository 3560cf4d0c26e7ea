"""`pelican DIR -o OUT -s pelicanconf.py` makes the site that the command makes."""

import subprocess
import sys

from plugins.search.lunr_index import LUNR_PATH
from tests.support import ROOT, build, markdown, read_tree, write


def _pelican(content, output, *settings):
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s",
               "pelicanconf.py", "-e", "JOBS=1", 'DAY="2026-11-23"', *settings]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def test_the_site_is_the_same_and_a_fault_leaves_it_alone(tmp_path):
    content, output = write(tmp_path / "content", {"a.md": markdown()}), tmp_path / "output"
    done = _pelican(content, output, 'SEARCH={"lunr_json": false}')
    assert done.returncode == 0 and "网站已生成：1 个文件" in done.stdout, done.stderr
    build(content, tmp_path / "wanted", tmp_path / "cache")
    site, wanted = read_tree(output), read_tree(tmp_path / "wanted")
    assert wanted.pop(LUNR_PATH) and site == wanted

    refused = _pelican(content, output, 'SEARCH={"lunr": true}')
    assert refused.returncode == 2 and "lunr_json" in refused.stderr
    write(content, {"a.md": markdown("成文日期: 昨天")})
    faulty = _pelican(content, output)
    assert faulty.returncode == 2 and "a.md:" in faulty.stderr and "线上仍是上一版" in faulty.stderr
    assert "Traceback" not in faulty.stderr and read_tree(output) == site

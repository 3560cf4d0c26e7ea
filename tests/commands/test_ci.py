"""The plain CI script: night after night, several sites side by side from one repository."""

import os
import shutil
import subprocess
import sys

import pytest

from plugins.pipeline.build_lock import build_lock
from tests.commands.test_releasing import HOSTS, RULES
from tests.support import DATA, ROOT, markdown, read_tree, write

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="没有 bash")
NIGHT = {
    "rules.md": markdown("标题: 到期的办法\n类别: 行政规范性文件\n发布日期: 2024-01-01\n成文日期: 2024-01-01\n"
                         "有效期至: 2026-11-23"),
    "later.md": markdown("标题: 预定的通知\n发布日期: 2026-11-24"),
    "soon.md": markdown("标题: 将要到期的办法\n类别: 行政规范性文件\n发布日期: 2024-01-01\n成文日期: 2024-01-01\n"
                        "有效期至: 2026-12-31"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Two sites, as a county and a township, with addresses of their own."""
    folder = tmp_path_factory.mktemp("ci")
    for name, files in (("county", NIGHT), ("township", {"a.md": markdown("标题: 乡镇的通知")})):
        data = write(folder / "sites" / name, files) / "_data"
        (data / "rules.yml").write_text(RULES, "utf-8")
        (data / "links.yml").write_text(HOSTS, "utf-8")
        site = (DATA / "site.yml").read_text("utf-8")
        (data / "site.yml").write_text(f"{site}专栏网址: https://www.example.gov.cn/{name}/\n", "utf-8")
    return folder


def _environ(folder, **more):
    return {**os.environ, "SITES": str(folder / "sites"), "TEST": "no", "KNOWN": "none",
            "INV": f"{sys.executable} -m invoke", **more}


def _publish(folder, day):
    """Publishes both sites at once, as jobs of a matrix do; their summaries by name."""
    listed = subprocess.run(["bash", ".ci/sites"], cwd=ROOT, env=_environ(folder),
                            capture_output=True, text=True, check=True).stdout
    assert listed.strip() == '["county", "township"]'
    jobs = {}
    for name in ("county", "township"):
        environ = _environ(folder, DAY=day, OUTPUT=str(folder / "out" / name),
                           SUMMARY=str(folder / f"{name}-{day}.md"))
        jobs[name] = subprocess.Popen(["bash", ".ci/publish", name], cwd=ROOT, env=environ,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for job in jobs.values():
        said, _ = job.communicate(timeout=300)
        assert job.returncode == 0, said.decode()
    return {name: (folder / f"{name}-{day}.md").read_text("utf-8") for name in jobs}


def test_two_sites_on_two_days(folder):
    _publish(folder, "2026-11-23")
    first = {name: read_tree(folder / "out" / name / "current") for name in ("county", "township")}
    assert "later.html" not in first["county"] and "a.html" not in first["county"]
    assert "rules.html" not in first["township"]
    for name, files in first.items():
        assert f"https://www.example.gov.cn/{name}/index.html" in files["index.html"].decode()
    said = _publish(folder, "2026-11-24")
    county = read_tree(folder / "out" / "county" / "current")
    assert "later.html" in county and "2026年11月24日起失效" in county["rules.html"].decode()
    for words in ("| 新发布 | 预定的通知 |", "| 有效性变化 | 到期的办法 |", "“有效” → “失效”",
                  "将要失效的文件", "将要到期的办法"):
        assert words in said["county"], words
    assert "文件没有变化" in said["township"]
    assert first["township"].keys() == read_tree(folder / "out" / "township" / "current").keys()


def test_what_stops_a_site_stands_in_its_summary(folder):
    write(folder / "sites" / "township", {"b.md": markdown("标题: 乙\n文号: 测政发2024〕5号")})
    environ = _environ(folder, DAY="2026-11-25", OUTPUT=str(folder / "out" / "township"),
                       SUMMARY=str(folder / "stopped.md"))
    before = os.readlink(folder / "out" / "township" / "current")
    done = subprocess.run(["bash", ".ci/publish", "township"], cwd=ROOT, env=environ,
                          capture_output=True, text=True, encoding="utf-8", timeout=300)
    assert done.returncode == 2 and "b.md:" in done.stderr and "DOC-02" in done.stderr
    assert "Traceback" not in done.stderr
    assert "township：没有发布" in (folder / "stopped.md").read_text("utf-8")
    assert os.readlink(folder / "out" / "township" / "current") == before


def test_rollback_by_command(folder):
    command = [sys.executable, "-m", "invoke", "rollback", "--output",
               str(folder / "out" / "county")]

    def run(*arguments):
        return subprocess.run([*command, *arguments], cwd=ROOT, capture_output=True, text=True,
                              encoding="utf-8", timeout=60)

    listed = run("--list").stdout.splitlines()
    assert [line[:12] for line in listed] == ["  2026-11-23", "→ 2026-11-24"]
    assert run().returncode == 0
    assert "later.html" not in read_tree(folder / "out" / "county" / "current")
    done = run()
    assert done.returncode == 1 and "没有可以退回的版本" in done.stderr
    assert run("--to", listed[1].split()[1]).returncode == 0
    assert "later.html" in read_tree(folder / "out" / "county" / "current")
    for never in ("2026-13-01", "2026-11-99"):
        done = run("--to", never)
        assert done.returncode == 2 and f"“{never}”" in done.stderr
        assert "如 2026-11-30" in done.stderr and listed[0].split()[0] in done.stderr
        assert "later.html" in read_tree(folder / "out" / "county" / "current")
    done = run("--to", "2099-01-01")
    assert done.returncode == 2 and "2099-01-01 还没有到" in done.stderr
    assert "线上就是" in run("--to", listed[1].split()[1]).stdout
    with build_lock(ROOT / ".cache", folder / "out" / "county"):  # as a publish has it
        waiting = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True,
                                   encoding="utf-8")
        assert "等它完成" in waiting.stderr.readline()
        assert "later.html" in read_tree(folder / "out" / "county" / "current")
    waiting.communicate(timeout=60)
    assert waiting.returncode == 0
    assert "later.html" not in read_tree(folder / "out" / "county" / "current")


def test_without_a_release_the_site_is_asked_what_was_published(folder, tmp_path):
    environ = _environ(folder, OUTPUT=str(tmp_path / "out"), KNOWN="")
    site = folder / "sites" / "county" / "_data" / "site.yml"
    text = site.read_text("utf-8")
    site.write_text(text.replace("https://www.example.gov.cn/", "http://127.0.0.1:9/"), "utf-8")
    try:
        done = subprocess.run(["bash", ".ci/publish", "county"], cwd=ROOT, env=environ, text=True,
                              capture_output=True, encoding="utf-8")
    finally:
        site.write_text(text, "utf-8")
    assert done.returncode == 1 and "KNOWN=none" in done.stderr and not (tmp_path / "out").exists()

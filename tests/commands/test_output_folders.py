"""No command writes among files that are not its own: it says so, ends with 2, touches nothing."""

import os
import shutil
import subprocess
import sys

import pytest

from plugins.commands.bare_words import spread
from tests.support import ROOT, markdown, read_tree, write

THEIRS = {"a.txt": b"1", "sub/b.docx": b"2", ".hidden": b"3"}


def run(*words: str) -> subprocess.CompletedProcess:
    """A command as `inv` runs it, or the native `pelican`."""
    program = ["pelican"] if words[0].startswith("-") or os.sep in words[0] else ["invoke"]
    return subprocess.run([sys.executable, "-m", *program, *words], cwd=ROOT, text=True,
                          capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """A content folder of one document."""
    return write(tmp_path_factory.mktemp("site") / "content", {"a.md": markdown()})


@pytest.fixture
def theirs(tmp_path):
    """A folder of somebody's files."""
    for path, data in THEIRS.items():
        (tmp_path / "theirs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theirs" / path).write_bytes(data)
    return tmp_path / "theirs"


COMMANDS = {
    "build": ["build", "--content={content}", "--output={place}"],
    "serve": ["serve", "--content={content}", "--output={place}", "--port=0"],
    "publish": ["publish", "--content={content}", "--output={place}"],
    "mirror": ["mirror", "--to={place}"],
    "pdf": ["pdf", "a.md", "--content={content}", "--into={place}"],
    "inspect": ["inspect", "--content={content}", "--ledger={place}"],
    "pelican": ["{content}", "-o", "{place}", "-s", "pelicanconf.py"],
    "pelican -d": ["{content}", "-d", "-o", "{place}", "-s", "pelicanconf.py"],
}


@pytest.mark.parametrize("words", [
    ["mirror", "--to=docs/site.zip"], ["sbom", "--to=README.md"], ["sbom", "--to=nowhere/a.json"],
    ["publish", "--summary=nowhere/a.md"], ["publish", "--summary=content/about.md"],
    ["import", "README.md", "--into=plugins/new"], ["import", "README.md", "--into=."],
    ["migrate", "docs", "--into=plugins/new"],
    ["pdf", "about.md", "--into=README.md"], ["inspect", "--ledger=README.md"]])
def test_files_of_the_project_are_not_replaced(words):
    done = run(*spread(words))
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "请" in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_of_others_and_the_content_are_refused(name, content, theirs):
    before = read_tree(content)
    for place, files in ((theirs, THEIRS), (content, before)):
        done = run(*(word.format(content=content, place=place) for word in COMMANDS[name]))
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
        assert "请" in done.stderr and read_tree(place) == files


def test_a_build_keeps_to_its_own_files(content, tmp_path):
    output = tmp_path / "output"
    assert run("build", f"--content={content}", f"--output={output}").returncode == 0
    made = read_tree(output)
    (output / "policy").mkdir(exist_ok=True)
    (output / "policy" / "备份.docx").write_bytes(b"mine")
    again = run("build", f"--content={content}", f"--output={output}", "--day=2030-01-01")
    assert again.returncode == 0 and "policy/备份.docx 不是本程序生成的" in again.stdout
    assert set(read_tree(output)) >= made.keys() - {"data/day.js"} | {"policy/备份.docx"}


def test_a_site_is_not_deleted_for_that_of_other_content(content, tmp_path):
    output, site = tmp_path / "output", (content / "_data/site.yml").read_text("utf-8")
    town = shutil.copytree(content, tmp_path / "town")
    (town / "_data/site.yml").write_text(site.replace("测试县", "测试县某镇"), "utf-8")
    assert run("build", f"--content={content}", f"--output={output}").returncode == 0
    before = read_tree(output)
    done = run("build", f"--content={town}", f"--output={output}")
    assert done.returncode == 2 and "测试县人民政府的网站" in done.stderr and "--output" in done.stderr
    assert read_tree(output) == before
    assert run("build", f"--content={town}", f"--output={tmp_path / 'other'}").returncode == 0


def test_an_output_of_a_version_without_lists_is_known_by_the_last_build(content, tmp_path):
    output, words = tmp_path / "output", ["build", f"--content={content}"]
    for file in (content / "a.md", *content.glob("_data/*")):
        os.utime(file, (1, 1))  # old enough for their stamps to be trusted
    assert run(*words, f"--output={output}").returncode == 0
    (output / ".generated-files").unlink()
    copy = shutil.copytree(output, tmp_path / "copy")
    assert run(*words, f"--output={output}", "--clean").returncode == 0
    refused = run(*words, f"--output={copy}")
    assert refused.returncode == 2 and ".generated-files" in refused.stderr


def test_nothing_is_published_at_an_address_nobody_gave(content, tmp_path):
    done = run("publish", f"--content={content}", f"--output={tmp_path / 'published'}")
    assert done.returncode == 2 and "专栏网址" in done.stderr
    assert not (tmp_path / "published" / "current").exists()

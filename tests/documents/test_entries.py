"""What lies in a content folder: read, or said by name; nothing vanishes."""

import os

import pytest

from plugins.documents.entries import check_entries, list_entries
from plugins.documents.folder import list_files
from plugins.documents.site import load_site
from plugins.files.walking import PRIVATE
from tests.support import load, markdown, write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="符号链接、管道和任意字节的文件名")


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    for name in ("a.md", ".b.md", "_c/d.md", "~$e.docx", "f/g.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    return folder


def _faults(content):
    return {entry.path: entry.fault for entry in list_entries(content)
            if entry.fault not in ("", PRIVATE)}


def _paths(content):
    return [file.path for file in list_files(content)]


def test_hidden_and_private_files_are_no_content(content):
    assert _paths(content) == ["a.md", "f/g.md"]
    assert _faults(content) == {}


def test_links_within_the_content_are_followed(content):
    (content / "h.md").symlink_to("f/g.md")
    (content / "i").symlink_to(content / "f", target_is_directory=True)
    (content / "j.md").symlink_to("h.md")
    assert _paths(content) == ["a.md", "f/g.md", "h.md", "i/g.md", "j.md"]
    assert _faults(content) == {}


def test_other_links_are_faults(content, tmp_path):
    (tmp_path / "content-old").mkdir()
    (content / "h.md").symlink_to("/etc/passwd")
    (content / "i").symlink_to(tmp_path / "content-old", target_is_directory=True)
    (content / "j.md").symlink_to("none.md")
    (content / "f" / "up").symlink_to("..", target_is_directory=True)
    (content / "f" / "self").symlink_to(".", target_is_directory=True)
    assert _faults(content) == {"h.md": "outside", "i": "outside", "j.md": "broken",
                                "f/up": "loop", "f/self": "loop"}


def test_folders_linked_to_each_other_end(content):
    (content / "k").mkdir()
    (content / "f" / "k").symlink_to("../k", target_is_directory=True)
    (content / "k" / "f").symlink_to("../f", target_is_directory=True)
    assert set(_faults(content).values()) == {"loop"}


def test_a_pipe_is_a_fault(content):
    os.mkfifo(content / "p.md")
    os.mkfifo(content / "p.xlsx")
    assert _faults(content) == {"p.md": "special", "p.xlsx": "special"}


def test_a_name_in_gbk_is_a_fault_that_shows_it(content):
    for name in ("年报.md", "附表.xlsx", "附件夹"):
        path = os.path.join(os.fsencode(content), name.encode("gbk"))
        os.mkdir(path) if name == "附件夹" else open(path, "wb").close()
    assert _faults(content) == {"年报.md": "name", "附表.xlsx": "name", "附件夹": "name"}


def test_each_has_a_message_and_a_remedy(content):
    os.mkfifo(content / "p.md")
    (content / "h.md").symlink_to("/etc/passwd")
    for finding in check_entries(list_entries(content)):
        assert finding.rule == "FILE-08" and finding.severity == "错误"
        assert finding.message.endswith("。") and finding.fix.endswith("。")


def test_the_rest_of_the_content_is_checked_all_the_same(tmp_path):
    content = write(tmp_path, {"a.md": markdown("甲: 1")})
    os.mkfifo(content / "p.md")
    assert _errors(content) == {("a.md", "KEY-01"), ("p.md", "FILE-08")}


def test_a_pipe_among_the_data_is_a_fault(tmp_path):
    content = write(tmp_path, {"a.md": markdown()})
    (content / "_data" / "offices.yml").unlink(missing_ok=True)
    os.mkfifo(content / "_data" / "offices.yml")
    assert _errors(content) == {("_data/offices.yml", "FILE-08")}


def test_a_pipe_in_place_of_the_register_keeps_nobody_waiting(tmp_path):
    for name in ("site.yml", "categories.yml", "issuers.yml"):
        os.mkfifo(tmp_path / name)
    site, findings = load_site(tmp_path)
    assert site is None and {finding.rule for finding in findings} == {"FILE-01"}


def test_an_attachment_that_cannot_be_read_is_a_fault(tmp_path, monkeypatch):
    content = write(tmp_path, {"a.md": markdown("附件: b.pdf"), "b.pdf": b"%PDF"})
    monkeypatch.setattr("hashlib.file_digest", _refuse)
    assert _errors(content) == {("b.pdf", "FILE-01")}
    assert any("没有权限" in finding.message for finding in load(content).findings)


def _errors(content):
    return {(finding.path, finding.rule) for finding in load(content).findings
            if finding.severity == "错误"}


def _refuse(*_):
    raise PermissionError(13, "Permission denied")

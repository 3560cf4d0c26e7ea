"""Old mirror and delta make the new mirror, byte for byte; anything else changes nothing."""

import errno
import json
import os
import shutil
import zipfile
from datetime import date

import pytest

from plugins.mirroring import command
from plugins.mirroring.applying import apply_delta
from plugins.mirroring.faults import MirrorFault
from plugins.mirroring.manifest import sha256
from plugins.mirroring.packing import write_pack
from plugins.mirroring.unpacking import open_pack
from tests.mirroring.conftest import LIMIT
from tests.support import read_tree


def test_old_and_delta_make_the_new(mirrors, old_folder, new_folder, capsys):
    assert command.apply(mirrors.delta, old_folder.parent) == 0
    assert read_tree(old_folder) == read_tree(new_folder)
    assert "从 2026-11-23 更新到 2026-11-30" in capsys.readouterr().out
    assert [*old_folder.parent.iterdir()] == [old_folder]
    assert command.apply(mirrors.delta, old_folder) == 0
    assert "已经是 2026-11-30" in capsys.readouterr().out


def test_a_full_disk_is_a_sentence(mirrors, old_folder, monkeypatch, capsys):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device", "镜像/a.html")

    monkeypatch.setattr(command, "apply_delta", full)
    assert command.apply(mirrors.delta, old_folder) == 1
    assert capsys.readouterr().err == "镜像/a.html：磁盘已满，请腾出空间，再运行一次。\n"


def test_a_small_change_is_a_small_pack(mirrors):
    assert mirrors.delta.stat().st_size < mirrors.new_zip.stat().st_size / 3
    with open_pack(mirrors.delta) as pack:
        assert {"patches/a.csv", "patches/SHA256SUMS", "files/d.html"} <= set(pack.names)


def test_the_delta_of_no_change_applies(mirrors, old_folder, tmp_path):
    before = read_tree(old_folder)
    delta = tmp_path / "none.zip"
    assert command.make(mirrors.old, tmp_path / "cache", delta, old_folder, LIMIT) == 0
    assert command.apply(delta, old_folder) == 0
    assert read_tree(old_folder) == before


def _refused(file, folder, word):
    before = read_tree(folder)
    with pytest.raises(MirrorFault, match=word):
        apply_delta(file, folder)
    assert read_tree(folder) == before
    assert not list(folder.parent.glob(".*"))


def test_a_byte_of_the_pack_changed_anywhere_is_refused(mirrors, old_folder, tmp_path):
    data = mirrors.delta.read_bytes()
    spoiled = tmp_path / "spoiled.zip"
    for at in [*range(0, len(data), len(data) // 60), len(data) - 1]:
        spoiled.write_bytes(data[:at] + bytes([data[at] ^ 0x40]) + data[at + 1:])
        _refused(spoiled, old_folder, "重新")


@pytest.mark.parametrize("spoil, word", [
    (lambda folder: (folder / "policy/c.html").write_bytes(b"x"), "改动：policy/c.html"),
    (lambda folder: (folder / "policy/c.html").unlink(), "缺少：policy/c.html"),
    (lambda folder: (folder / "policy/more.html").write_bytes(b"x"), "多出：policy/more.html"),
    (lambda folder: (folder / "d.html").symlink_to("/etc/passwd"), "有链接"),
    (lambda folder: (folder / "SHA256SUMS").write_bytes(b"x"), "另一个镜像"),
])
def test_a_mirror_that_is_not_the_old_one_is_left_alone(mirrors, old_folder, spoil, word):
    spoil(old_folder)
    _refused(mirrors.delta, old_folder, word)


def test_a_pack_for_another_mirror_is_refused(mirrors, old_folder, tmp_path):
    third, other = shutil.copytree(mirrors.new, tmp_path / "third"), tmp_path / "other.zip"
    (third / "third.html").write_bytes(b"3")
    assert command.make(third, tmp_path / "cache", other, mirrors.new_zip, LIMIT) == 0
    _refused(other, old_folder, "从 2026-11-30 的镜像更新到 2026-11-30，而这里是 2026-11-23 的")


def test_litter_of_the_system_is_in_nobodys_way(mirrors, old_folder):
    for name in ("Thumbs.db", "policy/.DS_Store", "policy/._c.html"):
        (old_folder / name).write_bytes(b"x")
    assert command.apply(mirrors.delta, old_folder) == 0
    assert command.verify(old_folder) == 0


# Packs that someone made with care: sealed, and consistent but for one thing.

def _forged(mirrors, target, change):
    """The delta with its members changed, sealed again."""
    with zipfile.ZipFile(mirrors.delta) as pack:
        members = {name: pack.read(name) for name in pack.namelist()}
    change(members)
    write_pack(target, members.items(), date(2026, 11, 30))
    return target


def _with_manifest(members, line):
    """Replaces the manifest by one with one more line, and says so in the plan."""
    manifest = b"".join(sorted(line.encode().splitlines(keepends=True), key=lambda one: one[66:]))
    members.pop("patches/SHA256SUMS")
    members["files/SHA256SUMS"] = manifest
    plan = json.loads(members["delta.json"])
    members["delta.json"] = json.dumps({**plan, "new": sha256(manifest)}).encode()


@pytest.mark.parametrize("path", [
    "../escaped.html", "/tmp/escaped.html", "a/../../escaped.html", "C:/escaped.html",
    "a\\escaped.html", "SHA256SUMS/x", "a.html/x", "nul.html", "SHA256SUMS", "SHA256SUMS.sig",
])
def test_hostile_names_are_refused(mirrors, old_folder, tmp_path, path):
    manifest = (old_folder / "SHA256SUMS").read_text()
    pack = _forged(mirrors, tmp_path / "p.zip", lambda members: _with_manifest(
        members, f"{manifest}{'0' * 64}  {path}\n"))
    _refused(pack, old_folder, "不安全的文件名")
    assert not (tmp_path / "escaped.html").exists()


@pytest.mark.parametrize("lines", [
    lambda lines: [], lambda lines: [line for line in lines if "00-open" in line],
    lambda lines: [line for line in lines if not line.endswith("data/day.js")],
])
def test_an_update_that_leaves_no_mirror_is_refused(mirrors, old_folder, tmp_path, lines):
    manifest = "".join(f"{line}\n" for line in
                       lines((old_folder / "SHA256SUMS").read_text().splitlines()))
    pack = _forged(mirrors, tmp_path / "p.zip",
                   lambda members: _with_manifest(members, manifest))
    _refused(pack, old_folder, "少不了的文件")


@pytest.mark.parametrize("change", [
    lambda members: members.update({"files/extra.html": b"x"}),
    lambda members: members.pop("files/d.html"),
    lambda members: members.update({"files/d.html": b"x"}),
    lambda members: members.update({"patches/a.csv": b"=0 1\n" * 9}),
    lambda members: members.update({"patches/d.html": members.pop("files/d.html")}),
    lambda members: members.update({"delta.json": members["delta.json"].replace(
        b'"removed": [', b'"removed": ["policy/c.html", ')}),
    lambda members: members.update({"delta.json": b"[]"}),
    lambda members: members.update({"delta.json": b'{"format": 2}'}),
    lambda members: members.pop("delta.json"),
    lambda members: members.update({"delta.json": members["delta.json"].replace(
        b"2026-11-23", b"\\u001b[2J")}),
])
def test_what_does_not_fit_together_is_refused(mirrors, old_folder, tmp_path, change):
    _refused(_forged(mirrors, tmp_path / "p.zip", change), old_folder, "增量包")


class Killed(Exception):
    pass


def test_killed_at_any_step_it_is_the_old_one_or_is_finished_by_the_next(
        mirrors, old_folder, new_folder, monkeypatch, capsys):
    old, new = read_tree(old_folder), read_tree(new_folder)
    replace, left = os.replace, 0

    def counted(*arguments):
        nonlocal left
        left -= 1
        if left < 0:
            raise Killed
        return replace(*arguments)

    for step in range(4):
        with monkeypatch.context() as patch:
            left = step
            patch.setattr(os, "replace", counted)
            with pytest.raises(Killed):
                apply_delta(mirrors.delta, old_folder)
        if step == 0:
            assert read_tree(old_folder) == old
        elif step > 1:
            assert command.verify(old_folder) == 1
            assert "再应用一次" in capsys.readouterr().err
        apply_delta(mirrors.delta, old_folder)
        assert read_tree(old_folder) == new
        for path in old_folder.rglob("*"):
            if path.is_file():
                path.unlink()
        with zipfile.ZipFile(mirrors.old_zip) as pack:
            pack.extractall(old_folder.parent)
        assert read_tree(old_folder) == old


def test_a_pack_or_folder_that_is_none_is_told(mirrors, old_folder, tmp_path, capsys):
    for file, folder, word in ((mirrors.new_zip, old_folder, "不是增量包"),
                               (tmp_path / "none.zip", old_folder, "找不到文件"),
                               (mirrors.delta, tmp_path / "none", "不是镜像"),
                               (mirrors.delta, mirrors.old, "不是镜像")):
        assert command.apply(file, folder) == 1
        said = capsys.readouterr().err
        assert word in said and "Traceback" not in said


def test_a_journal_on_a_hostile_stick_leads_nowhere(mirrors, old_folder, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "a.txt").write_text("mine")
    staging = old_folder.parent / ".zfxxgk.staging"
    staging.mkdir()
    steps = {"staged": "s", "replace": ["../../precious/a.txt"], "remove": ["../../precious/a.txt"]}
    (staging / "journal.json").write_text(json.dumps(steps))
    assert command.apply(mirrors.delta, old_folder) == 0
    staging.symlink_to(precious)
    assert command.apply(mirrors.delta, old_folder) == 1
    staging.unlink()
    (old_folder / "linked").symlink_to(precious)
    assert command.apply(mirrors.delta, old_folder) == 1
    assert (precious / "a.txt").read_text() == "mine"

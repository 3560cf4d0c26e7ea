"""Every file changed, missing or added is named, in a folder and in a zip."""

import zipfile

import pytest

from plugins.mirroring import command


def test_a_whole_one_is_said_to_be(mirrors, old_folder, capsys):
    for place in (old_folder, old_folder.parent, mirrors.old_zip):
        assert command.verify(place) == 0
        said = capsys.readouterr().out
        assert "镜像完整：2026-11-23 制作" in said and "原样" not in said


def test_one_changed_byte_in_any_file_is_named(mirrors, old_folder, capsys):
    files = sorted(file for file in old_folder.rglob("*") if file.is_file())
    for file in files:
        data = file.read_bytes()
        file.write_bytes(bytes([data[0] ^ 1]) + data[1:])
        assert command.verify(old_folder) == 1
        path = file.relative_to(old_folder).as_posix()
        assert path in capsys.readouterr().err
        file.write_bytes(data)
    assert command.verify(old_folder) == 0


def test_missing_and_extra_are_named(old_folder, capsys):
    (old_folder / "a.html").unlink()
    (old_folder / "policy" / "new").mkdir()
    (old_folder / "policy" / "new" / "x.exe").write_bytes(b"x")
    assert command.verify(old_folder) == 1
    said = capsys.readouterr().err
    assert "缺少：a.html" in said and "多出：policy/new/x.exe" in said
    assert "被改动，1 个缺少，1 个多出" in said


def test_a_name_cannot_steer_the_terminal(old_folder, capsys):
    (old_folder / "x\x1b[2J").write_bytes(b"x")
    assert command.verify(old_folder) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_a_changed_byte_in_a_zip_is_named(mirrors, tmp_path, capsys):
    data = bytearray(mirrors.old_zip.read_bytes())
    with zipfile.ZipFile(mirrors.old_zip) as pack:
        entry = pack.getinfo("zfxxgk/policy/c.html")
    at = entry.header_offset + 30 + len(entry.filename) + 20
    data[at] ^= 1
    (tmp_path / "s.zip").write_bytes(data)
    assert command.verify(tmp_path / "s.zip") == 1
    assert "改动：policy/c.html" in capsys.readouterr().err


@pytest.mark.parametrize("name, said", [
    ("zfxxgk/x.exe", "多出：x.exe"), ("x.exe", "多出：../x.exe"),
    ("index.html", "多出：../index.html"),
])
def test_a_file_added_to_a_zip_is_named(mirrors, tmp_path, capsys, name, said):
    file = tmp_path / "s.zip"
    file.write_bytes(mirrors.old_zip.read_bytes())
    with zipfile.ZipFile(file, "a") as pack:
        pack.writestr(name, b"x")
    assert command.verify(file) == 1
    assert said in capsys.readouterr().err


def test_a_zip_packed_again_is_whole_but_not_the_same(mirrors, old_folder, tmp_path, capsys):
    file = tmp_path / "again.zip"
    with zipfile.ZipFile(file, "w") as pack:
        for path in sorted(old_folder.rglob("*")):
            pack.write(path, path.relative_to(old_folder.parent))
    assert command.verify(file) == 0
    assert "不是原样" in capsys.readouterr().out


def test_a_delta_pack_is_known_and_verified_as_one(mirrors, tmp_path, capsys):
    assert command.verify(mirrors.delta) == 0
    said = capsys.readouterr().out
    assert "增量包完好：不是整个镜像，从 2026-11-23 更新到 2026-11-30" in said
    spoiled = tmp_path / "delta.zip"
    data = bytearray(mirrors.delta.read_bytes())
    data[len(data) // 2] ^= 1
    spoiled.write_bytes(data)
    assert command.verify(spoiled) == 1
    said = capsys.readouterr().err
    assert "增量包" in said and "重新复制或索取" in said and "缺少" not in said


def test_a_folder_in_place_of_a_delta_pack_is_told_what_is_wanted(old_folder, capsys):
    assert command.apply(old_folder, old_folder) == 1
    said = capsys.readouterr().err
    assert "是文件夹" in said and "mirror --apply 增量.zip 镜像文件夹" in said

"""A signature is checked where there is one, and an update of a signed mirror must bring its own."""

import shutil
import subprocess
import zipfile
from datetime import date

import pytest

from plugins.mirroring import command
from plugins.mirroring.packing import write_pack
from plugins.mirroring.signature import Trust
from tests.mirroring.conftest import LIMIT
from tests.support import read_tree

pytestmark = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="没有 ssh-keygen")
SIGNATURE = "SHA256SUMS.sig"


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """Signs a manifest as `office` or as `other`; `signers` lists the office, `both` both."""
    folder = tmp_path_factory.mktemp("keys")
    lines = []
    for name in ("office", "other"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name],
                       check=True)
        lines.append(f"{name}@county {(folder / name).with_suffix('.pub').read_text()}")
    (folder / "signers").write_text(lines[0])
    (folder / "both").write_text("".join(lines))

    def sign(name, manifest):
        file = folder / "SHA256SUMS"
        file.write_bytes(manifest)
        file.with_name(SIGNATURE).unlink(missing_ok=True)
        subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-f", folder / name, "-n", "mirror", file],
                       check=True, capture_output=True)
        return file.with_name(SIGNATURE).read_bytes()

    sign.signers, sign.both = folder / "signers", folder / "both"
    return sign


@pytest.fixture
def signed(old_folder, keys):
    """The old mirror, signed by the office."""
    signature = keys("office", (old_folder / "SHA256SUMS").read_bytes())
    (old_folder / SIGNATURE).write_bytes(signature)
    return old_folder


@pytest.fixture
def pack(mirrors, new_folder, keys, tmp_path):
    """Makes the delta with a signature by somebody, of the new manifest unless another is given."""
    def make(name, manifest=None):
        with zipfile.ZipFile(mirrors.delta) as delta:
            members = {member: delta.read(member) for member in delta.namelist()}
        members[SIGNATURE] = keys(name, manifest or (new_folder / "SHA256SUMS").read_bytes())
        write_pack(tmp_path / "signed.zip", members.items(), date(2026, 11, 30))
        return tmp_path / "signed.zip"
    return make


def _is_refused(capsys, file, folder, trust, *words):
    before = read_tree(folder)
    assert command.apply(file, folder, trust) == 1
    said = capsys.readouterr().err
    assert all(word in said for word in words), said
    assert read_tree(folder) == before


def test_made_signed_it_is_updated_by_what_the_same_key_signed(
        mirrors, new_folder, signed, keys, tmp_path, capsys):
    manifest = (new_folder / "SHA256SUMS").read_bytes()
    signature, delta = tmp_path / "new.sig", tmp_path / "delta.zip"
    signature.write_bytes(keys("office", manifest))
    assert command.make(mirrors.new, mirrors.cache, delta, signed, LIMIT, signature) == 0
    assert "提醒" not in capsys.readouterr().err
    assert command.apply(delta, signed) == 0
    assert "同一把钥匙：SHA256:" in capsys.readouterr().out
    assert read_tree(signed) == {**read_tree(new_folder), SIGNATURE: signature.read_bytes()}
    assert command.apply(delta, signed) == 0 and "已经是" in capsys.readouterr().out
    for target in (tmp_path / "folder", tmp_path / "mirror.zip"):
        assert command.make(mirrors.new, mirrors.cache, target, None, LIMIT, signature) == 0
        capsys.readouterr()
        assert command.verify(target, keys.signers) == 0
        said = capsys.readouterr().out
        assert "签名有效：office@county" in said and "原样" not in said


def test_without_a_signature_of_its_own_an_update_is_refused(mirrors, signed, capsys):
    _is_refused(capsys, mirrors.delta, signed, Trust(), "镜像有签名，增量包没有", "--unsigned")
    assert command.apply(mirrors.delta, signed, Trust(unsigned=True)) == 0
    assert "没有核对签名" in capsys.readouterr().out
    assert not (signed / SIGNATURE).exists()


def test_signed_by_another_or_of_another_manifest_it_is_refused(signed, pack, keys, capsys):
    _is_refused(capsys, pack("other"), signed, Trust(), "不是同一把钥匙", "镜像：SHA256:")
    _is_refused(capsys, pack("other"), signed, Trust(keys.signers), "不在签名人文件")
    old = (signed / "SHA256SUMS").read_bytes()
    _is_refused(capsys, pack("office", old), signed, Trust(), "与清单 SHA256SUMS 不符")
    assert command.apply(pack("other"), signed, Trust(keys.both)) == 0  # the office has a new key
    assert "签名有效：other@county" in capsys.readouterr().out


def test_where_signers_are_given_an_unsigned_mirror_wants_a_signature_too(
        mirrors, old_folder, pack, keys, capsys):
    _is_refused(capsys, mirrors.delta, old_folder, Trust(keys.signers), "没有签名")
    assert command.apply(pack("office"), old_folder, Trust(keys.signers)) == 0
    assert (old_folder / SIGNATURE).exists()


def test_it_does_not_lead_back_to_what_was_signed_before(mirrors, signed, keys, tmp_path, capsys):
    old, back = tmp_path / "old.sig", tmp_path / "back.zip"
    old.write_bytes((signed / SIGNATURE).read_bytes())
    new = tmp_path / "new"
    assert command.make(mirrors.new, mirrors.cache, new, None, LIMIT) == 0
    assert command.make(mirrors.old, mirrors.cache, back, new, LIMIT, old) == 0
    (new / SIGNATURE).write_bytes(keys("office", (new / "SHA256SUMS").read_bytes()))
    _is_refused(capsys, back, new, Trust(), "从 2026-11-30 换回 2026-11-23 的旧版")


def test_a_false_signature_on_the_mirror_is_no_start(signed, pack, capsys):
    (signed / SIGNATURE).write_bytes(b"false")
    _is_refused(capsys, pack("office"), signed, Trust(), "不是签名")


def test_without_the_tool_it_says_so(mirrors, signed, pack, keys, capsys, monkeypatch):
    file = pack("office")
    monkeypatch.setenv("PATH", "")
    _is_refused(capsys, file, signed, Trust(), "没有 ssh-keygen")
    assert command.verify(signed) == 0
    assert "没有核对：这台电脑没有 ssh-keygen" in capsys.readouterr().out
    assert command.verify(signed, keys.signers) == 1


def test_verifying_says_what_the_signature_shows(mirrors, signed, keys, tmp_path, capsys):
    assert command.verify(mirrors.old_zip) == 0
    assert "没有签名：封印和清单只说明没有损坏" in capsys.readouterr().out
    assert command.verify(mirrors.old_zip, keys.signers) == 1
    assert command.verify(signed) == 0
    assert "钥匙是 SHA256:" in capsys.readouterr().out
    assert command.verify(signed, keys.signers) == 0
    assert command.verify(signed, tmp_path / "none") == 1
    assert "找不到签名人文件" in capsys.readouterr().err
    (signed / SIGNATURE).write_bytes(keys("other", (signed / "SHA256SUMS").read_bytes()))
    assert command.verify(signed, keys.signers) == 1


@pytest.mark.parametrize("data", [b"", b"false", b"-----BEGIN SSH SIGNATURE-----\n"])
def test_a_false_signature_is_not_passed_as_whole(mirrors, old_folder, tmp_path, capsys, data):
    (old_folder / SIGNATURE).write_bytes(data)
    spoiled = shutil.copy(mirrors.old_zip, tmp_path / "s.zip")
    with zipfile.ZipFile(spoiled, "a") as archive:
        archive.writestr(f"zfxxgk/{SIGNATURE}", data)
    for place in (old_folder, tmp_path / "s.zip"):
        assert command.verify(place) == 1
        said = capsys.readouterr()
        assert "不是签名" in said.err and "完整" not in said.out


def test_a_signature_of_another_mirror_is_not_put_into_one(mirrors, new_folder, keys, tmp_path,
                                                           capsys):
    file = tmp_path / "stale.sig"
    file.write_bytes(keys("office", b"another manifest\n"))
    for target, old in ((tmp_path / "m.zip", None), (tmp_path / "d.zip", mirrors.old_zip),
                        (tmp_path / "m", None)):
        assert command.make(mirrors.new, mirrors.cache, target, old, LIMIT, file) == 1
        assert "不符" in capsys.readouterr().err and not target.exists()


def test_a_folder_made_anew_keeps_the_signature_or_says_that_it_is_gone(mirrors, signed, capsys):
    before = (signed / SIGNATURE).read_bytes()
    assert command.make(mirrors.old, mirrors.cache, signed, None, LIMIT) == 0
    assert (signed / SIGNATURE).read_bytes() == before and not capsys.readouterr().err
    assert command.make(mirrors.new, mirrors.cache, signed.parent / "d.zip", signed, LIMIT) == 0
    assert "应用时会被拒绝" in capsys.readouterr().err
    assert command.make(mirrors.new, mirrors.cache, signed, None, LIMIT) == 0
    assert "旧签名是旧清单的，已删除" in capsys.readouterr().err
    assert not (signed / SIGNATURE).exists()

"""The manifest is what sha256sum takes, and is read back only where it is exactly that."""

import shutil
import subprocess

import pytest

from plugins.mirroring.manifest import compare, parse, sha256, to_text

DIGESTS = {"b/c.html": sha256(b"1"), "a.html": sha256(b"2")}


def test_sorted_and_read_back():
    text = to_text(DIGESTS)
    assert text.decode().splitlines() == [f"{sha256(b'2')}  a.html", f"{sha256(b'1')}  b/c.html"]
    assert parse(text) == DIGESTS


@pytest.mark.parametrize("spoil", [
    lambda text: text[:-1], lambda text: text + b"\n", lambda text: text.upper(),
    lambda text: text.replace(b"  ", b" "), lambda text: text + text, lambda text: text + b"\xff\n",
    lambda text: b"\n".join(reversed(text.splitlines())) + b"\n",
])
def test_anything_else_is_refused(spoil):
    with pytest.raises(ValueError):
        parse(spoil(to_text(DIGESTS)))


def test_difference():
    difference = compare({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "x", "d": "4"})
    assert difference.to_lines() == ["改动：b", "缺少：c", "多出：d"]
    assert not compare(DIGESTS, DIGESTS)


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="没有 sha256sum")
def test_sha256sum_takes_it(mirrors, old_folder):
    def check():
        return subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"],
                              cwd=old_folder, capture_output=True, text=True)
    assert check().returncode == 0
    (old_folder / "a.html").write_bytes(b"x")
    assert "a.html" in check().stdout


@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="没有 ssh-keygen")
def test_ssh_keygen_signs_it_and_the_signature_may_lie_beside(mirrors, old_folder, tmp_path):
    from plugins.mirroring import command

    key, signers = tmp_path / "key", tmp_path / "signers"
    run = lambda *words, **named: subprocess.run(  # noqa: E731
        ["ssh-keygen", *words], cwd=old_folder, capture_output=True, **named)
    run("-q", "-t", "ed25519", "-N", "", "-f", str(key))
    assert run("-Y", "sign", "-f", str(key), "-n", "mirror", "SHA256SUMS").returncode == 0
    signers.write_text(f"office {key.with_suffix('.pub').read_text()}")
    verify = ("-Y", "verify", "-f", str(signers), "-I", "office", "-n", "mirror", "-s",
              "SHA256SUMS.sig")
    manifest = (old_folder / "SHA256SUMS").read_bytes()
    assert run(*verify, input=manifest).returncode == 0
    assert run(*verify, input=manifest + b"x").returncode != 0
    assert command.verify(old_folder) == 0
    assert command.apply(mirrors.delta, old_folder) == 0
    assert not (old_folder / "SHA256SUMS.sig").exists()  # it is of the old manifest

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

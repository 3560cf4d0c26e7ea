"""What systems and programs leave among the files of a mirror is pardoned by its exact name."""

import pytest

from plugins.mirroring import command
from plugins.mirroring.litter import find_litter
from tests.support import read_cases

LISTED = ("index.html", "theme/site.css", "policy/a.html", "policy/tongzhi.docx", "policy/b.doc")


@pytest.mark.parametrize("text, expected", read_cases("litter.md"))
def test_case(text, expected):
    paths = text.splitlines()
    assert list(find_litter(paths, LISTED)) == expected.splitlines()


def test_it_is_told_and_does_not_spoil_a_mirror(mirrors, old_folder, capsys):
    for path in ("System Volume Information/WPSettings.dat", "policy/._c.html", "._index.html",
                 "Thumbs.db", "policy/desktop.ini", "~$a.html"):
        (old_folder / path).parent.mkdir(exist_ok=True)
        (old_folder / path).write_bytes(b"x")
    assert command.verify(old_folder) == 0
    said = capsys.readouterr().out
    assert "自己留下的 6 个文件，不属于镜像" in said and "WPSettings.dat" in said
    assert command.apply(mirrors.delta, old_folder) == 0
    (old_folder / "._evil.exe").write_bytes(b"x")
    assert command.verify(old_folder) == 1
    assert "多出：._evil.exe" in capsys.readouterr().err

"""What counts as a save, and where a finding opens."""

import threading
from pathlib import Path

import pytest

from plugins.preview.editors import EDITORS, editor_link
from plugins.preview.serving import CannotServe, changes, serve


def test_saves_are_seen_and_what_editors_leave_beside_is_not(tmp_path):
    folder = tmp_path / "content"
    (folder / "__pycache__").mkdir(parents=True)
    found = changes(folder, tmp_path / "none")
    timer = threading.Timer(1, lambda: [
        (folder / name).write_text("x") for name in
        ("~$a.docx", ".a.md.1234", "a.md~", ".a.md.swp", "__pycache__/a.pyc", "a.md")])
    timer.start()
    seen = next(found)
    found.close()
    assert {Path(path).name for path in seen} == {"a.md"}


@pytest.mark.parametrize("port", [65536, 99999, -1])
def test_a_port_that_is_none_is_refused_in_words(tmp_path, port):
    with pytest.raises(CannotServe, match=f"端口 {port} 打不开"):
        serve(tmp_path, (), tmp_path, tmp_path / "out", None, port, "none", print)


@pytest.mark.parametrize("editor", EDITORS)
def test_a_finding_opens_at_its_line(editor):
    link = editor_link(editor, Path("/文件 夹/a.md"), 3, 0)
    assert link == "" or link.startswith(f"{editor.removeprefix('none')[:4]}")
    assert ("%E6%96%87%E4%BB%B6%20%E5%A4%B9/a.md" in link and "3" in link) or editor == "none"

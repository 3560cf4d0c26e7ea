"""The portal's folder: pictures are copied as they are, every fault is told with its place."""

import os
import shutil

import pytest

from plugins.pages.template_faults import TemplateFault
from plugins.pipeline.errors import FaultyContent
from tests.support import ROOT, build, markdown, read_tree, write

HEADER = '<p>{{ site.name }}</p><img src="{{ link("theme/portal/img/logo.png") }}" alt="">'


def made(folder, files):
    """The output of a site of one document with these files in its portal's folder."""
    content = write(folder / "content", {
        "a/a.md": markdown(), **{f"_portal/{path}": data for path, data in files.items()}})
    build(content, folder / "out", folder / "cache")
    return read_tree(folder / "out")


def faults(folder, files):
    """The faults told of the portal's files, by place; nothing is built."""
    with pytest.raises(FaultyContent) as refused:
        made(folder, files)
    assert not (folder / "out").exists()
    return {(found.path, found.line): found.message for found in refused.value.findings
            if found.severity == "错误"}


def test_pictures_and_style_sheets_are_there_as_they_are(tmp_path):
    files = {"img/logo.png": b"\x89PNG\xff\x00", "own.css": b"p { color: red }", "Thumbs.db": b"\xff"}
    made_files = made(tmp_path, {"header.html": HEADER, **files})
    portal = {path: data for path, data in made_files.items() if path.startswith("theme/portal/")}
    assert portal == {"theme/portal/img/logo.png": files["img/logo.png"],
                      "theme/portal/own.css": files["own.css"]}
    assert b'src="../theme/portal/img/logo.png"' in made_files["a/a.html"]


@pytest.mark.parametrize(("text", "line", "says"), [
    ("<p>\n你好".encode("gbk"), 2, "不是 UTF-8"), (b"\xff\xfe<\x00", 1, "不是 UTF-8"),
    ("\n{% if site %}\n甲", 3, "缺少“{% endif %}”"), ("{% for x in 'ab' %}", 1, "缺少“{% endfor %}”"),
    ("甲{% endif %}", 1, "endif"), ("{% foo %}", 1, "不认识的标记“{% foo %}”"),
    ("\n\n{{ user }}", 3, "没有“user”这个值"), ("{{ site.nothing }}", 1, "没有“nothing”这个值"),
    ("{{ page.title }}", 1, "没有“page”这个值"), ("{{ site.name|nofilter }}", 1, "“nofilter”的过滤器"),
    ('\n{% include "nav.html" %}', 2, "找不到模板“nav.html”"), ("{{ site.name }", 1, "“}”写错了地方"),
    ("{{ 1 / 0 }}", 1, "算不出来"), ("\n{{ link(5) }}", 2, "算不出来"), ("{{ site.name", 1, "没有结束"),
])
def test_a_faulty_template_is_told_with_its_line(tmp_path, text, line, says):
    (place, message), = faults(tmp_path, {"footer.html": text}).items()
    assert place == ("_portal/footer.html", line) and says in message


@pytest.mark.parametrize(("text", "says"), [
    ("<script>alert(1)</script>", "“<script”在网页上不起作用"), ('<p onclick="a()">甲</p>', "“onclick=”"),
    ('<a href="javascript:a()">甲</a>', "“javascript:”"), ("<iframe src=a></iframe>", "“<iframe”"),
    ('<img src="{{ link("theme/portal/no.png") }}">', "链接到的“no.png”不存在")])
def test_what_does_nothing_on_a_page_is_told_with_its_line(tmp_path, text, says):
    (place, message), = faults(tmp_path, {"header.html": f"<p>甲</p>\n{text}"}).items()
    assert place == ("_portal/header.html", 2) and says in message


def test_all_faults_are_told_at_once_and_a_part_of_a_template_is_no_template(tmp_path):
    write(tmp_path / "content", {})
    (tmp_path / "content" / "_portal").mkdir()
    (tmp_path / "content" / "_portal" / "link.css").symlink_to("/etc/passwd")
    (tmp_path / "content" / "_portal" / "more").symlink_to(tmp_path)
    found = faults(tmp_path, {
        "header.html": '{% for name in "ab" %}{% include "portal/item.html" %}{% endfor %}',
        "item.html": "{{ name }}", "nav.html": "{% if %}", "标志.png": b"1", "a.js": b"1",
        "footer.html": "{{ user }}"})
    assert set(found) == {("_portal/nav.html", 1), ("_portal/标志.png", 0), ("_portal/a.js", 0),
                          ("_portal/footer.html", 1), ("_portal/link.css", 0), ("_portal/more", 0)}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="需要命名管道")
def test_a_pipe_is_told_and_waited_for_by_nobody(tmp_path):
    (tmp_path / "content" / "_portal").mkdir(parents=True)
    for name in ("header.html", "a.css"):
        os.mkfifo(tmp_path / "content" / "_portal" / name)
    assert set(faults(tmp_path, {})) == {("_portal/header.html", 0), ("_portal/a.css", 0)}


@pytest.mark.parametrize(("file", "text", "line"), [
    ("templates/partials/footer.html", b"\n{{ nothing }}", 2),
    ("templates/partials/footer.html", b"{% if %}", 1),
    ("templates/partials/footer.html", b"\n\n\xff", 3),
    ("static/css/print.css", b"p {}\n\xff", 2),
])
def test_a_fault_in_the_theme_is_told_the_same_way(tmp_path, file, text, line):
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (theme / file).write_bytes(text)
    with pytest.raises(TemplateFault) as told:
        build(write(tmp_path / "content", {"a.md": markdown()}), tmp_path / "out",
              tmp_path / "cache", theme=theme)
    assert (told.value.file, told.value.line) == (str(theme / file), line)
    assert not (tmp_path / "out").exists()

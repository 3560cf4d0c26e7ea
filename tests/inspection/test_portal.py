"""What the county's own head and foot do to every page is told once, at their file."""

import pytest

from plugins.inspection.inspecting import inspect_all
from tests.support import build, markdown, options_of, write

LOGO = '<img src="{{ link("theme/portal/logo.png") }}" alt="">'


def told(folder, files, output=None):
    """Place, rule and words of what is found in the portal's files."""
    content = write(folder / "content", {
        "a.md": markdown(), "b/b.md": markdown("标题: 又一个文件\n"),
        **{f"_portal/{path}": text for path, text in files.items()}})
    if output:
        build(content, output, folder / "cache")
    found = inspect_all(options_of(content, output or folder / "none", folder / "cache")).findings
    return found, [(f"{one.path.removeprefix('_portal/')}:{one.line}", one.rule, one.message)
                   for one in found if one.path.startswith("_portal/")]


@pytest.mark.parametrize(("files", "place", "rule", "says"), [
    ({"head.html": "<p>甲</p>"}, "head.html:0", "PORTAL-01", "没有用到这个文件"),
    ({"styles.css": "p { color: red }"}, "styles.css:0", "PORTAL-01", "没有用到这个文件"),
    ({"header.html": "<p>甲</p>\n<div>乙\n"}, "header.html:2", "PORTAL-03", "“<div>”没有结束"),
    ({"footer.html": "<div><p>甲</div>"}, "footer.html:1", "PORTAL-03", "“<p>”没有结束"),
    ({"footer.html": "<ul><li>甲</ul>\n</div>"}, "footer.html:2", "PORTAL-03", "“</div>”没有开头"),
    ({"header.html": "\n<img src='{{ link(\"theme/portal/logo.png\") }}'>", "logo.png": "1"}, "header.html:2",
     "A11Y-01", "没有替代文字"),
    ({"site.css": "/* :root { */\n:root { --bleu: #1b5e3a; }"}, "site.css:2", "PORTAL-02", "没有“--bleu”"),
    ({"site.css": "a { color: red;\n@media print { p { margin: 0 } }"}, "site.css:1", "PORTAL-02", "没有“}”"),
    ({"site.css": "a { color: red }\n} p { margin: 0 }"}, "site.css:2", "PORTAL-02", "多了一个“}”"),
])
def test_what_is_wrong_in_a_portal_is_told_at_its_line(tmp_path, files, place, rule, says):
    (at, by, words), = told(tmp_path, files)[1]
    assert (at, by) == (place, rule) and says in words


def test_a_sound_portal_is_not_asked_about(tmp_path):
    header = (f"{{# <div> #}}<!-- <p> -->{{% if site.name %}}<div>{{% else %}}<div class='b'>{{% endif %}}\n"
              f"<ul><li>甲<li>乙</ul><p>丙<p>丁</p><br>{LOGO}</div>{{% include 'portal/more.html' %}}")
    assert told(tmp_path, {
        "header.html": header, "more.html": "<p>{{ site.name }}</p>", "logo.png": "1", "bg.png": "1",
        "site.css": ":root { --blue: #134180; --own: #fff } a { color: var(--own) }\n"
                    "@media print { p::after { content: \"{\"; background: url(bg.png) } }"})[1] == []


def test_a_dead_link_of_every_page_is_told_once_where_it_is_written(tmp_path):
    found, in_portal = told(tmp_path, {
        "header.html": '<p><a href="{{ link("index.html") }}">甲</a></p>\n'
                       '<p><a href="{{ link("b/no.html") }}">乙</a></p>\n<p><a href="见门户">丙</a></p>',
        "footer.html": '{% for name in ["gone"] %}<a href="{{ link(name ~ ".html") }}">丁</a>{% endfor %}'},
        tmp_path / "out")
    assert sorted(at for at, rule, _ in in_portal if rule == "LINK-02") == [
        "header.html:1", "header.html:2", "header.html:3"]
    assert not [one for one in found if one.path.endswith(".html") and one.rule == "LINK-02"
                and not one.path.startswith("_portal/")]

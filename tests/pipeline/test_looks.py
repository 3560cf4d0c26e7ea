"""A county's own colours, logo and fonts: on every page, readable, from no other host."""

import pytest

from plugins.pipeline.looks import check_sheet, contrast, read_looks
from tests.support import ROOT, build, load, markdown, write

THEME = ROOT / "theme"
GREEN = "/* 绿色 */\n:root { --blue: #1b5e3a; --bar: #1b5e3a; }\n@font-face { src: url(a.woff2) }\n"


def _faults(sheet):
    return [(fault.line, fault.reason) for fault in check_sheet(sheet, THEME)]


def test_contrast_as_the_standard_has_it():
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_theme_s_own_colours_and_darker_ones_can_be_read():
    assert _faults((THEME / "static" / "css" / "tokens.css").read_text("utf-8")) == []
    assert _faults(GREEN) == []


@pytest.mark.parametrize(("sheet", "says"), [
    (":root {\n--blue: #8cf }", "对比度 1.7"), (":root {\n--bar: #ffe }", "--on-bar"),
    (":root {\n--blue: green }", "认不出来"), ("\n.a { background: url(https://a.example/b.png) }", "别处"),
    ("\n.a { background: url( '//a.example/b.png') }", "别处"), ("\n@import 'b.css';", "别处"),
    ("\n.a { background: url(data:image/png;base64,AA) }", "别处"),
])
def test_what_cannot_be_read_or_comes_from_elsewhere_is_named_with_its_line(sheet, says):
    (line, reason), *_ = _faults(sheet)
    assert line == 2 and says in reason


def test_what_stands_in_a_comment_is_nothing():
    assert _faults("/* url(https://a.example) --blue: #fff */") == []


def test_sheet_logo_and_name_are_on_every_page(tmp_path):
    content = write(tmp_path / "content", {
        "a.md": markdown(), "_portal/site.css": GREEN, "_portal/logo.png": b"x",
        "_portal/name.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "_portal/a.woff2": b"x"})
    assert read_looks(content / "_portal").logo == "logo.png"
    build(content, tmp_path / "out", tmp_path / "cache")
    for path, up in (("index.html", ""), ("a.html", "")):
        page = (tmp_path / "out" / path).read_text("utf-8")
        for file in ("site.css", "logo.png", "name.svg"):
            assert f'"{up}theme/portal/{file}"' in page
        assert '<span class="hidden">测试县人民政府</span>' in page
    assert (tmp_path / "out" / "theme" / "portal" / "a.woff2").exists()


def test_a_fault_of_the_sheet_stops_the_build_at_its_place(tmp_path):
    content = write(tmp_path / "content", {"_portal/site.css": ":root { --red: #fcc }"})
    from plugins.pipeline.errors import FaultyContent
    assert load(content).library
    with pytest.raises(FaultyContent) as fault:
        build(content, tmp_path / "out", tmp_path / "cache")
    assert [(one.path, one.rule, one.line) for one in fault.value.findings if one.rule == "PORTAL-02"
            ] == [("_portal/site.css", "PORTAL-02", 1)] * 2

"""One page of a copy with its pictures, files and links."""

import pytest

from plugins.importing.office_names import NO_REGISTER
from plugins.migration.page_import import import_page
from plugins.migration.saved_copy import LARGEST_PAGE, open_copy
from plugins.office_files.unreadable import Unreadable
from tests.importing.own_files import rule_in_pdf

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 600
BODY = ("<p>各乡镇人民政府：</p><p>请做好春灌工作，六月底前完成，重要情况及时报告县政府。</p>{}"
        "<p>示例县水务局</p><p>2024年7月2日</p>")


def _imported(folder, body, files=()):
    page = (f"<html><meta charset=utf-8><title>示例县水务局关于做好春灌工作的通知</title>"
            f"<h1>示例县水务局关于做好春灌工作的通知</h1><div id=zoom>{body}</div></html>")
    for path, data in {"s.cn/a.html": page.encode(), **dict(files)}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return import_page(open_copy(folder), "s.cn/a.html", "s.cn/a.html", "", (), NO_REGISTER)



def test_pictures_come_along_and_icons_do_not(tmp_path):
    page = _imported(tmp_path, BODY.format("<p><img src=i/a.png alt=渠道图><img src=i/doc.gif></p>"
                                           "<p><img src=i/gone.png></p>"),
                     {"s.cn/i/a.png": PNG, "s.cn/i/doc.gif": b"GIF89a" + b"\0" * 40})
    assert [(picture.suffix, picture.label) for picture in page.pictures] == [("png", "渠道图")]
    assert "![渠道图](import-picture-1.png)" in page.body
    assert [remark.detail for remark in page.remarks
            if remark.cause == "附件或图片没有存下来"] == ["图片（s.cn/i/gone.png）"]


def test_files_are_known_by_what_they_hold(tmp_path):
    links = ("<p>附件：<a href=f/1.pdf>分工表.pdf</a></p><p>附件：<a href='down.jsp?id=2'>办法.doc</a></p>"
             "<p>附件：<a href=f/3.doc>名单.doc</a></p><p>附件：<a href=f/4.ods>明细</a></p>")
    page = _imported(tmp_path, BODY.format("") + links, {
        "s.cn/f/1.pdf": rule_in_pdf(), "s.cn/down.jsp?id=2": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        "s.cn/f/3.doc": b"<!DOCTYPE html><html><title>404</title></html>",
        "s.cn/f/4.ods": b"PK\x03\x04" + b"\0" * 600})
    assert [(file.path, file.suffix) for file in page.files] == [
        ("s.cn/f/1.pdf", "pdf"), ("s.cn/down.jsp?id=2", "doc"), ("s.cn/f/4.ods", "ods")]
    assert "名单.doc（s.cn/f/3.doc）" in [remark.detail for remark in page.remarks], (
        "what the server answered in place of a file is none")


def test_links_name_files_of_the_copy_and_dead_ones_are_words(tmp_path):
    page = _imported(tmp_path, BODY.format(
        "<p>照<a href=b.html>前一通知</a>、<a href=gone.html>旧办法</a>和<a href='http://t.cn/x'>省里的规定</a>办理，"
        "请认真落实。</p>"), {"s.cn/b.html": b"<html><p>x</p></html>"})
    assert "照[前一通知](http://copy.invalid/s.cn/b.html)、旧办法和[省里的规定](http://t.cn/x)办理" in page.body


def test_what_is_too_large_is_refused_and_what_holds_only_a_title_is_said(tmp_path):
    with pytest.raises(Unreadable, match="过大"):
        _imported(tmp_path, "x" * LARGEST_PAGE)
    assert "除标题外没有正文" in {remark.cause for remark in _imported(tmp_path, "").remarks}


def test_a_page_that_the_site_could_not_publish_is_refused_by_itself(tmp_path):
    with pytest.raises(Unreadable):
        _imported(tmp_path, BODY.format(f"<p>{'［' * 3}{'[' * 400}甲{']' * 400}</p>"))

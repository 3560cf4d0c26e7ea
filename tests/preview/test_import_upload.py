"""A file dropped on the front page: imported with its report, or refused with the reason."""

import json

import pytest

from tests.support import read_tree

PAGE = """<html><head><title>测试县教育局关于开学的通知</title></head><body><h1>测试县教育局关于开学的通知</h1>
<p>测教发〔2024〕5号</p><p>各学校：</p><p>秋季学期9月1日开学，请做好准备，确保安全。</p><p>测试县教育局</p>
<p>2024年8月20日</p></body></html>"""


def dropped(client, name, data):
    status, said = client.ask(f"/_preview/import?name={name}", data)
    return status, json.loads(said)


def test_a_page_becomes_a_document_with_its_report(client, context):
    before = read_tree(context.content)
    status, said = dropped(client, "../开学.html", PAGE.encode("gb18030"))
    assert status == 200 and said["is_new"] and said["name"] == "开学.html" and not said["missing"]
    new = {path: text for path, text in read_tree(context.content).items() if path not in before}
    assert [*new] == [said["path"]] and "秋季学期9月1日开学".encode() in new[said["path"]]
    assert {"文号", "标题"} <= {fact["key"] for fact in [*said["known"], *said["doubts"]]}
    assert client.ask(said["form"])[0] == 200
    status, again = dropped(client, "又一份.html", PAGE.encode())
    assert (status, again["is_new"], again["path"]) == (200, False, said["path"])
    assert len(read_tree(context.content)) == len(before) + 1


@pytest.mark.parametrize("name, data, says", [
    ("照片.png", b"\x89PNG1234", "是图片"), ("空.docx", b" ", "文件是空的"), ("..", b"x", "没有名称"),
    ("a" * 300 + ".txt", b"x", "没有导入"),
])
def test_what_cannot_be_imported_is_refused_and_nothing_written(client, context, name, data, says):
    before = read_tree(context.content)
    status, said = dropped(client, name, data)
    assert status == 409 and says in said["refused"]
    assert read_tree(context.content) == before

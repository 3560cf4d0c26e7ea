"""An address of the last release that is gone: a finding of the whole file, with what to do."""

from plugins.documents.publication import publish
from plugins.publishing.addresses import check_addresses
from plugins.publishing.record import list_addresses, list_shown
from tests.support import DAY, load, markdown, write

FILES = {"a.md": markdown("附件: [a.txt]\n旧址: [old.html]\n"), "a.txt": "附件\n",
         "b.md": markdown(title="标题: 另一个文件\n"), "c.md": markdown(title="标题: 第三个文件\n")}


def _check(tmp_path, now, there):
    """(address, line, a part of the fix) of each finding: what was FILES is `now`."""
    was, library = (publish(load(write(tmp_path / name, files)).library, DAY)
                    for name, files in (("was", FILES), ("now", now)))
    output = tmp_path / "output"
    for path in there:
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text("x")
    record = list_shown(was, {}, {}, str.upper)
    last = [path for path in list_addresses(was) if path in (
        "a.html", "a.txt", "old.html", "b.html", "c.html")]
    return sorted((one.path, one.line, one.column, one.fix) for one in check_addresses(
        last, record, tmp_path / "now", library, output))


def test_each_kind_of_address_says_what_to_do(tmp_path):
    now = {"a.md": markdown(), "b.md": markdown("发布日期: 2099-01-01\n", title="标题: 另一个文件\n"),
           "d/c.md": markdown(title="标题: 第三个文件\n")}
    found = _check(tmp_path, now, ["a.html", "d/c.html"])
    wanted = [("a.txt", "请恢复这个附件"), ("b.html", "文件还在，只是今天不公开"),
              ("c.html", "已经移到 d/c.md"), ("old.html", "的“旧址”里恢复 old.html")]
    assert [(path, line, column) for path, line, column, _ in found] == [
        (path, 0, 0) for path, _ in wanted]
    assert all(part in fix for (_, part), (*_, fix) in zip(wanted, found, strict=True))


def test_what_is_still_there_is_no_finding(tmp_path):
    assert _check(tmp_path, FILES, ["a.html", "a.txt", "old.html", "b.html", "c.html"]) == []


def test_the_files_of_a_document_go_with_it(tmp_path):
    now = {name: text for name, text in FILES.items() if not name.startswith("a.")}
    assert [path for path, *_ in _check(tmp_path, now, ["b.html", "c.html"])] == ["a.html"]

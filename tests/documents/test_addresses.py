"""Who owns an address, and what may be one."""


import pytest

from plugins.documents.former import address_of_former
from tests.support import load, markdown, write


@pytest.mark.parametrize(("former", "address"), [
    ("old/a.html", "old/a.html"), ("/old/a", "old/a.html"), ("old/a.md", "old/a.html"),
    ("old/a.htm", "old/a.htm"), ("a.shtml", "a.shtml"), ("old/", "old/index.html"),
    ("old/view.jsp?id=3&c=4", "old/view.jsp@id=3&c=4.html"), ("a.jsp", "a.jsp.html"),
    ("a/?id=3", "a/@id=3.html")])
def test_former_addresses(former, address):
    assert address_of_former(former) == address


@pytest.mark.parametrize("former", [
    "../a.html", "a/../../b.html", "//evil.example", "http://e.cn/a.html", "javascript:alert(1)",
    "a\\b", "旧/a.html", ".git/config", "a b", "\"><script>", "C:/a", "..", "a.jsp?x=../b", "a?b?c", "a.jsp?x=<b>", "?id=3", "con.jsp?id=3"])
def test_no_former_address(tmp_path, former):
    quoted = former.replace("\\", "\\\\").replace('"', '\\"')
    found = load(write(tmp_path, {"a.md": markdown(f'旧址: "{quoted}"')}))
    assert found.library is None
    fault = next(f for f in found.findings if f.rule == "PATH-03")
    assert fault.path == "a.md" and fault.fix


@pytest.mark.parametrize(("path", "front"), [
    ("index.md", ""), ("404.md", ""), ("search.md", ""), ("sitemap.md", ""), ("data/a.md", ""),
    ("theme/a.md", ""), ("search/a.md", ""), ("issuers/a.md", ""), ("years/2024.md", ""),
    ("disclosure/index.md", ""), ("disclosure/budget/page-1.md", ""), ("open/index.md", ""),
    ("open/rules/index.md", ""), ("a.md", "旧址: b.html"), ("a.md", "旧址: guide/"),
    ("a.md", "旧址: data/documents.json"), ("a.md", "旧址: index.html")])
def test_collisions(tmp_path, path, front):
    found = load(write(tmp_path, {path: markdown(front), "b.md": markdown()}))
    assert found.library is None
    faults = [f for f in found.findings if f.severity == "错误"]
    assert {f.rule for f in faults} == {"PATH-02"}
    reserved = any("保留目录" in f.message for f in faults)
    assert ("移到别的文件夹" in faults[0].fix) is reserved


def test_an_attachment_in_a_reserved_folder(tmp_path):
    found = load(write(tmp_path, {"a.md": markdown("附件: data/documents.csv"),
                                  "data/documents.csv": "x"}))
    assert found.library is None


def test_its_own_address_is_no_collision(tmp_path):
    found = load(write(tmp_path, {"a.md": markdown("旧址: [b.html, b, b.html]")}))
    assert found.library is not None, found.findings

"""What an upgrade changes in the pages: counts, and the place that readers see."""

from plugins.starting.comparing import compare, describe
from tests.support import write


def _sites(tmp_path, new):
    old = {"a.html": "<p>甲\n<p>乙", "b.html": "<p>丙", "x.css": "a{}"}
    sites = {"old": old, "new": {**old, **new}}
    return [write(tmp_path / name, files) for name, files in sites.items()]


def test_the_same_is_said_in_a_word(tmp_path):
    assert list(describe(compare(*_sites(tmp_path, {})))) == ["网页：逐个字节相同。"]


def test_counts_and_the_first_place_that_readers_see(tmp_path):
    old, new = _sites(tmp_path, {"a.html": "<p class=x>甲\n<p>丁", "x.css": "b{}", "c.html": ""})
    (new / "b.html").unlink()
    said = "\n".join(describe(compare(old, new)))
    assert "新增：网页 1 个，其他文件 0 个" in said and "变化：网页 1 个，其他文件 1 个" in said
    assert "例：a.html\n    - 乙\n    + 丁" in said and "例：不再有 b.html" in said

"""addresses.py: a page is found by whatever an editor has at hand."""

import pytest

from plugins.printing.addresses import find_page


@pytest.fixture
def site(tmp_path):
    content, output = tmp_path / "content", tmp_path / "output"
    for file in (content / "policy/a.md", output / "policy/a.html", output / "policy/index.html",
                 output / "index.html", output / "data/a.json"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return content, output


@pytest.mark.parametrize("word, path", [
    ("policy/a.md", "policy/a.html"),
    ("policy/a.html", "policy/a.html"),
    ("{content}/policy/a.md", "policy/a.html"),
    ("{output}/policy/a.html", "policy/a.html"),
    ("https://www.example.gov.cn/zfxxgk/policy/a.html?from=x#article-3", "policy/a.html"),
    ("https://www.example.gov.cn/zfxxgk/policy/", "policy/index.html"),
    ("https://www.example.gov.cn/", "index.html"),
    ("policy\\a.md", "policy/a.html"),
    ("policy/b.md", ""),
    ("data/a.json", ""),
    ("", ""),
])
def test_every_way_to_name_a_page(site, word, path):
    content, output = site
    assert find_page(word.format(content=content, output=output), content, output) == path

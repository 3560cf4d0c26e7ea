"""page_facts.py: what the head of a page says becomes the metadata of its PDF."""

from plugins.printing.page_facts import read_facts


def test_page_tags_and_canonical_address():
    page = """<!DOCTYPE html><html><head><title>通知 - 专栏</title>
    <link rel="canonical" href="https://www.example.gov.cn/zfxxgk/a.html">
    <meta name="SiteName" content="测试县人民政府"><meta name="ArticleTitle" content="通知">
    <meta name="PubDate" content="2024-07-05 09:30"><meta name="ContentSource" content="县府办">
    <meta name="Keywords" content="甲,乙"></head><body></body></html>"""
    facts = read_facts(page.encode())
    assert (facts.title, facts.author, facts.keywords) == ("通知", "县府办", "甲,乙")
    assert facts.moment == "D:20240705093000+08'00'"
    assert facts.address == "https://www.example.gov.cn/zfxxgk/a.html"
    assert facts.site == "测试县人民政府"


def test_a_list_has_its_title_alone():
    facts = read_facts("<html><head><title>目录</title></head><body></body></html>".encode())
    assert facts.title == "目录"
    assert facts.author == facts.moment == facts.address == ""

"""long_addresses.py: an address of the text may be broken, one in a tag stays whole."""

from plugins.documents.long_addresses import break_addresses

LONG = "https://www.example.gov.cn/zfxxgk/column/a.html?type=4&amp;nav=2"


def test_it_breaks_after_its_signs():
    assert break_addresses(f"<p>见{LONG}。</p>") == (
        "<p>见https://<wbr>www.<wbr>example.<wbr>gov.<wbr>cn/<wbr>zfxxgk/<wbr>column/<wbr>a.<wbr>html?"
        "<wbr>type=<wbr>4<wbr>&amp;nav=<wbr>2。</p>")


def test_tags_and_short_addresses_stay():
    for markup in (f'<p><a href="{LONG}">网页</a></p>', "<p>https://www.gov.cn/</p>", "<p>正文</p>"):
        assert break_addresses(markup) == markup

"""letterhead.py: which documents get a red head on paper, and in what size."""

import pytest

from plugins.reading.letterhead import letterhead_of
from tests.support import markdown, parse

HEAD = "文号: 永政办发〔2024〕66号\n发文机关: 永昌县人民政府办公室\n"


def _letterhead(front_matter):
    return letterhead_of(parse(markdown(front_matter)).document)


def test_issuer_and_number_make_the_head():
    head = _letterhead(HEAD)
    assert head.names == ("永昌县人民政府办公室",)
    assert head.number == "永政办发〔2024〕66号"


@pytest.mark.parametrize("front_matter", [
    "发文机关: 永昌县人民政府\n",
    "文号: 永政发〔2024〕1号\n",
    "文号: 国令第711号\n发文机关: 国务院\n",  # an order has a head of another kind
    f"版式: 解读\n{HEAD}",
])
def test_nothing_is_invented(front_matter):
    assert _letterhead(front_matter) is None


@pytest.mark.parametrize("issuers, size", [
    ("永昌县人民政府", "large"),
    ("[永昌县教育局, 永昌县人力资源和社会保障局]", "medium"),
    ("永昌县住房和城乡建设局综合行政执法队", "small"),
])
def test_the_longest_name_sets_the_size(issuers, size):
    assert _letterhead(f"文号: 永政发〔2024〕1号\n发文机关: {issuers}\n").size == size

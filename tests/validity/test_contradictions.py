import pytest

from plugins.validity.contradictions import find_contradictions
from plugins.validity.own_dates import check_own_dates
from tests.validity.making import FIRST_NUMBER, read_documents, resolver

OLD = "成文日期: 2020-01-01\n有效期至: 2024-12-31\n---\n"
NEW = "文号: 永政发〔2024〕9号\n成文日期: 2024-07-02\n"
THIRD = "---\n文号: 永政发〔2025〕3号\n成文日期: 2025-02-01\n"


def find(text):
    documents = read_documents(text)
    places = {document.path: (index + 5, 7) for index, document in enumerate(documents)}
    found = find_contradictions(documents, resolver(documents),
                                lambda document, written: places[document.path])
    return [*found, *(fault for document in documents for fault in check_own_dates(document))]


@pytest.mark.parametrize(("text", "rule", "path", "parts"), [
    pytest.param(f"成文日期: 2024-07-02\n废止: [永政发〔2024〕9号]\n---\n{NEW}废止: [{FIRST_NUMBER}]\n",
                 "VAL-11", "1.md", ("1.md:5", "2.md:6"), id="circular"),
    pytest.param(f"{OLD}{NEW}废止: [2.md]\n", "VAL-11", "2.md", ("2.md:6",), id="itself"),
    pytest.param(f"{OLD}{NEW}废止: [{FIRST_NUMBER}]\n{THIRD}废止: [{FIRST_NUMBER}]\n",
                 "VAL-12", "3.md", ("2.md:6", "2024-07-02", "2025-02-01"), id="repealed twice"),
    pytest.param(f"成文日期: 2020-01-01\n废止日期: 2023-01-01\n---\n{NEW}废止: [{FIRST_NUMBER}]\n",
                 "VAL-12", "2.md", ("1.md:5", "2023-01-01"), id="repealed and own key"),
    pytest.param(f"{OLD}{NEW}废止: [{FIRST_NUMBER}]\n{THIRD}修改: [{FIRST_NUMBER}]\n",
                 "VAL-14", "3.md", ("1.md:5", "已废止"), id="amended after repeal"),
    pytest.param(f"{OLD}{THIRD[4:]}延长有效期: [{{文件: {FIRST_NUMBER}, 至: 2027-12-31}}]\n",
                 "VAL-14", "2.md", ("自 2025-01-01 起已失效",), id="extended after expiry"),
    pytest.param(f"成文日期: 2025-01-01\n---\n{NEW}废止: [{FIRST_NUMBER}]\n",
                 "VAL-15", "2.md", ("1.md:5", "2025-01-01"), id="back-dated"),
    pytest.param(f"{OLD}{NEW}延长有效期: [{FIRST_NUMBER}]\n",
                 "VAL-16", "2.md", ("没有写明",), id="extended to no day"),
    pytest.param(f"{OLD}{NEW}延长有效期: [{{文件: {FIRST_NUMBER}, 至: 2024-12-31}}]\n",
                 "VAL-16", "2.md", ("没有延长",), id="extended to the same day"),
    pytest.param(f"{OLD}发布日期: 未载明\n废止: [{FIRST_NUMBER}]\n",
                 "VAL-16", "2.md", ("没有任何日期",), id="undated"),
    pytest.param(f"{OLD}{NEW}恢复执行: [{FIRST_NUMBER}]\n",
                 "VAL-16", "2.md", ("没有被暂停执行",), id="resumed, never suspended"),
    pytest.param(f"{OLD}{NEW}恢复执行: [{FIRST_NUMBER}]\n{THIRD.replace('2025', '2024')}"
                 f"暂停执行: [{{文件: {FIRST_NUMBER}, 自: 2024-09-01}}]\n",
                 "VAL-16", "2.md", ("自 2024-09-01 起才暂停",), id="resumed before it is suspended"),
    pytest.param("施行日期: 2024-06-01\n有效期至: 2024-05-31\n",
                 "VAL-13", "1.md", ("早于",), id="own dates"),
])
def test_each_contradiction_is_found_with_both_places(text, rule, path, parts):
    (found, fault), = find(text)
    assert (found, fault.path) == (rule, path)
    assert all(part in fault.message for part in parts), fault.message
    assert fault.fix


@pytest.mark.parametrize("text", [
    pytest.param(f"{OLD}{NEW}废止: [{FIRST_NUMBER}]\n", id="a repeal"),
    pytest.param(f"{OLD}{NEW}修改: [{FIRST_NUMBER}]\n{THIRD}废止: [{FIRST_NUMBER}]\n",
                 id="amended, then expired, then repealed"),
    pytest.param(f"{OLD}{NEW}废止: [国发〔2001〕1号]\n", id="a document elsewhere"),
    pytest.param(f"{OLD}{NEW}恢复执行: [{FIRST_NUMBER}]\n{THIRD.replace('2025', '2024')}"
                 f"暂停执行: [{FIRST_NUMBER}]\n",
                 id="suspended and resumed"),
    pytest.param(f"{OLD}{NEW}延长有效期: [{{文件: {FIRST_NUMBER}, 至: 2026-12-31}}]\n{THIRD}"
                 f"修改: [{FIRST_NUMBER}]\n", id="amended in the time gained"),
    pytest.param(f"{OLD}{NEW}废止: [{FIRST_NUMBER}]\n{THIRD}废止: [永政发〔2024〕9号]\n",
                 id="repeal of a repeal"),
])
def test_what_may_happen_is_no_finding(text):
    assert find(text) == []


def test_a_circle_of_three_is_found_once():
    text = "".join(f"文号: 甲发〔2020〕{n}号\n成文日期: 2020-01-01\n修改: [甲发〔2020〕{n % 3 + 1}号]\n---\n"
                   for n in (1, 2, 3)).removesuffix("---\n")
    (rule, fault), = find(text)
    assert rule == "VAL-11" and "1.md:5" in fault.message and "3.md:7" in fault.message

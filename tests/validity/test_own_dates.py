import pytest

from plugins.documents.findings import Severity
from plugins.validity.own_dates import check_own_dates
from tests.validity.making import read_documents


@pytest.mark.parametrize(("text", "part", "severity"), [
    ("施行日期: 2024-06-01\n有效期至: 2024-05-31", "早于开始施行", Severity.ERROR),
    ("成文日期: 2024-06-01\n废止日期: 2024-05-31", "废止日期 2024-05-31 早于", None),
    ("施行日期: 2024-01-01\n有效期至: 2026-12-31\n有效期: 5年", "2028-12-31", None),
    ("施行日期: 2024-01-01\n废止依据: 某决定", "没有写“废止日期”", None),
    ("施行日期: 2024-01-01\n失效依据: 任务已完成", "没有写“有效期至”", None),
    ("成文日期: 2024-01-01\n暂停执行: {文件: 永政发〔2023〕1号, 自: 2027-05-01, 至: 2027-01-01}",
     "没有一天起作用", Severity.ERROR),
    ("发布日期: 2024-01-05\n更正: {日期: 2024-01-01, 说明: 错字}", "早于发布日期 2024-01-05", None),
])
def test_faults(text, part, severity):
    (document,) = read_documents(text + "\n")
    (_, fault), = check_own_dates(document)
    assert part in fault.message and fault.fix and fault.severity is severity


@pytest.mark.parametrize("text", [
    "施行日期: 2024-06-01\n有效期至: 2024-06-01",
    "施行日期: 2024-01-01\n有效期至: 2028-12-31\n有效期: 5年",
    "成文日期: 2024-01-01\n废止日期: 2024-06-01\n废止依据: 某决定",
    "有效期至: 2024-06-01",
    "施行日期: 2024-01-01\n有效期: 1年\n失效依据: 题名所载年度已满",
    "成文日期: 2024-01-01\n暂停执行: {文件: 永政发〔2023〕1号, 自: 2027-01-01, 至: 2027-01-01}",
    "发布日期: 2024-01-05\n更正: {日期: 2024-01-05, 说明: 错字}",
])
def test_dates_in_order_give_no_finding(text):
    (document,) = read_documents(text + "\n")
    assert not list(check_own_dates(document))

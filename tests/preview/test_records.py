"""Values that say several things: from the front matter to the fields of the form and back."""

import json

import pytest
import yaml

from plugins.documents.fields import FIELDS
from plugins.preview.controls import entered, meant, shown

BY_KEY = {field.key: field for field in FIELDS}


@pytest.mark.parametrize("key, written, records", [
    ("废止", "示政发〔2017〕1号", [{"文件": "示政发〔2017〕1号"}]),
    ("废止", "\n- 示政发〔2017〕1号\n- {文件: /a.md, 条款: [第三条, 第五条], 自: 2027-01-01}",
     [{"文件": "示政发〔2017〕1号"}, {"文件": "/a.md", "条款": "第三条、第五条", "自": "2027-01-01"}]),
    ("依据", "\n- {站外: 《某办法》（某政发〔2020〕1号）}", [{"站外": "《某办法》（某政发〔2020〕1号）"}]),
    ("延长有效期", "\n- {文件: 示政发〔2017〕1号, 延长: 2年}", [{"文件": "示政发〔2017〕1号", "延长": "2年"}]),
    ("附件", "\n- {文件: a.pdf, 名称: 名单}", [{"文件": "a.pdf", "名称": "名单"}]),
    ("附件", "a.pdf", [{"文件": "a.pdf"}]),
    ("更正", "\n- {日期: 2026-11-30, 说明: 数字改为 5}", [{"日期": "2026-11-30", "说明": "数字改为 5"}]),
    ("撤下", "{日期: 2026-11-30, 理由: 内容有误, 以前文本: 保留}",
     [{"日期": "2026-11-30", "理由": "内容有误", "以前文本": "保留"}]),
    ("前版", "\n- {文件: a-2024.md, 至: 2026-11-30}", [{"文件": "a-2024.md", "至": "2026-11-30"}]),
    ("施行日期", "2027-01-01", [{"自": "2027-01-01"}]),
    ("施行日期", "\n- 2027-01-01\n- {自: 2027-07-01, 条款: [第三条]}",
     [{"自": "2027-01-01"}, {"自": "2027-07-01", "条款": "第三条"}]),
    ("有效期至", "{事件: 项目验收}", [{"事件": "项目验收"}]), ("有效期至", "2027-01-01", [{"日期": "2027-01-01"}]),
])
def test_what_is_written_is_shown_in_parts_and_written_again(key, written, records):
    field = BY_KEY[key]
    items = shown(field, yaml.compose(written))
    assert [json.loads(item) for item in items] == records
    assert entered(field, items) == written
    assert tuple(meant(field, item) for item in items) == items


@pytest.mark.parametrize("key, typed, written", [
    ("更正", {"说明": "改了", "日期": "二〇二六年十一月三十日"}, "\n- {日期: 2026-11-30, 说明: 改了}"),
    ("撤下", {"日期": "2026.12.1", "理由": "涉及: 个人隐私"}, '{日期: 2026-12-01, 理由: "涉及: 个人隐私"}'),
    ("修改", {"文件": "甲", "条款": "第一条，第二条；第三条 "}, "\n- {文件: 甲, 条款: [第一条, 第二条, 第三条]}"),
    ("延长有效期", {"文件": "甲", "至": "2028/1/5", "延长": " "}, "\n- {文件: 甲, 至: 2028-01-05}"),
    ("撤下", {"日期": ""}, ""), ("废止", {}, ""),
])
def test_what_is_typed_into_the_parts(key, typed, written):
    field = BY_KEY[key]
    assert entered(field, [meant(field, json.dumps(typed))]) == written

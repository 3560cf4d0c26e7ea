"""Clean documents, each broken in one way: the matching rule fires, and no other error does."""

import pytest

from tests.inspection.support import folder_of, inspect_folder

_SENTENCE = "各乡镇、各部门要按照要求抓好落实，及时报送进展情况，确保各项任务按期完成。"
POLICY = f"""---
标题: 永昌县人民政府办公室关于印发永昌县政务公开工作规定的通知
类别: 行政规范性文件
文号: 永政办发〔2026〕12号
发文机关: 永昌县人民政府办公室
成文日期: 2026-10-12
发布日期: 2026-10-20
有效期: 5年
附件: [list.csv]
文种: 通知
审核:
- {{环节: 初审, 人员: 甲, 日期: 2026-10-12, 内容: 9a3d}}
- {{环节: 复审, 人员: 乙, 日期: 2026-10-13, 内容: 9a3d}}
- {{环节: 终审, 人员: 丙, 日期: 2026-10-14, 内容: 9a3d}}
---

各乡镇人民政府，县政府各部门、单位：

现将《永昌县政务公开工作规定》印发给你们，请认真执行。

## 一、总体要求

（一）指导思想。依照《中华人民共和国政府信息公开条例》（国令第711号），参照国办发〔2017〕47号文件。{_SENTENCE}

（二）工作目标。到2027年12月31日，公开事项全部上网。{_SENTENCE}

## 二、主要任务

（一）加强解读。任务清单见附件。{_SENTENCE}

（二）保护商业秘密、个人隐私，公开账户管理办法。联系电话：0935-7522894。{_SENTENCE}

永昌县人民政府办公室

2026年10月12日
"""
READING = """---
标题: 《永昌县政务公开工作规定》解读
类别: 政策解读
版式: 解读
解读: [永政办发〔2026〕12号]
责任单位: 永昌县人民政府办公室
发布日期: 2026-10-20
---

《永昌县政务公开工作规定》（永政办发〔2026〕12号）规定了两项任务。

过去公开的事项散在各处，群众查找不便，县政府办公室征求了乡镇和部门的意见，起草了规定：哪些事项公开、由谁公开、在哪里查，都列成一张清单；
涉及商业秘密、个人隐私的，先征求本人意见再决定是否公开。
"""
GUIDE = """---
标题: 永昌县政府信息公开指南
类别: 政府信息公开指南
版式: 指南
---

信息分类、编排体系和获取方式如下。

## 一、受理机构

受理机构：永昌县人民政府办公室

办公地址：永昌县城关镇东大街

办公时间：8:30—12:00

联系电话：0935-7522894

传真号码：0935-7522894

邮政编码：737200

网址：https://www.yongchang.gov.cn/

## 二、救济

对不予公开决定不服的，应当先申请行政复议，再提起行政诉讼。

对部门的行为不服的，向永昌县人民政府申请；对县政府的行为起诉的，由中级人民法院管辖。
"""
NOTICE = """---
标题: 永昌县司法局关于开展检查的通知
类别: 通知公告
文号: 永司发〔2026〕3号
发文机关: 永昌县司法局
成文日期: 2026-11-02
发布日期: 2026-11-03
---

请各科室于11月20日前完成检查，并参阅[工作规定](../policy/rules.md)。
"""
FILES = {"policy/rules.md": POLICY, "policy/reading.md": READING, "guide/guide.md": GUIDE,
         "notice/check.md": NOTICE, "policy/list.csv": "任务,单位\n解读,县司法局\n"}

P, R, G, N, C = FILES  # policy, reading, guide, notice, list of a csv
# Which file, what becomes what, which rule must fire.
BREAKS = [
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发2026〕12号", "DOC-02"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发[2026]12号", "DOC-02"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发〔2026〕012号", "DOC-01"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发〔26〕12号", "DOC-01"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发〔2026〕第12号", "DOC-01"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发", "DOC-06"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永证办发〔2026〕12号", "DOC-04"),
    (P, "文号: 永政办发〔2026〕12号", "文号: 永政办发〔2025〕12号", "DOC-05"),
    (N, "文号: 永司发〔2026〕3号", "文号: 永政办发〔2026〕12号", "DOC-03"),
    (P, "国办发〔2017〕47号", "国办发﹝2017﹞47号", "DOC-02"),
    (P, "国办发〔2017〕47号", "国办发〔2017〕 47号", "DOC-08"),
    (P, "国办发〔2017〕47号", "国办发〔2017〕47", "DOC-08"),
    (P, "成文日期: 2026-10-12\n", "", "DATE-06"),
    (P, "发文机关: 永昌县人民政府办公室\n", "", "DOC-11"),
    (N, "成文日期", "索引号: 620321/26-1\n成文日期", "DOC-10"),
    (N, "通知\n", "通知。\n", "TXT-13"),
    (N, "../policy/rules.md", "https://www.example.com/", "LINK-03"),
    (P, "文种: 通知", "文种: 请示报告", "DOC-09"),
    (P, "2027年12月31日", "2027年11月31日", "DATE-01"),
    (P, "2026年10月12日\n", "2026年1012\n", "DATE-01"),
    (P, "发布日期: 2026-10-20", "发布日期: 2026-10-10", "DATE-02"),
    (N, "成文日期: 2026-11-02", "成文日期: 2026-09-02", "DATE-03"),
    (N, "成文日期: 2026-11-02\n发布日期: 2026-11-03", "成文日期: 2026-12-02\n发布日期: 2026-12-03",
     "DATE-04"),
    (P, "2027年12月31日", "2027年12月01日", "DATE-05"),
    (P, "2026年10月12日\n", "2026年10月11日\n", "DATE-06"),
    (N, "发布日期: 2026-11-03", "发布日期: 未载明", "DATE-07"),
    (P, "各乡镇人民政府，县政府", "各乡镇人民政府,县政府", "TXT-01"),
    (P, "（二）工作目标", "(二)工作目标", "TXT-01"),
    (P, "关于印发永昌县政务", "关于印发 永昌县政务", "TXT-02"),
    (P, "（二）保护", "（一）保护", "TXT-03"),
    (P, "（二）工作目标", "（三）工作目标", "TXT-03"),
    (P, "任务清单见附件。", "任务清单（）。", "TXT-04"),
    (P, "任务清单见附件。", "任务清单待补充。", "TXT-05"),
    (P, "附件: [list.csv]\n", "", "TXT-06"),
    (G, "8:30—12:00", "8∶30—12∶00", "TXT-07"),
    (P, "指导思想", "指导\ufffd想", "TXT-08"),
    (P, "《中华人民共和国政府信息公开条例》", "《中华人民共和国政府信息公开条例", "TXT-09"),
    (P, "商业秘密", "商业机密", "TXT-21"),
    (P, "账户管理", "帐户管理", "TXT-10"),
    (P, "请认真执行。", "请认真执行。。", "TXT-13"),
    (P, "国令第711号", "国令第７１１号", "TXT-14"),
    (P, "0935-7522894", "13812345678", "PRIV-02"),
    (P, "0935-7522894", "11010519491231002X", "PRIV-01"),
    (P, "0935-7522894", "6222020200112233446", "PRIV-03"),
    (P, "各乡镇人民政府，", "机密★5年\n\n各乡镇人民政府，", "PRIV-04"),
    (P, "永昌县人民政府办公室\n\n2026年", "（此件不予公开）\n\n2026年", "PRIV-05"),
    (R, "解读: [永政办发〔2026〕12号]\n", "", "REL-04"),
    (R, "解读: [永政办发〔2026〕12号]\n", "", "REL-01"),
    (R, "解读: [永政办发〔2026〕12号]\n", "解读: [永政办发〔2026〕21号]\n", "REL-03"),
    (R, "发布日期: 2026-10-20", "发布日期: 2026-10-28", "REL-02"),
    (R, "（永政办发〔2026〕12号）规定", "（永政办发〔2026〕21号）规定", "CITE-01"),
    (G, "编排体系", "目录", "GUIDE-01"),
    (G, "传真号码：0935-7522894\n\n", "", "GUIDE-01"),
    (G, "应当先申请行政复议，再", "可以申请行政复议或者", "GUIDE-02"),
    (G, "向永昌县人民政府申请", "可以依法申请", "GUIDE-02"),
    (G, "由中级人民法院管辖", "由人民法院管辖", "GUIDE-02"),
    (G, "https://", "http://", "GUIDE-03"),
    (G, "737200", "757200", "CONTACT-01"),
    (G, "联系电话：0935-7522894", "联系电话：0935-7522849", "CONTACT-02"),
    (N, NOTICE[NOTICE.index("\n\n请"):], POLICY[POLICY.index("\n\n各乡镇人民政府，"):], "DUP-01"),
    (C, "县司法局", "110105194912310021或11010519491231002X", "PRIV-01"),
]


def _found(content, cache):
    return {(finding.path, finding.rule, finding.severity) for finding in
            inspect_folder(content, cache).findings}


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clean")
    return _found(folder_of(folder / "content", FILES), folder / "cache")


def test_clean_documents_are_clean(clean):
    assert not {(path, rule) for path, rule, _ in clean if not path.startswith("_data/")}


# What else is then wrong: the interpretation cites another number, the copied text is of another day.
FOLLOWS = {"DOC-04": ["CITE-01"], "DOC-05": ["CITE-01"], "DUP-01": ["DATE-06", "TXT-06"]}


@pytest.mark.parametrize(("path", "old", "new", "rule"), BREAKS,
                         ids=[f"{number}-{rule}" for number, (*_, rule) in enumerate(BREAKS, 1)])
def test_broken_document(path, old, new, rule, clean, tmp_path):
    assert old in FILES[path]
    broken = {**FILES, path: FILES[path].replace(old, new, 1)}
    found = _found(folder_of(tmp_path / "content", broken), tmp_path / "cache") - clean
    assert rule in {fired for _, fired, _ in found}
    errors = {fired for _, fired, severity in found if severity == "错误"}
    assert errors <= {rule, *FOLLOWS.get(rule, ())}


def test_at_least_forty_ways():
    assert len(BREAKS) >= 40

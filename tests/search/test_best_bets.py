"""What stands above results: an office by its names, the application, who answers to a question."""

import json
import subprocess

import pytest

from plugins.search.proof import SCRIPT
from tests.support import DAY, build, markdown, write

OFFICES = """- 名称: 测试县人民政府办公室
  角色: [受理机构, 主管部门]
  地址: 东大街1号
  联系电话: 0000-1
- {名称: 测试县人力资源和社会保障局, 地址: 东大街2号, 办公时间: 8:30—18:00, 联系电话: 0000-2}
- {名称: 测试县东寨镇人民政府, 联系电话: 0000-3}
- {名称: 测试县档案馆, 角色: [查阅场所], 办公时间: 9:00—17:00}
- {名称: 测试县某某公司}
- {名称: 测试县东寨镇柳树村村民委员会, 联系电话: 0000-4}
- {名称: 测试县市场监督管理局, 联系电话: 0000-5}
- {名称: 测试县人民法院, 联系电话: 0000-6}
"""
FILES = {
    "_data/offices.yml": OFFICES,
    "office.md": markdown("版式: 机构", title="标题: 测试县人力资源和社会保障局\n"),
    "form.md": markdown("版式: 页面\n类别: 依申请公开", "【申请表】\n", title="标题: 申请公开的表\n"),
    "asked.md": markdown("版式: 问答", "## 低保向哪里申请？\n\n向镇里。\n\n## 低保多久办完？\n\n一个月。\n\n"
                         "## 低保一年多少钱？\n\n六千。\n", title="标题: 低保问答\n"),
    "licence.md": markdown("版式: 办事指南", title="标题: 食品经营许可证办理指南\n"),
    "guide.md": markdown("版式: 办事指南", title="标题: 最低生活保障申请指南\n"),
}
ADDRESS, HOURS, TELEPHONE = "办公地址", "办公时间", "联系电话"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    build(write(folder / "content", FILES), folder / "output", folder / "cache")
    return folder / "output"


def first_of(output, *queries):
    """The addresses, titles where there are none, of what stands above the results of each."""
    ran = subprocess.run(["node", str(SCRIPT), str(output), "--day", DAY.isoformat()],
                         input="\n".join(queries).encode(), capture_output=True, check=True)
    answers = map(json.loads, ran.stdout.decode().splitlines())
    return [[bet["url"] or bet["title"] for bet in answer["best_bets"]] for answer in answers]


@pytest.mark.parametrize(("office", "queries"), [
    ("office.html", ["测试县人力资源和社会保障局", "县人力资源和社会保障局", "人社局", "人社局电话是多少",
                     "请问人社局在哪里", "人社局几点上班"]),
    ("测试县东寨镇人民政府", ["东寨镇", "东寨镇政府", "东寨镇人民政府联系方式"]),
    ("测试县人民政府办公室", ["县政府办公室", "县政府办"]),
    ("测试县东寨镇柳树村村民委员会", ["柳树村", "柳树村村委会电话"]),
    ("测试县市场监督管理局", ["市场监管局", "县市场监管局在哪"]), ("测试县人民法院", ["法院"])])
def test_an_office_is_found_by_the_names_it_goes_by_and_what_is_asked_of_it(output, office, queries):
    assert first_of(output, *queries) == [[office]] * len(queries)


def test_a_name_among_other_words_is_no_question_for_the_office(output):
    assert first_of(output, "人社局关于招聘的通知", "镇", "测试县某某公司", "政府") == [[], [], [], []]


def test_the_application_and_complaints_lead_to_who_receives_them(output):
    assert first_of(output, "依申请公开", "怎么申请信息公开", "投诉电话", "查阅场所在哪") == [
        ["form.html"], ["form.html"], ["政府信息公开主管部门：测试县人民政府办公室"],
        ["查阅场所：测试县档案馆"]]


def test_a_question_leads_to_its_answer_and_the_guide_by_the_words_of_the_dictionary(output):
    how_long, where, title = first_of(output, "低保多久能办下来", "低保去哪里申请？", "低保问答")
    assert how_long[0].startswith("asked.html#question-") and how_long[-1] == where[-1] == "guide.html"
    assert where[0].startswith("asked.html#question-") and where[0] != how_long[0]
    assert title == []


@pytest.mark.parametrize("question", [
    "离婚去哪里申请？", "自来水一方多少钱", "新农合今年交多少钱", "县里有多少人", "养狗要办证吗", "垃圾费一年多少钱"])
def test_other_words_than_the_subject_s_are_another_question(output, question):
    assert first_of(output, question) == [[]]


def test_only_what_the_site_says_is_shown_in_the_order_of_a_visit(output):
    name, = [file for file in (output / "search" / "b").iterdir() if "人社局" in file.read_text("utf-8")]
    rows = json.loads(name.read_text("utf-8").partition(",")[2].removesuffix(");\n"))
    lines = {row[1]: row[3:] for row in rows}
    assert lines["测试县人力资源和社会保障局"] == [
        [ADDRESS, "东大街2号"], [HOURS, "8:30—18:00"], [TELEPHONE, "0000-2"]]
    assert lines["测试县东寨镇人民政府"] == [[TELEPHONE, "0000-3"]]
    assert "测试县某某公司" not in lines

"""Lists and texts that name persons say nothing of their homes, health or means (条例第十五条)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import PRIVACY
from ..leaks.carried import Piece
from ..leaks.name_lists import find_listed
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-08", Severity.ERROR, PRIVACY
NAME = "名单里的住址、病情、收入等"
LOOKS_AT = ("表格里与“姓名”并列的住址、病种、残疾类别、家庭收入、监护人等栏（空着的、打了星号的不算），写着病情、"
            "家庭变故的格子，以及在同一句里点名又说病情、残疾、服刑、上访、家庭情况、门牌、账号的")
FIX = "删去这些栏，或打星号；点名的改用“某”"
PASS = ("\n举报人王某反映的问题属实。", "\n信访人马上办理。",
        "\n| 姓名 | 村组 | 金额 |\n| --- | --- | --- |\n| 张三 | 东村二组 | 500 |",
        "\n| 姓名 | 住址 |\n| --- | --- |\n| 张三 | 东村**号 |",
        "\n| 单位 | 负责人姓名 | 地址 |\n| --- | --- | --- |\n| 教育局 | 张三 | 东大街1号 |",
        "\n患者王某，45岁，已治愈。", "\n马铃薯患晚疫病的面积减少；低保户家庭走访慰问；残疾人代表张三发言。",
        "\n第一小学校长李明讲话，三年级学生张口诵读。", "\n残疾人张口就能办的事要落实。")
FAIL = ("\n孤儿保障名单：李小丫，女。", "\n经查，举报人系教师张小丫，反映问题属实。",
        "\n| 姓名 | 家庭住址 | 金额 |\n| --- | --- | --- |\n| 张三 | 东村二组15号 | 500 |",
        "\n| 户主姓名 | 病种 |\n| --- | --- |\n| 张三 | 肺癌 |",
        "\n低保对象王小明，家住东村三组，患有尿毒症。", "\n王建国，住东寨镇头坝村三社，电话已登记。",
        "\n王建国因患尿毒症，家庭生活困难。", "\n王强，肢体残疾二级，领取轮椅一台。", "\n看望了孤儿赵小丫。",
        "\n实验小学三年级2班学生王梓涵家庭困难，获得资助。", "\n王梓涵就读于城关小学五年级。",
        "\n| 姓名 | 家庭年收入（元） |\n| --- | --- |\n| 张三 | 12000 |")


def check(source: Source | Piece, context: Context) -> Iterator[Fault]:
    """A fault for each such table or sentence; names are not shown."""
    for listed in find_listed(source.text):
        yield Fault(listed.at, f"点名的同时公开了受保护的个人情况（{listed.what}）。",
                    "请删去这些内容，或打星号、改用“某”。")

"""The layouts: what each is made of, and by which program."""

from .source import (
    COUNTY,
    FACTS,
    Contents,
    Section,
    Setting,
    Source,
    Table,
    Text,
    articles,
    notice,
    prose,
    rows,
)

NUMBERED = Setting(foot="— # —")
WEB = Setting(11, 18, indent=False, justified=False, gap=9, margins=(18, 18, 18, 18))

PLAIN = rows("序号|河段名称|任务内容说明|完成时限", *(
    f"{at}|东河第{at}段|清淤长度{at}公里，并清运河道内垃圾杂物，直至验收合格为止|{at}月底前"
    for at in range(1, 9)))
LONG = rows("序号|河段名称|任务内容说明|责任单位", *(
    f"{at}|西河第{at}段|清淤长度{at}公里，并清运河道内垃圾杂物，直至验收合格为止，每周上报一次进度|示例县水务局"
    for at in range(1, 61)))
MERGED = rows("类别<2|学时|备注", "必修^2|水表读数|4|上午^3", "龙头更换|6", "选修|由乡镇自定<2",
              "合计<2|10|无")
SIMPLE = rows("乡镇|河长姓名|巡河次数", "东河镇|王志远|12", "西河镇|李明德|8", "南山镇|赵立新|15",
              "北坪乡|陈家和|9", "柳林乡|周正平|11")

_RED = (Text(f"{COUNTY}人民政府文件", "redhead"), Text("示政发〔2024〕8号", "centre"),
        Text(f"{COUNTY}人民政府关于做好汛前河道清淤工作的通知", "title"),
        Text("各乡镇人民政府，县政府各部门：", "flush"))
_RED_FACTS = {"title": f"{COUNTY}人民政府关于做好汛前河道清淤工作的通知",
              "document_number": "示政发〔2024〕8号", "issuers": f"{COUNTY}人民政府",
              "signed_on": "2024-07-02"}
_ENTRIES = ("第一部分　总体要求", "第二部分　主要任务", "第三部分　保障措施")
_PARTS = tuple(block for at, entry in enumerate(_ENTRIES)
               for block in (Text(entry, "centre"), *prose(4, 5 * at)))

ODT = (
    Source("28pt-unsealed", notice(*prose(6)), NUMBERED, FACTS, ("页码",)),
    Source("28pt-sealed", notice(*prose(5), sign="seal"), NUMBERED, FACTS, ("图片",)),
    Source("28pt-table-after", (*notice(*prose(5)), Text("附件", "flush"), Table(PLAIN)), NUMBERED,
           FACTS),
    Source("merged-cells", notice(*prose(2), Table(MERGED), *prose(2, 3)), Setting(), FACTS),
    Source("table-over-pages", notice(*prose(2), Table(LONG, head=True), *prose(2, 3)), NUMBERED,
           FACTS, ("接上一页的表格",)),
    Source("table-without-rules", notice(*prose(3), Table(SIMPLE, "none"), *prose(2, 4)),
           Setting(), FACTS, ("没有框线",)),
    Source("three-rules", notice(*prose(3), Table(SIMPLE, "level"), *prose(2, 4)), Setting(), FACTS,
           ("没有框线",)),
    Source("landscape-annex", (*notice(*prose(4)), Section(
        (Text("附件", "flush"), Table(PLAIN), *prose(4, 4)), landscape=True), *prose(3, 8)),
        NUMBERED, FACTS),
    Source("two-columns", (Text(f"{COUNTY}水务简报", "title"), Section(prose(12), columns=2),
                           *prose(2, 12)), Setting(12, 18), {}, ("分栏",)),
    Source("three-columns", (Text(f"{COUNTY}水务简报", "title"), Section(prose(14), columns=3)),
           Setting(10.5, 16, margins=(20, 18, 20, 18)), {}, ("分栏",)),
    Source("contents", (Text(f"{COUNTY}河道清淤规划", "title"), Contents("目　　录", _ENTRIES), *_PARTS), NUMBERED, {}, ("目录",)),
    Source("red-head", (*_RED, *prose(4), Text(f"{COUNTY}人民政府", "right"),
                        Text("2024年7月2日", "right")), NUMBERED, _RED_FACTS),
    Source("letter-spaced-title", (Text("公告", "spaced"), *prose(4)), Setting(14, 24), {}),
    Source("letter-spaced-text", prose(8), Setting(14, 26, spacing=0.25), {}),
    Source("joint-issuers", (*notice(*prose(4))[:-2], Text("示例县水务局", "right"),
                             Text("示例县财政局", "right"), Text("2024年7月2日", "right")),
           NUMBERED, FACTS | {"issuers": "示例县水务局、示例县财政局"}),
    Source("footnotes", notice(*(Text(text.text, "body", f"见本县第{at + 1}号材料，原件存于县档案馆，"
                                      "查阅时出示证件，复印须经同意，不得带出阅览室。")
                                 for at, text in enumerate(prose(6)))), Setting(), FACTS,
           ("脚注",)),
    Source("running-heads", articles(40), Setting(14, 22, head=f"{COUNTY}规范性文件汇编（2024年卷）",
                                                 foot="第#页"), {}, ("页眉页脚", "页码")),
    Source("vertical", (*prose(3), Section(prose(3, 3), vertical=True)), Setting(14, 24), {},
           ("竖排",)),
    Source("ragged", articles(24), Setting(justified=False), {}),
    Source("no-indents", articles(24), Setting(12, 20, indent=False, gap=8), {}),
    Source("short-items", notice(Text("任务如下："), *(Text(f"{at}.清理东河第{at}段。")
                                                   for at in range(1, 30)), *prose(2)),
           NUMBERED, FACTS),
)
HTML = (
    Source("web-plain", notice(*prose(8)), WEB, FACTS),
    Source("web-indented", articles(30), Setting(12, 22, margins=(20, 20, 20, 20)), {}),
    Source("web-merged-cells", notice(*prose(2), Table(MERGED), *prose(2, 3), Table(PLAIN)), WEB,
           FACTS),
    Source("web-table-over-pages", notice(*prose(2), Table(LONG, head=True)), WEB, FACTS),
    Source("web-columns", (Text(f"{COUNTY}水务简报", "title"), Section(prose(9), columns=2)),
           Setting(11, 18, gap=4, margins=(18, 18, 18, 18)), {}, ("分栏",)),
    Source("web-landscape", (*notice(*prose(3)), Section((Table(PLAIN), *prose(3, 3)),
                                                         landscape=True)), WEB, FACTS),
    Source("web-vertical", (*prose(2), Section(prose(3, 2), vertical=True)), Setting(14, 24), {},
           ("竖排",)),
    Source("web-contents", (Text(f"{COUNTY}河道清淤规划", "title"), Contents("目录", _ENTRIES), *_PARTS), WEB, {}, ("目录",)),
    Source("web-latin", (Text("Notice on the Clearing of Rivers", "title"), *(
        Text(f"{at}. See GB/T 9704-2012 and https://www.example.gov.cn/art/2024/7/2/art_{at}.html "
             f"before you file form {at}; 表格须在{at}日内交到县政务服务大厅 B{at} 窗口 (Mon-Fri), "
             "otherwise the office will return it without notice.") for at in range(1, 16))),
           WEB, {}),
)
HTML_IN_OFFICE = (
    Source("office-web", notice(*prose(5), Table(PLAIN)), Setting(12, 20), FACTS),
)
DOCX = (
    Source("word-plain", notice(*prose(6), Table(PLAIN)), Setting(), FACTS),
    Source("word-rule", articles(36), Setting(head="规范性文件"), {}, ("页眉页脚",)),
    Source("word-landscape", (*notice(*prose(4)), Section((Table(MERGED), *prose(3, 4)),
                                                          landscape=True)), Setting(), FACTS),
)

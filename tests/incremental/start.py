"""The content that random edits begin with: some sixty documents of every kind."""

from tests.support import markdown

ISSUERS = ("测试县人民政府", "测试县教育局", "外县人民政府", "[测试县人民政府, 测试县教育局]")
CATEGORIES = ("其他政策文件", "财政预决算", "行政规范性文件")


def start() -> dict[str, str]:
    """Path and text of every file."""
    files = {f"p/d{number}.md": _plain(number) for number in range(44)}
    return files | {
        "p/repeals.md": markdown("标题: 废止决定\n文号: 测政发〔2025〕1号\n发布日期: 2025-03-01\n"
                                 "废止: [测政发〔2024〕3号, {文件: d4.md, 条款: [第三条]}]\n另列: 财政预决算"),
        "p/amends.md": markdown("标题: 修改决定\n发布日期: 2025-04-01\n修改: 测政发〔2024〕5号\n"
                                "延长有效期: {文件: 测政发〔2024〕6号, 至: 2028-12-31}"),
        "p/lapses.md": markdown("标题: 清理结果\n发布日期: 2025-05-01\n宣布失效: [测政发〔2024〕7号, 测政发〔1999〕1号]"),
        "p/attached.md": markdown("标题: 有附件\n附件: [t.csv, {文件: u.txt, 名称: 说明}]",
                                  body="附件见[表](t.csv)，图：![图](v.png)\n"),
        "p/t.csv": "甲,1\n", "p/u.txt": "说明\n", "p/v.png": "png",
        "p/read.md": markdown("标题: 解读一\n版式: 解读\n解读: d1.md",
                              body="见[甲](d1.md)和《乙》（测政发〔2024〕2号）。\n"),
        "p/forward.md": markdown("标题: 转发通知\n转发: 测政发〔2024〕8号\n依据: [d9.md, 国办发〔2019〕1号]"),
        "q/future.md": markdown("标题: 未来\n文号: 测政发〔2027〕1号\n发布日期: 2027-01-01\n"
                                "废止: 测政发〔2024〕10号\n旧址: was/future.html"),
        "q/norm.md": markdown("标题: 办法\n类别: 行政规范性文件\n施行日期: 2024-01-01\n有效期: 3年"),
        "q/norm2.md": markdown("标题: 细则\n类别: 行政规范性文件\n施行日期: 2025-01-01\n有效期至: 2026-12-31"),
        "q/gone.md": markdown("标题: 撤下的\n撤下: {日期: 2025-01-01, 理由: 有误}"),
        "q/going.md": markdown("标题: 将撤下\n撤下: {日期: 2026-12-31, 理由: 到期}"),
        "q/hidden.md": markdown("标题: 不公开的\n公开属性: 不予公开\n废止: 测政发〔2024〕11号"),
        "q/older.md": markdown("标题: 旧文本", body="旧的正文。\n"),
        "q/newer.md": markdown("标题: 新文本\n前版: {文件: older.md, 至: 2024-06-30}\n旧址: [old/newer.html]\n"
                               "更正: [{日期: 2024-03-01, 说明: 改正错字}]"),
        "q/office.md": markdown("标题: 某局\n版式: 机构\n地址: 某路1号\n联系电话: 0935-1", published=""),
        "q/page.md": markdown("标题: 一页\n版式: 页面", published=""),
        "q/undated.md": markdown("标题: 无日期\n发布日期: 未载明"),
    }


def _plain(number: int) -> str:
    """The text of a plain document: numbered, dated, of one of the issuers and categories."""
    return markdown(
        f"标题: 文件{number}\n文号: 测政发〔2024〕{number}号\n类别: {CATEGORIES[number % 3]}\n"
        f"发布日期: 2024-0{number % 8 + 1}-{number % 27 + 1:02}\n"
        f"发文机关: {ISSUERS[number % 4]}\n",
        body=f"第一条 这是第{number}件。\n\n第二条 见[前件](d{max(number - 1, 0)}.md)。\n")

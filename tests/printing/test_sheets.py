"""Where one sheet ends and the next begins: nothing stands alone that belongs to something else."""

import io

import pypdfium2
import pytest

from tests.support import build, markdown, write

pytestmark = pytest.mark.browser
ADDRESS = "https://www.test.example/zfxxgk/"
NOTICE = "本站的文件供查阅；引用文件、办理业务，以正式公布的纸质文本为准；网页有错漏的，请向主办单位指出，二十个工作日内更正。"
TABLE = "".join([
    "<table><caption>收入（单位：万元）</caption>\n<thead><tr><th>类别</th><th>科目</th></tr></thead>\n<tbody>",
    '<tr><th rowspan="9">税收</th><td>税种0</td></tr>',
    *(f"<tr><td>税种{at}</td></tr>" for at in range(1, 9)), "</tbody></table>\n"])
FILES = "附件:\n- {文件: a.txt, 名称: 说明}"
SITE = {
    "_data/site.yml": "网站名称: 测试县人民政府\n专栏名称: 政府信息公开\n"
                      f"专栏网址: {ADDRESS}\n声明: {NOTICE}\n",
    "a.txt": "说明\n",
    "application/form.md": markdown("类别: 依申请公开\n版式: 页面", "填法。\n\n【申请表】\n", title="标题: 申请表\n"),
    "official.md": markdown("文号: 测政办发〔2026〕1号\n发文机关: 测试县人民政府办公室\n"
                            f"成文日期: 2026-01-02\n{FILES}", f"一、说明。\n\n{TABLE}\n表后。\n"),
    "numbered.md": markdown("发文机关: 测试县人民政府\n成文日期: 2026-01-02",
                            "各乡镇：\n\n1. 特困人员。\n\n2. 低保对象：\n\n    以核定的为准。\n"),
}
# Pushes what follows the first paragraph down by some millimetres.
PUSH = """(height) => {
  const first = document.querySelector(".text > p"), block = document.createElement("div");
  if (first.nextElementSibling.matches("div:empty")) first.nextElementSibling.remove();
  block.style.height = height + "mm";
  first.after(block);
}"""


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sheets")
    build(write(folder / "content", SITE), folder / "output", folder / "cache")
    page = browser.new_page()
    page.root = (folder / "output").as_uri()
    yield page
    page.close()


def read_sheets(page):
    """The lines of each sheet that the page prints, white space aside."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sheets = [["".join(line.split()) for line in sheet.get_textpage().get_text_range().splitlines()]
              for sheet in pdf]
    pdf.close()
    return sheets


def test_a_table_s_head_is_followed_by_its_rows_wherever_it_falls(page):
    page.goto(f"{page.root}/official.html")
    for height in range(40, 120, 8):
        page.evaluate(PUSH, height)
        for sheet in read_sheets(page):
            assert ("类别科目" in sheet) <= any("税种" in line for line in sheet), height


def test_what_the_page_is_stands_on_no_sheet_of_its_own(page):
    page.goto(f"{page.root}/official.html")
    for height in range(124, 164, 4):
        page.evaluate(PUSH, height)
        said = "".join(read_sheets(page)[-1])
        assert NOTICE in said and f"{ADDRESS}official.html" in said and "1.说明" in said, height


def test_the_number_of_an_item_stands_before_its_words(page):
    page.goto(f"{page.root}/numbered.html")
    lines = read_sheets(page)[0]
    assert {"1.特困人员。", "2.低保对象：", "以核定的为准。"} <= set(lines)


def test_a_category_of_categories_is_printed_with_them(page):
    page.goto(f"{page.root}/disclosure/index.html")
    assert "财政预决算" in "".join(read_sheets(page)[0])


def test_what_only_a_screen_can_do_is_not_printed(page):
    page.goto(f"{page.root}/mirror.html")
    assert "选择镜像所在的文件夹" not in "".join(map("".join, read_sheets(page)))


def test_a_page_with_the_form_is_one_sheet_of_the_form_alone(page):
    page.goto(f"{page.root}/application/form.html")
    sheet, = read_sheets(page)
    assert "申请人签名或者盖章" in "".join(sheet) and "填法" not in "".join(sheet)


def test_a_row_of_the_blank_form_has_room_for_a_hand(page):
    page.goto(f"{page.root}/application/form.html")
    page.emulate_media(media="print")
    rows = page.locator(".control").evaluate_all(
        "all => all.map(one => one.offsetHeight * 25.4 / 96)")
    page.emulate_media(media="screen")
    assert len(rows) > 10
    assert min(rows) > 8

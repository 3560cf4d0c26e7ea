"""`--fix`: what is certain is mended, words never; the difference is shown, the rest left alone."""

import re

import pytest

from plugins.inspection.command import fix
from plugins.inspection.fixing import fix_source
from plugins.inspection.source import Source
from tests.inspection.defective import AGAIN, LATER, sources
from tests.inspection.seeds import seeds_as_markdown
from tests.inspection.support import bare_context, folder_of, to_source
from tests.support import options_of, parse

MENDED = [
    ("文号: 永政办发2024〕66号", "文号: 永政办发〔2024〕66号"),
    ("文号: 永政办发 [２０２４] 66号", "文号: 永政办发〔2024〕66号"),
    ("\n依据国办发﹝2017﹞47号", "依据国办发〔2017〕47号"),
    ("\n各乡镇,县政府各部门、单位:", "各乡镇，县政府各部门、单位："),
    ("\n《条例》(国令第711号)(2019年4月修订版,以下简称《条例》)", "《条例》（国令第711号）（2019年4月修订版，以下简称《条例》）"),
    ("\n上午8∶30-12∶00,下午", "上午8:30-12:00，下午"),
    ("\n县政府\u00a0办公室", "县政府办公室"),
    ('\n以"公开"为常态', "以“公开”为常态"),
    ("\n现将全县政府信息公开工作检查的有关情况通报如下: 一是公开及时", "现将全县政府信息公开工作检查的有关情况通报如下：一是公开及时"),
]
LEFT = ["\n见![流程图](https://www.gov.cn/a.png)。", "文号: 永政办发〔24〕66号", "标题: 关于政府信息公开与 政务新媒体的通报",
        "\n2024年72", "\n涉及商业机密", "\n永昌发布()的账号abc",
        "\n见[文件](https://www.gov.cn/a,b)，共1,234件，8:30。", "\n`a,b`", "文号: 永政办发〔2024〕第66号"]

# What looks like a slip and is a word, an official title, another's number: never touched.
TEMPTING = [
    "标题: 甲县财政局 甲县民政局关于开展检查的通知", "标题: 关于完善甲制度 更好发挥乙作用的意见",
    "标题: 关于印发《甲县台帐管理办法》的通知", "标题: 甲县关于精减人员的通知",
    "文号: 永府征告〔2024〕第3号", "文号: 永交罚〔2024〕0012号", "文号: YCGF-2024-003",
    "\n按照《甲县财政局 甲县教育局关于做好收费工作的通知》执行", "\n建立台帐，存入帐户，请登陆网站",
    "\n《会计帐簿管理办法》和《合同法》", "\n报国土资源部、县环境保护局、永倡县人民政府",
    "\n中华人民共合国各级人名政府", "\n商业机密、个人隐密和亟需、急待、暴光",
    "\n标准号GB/T 9704-2012、Q/YC 001-2024", "\n第七条 “第八条 甲。”的规定",
    "\n甲县民政局 甲县财政局\n\n2024年1月2日", "\n共12件，其中7件、6件", "\n2024年13月2日，星期八",
    "\n局　长　张　三　　副局长　李　四", "\n**甲**、*乙*，[丙](https://www.gov.cn/a(1).html)",
]


def _mend(text):
    source = to_source(text)
    return fix_source(Source(parse(source).document, source), bare_context())


@pytest.mark.parametrize(("text", "expected"), MENDED)
def test_certain_faults_are_mended(text, expected):
    assert expected in _mend(text).after.split("\n")


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_certain_is_left(text):
    assert _mend(text).count == 0 or _mend(text).after.count("(") == 0


@pytest.mark.parametrize("text", TEMPTING)
def test_what_only_looks_like_a_slip_is_not_touched(text):
    mended = _mend(text)
    assert mended.after == mended.before


def test_mending_twice_changes_nothing_more():
    for text, _ in MENDED:
        once = _mend(text).after
        assert fix_source(Source(parse(once).document, once), bare_context()).count == 0


@pytest.mark.parametrize("seeds", [sources(), seeds_as_markdown()], ids=["own", "given"])
def test_no_word_of_a_text_is_changed(seeds):
    if not seeds:
        pytest.skip("没有 ../shared/seeds")
    words = re.compile("[一-鿿A-Za-z0-9]+")
    for path, text in seeds.items():
        fixed = fix_source(Source(parse(text, path).document, text), bare_context())
        assert "".join(words.findall(fixed.after)) == "".join(words.findall(text)), path
        assert fixed.count > 0 or path in ("front.md", "platforms.md", "notice.md", AGAIN,
                                            LATER)
        assert parse(fixed.after, path).document


def test_the_command_writes_and_shows_the_difference(tmp_path, capsys):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n各乡镇,各部门")})
    file = content / "a.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert fix(options_of(content, tmp_path / "output", tmp_path / "cache")) == 0
    said = capsys.readouterr().out
    assert "-各乡镇,各部门" in said and "+各乡镇，各部门" in said and "共改正 1 处" in said
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data and data.count(b"\n") == data.count(b"\r\n")


def test_faulty_content_is_not_touched(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": "---\n标题: 甲,乙\n---\n"})
    assert fix(options_of(content, tmp_path / "output", tmp_path / "cache")) == 2
    assert "甲,乙" in (content / "a.md").read_text("utf-8")


def test_a_front_matter_typed_in_chinese_is_written_properly_with_the_same_values(tmp_path):
    typed = ("---\n标题：关于甲 #2号楼的公告\n类别：其他政策文件\n发布日期：2026年11月20日\n"
             "发文机关：\n－永昌县司法局\n—永昌县教育局\n主题词: ［征收，公告］\n---\n\n正文：一。\n")
    content = folder_of(tmp_path / "content", {"a.md": typed})
    before = parse(typed).document
    options = options_of(content, tmp_path / "output", tmp_path / "cache")
    assert fix(options) == 0
    written = (content / "a.md").read_text("utf-8")
    assert written == ("---\n标题: \"关于甲 #2号楼的公告\"\n类别: 其他政策文件\n发布日期: 2026-11-20\n"
                       "发文机关:\n- 永昌县司法局\n- 永昌县教育局\n主题词: [征收, 公告]\n---\n\n正文：一。\n")
    after = parse(written).document
    assert (after.title, after.published_on, after.issuers, after.keywords) == (
        before.title, before.published_on, before.issuers, before.keywords)
    fix(options)
    assert (content / "a.md").read_text("utf-8") == written


def test_what_the_text_alone_says_of_its_validity_is_put_into_the_front_matter(tmp_path):
    own = ("---\n标题: 永昌县甲办法\n类别: 行政规范性文件\n发文机关: 永昌县人民政府\n成文日期: 2026-07-02\n"
           "发布日期: 2026-07-20\n---\n第九条 本办法自公布之日起30日后施行，有效期五年。"
           "《乙办法》（永政发〔2019〕5号）同时废止。\n")
    unsure = own.replace("本办法自公布之日起30日后施行，有效期五年", "本办法自通过之日起施行，有效期不超过五年")
    content = folder_of(tmp_path / "content", {"a.md": own, "b.md": unsure.replace("同时废止", "已废止")})
    options = options_of(content, tmp_path / "output", tmp_path / "cache")
    assert fix(options) == 0
    written = (content / "a.md").read_text("utf-8")
    assert written == own.replace("发布日期: 2026-07-20\n", "发布日期: 2026-07-20\n").replace(
        "成文日期: 2026-07-02\n", "成文日期: 2026-07-02\n施行日期: 2026-08-19\n有效期: 5年\n"
        "废止: 永政发〔2019〕5号\n")
    assert (content / "b.md").read_text("utf-8") == unsure.replace("同时废止", "已废止")
    fix(options)
    assert (content / "a.md").read_text("utf-8") == written

"""Leaks that words tell: marks of secrecy and of drafts, persons named with what is protected."""

import pytest

from plugins.inspection.leaks.marks import find_marks
from plugins.inspection.leaks.name_lists import find_listed
from plugins.inspection.leaks.names_of_files import name_piece
from plugins.inspection.leaks.residue import find_residue


@pytest.mark.parametrize(("text", "is_mark"), [
    *((text, True) for text in ("★秘密", "绝密·启用前", "密级：秘密", "机密级", "秘密（5年）", "工作秘密",
                                "仅供内部使用", "内部传阅", "内部文件，不得外传", "阅后收回", "秘\u200b密★1年",
                                "<!-- 内部资料 -->", "![内部资料](a.png)", "| 密级 | 机密 |", "备注：内部资料", "内 部 资 料",
                                "所附名册为秘密级文件。", "上述电话属于工作秘密，", "会后收回")),
    *((text, False) for text in ("国家秘密分为绝密级、机密级、秘密级三级", "工作秘密的管理办法",
                                 "保守国家秘密是义务", "不得泄露内部资料")),
])
def test_marks_of_secrecy(text, is_mark):
    assert bool(list(find_marks(f"正文。\n\n{text}\n"))) is is_mark


@pytest.mark.parametrize("text", [
    "份号：第000126号", "№000126", "| 拟稿人 | 李明 |", "会签单位意见：同意。王强 4月5日", "王五：同意。请李四同志阅处。3月2日",
    "甲办法（上会稿）", "<!-- 送审稿 -->", "清样", "张三批示：同意", "V3修改稿", "签发人　张小一", "每亩92元（此数待县财政局核实后再改）。", "小王：这一段口径不一样，请再核对一下。", "请办公室阅办。张三 3月2日", "（已会签）",
])
def test_traces_of_the_way_to_the_signature(text):
    assert list(find_residue(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("text", [
    "环境影响报告书（报批稿）", "会签部门应当在3日内反馈", "草案送审稿（以下简称规章送审稿）", "经研究，同意立项。2026年3月2日", "| 校次 | 校对人 |\n|---|---|\n| 重点 | 文字 |",
])
def test_what_is_no_trace(text):
    assert not list(find_residue(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("name", ["任务分工_内部资料.docx", "送审稿-任务分工.docx", "（机密）任务分工.pdf"])
def test_marks_in_names_of_files(name):
    words = name_piece("的文件名", name).text
    assert [*find_marks(words), *find_residue(words)]


@pytest.mark.parametrize("text", [
    "王小明（住东寨镇头坝村四组27号）", "现住幸福小区5栋2单元301室的村民王小明", "王小明，8岁，监护人王大明", "孤儿柴小欣（12岁）",
    "艾滋病感染者杨小军领取补助", "确诊病例王某某，男，住府前街18号院", "病毒感染者田某军（东村四组）", "王小明，尿毒症，救助6000元",
    "残疾人马小平（听力二级）", "低保户李小贵，家庭年收入8600元", "李小贵，因病致贫，丈夫去世", "王小德户征地补偿款123456元",
    "举报人（李小国）", "上访户李小国", "户主李小贵的妻子王小兰长期瘫痪在床", "将四组村民李小贵一家纳入农村低保", "取消李小贵低保待遇，原因是购车",
    "家庭成员：父亲李小贵，务农；母亲王小兰，务农", "由其母亲王小兰领取", "李小贵，配偶王小兰，子女三人", "李小贵，住文化路12号3单元402室",
    "村民李小贵家院内（东经102.187653，北纬38.247719）", "款项汇入李小贵在县农商行的账户6217004220001234567", "账号（李小贵）：62170-04220-00987-6543",
    "一名叫李小宝的7岁男孩溺水", "李小贵7月应发工资4861元", "八年级学生李小军期末总分412分", "上访人李小强多次到省里反映问题", "家庭住址：幸福小区3栋1单元201室", "救助李小兰（宫颈癌）5000元", "视力残疾一级人员李小兰", "据群众李小国反映，有人倒垃圾", "信访人李小国，反映低保问题", "犯罪嫌疑人王小强被抓获", "社区矫正对象王小强", "<!-- 孤儿李小军，9岁 -->",
    "孤儿李\u200b小军，9岁", "姓名：王小明\n病种：尿毒症", "<table><tr><th>姓名</th><th>病种</th></tr><tr><td>王小明</td><td>肺癌</td></tr></table>",
    "| 姓名 | 罪名 |\n|---|---|\n| 王小强 | 盗窃 |", "| 学生 | 出生日期 |\n|---|---|\n| 王小明 | 2015-03-12 |",
])
def test_a_person_named_with_what_is_protected(text):
    assert len(list(find_listed(f"正文。\n\n{text}\n"))) == 1


@pytest.mark.parametrize("text", [
    "被害人陈述、证人证言", "医疗救助对象范围、救助方式", "李家村，人均收入12000元", "石门乡，因灾致贫户12户", "法定代表人王小明，住所：府前街18号",
    "主任医师王小明，男，45岁，擅长治疗高血压", "悬赏通缉：犯罪嫌疑人王小强，在逃", "| 人员 | 收入 |\n|---|---|\n| 在职 | 50 |",
    "| 姓名 | 笔试成绩 |\n|---|---|\n| 王小明 | 80 |", "监护人代为申请", "申请人的配偶、父母不在本县的", "其妻子、丈夫可以代办", "将易返贫致贫户纳入监测", "受害人方可申请", "信访人马上办理",
    "县残联理事长李小梅介绍了残疾人康复", "李*国家庭纳入低保", "监测点中心坐标为东经102.187653、北纬38.247719", "县一中教师方小华获评优秀教师", "可以向行业主管部门反映", "侵吞未成年人的财产或者利用未成年人牟取利益", "文章反映的问题", "姓名：    住址：    ",
])
def test_what_is_said_of_nobody(text):
    assert not list(find_listed(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("text", [
    "半失能老人王小兰入住", "住在敬老院的王小德为肢体一级残疾", "驾驶员王小海曾吸毒，已经辞退", "女青年王小娜被猥亵一案", "单亲家庭学生王小玉领取资助金",
    "婴儿王小宝由李大国夫妇收养", "未婚女子王小敏到县医院引产", "居民王小花多次到省上上访", "脱贫户王小囤，东村二社9号，去年人均纯收入4820元",
    "东村三组41号村民王小田来信", "花园小区7栋2单元601室业主王小兰", "王小军的一折通账号270302010400158866有误", "失能人员名单：\n\n1. 王小宝\n2. 李小欣",
    "| 姓名 | 备注 |\n|---|---|\n| 王小明 | 父亲残疾 |", "| 老人 | 照护等级 |\n|---|---|\n| 王小明 | 一级 |",
    "中考成绩\n\n| 准考证号 | 姓名 | 总分 |\n|---|---|---|\n| 26032110 | 王小明 | 612 |",
])
def test_a_name_near_what_is_protected(text):
    assert list(find_listed(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("text", [
    "志愿者王小兰看望了残疾儿童", "全国自强模范、残疾人王小国参加报告会", "困难职工王小明同志被评为劳动模范", "经营者王小明，东街三社12号，经营范围：餐饮",
    "居民王女士反映，低保申请要多久", "残疾人高等教育资助名额12人", "学生施教区按户籍划分，单亲家庭同等对待", "贫困残疾人白内障复明手术", "困难群众解困脱困",
    "可以调整罪犯关押监狱", "对精神病人严加看管", "为信访人解答法律问题，审查信访事项", "罪犯解回侦查的，应当批准", "依法继承被继承人张乙的遗产",
    "公开招聘笔试成绩\n\n| 准考证号 | 姓名 | 总分 |\n|---|---|---|\n| 2601 | 王小明 | 150 |",
    "| 姓名 | 单位 | 备注 |\n|---|---|---|\n| 王小明 | 县医院 | 离异 |",
])
def test_a_name_near_what_is_not_said_of_this_person(text):
    assert not list(find_listed(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("text", [
    "（报批稿）", "（会后修改稿）", "局长意见：已阅，按程序办。", "档号：2026-GA-7　保管期限：永久", "起草：预算股　核稿人：王芳", "老王：附件二你再改一下。",
    "【此处先空着，等财政局报数】", "李局看过了，说可以发。", "数字拿不准，先放着", "呈：王副县长", "【领导已审】", "核发：王刚　打印：李莉　份数：30", "文件传阅单",
])
def test_notes_of_those_who_write(text):
    assert list(find_residue(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("text", [
    "（讲话稿）", "（通讯员供稿）", "此处改为单行道，请绕行。", "上面的规定，自印发之日起施行。", "请各乡镇核对以后上报。", "保管期限分为永久、30年、10年。",
    "编辑：王芳　校对：李敏", "送审稿标记在印发前删去。", "考试时间待定，请考生关注本站。",
])
def test_what_is_no_note(text):
    assert not list(find_residue(f"正文。\n\n{text}\n"))


@pytest.mark.parametrize("text", ["（以上路线仅限内部掌握）", "本表涉密，不得上网。", "仅供局务会参阅", "（暂不对外公布）"])
def test_marks_of_use_within(text):
    assert list(find_marks(f"正文。\n\n{text}\n"))

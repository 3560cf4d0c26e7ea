"""Between which words a title or a heading may go on in the next line, so that none of those that
titles are made of is torn apart; on a telephone lines are short."""

import html
import re

from markupsafe import Markup

CLOSING = "》〉）)〕】”’，、。；：！？%％"  # what no line begins with
_SHORT = 10  # characters that fit the shortest line
_CELL = 5  # that fit the narrowest cell of a table
# Words of which titles are made, the longer of two with one beginning first.
_WORDS = """
人民政府 人民法院 人民检察院 人民代表大会 常务委员会 委员会 居民委员会 村民委员会 办公室 办公厅 管理局 公安局 财政局
教育局 民政局 司法局 审计局 统计局 关于 印发 转发 批转 公布 公告 通告 通知 通报 决定 决议 意见 批复 报告 办法 规定
规则 细则 条例 方案 计划 规划 纲要 要点 指南 目录 清单 名单 预案 制度 标准 措施 章程 公报 年报 问答 解答 解读 说明
若干 有关 进一步 实施 执行 加强 推进 促进 深化 落实 做好 开展 规范 完善 建立 健全 优化 全面 加快 调整 补充 施行
废止 宣布 失效 修改 修订 修正 有效期 延长 暂停 试行 暂行 征求 公示 管理 服务 工作 情况 结果 清理 公开 政府信息
政府网站 政务公开 政务新媒体 政务服务 信息 主动 依申请 基本 基层 示范区 标准化 规范化 领域 事项 行政 规范性文件 审批 许可
处罚 强制 复议 执法 监督 检查 考核 评估 年度 季度 上半年 下半年 第一 第二 第三 第四 国民经济 社会发展 经济 社会 发展 五年规划
改革 建设 工程 项目 重大 投资 资金 专项 补助 补贴 救助 保障 最低生活 特困人员 供养 临时 养老 老年人 残疾人 未成年人
妇女 儿童 学生 农村 农业 农民工 村民 城乡 城镇 城市 城区 居民 社区 公共 公益 租赁 出租 住房 住宅 宅基地 土地 房屋
建筑 征收 征用 补偿 安置 登记 不动产 教育 学校 幼儿园 义务教育 招生 培训 医疗 医院 卫生 健康 疫苗 接种 疾病 防治
应急 突发 事件 安全 生产 消防 防汛 抗旱 气象 灾害 地质 森林 草原 食品 药品 产品 质量 环境 生态 污染 保护 大气 水源
水库 河道 饮用水 垃圾 污水 处理 分类 绿化 交通 运输 道路 公路 车辆 机动车 停车 汽车 电动 自行车 充电 网络 预约 经营
燃气 供水 供热 供电 物业 收费 价格 水价 票价 财政 预算 决算 税收 收入 支出 统计 审计 国有 资产 采购 招标 投标 集中
机关 事业 单位 企业 机构 职能 编制 干部 任免 任职 免职 人员 人力 资源 招聘 录用 公务员 考试 体检 代表 建议 提案
备案 办理 答复 领导 小组 成员 议事 协调 会议 纪要 市场 监管 营商 科技 科学 技术 创新 文化 旅游 体育 档案 文物 历史 名城
地名 户外 广告 养犬 烟花 爆竹 殡葬 日间 照料 保证金 工资 就业 创业 失业 保险 社保 工伤 申请 受理 流程 奖励 补办 乡镇 乡村
救援 蔬菜 主体 户口 身份证 中心 集散 结构 平台 网站 门户 有限责任公司 有限公司 集团 公司 学前 学位 普惠
职业 技能 一览 基础 设施 设备 器材 活动 主题 宣传 日常 总体 要求 目标 任务 原则 范围 对象 条件 程序 步骤
材料 期限 时限 依据 职责 分工 组织 机制 责任 收到 主要 问题 存在 不足 改进 其他 需要 情形 遇到 急难 怎样
什么 多少 哪些 哪里 可以 如何 期间 防火期 防火 高温 寒潮 预警 冬季 夏季 春季 秋季 供暖 进展 民生 实事
常务会议 常务 常委会 政府 街道 分局 决定书 报告书 用地 自来水 平方米 立方米 千克 公里 节选 摘要 题录 等同志 同志
小学 中学 初中 高中 小区 工业 商业 商服 竞得人 成交价 价款 名称 类别 类型 种类 序号 编号 备注 负责人 联系人 金额 面积
位置 用途 年限 合计 小计 户籍 人数 人口 生产总值 居民收入 可支配收入 万元 亿元 完成 未完成 发放 缴入 国库 专户 证件
登记费 不收费 免费 收费 申请书 申请表 复印件 证明 承诺书 合同 户口簿 当场 办结 受理 工作日 自然资源 住建 水务 林业
设置 有效性 全文 认定 联系方式 联系 变更 核对 按月 户数 座谈会 书面 幼儿 试用期 退休 特此
不得 应当 可以 符合 规定 按照 本人 家庭 成员 生活 费用 年龄 周岁 公民 法人 数量 内容 方式 途径 渠道 地址 电话 时间 监测 评价 保密 审查
""".split()
# 示例县, as most names of places are, and not 招录乡|镇.
_PLACE = "[\u4e00-\u9fff](?!乡镇)[\u4e00-\u9fff](?:县(?![级域城区])|镇(?!级)|乡(?![镇村])|市(?![场政区级]))"
# The two parts of a document's number, a day, what a number counts, a name before 同志.
_NUMBERED = (
    "(?<=[（(])[\u4e00-\u9fff]{2,8}(?=〔[0-9]{4}〕)|[0-9]{4}〕第?[0-9]+号"
    "|(?:[0-9]+年)?[0-9]{1,2}月(?:[0-9]{1,2}日|[初底末])?|第[一二三四五六七八九十百零]+[次届条章期批个项]"
    "|第?[0-9A-Za-z.-]+(?:个?工作日|个月|万?元|[年月日号次届条章期批名个项件人户])?"
    "|[\u4e00-\u9fff]{2,3}(?=等?同志)")
_FIRST = "".join(sorted({word[0] for word in _WORDS}))  # other characters are passed at once
_KNOWN = f"(?=[{_FIRST}])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})[局费]?的?"
# With the signs that must not end a line before it and those that must not begin one behind it.
_WORD = re.compile(
    f"[《〈（(〔【“‘—]*(?:{_KNOWN}|{_PLACE}|{_NUMBERED}|.)[{CLOSING}/·…— 　]*"
    "(?:(?<=[》〉）])的)?", re.DOTALL)
# A heading of a text or a cell of its tables.
_NARROW = re.compile(r"(<(h[2-6]|t[hd])\b[^<>]*>)(.*?)(?=</\2>)", re.DOTALL)
_TAG = re.compile(r"(<[^<>]*>)")


def words_of(phrase: str) -> tuple[str, ...]:
    """The phrase in words; what no word is known of, in characters. None begins with 的, with 》 or
    another sign that closes, none ends with one that opens."""
    return tuple(_WORD.findall(phrase))


def by_words(text: str) -> Markup:
    """The text as HTML, with a `<wbr>` between two words where it is longer than a line may be."""
    return Markup("<wbr>").join(words_of(text) if len(text) > _SHORT else (text,))


def break_narrow(markup: str) -> str:
    """The HTML of a text with a `<wbr>` between two words of each longer heading and cell."""
    def put(place: re.Match[str]) -> str:
        fits = _CELL if place[2].startswith("t") else _SHORT
        if len(_TAG.sub("", place[3])) <= fits:
            return place[0]
        pieces = _TAG.split(place[3])
        return place[1] + "".join(piece if piece.startswith("<") else _broken(piece)
                                  for piece in pieces)

    return _NARROW.sub(put, markup) if "<h" in markup or "<t" in markup else markup


def _broken(text: str) -> str:
    return "<wbr>".join(html.escape(word, quote=False) for word in words_of(html.unescape(text)))

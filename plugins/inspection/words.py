"""Words that are wrong wherever they stand, with the right one; a site adds its own in `_data/`.

Only what no sentence can mean: neither variants that dictionaries allow (亟需, 急待, 精减) nor matters
of style, nor what the end of one word and the beginning of the next may spell (按装机容量, 反复盖章).
"""

from .settings import Term

_STATUTE = "《政府信息公开条例》第十五条"
_ACCOUNT = "与钱财有关的用“账”"
_TENTS_BEFORE, _TENTS_AFTER = "蚊床幔营", "篷子幕房"
_PAIRS = (
    "登陆网站 登录网站", "登陆系统 登录系统", "登陆平台 登录平台", "登陆网址 登录网址", "登陆后台 登录后台",
    "部份 部分", "身分证 身份证", "布署 部署", "做为依据 作为依据", "做为附件 作为附件",
    "做为一名 作为一名", "做为一项 作为一项", "座落 坐落", "松驰 松弛", "泄秘 泄密",
    "复盖面 覆盖面", "复盖率 覆盖率", "全复盖 全覆盖", "粘帖 粘贴", "渎职失查 渎职失察",
    "群众反应的问题 群众反映的问题", "如实反应 如实反映", "来信反应 来信反映",
    "招聘启示 招聘启事", "招领启示 招领启事", "一如继往 一如既往",
    "再接再励 再接再厉", "迫不急待 迫不及待", "既往不究 既往不咎", "按步就班 按部就班",
    "不径而走 不胫而走", "走头无路 走投无路", "谈笑风声 谈笑风生", "悬梁刺骨 悬梁刺股",
    "甘败下风 甘拜下风", "坚难 艰难", "峻工验收 竣工验收", "峻工决算 竣工决算", "竣功 竣工",
    "贯彻落时 贯彻落实", "贯切落实 贯彻落实", "严历打击 严厉打击", "严励打击 严厉打击", "震憾 震撼",
    "防碍 妨碍", "防害公务 妨害公务", "防害公共安全 妨害公共安全", "穿流不息 川流不息",
    "以逸代劳 以逸待劳", "变本加利 变本加厉", "管理办发 管理办法", "实施意件 实施意见",
    "管理条列 管理条例", "公开条列 公开条例", "规犯性 规范性", "行政负议 行政复议",
    "行政复义 行政复议", "行政诉颂 行政诉讼", "人民政俯 人民政府", "县政俯 县政府", "市政俯 市政府",
    "政务工开 政务公开", "信息工开 信息公开", "人民证府 人民政府",
    "截止目前 截至目前", "截止到目前 截至目前", "关于关于 关于", "的的通知 的通知",
)

TERMS = (
    Term("商业机密", "商业秘密", _STATUTE),
    *(Term(f"帐{word}", f"账{word}", _ACCOUNT, _TENTS_BEFORE) for word in "户号目簿单款务面"),
    *(Term(f"{word}帐", f"{word}账", _ACCOUNT, not_before=_TENTS_AFTER)
      for word in "记转结查对报入挂呆坏总台"),
    *(Term(*pair.split()) for pair in _PAIRS),
)

"""The statutory tables of 国办公开办函〔2021〕30号 as data: every row and column once.

`key` is how a data file calls a row, `label` how the form does. The tables are those of
sections 二 (three of them), 三 and 四 of a report.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column: its id and its label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: its id, its key in a data file, its label in the form, the group it belongs to."""

    id: str
    key: str
    label: str
    group: str = ""

    @property
    def full_label(self) -> str:
        """The label by which a row is known outside its group."""
        has_own = not self.group or self.label.startswith("（")
        return self.label if has_own else f"{self.group}·{self.label}"


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table: the section of the data file that holds it, and its part of the report.

    `corner` stands over the labels of the rows; money is in 万元, all else is counted.
    """

    id: str
    section: str
    part: int
    name: str
    corner: str
    rows: tuple[FormRow, ...]
    columns: tuple[FormColumn, ...]
    is_money: bool = False

    def places(self) -> Iterator[tuple[FormRow, FormColumn]]:
        """Every cell by row and column, in the order of the form."""
        return ((row, column) for row in self.rows for column in self.columns)

    def in_words(self, row: FormRow, column: FormColumn) -> str:
        """`表三“（七）总计”行“自然人”列`, for findings."""
        shown = f"{self.name}“{row.full_label}”行"
        return f"{shown}“{column.label}”列" if len(self.columns) > 1 else shown


NATURAL = FormColumn("natural", "自然人")
LEGAL = (
    FormColumn("business", "商业企业"),
    FormColumn("research", "科研机构"),
    FormColumn("welfare", "社会公益组织"),
    FormColumn("legal_service", "法律服务机构"),
    FormColumn("other_person", "其他"),
)
TOTAL = FormColumn("total", "总计")
APPLICANTS = (NATURAL, *LEGAL, TOTAL)
MADE, REPEALED, IN_FORCE = (
    FormColumn("made", "本年制发件数"), FormColumn("repealed", "本年废止件数"),
    FormColumn("in_force", "现行有效件数"))
DECISIONS = FormColumn("decisions", "本年处理决定数量")
AMOUNT = FormColumn("amount", "本年收费金额（单位：万元）")
OUTCOMES = (
    FormColumn("upheld", "结果维持"), FormColumn("corrected", "结果纠正"), FormColumn("otherwise", "其他结果"),
    FormColumn("pending", "尚未审结"))

RULES = FormRow("rules", "规章", "规章")
NORMATIVE = FormRow("normative", "行政规范性文件", "行政规范性文件")
NEW = FormRow("new", "本年新收", "一、本年新收政府信息公开申请数量")
CARRIED_IN = FormRow("carried_in", "上年结转", "二、上年结转政府信息公开申请数量")
CARRIED_OUT = FormRow("carried_out", "结转下年", "四、结转下年度继续办理")
RESULT = "三、本年度办理结果"
REFUSED, UNAVAILABLE, NOT_HANDLED, OTHERWISE = (
    "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理")
RESULTS = (
    FormRow("disclosed", "予以公开", "（一）予以公开", RESULT),
    FormRow("partly", "部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", RESULT),
    FormRow("secret", "属于国家秘密", "1.属于国家秘密", REFUSED),
    FormRow("forbidden", "其他法律行政法规禁止公开", "2.其他法律行政法规禁止公开", REFUSED),
    FormRow("endangering", "危及三安全一稳定", "3.危及“三安全一稳定”", REFUSED),
    FormRow("third_party", "保护第三方合法权益", "4.保护第三方合法权益", REFUSED),
    FormRow("internal", "三类内部事务信息", "5.属于三类内部事务信息", REFUSED),
    FormRow("in_process", "四类过程性信息", "6.属于四类过程性信息", REFUSED),
    FormRow("case_files", "行政执法案卷", "7.属于行政执法案卷", REFUSED),
    FormRow("inquiries", "行政查询事项", "8.属于行政查询事项", REFUSED),
    FormRow("not_held", "本机关不掌握相关政府信息", "1.本机关不掌握相关政府信息", UNAVAILABLE),
    FormRow("to_be_made", "没有现成信息需要另行制作", "2.没有现成信息需要另行制作", UNAVAILABLE),
    FormRow("unclear", "补正后申请内容仍不明确", "3.补正后申请内容仍不明确", UNAVAILABLE),
    FormRow("petitions", "信访举报投诉类申请", "1.信访举报投诉类申请", NOT_HANDLED),
    FormRow("repeated", "重复申请", "2.重复申请", NOT_HANDLED),
    FormRow("publications", "要求提供公开出版物", "3.要求提供公开出版物", NOT_HANDLED),
    FormRow("excessive", "无正当理由大量反复申请", "4.无正当理由大量反复申请", NOT_HANDLED),
    FormRow("confirmation", "要求确认或重新出具已获取信息",
            "5.要求行政机关确认或重新出具已获取信息", NOT_HANDLED),
    FormRow("not_corrected", "逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            OTHERWISE),
    FormRow("not_paid", "逾期未缴费",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", OTHERWISE),
    FormRow("other_result", "其他", "3.其他", OTHERWISE),
)
RESULT_TOTAL = FormRow("result_total", "总计", "（七）总计", RESULT)
LITIGATION = "行政诉讼"
REMEDIES = (
    FormRow("reconsideration", "行政复议", "行政复议"),
    FormRow("direct_suit", "未经复议直接起诉", "未经复议直接起诉", LITIGATION),
    FormRow("later_suit", "复议后起诉", "复议后起诉", LITIGATION),
)
LICENSING = FormRow("licensing", "行政许可", "行政许可", "第（五）项")
PENALTIES = FormRow("penalties", "行政处罚", "行政处罚", "第（六）项")
COERCION = FormRow("coercion", "行政强制", "行政强制", "第（六）项")
FEES = FormRow("fees", "行政事业性收费", "行政事业性收费", "第（八）项")

PROACTIVE, REQUESTS, DISPUTES = "主动公开", "申请", "复议诉讼"
DOCUMENTS_TABLE = FormTable("documents", PROACTIVE, 2, "表二", "信息内容",
                            (RULES, NORMATIVE), (MADE, REPEALED, IN_FORCE))
DECISIONS_TABLE = FormTable("decisions", PROACTIVE, 2, "表二", "信息内容",
                            (LICENSING, PENALTIES, COERCION), (DECISIONS,))
FEES_TABLE = FormTable("fees", PROACTIVE, 2, "表二", "信息内容", (FEES,), (AMOUNT,),
                       is_money=True)
REQUESTS_TABLE = FormTable(
    "requests", REQUESTS, 3, "表三", "申请数量和办理结果",
    (NEW, CARRIED_IN, *RESULTS, RESULT_TOTAL, CARRIED_OUT), APPLICANTS)
REMEDIES_TABLE = FormTable("remedies", DISPUTES, 4, "表四", "救济途径", REMEDIES, (*OUTCOMES, TOTAL))
TABLES = (DOCUMENTS_TABLE, DECISIONS_TABLE, FEES_TABLE, REQUESTS_TABLE, REMEDIES_TABLE)

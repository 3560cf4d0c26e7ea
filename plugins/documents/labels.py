"""What other systems and people call the keys of a front matter."""

from collections.abc import Mapping
from types import MappingProxyType

from .fields import FIELDS

# Labels of pages, without blanks; what each names in front matter. The first are the tags that
# 国办发〔2017〕47号 asks for. `publisher` is who puts a page up (发布机构), not who issued the
# document; `made_on` the day of the entry in a catalogue (生成日期).
LABELS: Mapping[str, str] = MappingProxyType({
    "ArticleTitle": "title", "PubDate": "published_at", "ContentSource": "source",
    "标题": "title", "名称": "title", "文件名称": "title", "信息名称": "title", "公文标题": "title",
    "文号": "document_number", "发文字号": "document_number", "发文文号": "document_number",
    "公文文号": "document_number", "文件编号": "document_number", "文件号": "document_number",
    "发文机关": "issuers", "发文单位": "issuers", "制发机关": "issuers", "发文机构": "issuers",
    "制定机关": "issuers", "制定单位": "issuers", "印发单位": "issuers", "发布部门": "issuers",
    "发布机构": "publisher", "发布机关": "publisher", "公开机构": "publisher", "公开单位": "publisher",
    "发布单位": "publisher", "信息提供单位": "publisher",
    "成文日期": "signed_on", "成文时间": "signed_on", "发文日期": "signed_on", "发文时间": "signed_on",
    "印发日期": "signed_on", "签署日期": "signed_on",
    "生成日期": "made_on", "生成时间": "made_on", "产生日期": "made_on",
    "发布日期": "published_at", "发布时间": "published_at", "公开日期": "published_at",
    "公开时间": "published_at", "发表时间": "published_at", "日期": "published_at",
    "时间": "published_at", "更新时间": "", "更新日期": "",
    "施行日期": "effective_on", "实施日期": "effective_on", "生效日期": "effective_on",
    "生效时间": "effective_on",
    "有效期至": "expires_on", "失效日期": "expires_on", "失效时间": "expires_on",
    "废止日期": "expires_on",
    "有效期": "valid_for", "有效期限": "valid_for",
    "索引号": "index_number", "信息索引号": "index_number", "索取号": "index_number",
    "主题分类": "subject", "主题词": "keywords", "关键词": "keywords", "关键字": "keywords",
    "信息来源": "source", "来源": "source", "文章来源": "source", "稿件来源": "source",
    "责任编辑": "editor", "编辑": "editor", "作者": "",
})
# What is no label of a page, but written where a key stands.
_MORE: Mapping[str, str] = MappingProxyType({
    "文件字号": "document_number", "编号": "document_number", "字号": "document_number",
    "机关": "issuers", "单位": "issuers", "印发机关": "issuers", "联合发文": "issuers",
    "签发日期": "signed_on", "印发时间": "signed_on",
    "施行时间": "effective_on", "实施时间": "effective_on", "有效期限至": "expires_on",
    "有效期截止": "expires_on", "题目": "title", "题名": "title", "文件标题": "title",
    "分类": "category", "栏目": "category", "信息分类": "category", "所属类别": "category",
    "附表": "attachments", "附图": "attachments", "相关附件": "attachments", "下载": "attachments",
    "概述": "summary", "内容概述": "summary", "公文种类": "genre", "体裁": "genre",
    "解读文件": "interprets", "废除": "repeals", "作废": "repeals", "修订": "amends",
})
_HERE: Mapping[str, str] = MappingProxyType({"publisher": "issuers", "made_on": "signed_on"})
_FIELDS = {field.attribute: field for field in FIELDS}
OTHER_KEYS: Mapping[str, str] = MappingProxyType({
    label: f"这个字段叫“{field.key}”：{field.hint}。"
    for label, attribute in {**LABELS, **_MORE}.items()
    if (field := _FIELDS.get(_HERE.get(attribute, attribute))) and field.key != label
} | dict.fromkeys(("有效性", "时效", "时效性", "效力", "效力状态", "文件状态", "状态"),
                  "不用写：有效还是失效，由施行日期、有效期和别的文件算出来。"))
"""By a key that is none: what to write in its place."""

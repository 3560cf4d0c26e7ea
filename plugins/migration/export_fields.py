"""What systems of sites call the columns of their exports: TRS, 大汉 and tables made by hand."""

from collections.abc import Mapping
from types import MappingProxyType

from ..documents.labels import LABELS

ADDRESS, TITLE, TEXT, COLUMN, FILES, PUBLISHED = (
    "address", "title", "text", "column", "files", "published_at")
# By name in small letters, without blanks and underscores.
_NAMES: Mapping[str, str] = MappingProxyType({
    # TRS WCM
    "doctitle": TITLE, "dochtmlcon": TEXT, "doccontent": TEXT, "docpuburl": ADDRESS,
    "docreltime": PUBLISHED, "docpubtime": PUBLISHED, "docsourcename": "source",
    "docsource": "source", "dockeywords": "keywords", "chnldesc": COLUMN, "chnlname": COLUMN,
    "docfilenum": "document_number", "docappendix": FILES, "docabstract": "summary",
    # 大汉 jcms, and others
    "vctitle": TITLE, "vccontent": TEXT, "vcurl": ADDRESS, "cdeploytime": PUBLISHED,
    "vcsource": "source", "vccatename": COLUMN, "vcfile": FILES, "vcnumber": "document_number",
    "url": ADDRESS, "link": ADDRESS, "href": ADDRESS, "puburl": ADDRESS, "网址": ADDRESS,
    "地址": ADDRESS, "链接": ADDRESS, "旧地址": ADDRESS, "旧址": ADDRESS, "发布地址": ADDRESS, "页面地址": ADDRESS,
    "title": TITLE, "content": TEXT, "body": TEXT, "html": TEXT, "text": TEXT, "正文": TEXT,
    "内容": TEXT, "文档内容": TEXT, "正文内容": TEXT, "信息内容": TEXT,
    "column": COLUMN, "channel": COLUMN, "category": COLUMN, "catename": COLUMN,
    "columnname": COLUMN, "channelname": COLUMN, "栏目": COLUMN, "栏目名称": COLUMN, "所属栏目": COLUMN,
    "频道": COLUMN, "类别": COLUMN, "信息分类": COLUMN,
    "files": FILES, "attachments": FILES, "appendix": FILES, "附件": FILES, "附件地址": FILES,
    "相关附件": FILES, "pubdate": PUBLISHED, "publishtime": PUBLISHED, "publishdate": PUBLISHED,
    "date": PUBLISHED, "source": "source", "keywords": "keywords", "number": "document_number",
})
# The label under which the reader of web pages knows a fact.
LABEL_OF: Mapping[str, str] = MappingProxyType({
    "document_number": "发文字号", "issuers": "发文机关", "publisher": "发布机构", "signed_on": "成文日期",
    "made_on": "生成日期", "effective_on": "施行日期", "expires_on": "有效期至", "valid_for": "有效期",
    "index_number": "索引号", "subject": "主题分类", "keywords": "主题词", "source": "来源",
    "editor": "责任编辑"})


def field_of(name: str) -> str:
    """What a column of an export holds, "" where that is not known."""
    bare = "".join(name.split()).strip("：:\ufeff")
    return _NAMES.get(bare.lower().replace("_", ""), "") or LABELS.get(bare, "")

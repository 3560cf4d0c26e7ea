"""Words that are taken for each other stand where they belong; a site adds its own."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..concerning import facts_in
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source
from .wording_fixed import wording_faults

ID, SEVERITY, INDICATOR = "TXT-10", Severity.WARNING, ACCURACY
NAME = "法定用语、易混词、错别字"
LOOKS_AT = ("标题、摘要和正文；词表是自带的（plugins/inspection/data/confusions.csv）加上 _data/terms.yml“用语”里"
            "本站登记的，书名号和引文里的不查；转载、转发的和别处机关的不查旧写法；"
            "核实过的错字、重字是错误，转载的照录，只提醒")
FIX = "改用正确的词"
PASS = ("\n涉及商业秘密、个人隐私的信息，以及请示报告等过程性信息。",
        "\n台风登陆后调入帐篷，投标截止日前报送，药品不良反应情况亟需核实，精减人员反复盖章。",
        "\n面对严峻工作形势，按装机容量检查帐篷，急待解决的问题落实到为民服务的每个环节，交付件数增加。",
        "来源: 国务院公报\n\n第一条 建立台帐管理制度。",
        "\n《会计帐簿管理办法》是当时的书名。")
FAIL = ("\n存入指定帐户", "\n请登陆网站查询", "\n己经按时报送", "\n清理秸杆")

_OLD = "旧写法"
# Slips that are no words: where they are verified they stop a publish, in a text of our own.
_CERTAIN = ("错字", "标点和重字")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each word of the lists."""
    facts = facts_in(source, context)
    words = (*facts["confusions"], *facts["terms"])
    quoted = is_anothers(source.document, context.site)  # it keeps the spelling of its day
    yield from wording_faults(source, (word for word in words
                                       if not (quoted and word.kind == _OLD)),
                               lambda word: word.verified and word.kind in _CERTAIN and not quoted)

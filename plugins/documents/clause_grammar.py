"""The grammar of clauses: patterns over the letters of the tokens, in the order they are tried.

A letter stands for one token (`clause_tokens`): O 本办法, F 自, D a date, M 公布之日, S 起, d 30日后,
B 施行, H 有效期, Y 五年, U 至, Z 止, T 《…》, n （文号）, N a bare 文号, E 废止 or 失效, A 同时, C a comma.
"""

import re

_END = r"(?=[.C:Z]|$)"
_WHEN = r"(?P<when>[DM])S?(?P<delay>d)?S?"
_ITEM = "(?:(?:Dx?J)*D?s)?(?:Tn?|N)g?L?g?"
_RUN = f"(?P<items>{_ITEM}(?:[JC]*{_ITEM})*)"
_SINCE = "(?:C?F?O?(?P<since>[DM])S?C?)?"

EFFECTIVE = re.compile(rf"(?P<own>O)?(?P<from>F?)O?{_WHEN}B(?=[.C:HUZY]|$)")
# 施行期限自…起计算; 本办法施行日期为….
COUNTED = re.compile(rf"H[k:]*(?:YC)?F(?P<when>D)c|q[k:]*(?P<dated>D){_END}")
IN_PARTS = re.compile(rf"O?(?P<articles>a)C?F?{_WHEN}B")

# Each gives one term; what a group names is its last day, its length or its first day.
TERMS = tuple(re.compile(pattern) for pattern in (
    rf"[Hq]?[k:]*F?(?P<first>D)[Sc]?C?U(?P<last>D)Z?B?V?{_END}",  # 自A起至B止
    rf"(?:(?<=B)|(?<=BC)|(?<=YC))U(?P<last>D)Z{_END}",  # …施行，至B止
    rf"(?<=B)U(?P<last>D){_END}",  # …起执行至B
    rf"H[k:]*H?V?e?U(?P<last>D)Z?{_END}",  # 有效期至B
    rf"H[k:]*H?k?(?:FO?[MD]S)?(?P<period>[Yy]){_END}",  # 有效期五年
    rf"(?:^|(?<=[OCS]))B[k:]?(?P<period>Y){_END}",  # 本办法试行两年
    rf"(?<=[CO])BU(?P<last>D)Z?{_END}",  # …施行，执行至B
    rf"(?:FO?MS)?(?P<period>W){_END}",  # 五年内有效
    rf"F(?P<end>D)SA*E{_END}",  # 自A起失效
))
ACTS = tuple(re.compile(pattern) for pattern in (
    rf"{_RUN}(?P<articles>a)?H?{_SINCE}C?A*(?P<verb>[EXrv])(?=[.C:JL]|$)",
    (rf"(?:F(?P<lead>D)SC?A*)?(?P<verb>[EXr])A*[k:]*(?:u:?)?{_RUN}(?P<articles>a)?(?=[.C:]|$)"
     r"(?:C?F?O?(?P<since>[DM])SC?A*E)?"),
    rf"{_RUN}A*v?C?H?A*(?P<verb>e)(?:U(?P<until>D)Z?|k?(?P<period>Y)(?:CU(?P<upto>D)Z?)?){_END}",
    rf"{_RUN}(?P<verb>v)C?U(?P<until>D)Z?{_END}",
    # A title without 《》 before its 文号.
    r"(?:^|(?<=[.C:]))(?P<items>x[^.:CTNnzpb]*n)A*(?P<verb>E)(?=[.C:J]|$)",
    rf"(?P<verb>e){_RUN}H(?:U(?P<until>D)Z?|k?(?P<period>Y)){_END}",
))
ITEM = re.compile(_ITEM)
# A part of a sentence that ends other documents, suspends or resumes them, whether or not the
# line names them: 对附件所列文件予以废止、宣布失效; 决定废止《甲办法》.
DONE = re.compile(r"[GTnNguLA][^.C:zpb]*[EXrv][JAE]*C?$|A[EXr][^.C:zpb]*C?$|^[EXr][uTnNgLJ]+C?$")
# A heading or sentence under which a list of documents stands, and one row of such a list.
LIST_HEAD = re.compile("[EXrv]")
LISTING = re.compile(r"以下|下列|如下|目录|清单|名单|附后|附件|[件份]|文件|规章")
# 《…》中关于…的规定同时废止: which provisions end, a person has to say.
PARTLY = re.compile(r"(?:Tn?|N)[^.:CTNn]+?E(?=[.C:]|$)")
# 《甲办法》（…号），2019年起施行: a row with a remark.
REMARKED_ROW = re.compile(rf"^(?:{_ITEM})(?=C[^TnNEXrve]+$)")
LIST_ROW = re.compile(rf"^(?:{_ITEM}[JC]*)+$|^[^.:CTNn]+n$")
# 上述文件自…起废止: the day of those that the text has named.
REFERRED = re.compile("RC?F(?P<since>D)SC?A*E")
# Sounds like a clause about the document itself.
SOUNDS = re.compile(r"(?:^|(?<=[C:]))(?:O[Hq]|H[^.C:]|(?:OF?|F)O?[DMm?][^C]*[Bw]|OB[?m]|q[k:]"
                    r"|[FU]?DA*E(?=[.C:]|$)|O[^.C:]*TA+B(?=[.C]|$))")

"""The part of `_data/rules.yml` about validity: limits that local rules set.

效力:
  有效期上限: 5年
  试行上限: 2年
  依据: 《甘肃省行政规范性文件管理办法》
"""

from dataclasses import dataclass

from ..documents import parsers as p
from ..documents.schema import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidityRules:
    """The longest validity in months, and that on trial; the rule that says so."""

    longest: int = 60
    longest_on_trial: int = 24
    basis: str = ""


# A parser of the section, for whoever reads the file.
parse_rules = p.record((
    Field("有效期上限", "longest", p.period, "5年"),
    Field("试行上限", "longest_on_trial", p.period, "2年"),
    Field("依据", "basis", p.line),
), ValidityRules)

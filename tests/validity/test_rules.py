import pytest

from plugins.documents.schema import ValueFault
from plugins.documents.yaml_source import compose
from plugins.validity.rules import ValidityRules, parse_rules


def test_what_is_not_set_is_as_usual():
    assert ValidityRules() == ValidityRules(longest=60, longest_on_trial=24, basis="")
    assert parse_rules(compose("{试行上限: 36个月}", "rules.yml")) == ValidityRules(
        longest_on_trial=36)


def test_a_site_sets_limits_and_the_rule_behind_them():
    rules = parse_rules(compose("有效期上限: 10年\n依据: 《某省办法》第九条\n", "rules.yml"))
    assert (rules.longest, rules.basis) == (120, "《某省办法》第九条")


@pytest.mark.parametrize(("text", "said"), [
    ("有效期上线: 5年", "有效期上线"), ("有效期上限: 数年", "数年"), ("5年", "写法不对"),
])
def test_a_fault_is_named(text, said):
    with pytest.raises(ValueFault) as fault:
        parse_rules(compose(text, "rules.yml"))
    assert said in fault.value.message

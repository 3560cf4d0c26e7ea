"""The handbook says what the program goes by."""

from plugins.documents.fields import FIELDS, PARTICULAR_FIELDS
from plugins.inspection.table import all_rules
from tests.support import write


def test_every_field_layout_category_and_rule_is_in_it(client, context):
    page = client.ask("/_preview/handbook")[1]
    wanted = [field.key for field in FIELDS + PARTICULAR_FIELDS]
    wanted += [rule.id for rule in all_rules()] + [node.name for node in context.tree.walk()]
    assert [word for word in wanted if word not in page] == []
    assert "现在没有哪个类别要求审核" in page


def test_it_tells_how_many_steps_are_needed(client, context):
    write(context.content, {"_data/rules.yml": "审核:\n  步数: {财政预决算: 2}\n  自: 2026-01-01\n"})
    page = client.ask("/_preview/handbook")[1]
    assert "<td>初审、复审</td>" in page and "2026-01-01 起发布的文件才要审核" in page

"""Tables below the headings of their sections, wherever these stand."""

from markupsafe import Markup

from plugins.annual_report.placing import place_tables
from plugins.annual_report.statutory import list_tables
from tests.annual_report.making import FIGURES, report_of

TABLES = list_tables(report_of(FIGURES))


def placed(text):
    return [(str(part), [table.id for table in tables])
            for part, tables in place_tables(Markup(text), TABLES)]


def test_tables_follow_headings_and_paragraphs_that_open_their_sections():
    text = ('<h2 id="part-1">一</h2><p>甲</p><h2 id="part-2">二</h2><p>乙</p>'
            '<p id="part-3">三、</p><h3 id="part-4">四</h3><p>丙</p>')
    assert placed(text) == [
        ('<h2 id="part-1">一</h2><p>甲</p><h2 id="part-2">二</h2>',
         ["documents", "decisions", "fees"]),
        ('<p>乙</p><p id="part-3">三、</p>', ["requests"]),
        ('<h3 id="part-4">四</h3>', ["remedies"]),
        ("<p>丙</p>", []),
    ]


def test_tables_without_a_section_come_last():
    assert placed("<p>甲</p>") == [("<p>甲</p>", [table.id for table in TABLES])]


def test_the_text_stays_safe_markup():
    assert all(isinstance(part, Markup) for part, _ in place_tables(Markup("<p>甲</p>"), TABLES))

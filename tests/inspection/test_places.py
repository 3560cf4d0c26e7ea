"""Where the findings of rules over the whole stand: the very value that is wrong."""

import pytest

from plugins.inspection.table import DOCUMENT_RULES, LIBRARY_RULES
from tests.inspection.support import FICTION, folder_of, inspect_folder, to_files

# Rule → path, line and column of its finding in its first failing example.
PLACES = {
    "DOC-03": "b.md:5:5", "DOC-04": "a.md:5:5", "DOC-05": "a.md:4:5", "DOC-07": "d6.md:4:5",
    "DOC-09": "a.md:5:5", "DOC-10": "a.md:5:6", "DOC-11": "a.md:5:5",
    "DATE-02": "a.md:5:7", "DATE-03": "a.md:5:7", "DATE-04": "a.md:4:7", "DATE-07": "a.md:4:7",
    "DATE-08": "a.md:5:7",
    "REL-01": "a.md:2:5", "REL-02": "b.md:6:7", "REL-03": "a.md:6:5",
    "REL-04": "a.md:5:5", "REL-05": "a.md:2:5", "REL-06": "b.md:6:7",
    "REL-07": "b.md:4:5", "TXT-35": "a.md:2:5",
    "ATT-20": "a.md:5:4", "DUP-01": "b.md:2:5", "CITE-01": "b.md:7:19", "CITE-02": "b.md:8:12",
    "CITE-03": "b.md:7:16",
    "LAW-03": "a.md:7:3", "TXT-53": "b.md:8:4", "DOC-17": "a.md:4:7", "VAL-41": "a.md:7:5",
    "DOC-18": "a.md:5:7", "REV-20": "a.md:5:5",
    "DOC-19": "a.md:5:7", "VAL-42": "b.md:5:5", "FRESH-03": "_data/categories.yml:1:1",
    "CONTACT-02": "b.md:10:6", "COL-02": "_data/categories.yml:1:7",
    "COL-03": "_data/categories.yml:1:1", "FRESH-01": "_data/categories.yml:199:15",
}
RULES = [rule for rules in (DOCUMENT_RULES, LIBRARY_RULES) for rule in rules if rule.fails]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_place(rule, tmp_path):
    content = folder_of(tmp_path / "content", to_files(rule.fails[0]), FICTION)
    found = [f"{finding.path}:{finding.line}:{finding.column}"
             for finding in inspect_folder(content, tmp_path / "cache").findings
             if finding.rule == rule.id]
    assert PLACES[rule.id] in found

"""Words of the site: synonyms are read, and their faults have a place."""

from tests.support import load, write

SYNONYMS = "同义词:\n  低保: [最低生活保障]\n  医保: 医疗保险\n"


def test_synonyms_are_words_with_others(tmp_path):
    site = load(write(tmp_path, {"_data/terms.yml": SYNONYMS})).library.site
    assert site.synonyms == (("低保", ("最低生活保障",)), ("医保", ("医疗保险",)))


def test_without_the_file_there_are_none(tmp_path):
    assert load(write(tmp_path, {})).library.site.synonyms == ()


def test_a_fault_stops_the_build_and_says_where(tmp_path):
    found = load(write(tmp_path, {"_data/terms.yml": "同义词: [低保]\n"}))
    assert found.library is None
    assert [(f.path, f.rule) for f in found.findings if f.path.endswith("terms.yml")] == [
        ("_data/terms.yml", "KEY-05")]


def test_keys_of_others_are_left_to_them(tmp_path):
    assert load(write(tmp_path, {"_data/terms.yml": "错别字: {甲: 乙}\n"})).library

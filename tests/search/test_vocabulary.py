"""The dictionary as readers get it."""

from plugins.search.vocabulary import vocabulary_value


def rows(name: str) -> list[list[str]]:
    return [row.split(" ") for row in getattr(vocabulary_value(), name)]


def test_what_people_say_leads_to_what_documents_say():
    said = {word: row[0].split("|") for row in rows("said") for word in row[1:]}
    assert "最低生活保障" in said["低保"]
    assert len(said) > 1500


def test_no_word_of_the_dictionary_is_empty_or_stands_for_itself():
    for row in rows("said") + rows("careful"):
        assert all(row), row
        assert not set(row[0].split("|")) & set(row[1:]), row


def test_words_that_ask_are_dropped_but_no_single_character_that_may_be_part_of_a_word():
    dropped = vocabulary_value().dropped.split(" ")
    assert "怎么" in dropped
    assert "的" not in dropped

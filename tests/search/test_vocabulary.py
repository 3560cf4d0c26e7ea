"""The dictionary as readers get it."""

from plugins.search.vocabulary import list_vocabulary

PARTS = list(list_vocabulary())


def rows(name: str) -> list[list[str]]:
    return [row.split(" ") for _, part in PARTS for row in getattr(part, name)]


def test_a_part_has_all_words_that_begin_with_its_characters():
    firsts = [first for first, _ in PARTS]
    assert firsts == sorted(firsts)
    for (first, part), following in zip(PARTS, [*firsts[1:], "\uffff"], strict=True):
        words = [word for row in part.said + part.careful for word in row.split(" ")[1:]]
        words += part.dropped.split() + part.light.split()
        assert all(first <= word[0] < following for word in words)


def test_what_people_say_leads_to_what_documents_say():
    said = {word: row[0].split("|") for row in rows("said") for word in row[1:]}
    assert "最低生活保障" in said["低保"]
    assert len(said) > 1500


def test_no_word_of_the_dictionary_is_empty_or_stands_for_itself():
    for row in rows("said") + rows("careful"):
        assert all(row), row
        assert not set(row[0].split("|")) & set(row[1:]), row


def test_words_that_ask_are_dropped_but_no_single_character_that_may_be_part_of_a_word():
    dropped = [word for _, part in PARTS for word in part.dropped.split()]
    assert "怎么" in dropped
    assert "的" not in dropped

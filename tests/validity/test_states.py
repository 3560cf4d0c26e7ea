from plugins.validity.states import Validity


def test_labels_are_the_words_readers_know():
    assert [state.label for state in Validity] == [
        "尚未生效", "有效", "已修改", "部分失效", "失效", "废止", "暂停执行"]


def test_values_are_the_names_of_the_exported_data():
    assert [str(state) for state in Validity] == [
        "not_yet_effective", "in_force", "amended", "partly_lapsed", "expired", "repealed",
        "suspended"]
    assert Validity("repealed") is Validity.REPEALED


def test_what_is_changed_is_still_in_force():
    in_force = {state.label for state in Validity if state.is_in_force}
    assert in_force == {"有效", "已修改", "部分失效"}
    assert {state.label for state in Validity if state.is_lapsed} == {"失效", "废止"}
    assert {state.label for state in Validity if state.is_listed} == {*in_force, "暂停执行"}


def test_precedence_on_one_day():
    gravest_first = sorted(Validity, key=lambda state: -state.precedence)
    assert [state.label for state in gravest_first[1:5]] == ["废止", "失效", "部分失效", "已修改"]

"""The model of characters is counted from texts, and is read as it was written."""

import numpy
import pytest

from plugins.inspection.character_model import read_model
from tests.counted_characters import count_characters


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    file = tmp_path_factory.mktemp("model") / "characters.npz"
    texts = ["征求居民意见，决定。", "根据意见，修改。", "群众意见，汇总。", "注意间隔。"]
    count_characters(texts, file, ["汇总"], pairs=1, triples=1)
    return read_model(file)


def test_what_stands_together_is_counted_and_what_is_listed_is_a_word(model):
    one, other = model.encode("意意汇总"), model.encode("见间总汇")
    assert model.pairs(one, other).tolist() == [4, 1, 1, 0]  # three as the nearest power of two
    assert model.are_words(one, other).tolist() == [True, False, True, False]


def test_what_the_texts_say_is_likelier(model):
    right, wrong = (model.log_likelihood(*numpy.split(model.encode(text), 4))
                    for text in ("民意见。", "民意间。"))
    assert right > wrong

"""Each defect of whole texts is found, and nothing besides is called an error."""

import pytest

from tests.inspection.defective import DEFECTS, POINTS, write_defective
from tests.inspection.support import inspect_folder

# What the data of 示例县 gives without its documents.
ELSEWHERE = {"_data/categories.yml", "_data/site.yml"}


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("defects")
    return inspect_folder(write_defective(folder / "content"), folder / "cache").findings


@pytest.mark.parametrize(("path", "rule", "words"), [row[1:] for row in DEFECTS],
                         ids=[f"{name}-{rule}" for name, _, rule, _ in DEFECTS])
def test_a_defect_is_found(findings, path, rule, words):
    said = [one.message for one in findings if (one.path, one.rule) == (path, rule)]
    assert any(words in message for message in said), said


def test_the_one_repeat_is_told_once(findings):
    assert len([one for one in findings if (one.path, one.rule) == (POINTS, "TXT-03")]) == 1


def test_nothing_else_is_an_error(findings):
    errors = {(one.path, one.rule) for one in findings
              if one.severity == "错误" and one.path not in ELSEWHERE}
    assert errors <= {(path, rule) for _, path, rule, _ in DEFECTS}

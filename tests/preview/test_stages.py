"""Where a document is on its way, by what it says, what was found, and git."""

from dataclasses import replace

import pytest

from plugins.preview.heads import Head
from plugins.preview.stages import Stage, stage_of
from tests.support import DAY

WHOLE = Head("a.md", "甲", "", "", "乙", "2026-01-02")


def found(rule, severity="warning", message=""):
    return {"rule": rule, "severity": severity, "message": message}


@pytest.mark.parametrize("more, rows, is_changed, stage", [
    ({}, (), False, Stage.PUBLISHED), ({}, (), True, Stage.TO_PUBLISH),
    ({"published_on": "2027-01-01"}, (), False, Stage.TO_PUBLISH),
    ({"published_on": "未载明"}, (), False, Stage.PUBLISHED),
    ({"doubts": 1, "is_complete": False}, (), True, Stage.UNVERIFIED),
    ({}, [found("DRAFT-01")], False, Stage.UNVERIFIED),
    ({"is_complete": False}, [found("KEY-03", "error")], True, Stage.DRAFT),
    ({}, [found("DRAFT-02")], False, Stage.DRAFT), ({}, [found("DRAFT-03")], True, Stage.DRAFT),
    ({}, [found("TXT-01", "error")], True, Stage.FAULTY), ({}, [found("TXT-01")], False, Stage.PUBLISHED),
    ({}, [found("REV-11", message="还缺初审、复审，未发布。")], True, Stage.FIRST),
    ({}, [found("REV-11", message="还缺复审、终审，未发布。")], True, Stage.SECOND),
    ({}, [found("REV-13", message="“终审”与上一步都由“甲”签署，不算数，未发布。")], True, Stage.FINAL),
    ({}, [found("REV-12", message="2026-01-03 “甲”终审以后又有改动，审核作废，未发布。")], True, Stage.FIRST),
    ({}, [found("REV-16", message="“复审”的签名不算数，未发布。")], True, Stage.SECOND),
    ({}, [found("REV-17", message="2026-01-03 甲复审时退回：附件二缺单位（未发布）。")], True, Stage.SENT_BACK),
    ({"is_public": False}, [found("REV-11")], True, Stage.WITHHELD),
    ({"is_withdrawn": True}, (), True, Stage.WITHDRAWN),
])
def test_the_stage_of_a_document(more, rows, is_changed, stage):
    assert stage_of(replace(WHOLE, **more), rows, DAY, is_changed) is stage

"""Features join a run before one of them writes: supplements, and faults of their own data."""

from dataclasses import dataclass, replace

import pytest

from plugins.pipeline.feature import Feature
from plugins.pipeline.options import read_options
from plugins.pipeline.run import FaultyContent, Run
from plugins.documents.document import Layout
from plugins.documents.findings import Finding, Severity
from tests.support import DAY, ROOT, markdown, write


@dataclass(frozen=True)
class Figures:
    """What a feature knows of a report."""

    path: str


@pytest.fixture
def run(tmp_path):
    """A run that has yet to write its pages."""
    report = markdown("类别: 政府信息公开年报\n版式: 年报\n年度: 2025\n")
    write(tmp_path / "content", {"2025.md": report, "a.md": markdown()})
    options = read_options({"PATH": tmp_path / "content", "OUTPUT_PATH": tmp_path / "output",
                            "THEME": ROOT / "theme", "DAY": DAY}, ROOT)
    run = Run(replace(options, cache=tmp_path / "cache"))
    yield run
    run.finish()


def test_a_supplement_reaches_documents_of_its_layout_alone(run):
    run.join(Feature(lambda run: (), {Layout.ANNUAL_REPORT: lambda run, it: Figures(it.path)}))
    assert {path: run.supplement(document) for path, document in run.library.by_path.items()
            } == {"2025.md": Figures("2025.md"), "a.md": None}


def test_the_faults_of_all_features_are_told_at_once(run):
    faults = [Finding(path, 1, 1, "KEY-01", "错", "改") for path in ("b.yml", "a.yml")]
    remark = Finding("c.yml", 1, 1, "AR-01", "可疑", "核对", Severity.WARNING)
    run.join(Feature(lambda run: (), check=lambda run: [remark]))
    run.refuse_faults()
    for fault in faults:
        run.join(Feature(lambda run: (), check=lambda run, fault=fault: [fault]))
    with pytest.raises(FaultyContent) as refused:
        run.refuse_faults()
    assert [finding.path for finding in refused.value.findings] == ["a.yml", "b.yml", "c.yml"]

"""Features are all known before one of them writes: supplements, and faults of their own data."""

from dataclasses import dataclass

import pytest

from plugins.documents.document import Layout
from plugins.documents.findings import Finding, Severity
from plugins.pipeline.build import build
from plugins.pipeline.errors import FaultyContent
from plugins.pipeline.feature import Feature
from tests.support import markdown, options_of, write


@dataclass(frozen=True)
class Figures:
    """What a feature knows of a report."""

    path: str


@pytest.fixture
def options(tmp_path):
    """Those of a site of a report and of another document."""
    report = markdown("类别: 政府信息公开年报\n版式: 年报\n年度: 2025\n")
    write(tmp_path / "content", {"2025.md": report, "a.md": markdown()})
    return options_of(tmp_path / "content", tmp_path / "output", tmp_path / "cache")


def test_a_supplement_reaches_documents_of_its_layout_alone(options):
    feature = Feature("figures", supplements={
        Layout.ANNUAL_REPORT: lambda context, document: Figures(document.path)})
    context = build(options, [feature]).context
    assert {path: context.supplement(document) for path, document in context.library.by_path.items()
            } == {"2025.md": Figures("2025.md"), "a.md": None}


def test_the_faults_of_all_features_are_told_at_once(options):
    def finding(name, severity):
        return Feature(name, check=lambda context: [
            Finding(name, 1, 1, "KEY-01", "错", "改", severity)])

    remark = finding("c.yml", Severity.WARNING)
    build(options, [remark])
    with pytest.raises(FaultyContent) as refused:
        build(options, [finding("b.yml", Severity.ERROR), remark,
                        finding("a.yml", Severity.ERROR)])
    assert [finding.path for finding in refused.value.findings] == ["a.yml", "b.yml", "c.yml"]

"""The registry of rules: those of the inspection and those of the features PLUGINS names."""

from functools import cache

from ..documents.rule import Rule
from ..files.roots import PROJECT
from ..inspection.inspecting import rules_by_id
from ..pipeline.feature import Feature
from ..pipeline.settings import list_features, read_settings


@cache
def project_features() -> tuple[Feature, ...]:
    """The features that `pelicanconf.py` names."""
    return list_features(read_settings(PROJECT / "pelicanconf.py"))


def registered_rules() -> tuple[Rule[...], ...]:
    """Every rule there is, once."""
    return tuple(rules_by_id(project_features()).values())

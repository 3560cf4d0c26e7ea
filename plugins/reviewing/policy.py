"""What a site asks of reviews, read from its `_data`."""

from pathlib import Path

from ..documents.categories import CategoryTree
from ..documents.findings import Finding
from ..files.ssh_signatures import is_signed_by
from .proof import ReviewPolicy, Verify
from .rules import read_rules
from .signers import read_signers


def read_policy(data: Path, tree: CategoryTree, verify: Verify = is_signed_by
                ) -> tuple[ReviewPolicy, tuple[Finding, ...]]:
    """The policy in the folder `data`, and the faults of its files."""
    rules, faults = read_rules(data, tree)
    register, more = read_signers(data)
    return ReviewPolicy(rules, register, verify), (*faults, *more)

"""The bill of materials lists what the locks pin, and says what needs what."""

import json
import re

from plugins.commands.sbom import bill_of_materials
from tests.support import ROOT


def _bill():
    return json.loads(bill_of_materials(ROOT))


def test_every_pin_of_the_widest_lock_with_its_hashes():
    lock = (ROOT / "locks" / "test.txt").read_text()
    listed = {f"{one['name']}=={one['version']}": one for one in _bill()["components"]}
    assert set(listed) == set(re.findall(r"^[\w.-]+==[^\s;]+", lock, re.MULTILINE))
    assert sum(len(one["hashes"]) for one in listed.values()) == lock.count("--hash=sha256:")


def test_what_only_tests_need_is_marked_as_excluded():
    scopes = {one["name"]: one["scope"] for one in _bill()["components"]}
    assert (scopes["pelican"], scopes["mammoth"], scopes["pytest"]) == (
        "required", "optional", "excluded")


def test_what_needs_what():
    needs = {one["ref"].split("@")[0]: [ref.split("@")[0] for ref in one["dependsOn"]]
             for one in _bill()["dependencies"]}
    assert "pkg:pypi/markupsafe" in needs["pkg:pypi/jinja2"]
    assert {"pkg:pypi/pelican", "pkg:pypi/pytest"} <= set(needs["disclosure-column"])
    asked = {ref for refs in needs.values() for ref in refs}
    assert asked == needs.keys() - {"disclosure-column"}, "every package is asked for by another"


def test_the_same_each_time():
    assert bill_of_materials(ROOT) == bill_of_materials(ROOT)

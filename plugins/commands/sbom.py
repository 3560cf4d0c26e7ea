"""The bill of materials: every package the locks pin, as CycloneDX JSON, the same each time."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PIN = re.compile(r"([A-Za-z0-9._-]+)==(\S+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA = re.compile(r"^\s+#\s+(?:via\s+)?([a-z0-9][a-z0-9.-]*)(?:\s+\(.*\))?$", re.MULTILINE)
# What the site is made with, what importing adds, and what never leaves the developer's machine.
SCOPES = {"build": "required", "importing": "optional", "test": "excluded"}


@dataclass(frozen=True, slots=True)
class Package:
    """One pinned package: name, version, digests of its files, and which packages ask for it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read_lock(text: str) -> Iterator[Package]:
    """The packages of a lock, in its order."""
    for block in re.split(r"\n(?=[A-Za-z0-9])", text):
        if pin := _PIN.match(block):
            yield Package(pin[1].lower(), pin[2], tuple(sorted(_HASH.findall(block))),
                          tuple(name for name in _VIA.findall(block) if name != "via"))


def bill_of_materials(root: Path) -> str:
    """The bill of the project at `root`."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    levels = {level: list(read_lock((root / "locks" / f"{level}.txt").read_text("utf-8")))
              for level in SCOPES}
    packages = levels["test"]  # the widest holds all the others
    scopes = {package.name: scope for level, scope in reversed(SCOPES.items())
              for package in levels[level]}
    refs = {package.name: package.purl for package in packages} | {project["name"]: project["name"]}
    main = {"type": "application", "bom-ref": project["name"], "name": project["name"],
            "version": project["version"], "licenses": [{"license": {"id": project["license"]}}]}
    return json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": main},
        "components": [_component(package, scopes[package.name]) for package in packages],
        "dependencies": [{"ref": ref, "dependsOn": _needs(name, packages)}
                         for name, ref in sorted(refs.items())],
    }, ensure_ascii=False, indent=1) + "\n"


def is_bill(file: Path) -> bool:
    """True for a bill that was written here."""
    with suppress(OSError, ValueError, TypeError):
        return bool(json.loads(file.read_bytes())["bomFormat"] == "CycloneDX")
    return False


def _component(package: Package, scope: str) -> Mapping[str, Any]:
    return {"type": "library", "bom-ref": package.purl, "name": package.name,
            "version": package.version, "scope": scope, "purl": package.purl,
            "hashes": [{"alg": "SHA-256", "content": content} for content in package.hashes]}


def _needs(name: str, packages: list[Package]) -> list[str]:
    """The packages that one asks for."""
    return sorted(package.purl for package in packages if name in package.asked_by)

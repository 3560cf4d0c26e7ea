"""A pipeline of GitLab CI, run job by job: before_script and script in one shell, caches, artifacts.
"""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .machine import Done, Machine

_DEPTH = {"GIT_DEPTH": 20}  # of a clone, unless the file says otherwise
_GLOBAL = {"image", "stages", "variables", "workflow"}
_RULE = re.compile(r'\$(\w+) (==|!=) (?:"(.*)"|\$(\w+))')


@dataclass(frozen=True, slots=True)
class Project:
    """What outlives the jobs: the caches by key, the artifacts of a pipeline, the pages."""

    folder: Path

    @property
    def caches(self) -> Path:
        """A folder for each key."""
        return self.folder / "caches"

    @property
    def artifacts(self) -> Path:
        """The files of all jobs of the last pipeline."""
        return self.folder / "artifacts"

    @property
    def pages(self) -> Path:
        """What is served."""
        return self.folder / "pages"


def run_pipeline(file: Path, machine: Machine, project: Project, branch: str,
                 variables: Mapping[str, str]) -> dict[str, Done]:
    """What every job of the pipeline came to, by its name and its SITE, as far as none failed."""
    plan = yaml.safe_load(file.read_text("utf-8"))
    shutil.rmtree(project.artifacts, ignore_errors=True)
    given = {"CI_DEFAULT_BRANCH": "main", **_DEPTH, **plan.get("variables", {}), **variables}
    assert _applies(plan["workflow"], given)
    jobs = {name: {**plan.get(job.get("extends"), {}), **job} for name, job in plan.items()
            if name not in _GLOBAL and not name.startswith(".")}
    done: dict[str, Done] = {}
    for name, job in sorted(jobs.items(), key=lambda item: plan["stages"].index(item[1]["stage"])):
        if _applies(job, given) and all(one.code == 0 for one in done.values()):
            for matrix in _matrix(job):
                done[f"{name} {matrix.get('SITE', '')}".strip()] = _run_job(
                    job, machine, project, branch, {**given, **matrix})
    if (project.artifacts / "public").exists() and "pages" in done:
        shutil.rmtree(project.pages, ignore_errors=True)
        shutil.copytree(project.artifacts / "public", project.pages)
    return done


def _run_job(job: Mapping[str, Any], machine: Machine, project: Project, branch: str,
             variables: Mapping[str, Any]) -> Done:
    machine.check_out(branch, int(variables["GIT_DEPTH"]))
    for needed in job.get("needs", ()):
        assert needed
        shutil.copytree(project.artifacts, machine.workspace, dirs_exist_ok=True)
    cache = job.get("cache", {})
    key = re.sub(r"\$(\w+)", lambda found: variables[found[1]], cache.get("key", ""))
    if (project.caches / key).exists() and key:
        _copy(project.caches / key, machine.workspace, [*os.listdir(project.caches / key)])
    done = machine.run("\n".join([*job.get("before_script", ()), *job["script"]]),
                       {name: str(value) for name, value in variables.items()})
    if key and done.code == 0 and cache.get("policy") != "pull":
        shutil.rmtree(project.caches / key, ignore_errors=True)
        _copy(machine.workspace, project.caches / key, cache["paths"])
    kept = job.get("artifacts", {})
    if done.code == 0 or kept.get("when") == "always":
        _copy(machine.workspace, project.artifacts, kept.get("paths", []))
    return done


def _copy(source: Path, target: Path, paths: list[str]) -> None:
    """Copies as the archive of a runner does: links as links, times in whole seconds."""
    target.mkdir(parents=True, exist_ok=True)
    for path in paths:
        if (source / path).exists():
            shutil.copytree(source / path, target / path, symlinks=True, dirs_exist_ok=True)
    for file in (file for path in paths for file in (target / path).rglob("*")):
        if file.is_file() and not file.is_symlink():
            seconds = int(file.stat().st_mtime)
            os.utime(file, (seconds, seconds))


def _applies(job: Mapping[str, Any], variables: Mapping[str, Any]) -> bool:
    """True where one of the rules holds, or there is none."""
    rules = job.get("rules")
    return not rules or any(_holds(rule["if"], variables) for rule in rules)


def _holds(rule: str, variables: Mapping[str, Any]) -> bool:
    left, comparison, word, name = _RULE.fullmatch(rule).groups()
    right = variables.get(name) if name else word
    return (variables.get(left) == right) == (comparison == "==")


def _matrix(job: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    for row in job.get("parallel", {}).get("matrix", [{}]):
        for name, values in row.items():
            yield from ({name: value} for value in values)
        if not row:
            yield {}

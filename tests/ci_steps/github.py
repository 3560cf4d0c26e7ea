"""A workflow of GitHub Actions, run step by step: its scripts as they are, its actions as what they
do to files.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .machine import Done, Machine

_EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")
_ALWAYS = "!cancelled()"


@dataclass(frozen=True, slots=True)
class Service:
    """What outlives the jobs: caches by key, oldest first, the artifacts of a run, the pages."""

    folder: Path
    caches: dict[str, Path] = field(default_factory=dict)

    @property
    def artifacts(self) -> Path:
        """The artifacts of the last run, a folder each."""
        return self.folder / "artifacts"

    @property
    def pages(self) -> Path:
        """What is served."""
        return self.folder / "pages"


@dataclass(slots=True)
class Job:
    """A job of a matrix as it runs: what expressions see, what is saved when it ends, its steps."""

    machine: Machine
    service: Service
    branch: str
    context: dict[str, Any]
    saves: list[tuple[str, list[str]]] = field(default_factory=list)
    done: dict[str, Done] = field(default_factory=dict)
    failed: bool = False


def run_workflow(file: Path, machine: Machine, service: Service, event: str, branch: str,
                 run_id: int, known: str = "") -> dict[str, list[Job]]:
    """Every job that the event has, in the order of the file, each with what its steps came to."""
    workflow = yaml.safe_load(file.read_text("utf-8"))
    shutil.rmtree(service.artifacts, ignore_errors=True)
    context: dict[str, Any] = {
        "github": {"event_name": event, "run_id": run_id}, "inputs": {"known": known},
               "needs": {}}
    ran: dict[str, list[Job]] = {}
    for name, plan in workflow["jobs"].items():
        needs = [plan["needs"]] if "needs" in plan else []
        if not (_holds(plan.get("if", "true"), context) and all(
                need in ran and not any(job.failed for job in ran[need]) for need in needs)):
            continue
        ran[name] = [_run_job(plan, Job(machine, service, branch, {
            **context, "matrix": matrix, "strategy": {"job-index": index}, "steps": {}}))
            for index, matrix in enumerate(_matrix(plan, context))]
        outputs = {key: _filled(value, ran[name][-1].context)
                   for key, value in plan.get("outputs", {}).items()}
        context["needs"][name] = {"outputs": outputs}
    return ran


def _matrix(plan: Mapping[str, Any], context: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    rows = plan.get("strategy", {}).get("matrix", {"none": [""]})
    (key, values), = rows.items()
    for value in _filled(values, context) if isinstance(values, str) else values:
        yield {key: value}


def _run_job(plan: Mapping[str, Any], job: Job) -> Job:
    for number, step in enumerate(plan["steps"]):
        condition = str(step.get("if", "")).strip("${} ")
        if job.failed and condition != _ALWAYS:
            continue
        if "uses" in step:
            options = {key: _filled(value, job.context)
                       for key, value in step.get("with", {}).items()}
            _ACTIONS[step["uses"].partition("@")[0]](job, options)
        else:
            _run_script(plan, step, job, f"{number} {step['run'].splitlines()[0]}")
    for key, paths in job.saves if not job.failed else ():
        _save(job, key, paths)
    return job


def _run_script(plan: Mapping[str, Any], step: Mapping[str, Any], job: Job, name: str) -> None:
    assert "${{" not in step["run"], "a value is pasted into a script"
    output = job.machine.folder / "output.txt"
    output.write_text("")
    environ = {key: str(_filled(value, job.context))
               for key, value in {**plan.get("env", {}), **step.get("env", {})}.items()}
    summary = str(job.machine.folder / "summary.md")
    done = job.machine.run(step["run"], {**environ, "GITHUB_OUTPUT": str(output),
                                         "GITHUB_STEP_SUMMARY": summary, "GITHUB_ACTIONS": "true"})
    job.done[name] = done
    job.failed |= done.code != 0
    if "id" in step:
        lines = (line.partition("=") for line in output.read_text("utf-8").splitlines())
        job.context["steps"][step["id"]] = {"outputs": {key: value for key, _, value in lines}}


def _check_out(job: Job, options: Mapping[str, Any]) -> None:
    job.machine.check_out(job.branch, int(options.get("fetch-depth", 1)))


def _restore(job: Job, options: Mapping[str, Any]) -> None:
    caches, prefix = job.service.caches, str(options["restore-keys"]).strip()
    found = caches.get(options["key"]) or next(
        (file for key, file in reversed(caches.items()) if key.startswith(prefix)), None)
    if found:
        subprocess.run(["tar", "-xf", found, "-C", job.machine.workspace], check=True)


def _restore_and_save(job: Job, options: Mapping[str, Any]) -> None:
    _restore(job, options)
    job.saves.append((options["key"], options["path"].split()))


def _save(job: Job, key: str, paths: list[str]) -> None:
    file = job.service.folder / f"cache-{len(job.service.caches)}.tar"
    file.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["tar", "--posix", "-cf", file, *paths], cwd=job.machine.workspace, check=True)
    job.service.caches.setdefault(key, file)


def _upload(job: Job, options: Mapping[str, Any]) -> None:
    """Copies what the path names, but hidden files; folders begin where a wildcard does."""
    path, artifact = options["path"], job.service.artifacts / options["name"]
    base = job.machine.workspace / path.partition("*")[0]
    found = [file for file in (base.rglob(path.rpartition("/")[2]) if "*" in path
                               else base.rglob("*")) if file.is_file()]
    assert found, f"{path} is empty"
    for file in found:
        inside = file.relative_to(base)
        if not any(part.startswith(".") for part in inside.parts):
            (artifact / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, artifact / inside)


def _download(job: Job, options: Mapping[str, Any]) -> None:
    shutil.rmtree(job.machine.workspace / options["path"], ignore_errors=True)
    for artifact in job.service.artifacts.glob(options["pattern"]):
        shutil.copytree(artifact, job.machine.workspace / options["path"], dirs_exist_ok=True)


def _deploy(job: Job, options: Mapping[str, Any]) -> None:
    shutil.rmtree(job.service.pages, ignore_errors=True)
    shutil.copytree(job.machine.workspace / "pages", job.service.pages)


def _nothing(job: Job, options: Mapping[str, Any]) -> None:
    """What is there already, or done by the step before."""


_ACTIONS: dict[str, Callable[[Job, Mapping[str, Any]], None]] = {
    "actions/checkout": _check_out, "actions/setup-python": _nothing,
    "actions/cache": _restore_and_save, "actions/cache/restore": _restore,
    "actions/upload-artifact": _upload, "actions/download-artifact": _download,
    "actions/upload-pages-artifact": _nothing, "actions/deploy-pages": _deploy,
}


def _holds(condition: str, context: Mapping[str, Any]) -> bool:
    """True where a comparison of a value and a word holds: the only kind that is used."""
    if condition == "true":
        return True
    left, comparison, right = condition.split(" ", 2)
    return (_value(left, context) == right.strip("'")) == (comparison == "==")


def _filled(text: Any, context: Mapping[str, Any]) -> Any:
    """A value of the file with its expressions computed; one that is an expression alone is what
    that gives."""
    if not isinstance(text, str):
        return text
    if whole := _EXPRESSION.fullmatch(text):
        return _value(whole[1], context)
    return _EXPRESSION.sub(lambda found: str(_value(found[1], context)), text)


def _value(expression: str, context: Mapping[str, Any]) -> Any:
    if called := re.fullmatch(r"fromJSON\((.+)\)", expression):
        return json.loads(_value(called[1], context))
    value: Any = context
    for name in expression.split("."):
        value = value[name]
    return value

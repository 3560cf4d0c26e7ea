"""The CI files: what GitHub and GitLab take, nothing that can change unseen, no name that is run."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from tests.support import ROOT

OF_COUNTIES = ROOT / "plugins" / "starting" / "files"  # what `init` writes
WORKFLOWS = [*(ROOT / ".github" / "workflows").glob("*.yml"),
             *(OF_COUNTIES / "dot-github" / "workflows").glob("*.yml")]
GITLAB = [ROOT / ".gitlab-ci.yml", OF_COUNTIES / "dot-gitlab-ci.yml"]
FORMS = [file for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")
         if file.stem != "config"]
GLOBAL = {"image", "stages", "workflow", "default", "include", "variables"}
HOSTILE = ["x'; touch PWNED; '", 'a"],"b', "a b", "a\nlist=[]", "-rf", "中文", "..", "a.b", "$(id)",
           "a`id`"]
bash = pytest.mark.skipif(not shutil.which("bash"), reason="没有 bash")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_by_commit_with_their_version(file):
    used = re.findall(r"uses:\s*(.+)", file.read_text("utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_no_value_is_pasted_into_a_script(file):
    jobs = yaml.safe_load(file.read_text("utf-8"))["jobs"]
    scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert scripts and not [script for script in scripts if "${{" in script]


@pytest.mark.parametrize(("schema", "files"), [
    ("vendor.github-workflows", WORKFLOWS), ("vendor.gitlab-ci", GITLAB),
    ("vendor.github-issue-forms", FORMS),
])
def test_the_services_own_schemas_are_kept(schema, files):
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema,
         *(["--data-transform", "gitlab-ci"] if "gitlab" in schema else []), *map(str, files)],
        capture_output=True, text=True, encoding="utf-8")
    assert files and done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", GITLAB, ids=lambda file: file.name)
def test_gitlab_takes_what_its_schema_does_not_tell(file):
    gitlab = yaml.safe_load(file.read_text("utf-8"))
    jobs = {name: job for name, job in gitlab.items() if name not in GLOBAL}
    for name, job in jobs.items():
        artifacts, cache = job.get("artifacts", {}), job.get("cache", {})
        assert job.get("stage", "test") in gitlab["stages"], name
        assert {job.get("extends", name), *job.get("needs", [])} <= jobs.keys(), name
        assert name.startswith(".") or job["script"], name
        exposed = artifacts.get("expose_as")
        assert exposed is None or re.fullmatch(r"[A-Za-z0-9_][-A-Za-z0-9_ ]*", exposed), name
        assert exposed is None or (artifacts["paths"] and "*" not in "".join(artifacts["paths"]))
        assert "/" not in cache.get("key", "") and re.fullmatch(
            r"[-\w/${}. ]+", job.get("resource_group", "a"), re.ASCII), name
        for duration in (job.get("timeout"), artifacts.get("expire_in")):
            assert duration is None or re.fullmatch(r"\d+ (?:minute|hour|day|week)s?", duration)


def _run(script, *words, **environ):
    return subprocess.run(["bash", f".ci/{script}", *words], cwd=ROOT, capture_output=True,
                          text=True, encoding="utf-8", env={**os.environ, **environ}, timeout=60)


@bash
@pytest.mark.parametrize("name", HOSTILE)
def test_a_folder_name_that_could_be_run_is_refused(tmp_path, name):
    if name != "..":
        for site in ("county", name):
            (tmp_path / site / "_data").mkdir(parents=True)
        listed = _run("sites", SITES=str(tmp_path))
        assert listed.returncode == 2 and "请改名" in listed.stderr and not listed.stdout
    for script in ("publish", "preview", "proof"):
        done = _run(script, name, SITES=str(tmp_path), INV="echo RUN", TEST="no",
                    SUMMARY=str(tmp_path / "summary"))
        assert done.returncode == 2 and "只能是英文字母" in done.stderr
        assert "RUN" not in done.stdout and not (ROOT / "PWNED").exists()


@bash
def test_sites_are_a_json_list(tmp_path):
    assert json.loads(_run("sites", SITES=str(tmp_path)).stdout) == ["."]
    for site in ("county", "cheng-guan_2", "Dongzhai"):
        (tmp_path / site / "_data").mkdir(parents=True)
    (tmp_path / "no-site").mkdir()
    assert sorted(json.loads(_run("sites", SITES=str(tmp_path)).stdout)) == [
        "Dongzhai", "cheng-guan_2", "county"]


KNOWN = {"name": "a", "version": "1", "vulns": []}
FAULTY = {"name": "b", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


@bash
@pytest.mark.parametrize("found, code, says", [
    ([KNOWN], 0, "检查了 1 个依赖"),
    ([KNOWN, FAULTY], 1, "b 1：PYSEC-1，改用 2"),
    ([UNKNOWN, FAULTY], 1, "查不到 1 个：c"),
    ([UNKNOWN], 3, "没有查明依赖有没有已知的漏洞"),
    ([KNOWN, UNKNOWN], 3, "没有全部查到"),
    ([], 3, "没有查明"),
    (None, 3, "查不到漏洞库"),
])
def test_an_audit_that_could_not_look_is_no_success(tmp_path, found, code, says):
    audit = tmp_path / "audit"
    answer = "" if found is None else json.dumps({"dependencies": found})
    audit.write_text(f"#!/bin/sh\nwhile [ \"$1\" != --output ]; do shift; done\n"
                     f"printf %s '{answer}' >\"$2\"\n")
    audit.chmod(0o755)
    done = _run("audit", AUDIT=str(audit), GITHUB_ACTIONS="")
    assert done.returncode == code and says in done.stdout, done.stdout + done.stderr

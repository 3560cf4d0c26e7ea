"""The shape of the code: which way imports point, what no module does, how large things are."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
FILES = sorted(file for file in PLUGINS.rglob("*.py"))
TREES = {file.relative_to(PLUGINS).as_posix(): ast.parse(file.read_text("utf-8"))
         for file in FILES}
LINES = {name: (PLUGINS / name).read_text("utf-8").splitlines() for name in TREES}

# Who may import which sibling; a feature not named here may import the ground floor and pipeline.
GROUND = {"files": set(), "office_files": set(), "documents": {"files", "office_files"},
          "pages": {"files"},
          "validity": {"files", "documents"},
          "reviewing": {"files", "documents"},
          "disclosure": {"files", "documents", "pages"},
          "pipeline": {"files", "documents", "pages", "validity", "reviewing"}}
# Beside the whole of the floor.
ABOVE = {"migration": {"importing"}, "starting": {"annual_report"}}
FLOOR = {"files", "office_files", "documents", "pages", "validity", "reviewing", "disclosure",
         "pipeline"}
WHOLE = {"preview", "commands"}  # the editor's view of the whole, and what joins all for a command
PELICAN = "pipeline/pelican_adapter.py"
KEY_FILES = {f"documents/{name}.py" for name in ("fields", "site", "categories")}
_HAN = re.compile("[一-鿿]")


def _imported(name, tree):
    """The absolute dotted names a module imports."""
    package = ["plugins", *name.split("/")[:-1]]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _faulty(faults_of):
    """What is wrong, by the file in which it is: one test looks at all files, to be quick."""
    found = {name: [*faults_of(name, tree)] for name, tree in TREES.items()}
    return {name: faults for name, faults in found.items() if faults}


def test_imports_point_to_the_ground_floor():
    def upwards(name, tree):
        own = name.split("/")[0]
        siblings = {dotted.split(".")[1] for dotted in _imported(name, tree)
                    if dotted.startswith("plugins.")}
        return () if own in WHOLE else siblings - GROUND.get(own, FLOOR | ABOVE.get(own, set())) - {own}

    assert not _faulty(upwards)


def test_only_the_adapter_imports_pelican():
    assert {name for name, tree in TREES.items() for dotted in _imported(name, tree)
            if dotted.split(".")[0] in ("pelican", "blinker")} == {PELICAN}


def test_no_global():
    assert not _faulty(lambda name, tree: [node.lineno for node in ast.walk(tree)
                                           if isinstance(node, ast.Global)])


def _looked_up(name, tree):
    """Line and key of each look-up by a Chinese key."""
    for node in () if name in KEY_FILES else ast.walk(tree):
        key = None
        if isinstance(node, ast.Subscript):
            key = node.slice
        elif (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
              and node.func.attr in ("get", "pop", "setdefault") and node.args):
            key = node.args[0]
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and _HAN.search(key.value):
            yield node.lineno, key.value


def test_no_look_up_by_a_chinese_key():
    assert not _faulty(_looked_up)


def _bound_by_imports(nodes):
    """The names that imports in these nodes bind."""
    return {alias.asname or alias.name for node in nodes for part in ast.walk(node)
            if isinstance(part, ast.Import | ast.ImportFrom) for alias in part.names}


def _run_though_for_types(name, tree):
    """The functions that run a name imported under TYPE_CHECKING alone."""
    blocks = [node for node in tree.body
              if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    for_types = _bound_by_imports(blocks)
    for function in ast.walk(tree) if for_types else ():
        if isinstance(function, ast.FunctionDef):
            nodes = [node for statement in function.body for node in ast.walk(statement)]
            types = {part for node in nodes if isinstance(node, ast.AnnAssign)
                     for part in ast.walk(node.annotation)}
            run = {node.id for node in nodes if isinstance(node, ast.Name) and node not in types}
            if run & for_types - _bound_by_imports(function.body):
                yield function.name


def test_what_is_imported_for_types_alone_is_not_run():
    assert not _faulty(_run_though_for_types)


def _too_large(name, tree):
    """The file's length, the lines and the functions that are too long."""
    if len(LINES[name]) > (20 if name.endswith("__init__.py") and "/" in name else 250):
        yield len(LINES[name])
    if name != "__init__.py":  # a table
        yield from (f"line {at}" for at, line in enumerate(LINES[name], 1) if len(line) > 100)
    for node in ast.walk(tree):
        if (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
                and node.end_lineno - node.lineno >= 50):
            yield node.name


def test_sizes():
    assert not _faulty(_too_large)


def test_sizes_of_styles_and_scripts():
    lines = {file.name: len(file.read_text("utf-8").splitlines())
             for file in (ROOT / "theme" / "static").rglob("*.[cj]s*")}
    assert {name: count for name, count in lines.items()
            if count > (250 if name.endswith(".css") else 150)} == {}


def test_every_module_and_public_function_has_a_docstring():
    def bare(name, tree):
        public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)
                  and not node.name.startswith("_")]
        return [getattr(node, "name", "module") for node in (tree, *public)
                if not ast.get_docstring(node)]

    assert not _faulty(bare)


CLOCK = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow",
         "time.time", "time.localtime", "time.strftime"}
SYSTEM = {"os.environ", "os.getenv", "os.getcwd"}


def _outside_or_mutable(name, tree):
    """What a module reads of the clock and the system, and its mutable values by their lines."""
    read = {f"{node.value.id}.{node.attr}" for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)}
    if name != "pipeline/options.py":  # the default of DAY
        yield from read & CLOCK
    if not name.startswith("commands/"):  # where the program meets the system
        yield from read & SYSTEM
    for node in tree.body:
        if (isinstance(node, ast.Assign | ast.AnnAssign)
                and isinstance(node.value, ast.List | ast.Set)):
            yield f"line {node.lineno}"


def test_no_clock_environment_or_mutable_module_state():
    assert not _faulty(_outside_or_mutable)


# Tests of behaviour that no one module has; the first line of each says what it is about.
SCENARIOS = {
    "annual_report": {"arithmetic", "from_new_to_published"},
    "commands": {"ci", "ci_files", "output_folders"},
    "files": {"windows"},
    "importing": {"real_files", "seeds_published", "whole_files"},
    "inspection": {"bundled_content", "cases", "contacts", "defects", "hidden_leaks", "inserted",
                   "keeping", "leaks", "mutations", "pages", "places", "recall", "rules", "seeds"},
    "mirroring": {"verifying"},
    "office_files": {"damaged"},
    "pipeline": {"line_ends"},
    "preview": {"in_browser", "newcomer", "office_day", "week"},
    "printing": {"lists", "paper", "sheets"},
    "publishing": {"linked_data"},
    "reading": {"amended_provisions"},
    "reviewing": {"line_ends"},
    "schedules": {"in_browser"},
    "validity": {"timeline_properties"},
}


@pytest.mark.parametrize("plugin", sorted({name.split("/")[0] for name in TREES if "/" in name}))
def test_a_module_s_tests_are_found_by_its_name(plugin):
    """A test of another name is one of the SCENARIOS, and a module without a test of its name is
    tested by what docs/developing.md names for its plugin."""
    modules = {file.stem for file in (PLUGINS / plugin).rglob("*.py")}
    tests = {file.stem.removeprefix("test_")
             for file in (ROOT / "tests" / plugin).rglob("test_*.py")}
    assert tests - modules == SCENARIOS.get(plugin, set())

    guide = (ROOT / "docs" / "developing.md").read_text("utf-8")
    row = re.search(rf"^\| `{plugin}` \| (.+) \|$", guide, re.MULTILINE)
    named = re.findall(r"`(tests/[\w./]+)`", row[1])
    assert modules - tests - {"__init__"} == set() or any(
        "def test_" in file.read_text("utf-8") or file.suffix == ".js" for path in named
        for file in ([ROOT / path] if (ROOT / path).is_file() else (ROOT / path).rglob("test_*.py")))


# Who writes files otherwise than by files/saving.py, and what: nothing of it is an editor's.
OWN_WRITERS = {
    "commands/publishing.py": "the summary of a CI run",
    "files/saving.py": "the staged file itself",
    "files/ssh_signatures.py": "temporary files for ssh-keygen",
    "mirroring/packing.py": "a package, beside its place until it is whole",
    "pages/journal.py": "the output, by its journal",
    "pages/output_folder.py": "the list of the output's files",
    "pages/store_file.py": "the note beside the store",
    "pipeline/up_to_date.py": "the record of the last build",
    "preview/procedures/joining.py": "temporary files for git merge-file",
    "preview/snapshot.py": "a copy in the cache",
    "publishing/releases.py": "a release that is not served yet",
}


def _writes(tree):
    """The lines at which a tree of code writes a file."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(
            node.func, "id", "")
        modes = [word.value for word in (*node.args[:2], *(key.value for key in node.keywords))
                 if isinstance(word, ast.Constant) and isinstance(word.value, str)]
        if ((isinstance(node.func, ast.Attribute) and name in ("write_bytes", "write_text"))
                or (name in ("open", "fdopen") and any(re.fullmatch("[rbt]*[wax+][rwaxbt+]*", mode)
                                                      for mode in modes))):
            yield node.lineno


def test_what_editors_own_is_written_in_one_step():
    assert {name for name, tree in TREES.items() if any(_writes(tree))} == set(OWN_WRITERS)


def test_only_commands_for_developers_and_the_demonstration_need_the_tests():
    """A county's site lacks the folder: such commands are not there."""
    named = {name for name, tree in TREES.items()
             if any(dotted.split(".")[0] == "tests" for dotted in _imported(name, tree))
             or any(node.value == "tests" for node in ast.walk(tree)
                    if isinstance(node, ast.Constant))}
    assert named == {"commands/developing.py", "commands/demonstrating.py", "commands/shared.py",
                     "pages/output_folder.py"}


def test_folders_are_walked_by_one_function():
    """Those beside it move or remove what they find, folders too."""
    walks = {name for name, tree in TREES.items() for node in ast.walk(tree)
             if isinstance(node, ast.Attribute) and node.attr in ("walk", "scandir", "rglob")
             and (node.attr == "rglob" or ast.unparse(node.value) == "os")}
    assert walks == {"files/walking.py", "files/saving.py", "pages/journal.py",
                     "preview/snapshot.py"}


def test_what_is_published_is_decided_in_one_place():
    asks = {name for name, tree in TREES.items() for dotted in _imported(name, tree)
            if dotted == "plugins.documents.publication.publish"}
    assert asks == {"pipeline/loading.py"}


def test_templates_name_what_they_include():
    for file in (ROOT / "theme" / "templates").rglob("*.html"):
        text = file.read_text("utf-8")
        assert not re.search(r"{%-?\s*(?:include|extends|import|from)\s+(?![\"'])", text), file
        for filter_name in re.findall(r"\|\s*(safe|attr)\b", text):
            pytest.fail(f"{file}: |{filter_name}")


# Words that only this project would understand; what each stood for has a name of its own.
PRIVATE = frozenset({
    "acted", "board", "crew", "desk", "leads", "makings", "mended", "mending", "mishaps", "recall",
    "rubbish", "settled", "shelf", "shelves", "standby", "standing", "standings", "surroundings",
    "ties", "told"})
# So do these in docstrings and comments, where `leads` and `told` had been said of all things.
PRIVATE_IN_TEXT = (PRIVATE | {"doors", "mend", "mends", "settle", "settles"}) - {"leads", "standing"}
_WORD = re.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _names(tree):
    """Every name a module defines or uses."""
    for node in ast.walk(tree):
        for attribute in ("id", "attr", "name", "arg"):
            if isinstance(name := getattr(node, attribute, None), str):
                yield name


def test_no_private_words():
    assert not _faulty(lambda name, tree: {
        one for one in {name.removesuffix(".py"), *_names(tree)}
        if PRIVATE & {word.lower() for word in _WORD.findall(one)}})


def test_no_private_words_in_docstrings_and_comments():
    assert not _faulty(lambda name, tree: PRIVATE_IN_TEXT & {
        word for text in _prose(name, tree) for word in re.findall("[a-z]+", text.lower())})


def _prose(name, tree):
    """The docstrings and comments of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef):
            yield ast.get_docstring(node) or ""
    yield from (line.partition("# ")[2] for line in LINES[name] if "# " in line)


def test_no_class_name_stands_for_two_things():
    classes = Counter(node.name for tree in TREES.values() for node in ast.walk(tree)
                      if isinstance(node, ast.ClassDef))
    assert not {name for name, count in classes.items() if count > 1}


def test_the_engine_names_no_county():
    files = (file for name in ("plugins", "theme", "deploy") for file in (ROOT / name).rglob("*")
             if file.suffix in (".py", ".csv", ".html", ".css", ".js", ".txt", ".md", ".conf"))
    settings = (ROOT / name for name in ("tasks.py", "pelicanconf.py", "publishconf.py"))
    named = [file.relative_to(ROOT).as_posix() for file in (*files, *settings)
             if re.search("永昌|yongchang|永政", file.read_text("utf-8"))]
    assert named == []

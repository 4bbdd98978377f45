"""How the house is built: layers, sizes, locks, and guides that say what is there."""

import ast
import importlib
import re
import shlex
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from keuzehulp import model
from keuzehulp.cli.parser import understood
from keuzehulp.cli.verbs import VERBS
from keuzehulp.lint.style.rules import CHECKS, ELSEWHERE, WITH_LIMIT
from keuzehulp.model import Project
from keuzehulp.model.decode import PARTS, keys_of
from tests.layers import AROUND, LAYERS
from tools.harness.checkout import BUILT, ROOT, verb
from tools.harness.serving import free_port, page, serving
from tools.harness.small import small

SHIPPED = ("keuzehulp", "tools", "benchmarks")
LONGEST = 55
GUIDE = (ROOT / "tree/README.md").read_text(encoding="utf-8")
OPTION = re.compile(r"(?<![\w-])--?[a-z]+|\b[A-Z]+\b|\b[a-z]+(?:\|[a-z]+)+")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^ *((?:[A-Z_]+=\S+ )*)python3 build_tree\.py (.+?)(?: +#.*)?$", re.MULTILINE)
FENCED = re.compile(r"^( *)```\w*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (`.+?) \| (.*?) \|", re.MULTILINE)
WORD = re.compile(r"`([a-z_-]+)`")


def code_of(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, parsed(path)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(code: ast.AST) -> Iterator[str]:
    for node in ast.walk(code):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written out"
            yield node.module or ""


def test_a_layer_imports_only_what_stands_left_of_it() -> None:
    order = (*LAYERS, *AROUND)
    folders = {path.name for path in (ROOT / "keuzehulp").iterdir() if path.is_dir()} - {
        "__pycache__",
        "imported",
        "starter",
    }
    assert folders == set(order)
    for place, layer in enumerate(order):
        for path, code in code_of(f"keuzehulp/{layer}"):
            ours = {
                [*name.split("."), ""][1] for name in imports(code) if name.startswith("keuzehulp.")
            }
            assert ours & set(order) <= set(order[: place + 1]), path
            assert layer in AROUND or not {
                name
                for name in imports(code)
                if name.split(".")[0] in ("build_tree", "tests", "tools")
            }, path


def test_no_two_modules_import_each_other() -> None:
    """Not by a longer way either, and not for their types alone."""
    known = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): code
        for path, code in code_of("keuzehulp")
    }
    graph = {
        name: {to for to in imported(code, set(known)) if to in known and to != name}
        for name, code in known.items()
    }
    assert [names for names in strongly_connected(graph) if len(names) > 1] == []


def imported(code: ast.AST, known: set[str]) -> Iterator[str]:
    """Modules by their full names: what is taken out of a package is its module of that name, or
    else the package's own door.
    """
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom):
            for name in node.names:
                full = f"{node.module}.{name.name}"
                yield (
                    full
                    if full in known and name.name not in DOORS.get(node.module or "", ())
                    else node.module or ""
                )


DOORS = {
    package: set(vars(importlib.import_module(package)).get("__all__", ()))
    for package in ("keuzehulp.analysis", "keuzehulp.site")
}
"""Packages with a function that is called as its module is."""


def strongly_connected(graph: dict[str, set[str]]) -> list[set[str]]:
    reach = {name: reachable_from(name, graph) for name in graph}
    return [{name, *(other for other in reach[name] if name in reach[other])} for name in graph]


def reachable_from(name: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = [name]
    while ahead:
        new = graph[ahead.pop()] - seen
        seen |= new
        ahead += new
    return seen


DRIVES_MKDOCS = {ROOT / "tests/engine/site/test_words.py", ROOT / "keuzehulp/cli/verbs/build.py"}
"""The first changes the settings of a build on the way, which no verb can; the second tells in
Dutch how a build failed.
"""


def test_only_one_layer_knows_mkdocs() -> None:
    for path, code in code_of("keuzehulp", "tools", "benchmarks", "tests"):
        if path.is_relative_to(ROOT / "keuzehulp/mkdocs"):
            continue
        known = {
            name
            for name in imports(code)
            if name.split(".")[0] in ("mkdocs", "material", "zensical")
        }
        assert path in DRIVES_MKDOCS or not known, path


def test_what_tests_share_is_in_no_test() -> None:
    """Nor do benchmarks and tests lean on each other, but for the test of `bench`."""
    modules = [*code_of("tests"), *code_of("tools", "benchmarks")]
    assert [path for path, code in modules if any(map(is_a_test, taken_from(code)))] == []
    of_bench = ROOT / "tests/house/test_bench.py"
    for path, code in modules:
        owner = path.relative_to(ROOT).parts[0]
        strange = {
            "tests": {"benchmarks"},
            "benchmarks": {"tests"},
            "tools": {"tests", "benchmarks"},
        }
        taken = {name.split(".")[0] for name in imports(code)} & strange[owner]
        assert not taken or path == of_bench, path


def is_a_test(name: str) -> bool:
    return name.startswith("tests.") and any(part.startswith("test_") for part in name.split("."))


def taken_from(code: ast.AST) -> Iterator[str]:
    """What is imported, by its full name: a module out of its package as well."""
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)
    yield from imports(code)


def test_the_door_is_thin() -> None:
    assert len((ROOT / "build_tree.py").read_text(encoding="utf-8").splitlines()) <= 120


def test_a_newcomer_finds_each_change_in_one_or_two_places_that_exist() -> None:
    (table,) = re.findall(
        r"^## What you change, and where\n(.*?)^## ", CONTRIBUTING, re.MULTILINE | re.DOTALL
    )
    rows = [
        re.findall(r"`([\w./-]+)`", row.split("|")[2]) for row in table.strip().splitlines()[2:]
    ]
    assert len(rows) >= 12
    assert all(1 <= len(places) <= 3 for places in rows)
    assert [place for places in rows for place in places if not (ROOT / place).exists()] == []


def test_what_is_published_as_it_is_holds_no_python() -> None:
    assert [
        path for folder in ("overrides", "content") for path in (ROOT / folder).rglob("*.py")
    ] == []


def test_no_module_is_longer_than_a_newcomer_reads_at_once() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path, _ in code_of(*SHIPPED)
    }
    assert {path: lines for path, lines in lengths.items() if lines > 250} == {}


def test_no_folder_holds_more_modules_than_one_sees_at_a_glance() -> None:
    folders = Counter(
        path.parent.relative_to(ROOT).as_posix()
        for path, _ in code_of(*SHIPPED, "tests")
        if path.name != "__init__.py"
    )
    assert {folder: modules for folder, modules in folders.items() if modules > 15} == {}


SAYS_NOTHING = {"each", "found", "made"}
"""What anything in a loop, anything looked for and any result could be called."""


def test_a_name_says_what_it_holds() -> None:
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno}: {name}"
        for path, code in code_of("keuzehulp")
        for node in ast.walk(code)
        for name in [getattr(node, "id", None) or getattr(node, "arg", None)]
        if isinstance(node, ast.Name | ast.arg) and name in SAYS_NOTHING
    ] == []


def test_no_function_is_longer_than_a_screen() -> None:
    for path, code in (
        *code_of("keuzehulp", "tools", "benchmarks", "tests"),
        (ROOT / "build_tree.py", parsed(ROOT / "build_tree.py")),
    ):
        for node in ast.walk(code):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < LONGEST, f"{path.name}: {node.name}"


COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def test_an_expression_holds_one_comprehension_at_most() -> None:
    """So that a reader has one of them in mind at a time. Two `for` in one count as one."""
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, code in (
            *code_of(*SHIPPED),
            (ROOT / "build_tree.py", parsed(ROOT / "build_tree.py")),
        )
        for node in ast.walk(code)
        if isinstance(node, ast.stmt) and comprehensions_of(node) > 1
    ] == []


def comprehensions_of(statement: ast.stmt) -> int:
    """How many it holds itself: the statements inside it count by themselves."""
    own = (
        part
        for part in ast.iter_child_nodes(statement)
        if not isinstance(part, ast.stmt | ast.ExceptHandler | ast.match_case)
    )
    return sum(isinstance(node, COMPREHENSIONS) for part in own for node in ast.walk(part))


@pytest.mark.parametrize(
    "lock", ["requirements.lock", "requirements-test.lock", "requirements-uv.lock"]
)
def test_a_lock_works_with_any_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "==" in text
    assert "://" not in text
    assert all("--hash=sha256:" in pin for pin in re.split(r"\n(?=\S)", text))


def tables(text: str) -> list[dict[str, str]]:
    """Each table of a guide: the words in code of its first column, with what the second says."""
    found = (
        {word: row[2] for row in ROW.finditer(table) for word in WORD.findall(row[1])}
        for table in text.split("\n\n")
    )
    return [table for table in found if table]


def test_every_key_of_the_model_is_in_the_guide() -> None:
    kinds: list[type] = [
        kind
        for kind in map(vars(model).get, model.__all__)
        if isinstance(kind, type) and hasattr(kind, "NOUN")
    ]
    assert len(kinds) > 15
    for kind in kinds:
        keys = keys_of(kind)
        table, *_ = [table for table in tables(GUIDE) if set(table) == set(keys)] or [{}]
        assert table, (
            f"tree/README.md has no table with exactly the keys of {kind.__name__}:"
            f" {', '.join(keys)}"
        )
        for key in keys.values():
            assert table[key.name].startswith("ja") or not key.required, (
                f"{kind.__name__}.{key.name} may not be left out"
            )
    assert not [part for part in PARTS if f"`{part}" not in GUIDE]


def test_every_house_rule_is_in_the_guide() -> None:
    (table,) = tables(GUIDE.split("\n## Alle huisregels\n")[1])
    assert sorted(table) == sorted([*CHECKS, *ELSEWHERE])


def test_a_rule_of_which_the_guide_gives_a_limit_is_told_without_one() -> None:
    """Only when a fact must be looked at again may go without: then nobody is warned before."""
    section = GUIDE.split("\n## Alle huisregels\n")[1]
    rules = re.findall(r"^\| (`.+?) \| .*? \| `limit`", section, re.MULTILINE)
    measuring = {name for row in rules for name in WORD.findall(row)}
    assert measuring - {"fact-review"} == set(WITH_LIMIT)


def test_every_house_rule_of_the_tree_is_known(project: Project) -> None:
    assert {rule.id for rule in project.rules} <= {*CHECKS, *ELSEWHERE}


def test_the_readme_names_every_verb() -> None:
    (section,) = re.findall(r"^## The verbs\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)
    named = re.findall(r"^\| `([a-z]+)", section, re.MULTILINE)
    assert sorted(named) == sorted(VERBS)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_readme_names_every_option(
    verb: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the values to choose from, as `--help` gives them."""
    monkeypatch.setenv("NO_COLOR", "1")
    with pytest.raises(SystemExit):
        understood([verb, "--help"], home=ROOT)
    usage = capsys.readouterr().out.partition(f"build_tree.py {verb} ")[2].partition("\n\n")[0]
    told = re.sub(
        r"\{(.*?)\}",
        lambda choice: choice[1].replace(",", "|"),
        usage.replace("[-h]", "").replace("[--edition DIR]", ""),
    )
    (row,) = re.findall(rf"^\| `{verb}\b(.*?)` \|", README, re.MULTILINE)
    assert sorted(OPTION.findall(row.replace("\\|", "|"))) == sorted(OPTION.findall(told))


def guides() -> list[Path]:
    return sorted(
        (
            *ROOT.glob("*.md"),
            *ROOT.glob("tree/*.md"),
            *ROOT.glob("overrides/*.md"),
            *ROOT.glob("deploy/*.md"),
        )
    )


def test_a_guide_links_to_files_that_exist() -> None:
    links = [
        (guide, link)
        for guide in guides()
        for link in re.findall(r"\]\(([^)#\s]+)", guide.read_text(encoding="utf-8"))
    ]
    assert [
        f"{guide.name}: {link}"
        for guide, link in links
        if "://" not in link and not (guide.parent / link).exists()
    ] == []


def commands() -> list[tuple[str, str]]:
    """Every command in the guides, as it is shown: the variables set before it, and its
    arguments.
    """
    blocks = (
        block[2]
        for guide in guides()
        for block in FENCED.finditer(guide.read_text(encoding="utf-8"))
    )
    return sorted(
        {(line[1].strip(), line[2]) for block in blocks for line in COMMAND.finditer(block)}
    )


@pytest.fixture(scope="module")
def copy(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With few words: other tests run these verbs on ours, which are many times as many."""
    return small(tmp_path_factory.mktemp("readme") / "checkout", of=checkout)


@pytest.mark.parametrize(("before", "shown"), commands())
def test_every_command_in_a_guide_runs(before: str, shown: str, copy: Path) -> None:
    arguments = shlex.split(shown)
    if (
        arguments[0] in ("test", "lint")
        or (arguments[0] == "build" and {*arguments[1:]} <= {*BUILT})
        or "--withdraw" in arguments
    ):
        # Tests would run this one again, `compressed` is built with all these options, and here
        # nothing was recorded that could be taken back: other tests look at what comes of these.
        assert understood(arguments, home=ROOT).verb == arguments[0]
    elif arguments[0] == "serve":
        port = free_port()  # not the one shown: an editor may be using it
        with serving(copy, *arguments[1:], "--port", str(port), port=port) as address:
            assert "<h1" in page(address)
    else:
        done = verb(*arguments, root=copy, **dict(each.split("=", 1) for each in before.split()))
        assert done.returncode == 0, done.stdout + done.stderr

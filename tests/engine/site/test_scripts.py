"""Readers download scripts without comments and space; each must be the same program as the file
that we wrote.
"""

import json
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from keuzehulp.site.assets.scripts import minified
from tests.node import FOLDER
from tools.harness.checkout import ROOT

COMPARE = ROOT / "tests/js/same-program.cjs"


def test_every_script_is_the_same_program_as_a_reader_gets_it(tmp_path: Path) -> None:
    scripts = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.js"))}
    assert len(scripts) > 30
    assert (
        differing({name: (script, minified(script)) for name, script in scripts.items()}, tmp_path)
        == {}
    )


def test_a_name_that_the_browser_has_too_stays_its_own() -> None:
    script = "{\n  const apply = (print) => print; // own\n  kh.print = () => print();\n}\n"
    assert minified(script) == "{const apply=(print)=>print;kh.print=()=>print();}"


def test_a_script_that_changed_or_is_none_is_told(tmp_path: Path) -> None:
    """The minifier does not read templates inside templates, so this is what keeps them out."""
    nested = "kh(`${`one  'two'`} three`);"
    found = differing(
        {"nested.js": (nested, minified(nested)), "broken.js": ("const = 1;", "const=1;")}, tmp_path
    )
    assert found == {
        "nested.js": "another program",
        "broken.js": "SyntaxError: Unexpected token (1:6)",
    }


def differing(pairs: dict[str, tuple[str, str]], folder: Path) -> dict[str, str]:
    """What is wrong, by name, with the second of two scripts."""
    file = folder / "pairs.json"
    file.write_text(json.dumps([[name, *pair] for name, pair in pairs.items()]), encoding="utf-8")
    node = [compute_driver_executable()[0], "--expose-internals", str(COMPARE), str(file)]
    told: dict[str, str] = json.loads(
        subprocess.run(node, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    )
    return told

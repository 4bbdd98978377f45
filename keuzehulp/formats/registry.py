"""The kinds of file that a tree can be made of, or made into. A new kind is a module and a line here."""

from collections.abc import Callable

from keuzehulp.formats import beslishulp, csv_table, dmn, graphml, mermaid
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile
from keuzehulp.model import Tree
from keuzehulp.source import Mapping as Keys
from keuzehulp.source import Node, Sequence, read_text

Importer = Callable[[dict[str, str], Draft], None]
"""Takes the texts of files by the names to show, the tree first."""


def _beslishulp(files: dict[str, str], draft: Draft) -> None:
    (name, text), *others = files.items()
    roots = [_root(each, source) for each, source in ((name, text), *others)]
    tree = next((root for root in roots if isinstance(root, Keys) and root.get("questions")), None)
    if tree is None:
        raise WrongFile(f"In {name} staat geen ‘questions:’; dit is geen beslishulp.")
    categories = [item for root in roots if isinstance(root, Sequence) for item in root.items if isinstance(item, Keys)]
    beslishulp.read(tree, draft, categories)


def _root(name: str, text: str) -> Node:
    """What stands in a YAML file. The file with categories is a list; ours never are, so it is read as one behind a key."""
    indented = "questions_about:\n" + text if text.lstrip().startswith("-") else text
    file, problems = read_text(indented, path=name, shown=name)
    if file is None or problems:
        raise WrongFile("\n".join(f"{problem.at}: {problem.message}" for problem in problems))
    return file.root.get("questions_about") or file.root


def _csv(files: dict[str, str], draft: Draft) -> None:
    for name, text in files.items():
        csv_table.read_csv(text, name, draft)


def _dmn(files: dict[str, str], draft: Draft) -> None:
    for name, text in files.items():
        dmn.read_dmn(text, name, draft)


def _graphml(files: dict[str, str], draft: Draft) -> None:
    for name, text in files.items():
        graphml.read_graphml(text, name, draft)


IMPORTS: dict[str, tuple[Importer, tuple[str, ...]]] = {
    "beslishulp": (_beslishulp, (".yaml", ".yml")),
    "csv": (_csv, (".csv",)),
    "dmn": (_dmn, (".dmn", ".xml")),
    "graphml": (_graphml, (".graphml", ".xml")),
}
"""How to read each kind, and how the names of its files end when a folder is given."""

EXPORTS: dict[str, Callable[[Tree], str]] = {
    "csv": csv_table.written,
    "dmn": dmn.written,
    "graphml": graphml.written,
    "mermaid": mermaid.written,
}

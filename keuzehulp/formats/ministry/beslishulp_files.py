"""The files of a ministry's beslishulp: the tree, what its questions are about, and the words
that it explains.
"""

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.errors import WrongFile
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.ministry import beslishulp
from keuzehulp.source import Mapping as Keys
from keuzehulp.source import Node, Sequence, read_text


def read_files(files: dict[str, str], draft: Draft) -> None:
    """Put the tree in these files into `draft`."""
    roots = [_root(name, text) for name, text in files.items()]
    tree = next((root for root in roots if isinstance(root, Keys) and root.get("questions")), None)
    if tree is None:
        raise WrongFile(messages.NO_BESLISHULP.say(shown=next(iter(files))))
    categories = [
        item
        for root in roots
        if isinstance(root, Sequence)
        for item in root.items
        if isinstance(item, Keys)
    ]
    others = [root for root in roots if isinstance(root, Keys) and root is not tree]
    beslishulp.read(tree, draft, categories, others)


def _root(name: str, text: str) -> Node:
    """What stands in a YAML file. The file with categories is a list; ours never are, so it is
    read as one behind a key.
    """
    indented = (
        "questions_about:\n" + text
        if text.lstrip().startswith("-") and not text.lstrip().startswith("---")
        else text
    )
    file, problems = read_text(indented, path=name, shown=name)
    if file is None or problems:
        raise WrongFile("\n".join(f"{problem.at}: {problem.message}" for problem in problems))
    return file.root.get("questions_about") or file.root

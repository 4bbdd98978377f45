"""Every code that a problem can have: those of the catalogues of messages, and what else stands in
the source of the compiler.
"""

import ast
import importlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from keuzehulp.lint.style.rules import CHECKS
from keuzehulp.source import Message, Phrase
from tools.harness.checkout import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef


def codes_in(folder: Path) -> set[str]:
    """Those of every catalogue below `folder`, with the names of the house rules, and the first
    argument of every other `Diagnostic(…)`, followed to the words it can be.
    """
    paths = sorted(folder.rglob("*.py"))
    catalogues = (path for path in paths if "messages" in (path.stem, path.parent.name))
    listed = (message for path in catalogues for message in messages_in(path))
    elsewhere = (_codes_of(ast.parse(path.read_text(encoding="utf-8"))) for path in paths)
    return {
        *(message.code for message in listed if isinstance(message, Message)),
        *(CHECKS if folder.name == "lint" else ()),
        *chain.from_iterable(elsewhere),
    }


def messages_in(catalogue: Path) -> list[Message | Phrase]:
    """What a catalogue holds."""
    name = ".".join(catalogue.relative_to(ROOT).with_suffix("").parts)
    values = vars(importlib.import_module(name)).values()
    return [value for value in values if isinstance(value, Message | Phrase)]


def _codes_of(module: ast.Module) -> Iterator[str]:
    for function in (node for node in ast.walk(module) if isinstance(node, Function)):
        for call in _calls(function, "Diagnostic"):
            if ast.unparse(call.args[0]) != "self.code":  # of a message, in a catalogue
                yield from _words(call.args[0], function, module)


def _words(code: ast.expr, function: Function, module: ast.Module) -> Iterator[str]:
    match code:
        case ast.Constant(value=str(word)):
            yield word
        case ast.JoinedStr(
            values=[ast.Constant(value=str(start)), ast.FormattedValue(value=ast.Name(id=name))]
        ):
            yield from (start + end for end in _given(name, function, module))
        case ast.Attribute(value=ast.Name(id="rule"), attr="id"):
            yield from _keys(_assigned("CHECKS", module))
        case ast.Name(id=name):
            yield from _looped_over(name, function, module)
        case _:
            raise AssertionError(f"Which codes can {ast.unparse(code)} in {function.name}() be?")


def _given(parameter: str, function: Function, module: ast.Module) -> Iterator[str]:
    """What the callers of `function` give for its parameter."""
    names = [argument.arg for argument in function.args.args]
    for call in _calls(module, function.name):
        named = [keyword.value for keyword in call.keywords if keyword.arg == parameter]
        given = named[0] if named else call.args[names.index(parameter)]
        yield ast.literal_eval(given)


def _looped_over(name: str, function: Function, module: ast.Module) -> Iterator[str]:
    """What a variable of a loop over rows can be; the rows stand in the loop itself or at the
    top of the module.
    """
    for loop in (node for node in ast.walk(function) if isinstance(node, ast.For)):
        if isinstance(loop.target, ast.Tuple):
            place = [ast.unparse(each) for each in loop.target.elts].index(name)
            rows = _assigned(loop.iter.id, module) if isinstance(loop.iter, ast.Name) else loop.iter
            assert isinstance(rows, ast.Tuple)
            yield from (
                ast.literal_eval(row.elts[place]) for row in rows.elts if isinstance(row, ast.Tuple)
            )


def _calls(where: ast.AST, name: str) -> Iterator[ast.Call]:
    return (
        node
        for node in ast.walk(where)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name
    )


def _assigned(name: str, module: ast.Module) -> ast.expr:
    """What a name at the top of the module stands for, there or where it was imported from."""
    for node in module.body:
        if isinstance(node, ast.ImportFrom) and name in {each.name for each in node.names}:
            path = ROOT.joinpath(*(node.module or "").split(".")).with_suffix(".py")
            return _assigned(name, ast.parse(path.read_text(encoding="utf-8")))
    return next(
        node.value
        for node in module.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    )


def _keys(mapping: ast.expr) -> Iterator[str]:
    assert isinstance(mapping, ast.Dict)
    return (ast.literal_eval(key) for key in mapping.keys if key)

"""The Dutch of messages is in catalogues: all of it, each of them used, with what it asks for."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.source import Message, Phrase, Where
from keuzehulp.source.message import fields_of
from tests.codes import Words, catalogues, words_in
from tools.harness.checkout import ROOT

ENGINE = ROOT / "keuzehulp"
ELSEWHERE = {
    "source/message.py": "what every catalogue shares: quotes, and the question what was meant",
    "lint/style/language.py": "the word that stands for a term while sentences are measured",
    "model/interpolation.py": "numbers as words for texts, and what somebody types for a key",
    "site/urls/paths.py": "addresses, as they are where an edition chooses no others",
    "analysis/stale_counts.py": "numbers as they stand in the texts that it reads",
}
TELLS = ("at", "by", "say", "lost", "format")
"""What a message is asked, with its values; `lose` gets it behind the place."""
HERE = Where("tree/tree.yml")
SENTENCE = re.compile(
    r"\b(?:aan|achter|alle|alleen|als|bij|dan|dat|de|deze|dit|door|een|er|geen|haar|het|hier|hoort"
    r"|kan|maar|mag|moet|naar|niet|nog|om|onder|ook|staat|te|tussen|uit|uw|van|voor|wat|wie|zet"
    r"|zijn|zonder)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"‘[\w{<#]")
WORD = re.compile(
    r"\s*(?:antwoord|begrip|bron|conclusie|dag|dagen|feit|ja|jaar|kenmerk|let op:|maand|maanden"
    r"|mogelijkheid|nee|onbekend|stap|stappen|stappenplan|uitkomst|uitkomsten|vandaag|vraag"
    r"|vragen|weken|woord"
    r"|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\s*| (?:en|of) ",
    re.IGNORECASE,
)


def is_dutch(text: str) -> bool:
    """Whether this looks like words for people: a sentence or a piece of one, or a single word
    that sentences are made of.
    """
    said = re.sub(r"<[^>]*>", "", text)
    return bool(
        QUOTED.search(said)
        or (re.search(r"\w \w", said) and SENTENCE.search(said))
        or WORD.fullmatch(said)
    )


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def code() -> Iterator[Path]:
    yield from sorted(ENGINE.rglob("*.py"))


def literals(module: ast.Module) -> Iterator[str]:
    """Every text of a module but its docstrings and the keys of `Literal`; of an f-string with
    braces where its values come.
    """
    docs = {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}
    formatted = [node for node in ast.walk(module) if isinstance(node, ast.JoinedStr)]
    pieces = {piece for text in formatted for piece in text.values}
    for text in formatted:
        yield "".join(
            str(piece.value) if isinstance(piece, ast.Constant) else "{}" for piece in text.values
        )
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and node not in docs and node not in pieces:
            yield from [node.value] if isinstance(node.value, str) else ()


@cache
def listed() -> dict[str, dict[str, Words | str]]:
    """What each catalogue holds, by the full name of its module."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): words_in(path)
        for path in catalogues(ENGINE)
    }


def names_of_catalogues(module: ast.Module) -> dict[str, str]:
    """How a module calls the catalogues that it uses, with their full names."""
    return {
        alias.asname or alias.name: full
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if (full := f"{node.module}.{alias.name}") in listed()
    }


def uses(path: Path) -> Iterator[tuple[str, str, ast.Attribute]]:
    """Each mention of something in a catalogue: that catalogue, the name, and the place."""
    called = names_of_catalogues(parsed(path))
    for node in ast.walk(parsed(path)):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in called
        ):
            yield called[node.value.id], node.attr, node


def taken_alone(path: Path) -> Iterator[tuple[str, str]]:
    """Single words of a catalogue that a module takes by their own name, or a catalogue itself
    uses again.
    """
    module = parsed(path)
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module in listed():
            yield from ((node.module, alias.name) for alias in node.names)
    own = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    if own in listed():
        for name in ast.walk(module):
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Load):
                yield own, name.id


def told(path: Path) -> Iterator[tuple[str, frozenset[str], set[str]]]:
    """Each message that is told where it is named: its name, the values it asks for, and those
    that it gets.
    """
    mentioned = {id(node): listed()[full][name] for full, name, node in uses(path)}
    for call in (node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)):
        if isinstance(call.func, ast.Attribute) and call.func.attr in (*TELLS, "lose"):
            asked = call.args[1] if call.func.attr == "lose" else call.func.value
            if isinstance(asked, ast.Call) and isinstance(asked.func, ast.Attribute):
                asked = asked.func.value  # `messages.NAME.warning_if(…).at(…)`
            words = mentioned.get(id(asked))
            if words is not None:
                given = {keyword.arg or "**" for keyword in call.keywords} - {"meant"}
                fields = fields_of(words) if isinstance(words, str) else words.fields
                yield ast.unparse(asked), fields, given


def test_every_message_gets_exactly_what_it_asks_for() -> None:
    """Where a message is handed on before it is told, it refuses by itself what it does not ask
    for.
    """
    calls = [(path, *call) for path in code() for call in told(path)]
    assert len(calls) > 200
    assert [
        f"{path.relative_to(ROOT)}: {name} asks for {sorted(fields)} and gets {sorted(given)}"
        for path, name, fields, given in calls
        if fields != given
    ] == []


def test_every_message_is_whole_sentences() -> None:
    """What is wrong and what to do both end; behind that only a sentence more may come."""
    ends = re.compile(r"[.?!](?:\{\w+\})?$")
    messages = [
        (name, text)
        for words in listed().values()
        for name, message in words.items()
        if isinstance(message, Message | RuleMessage)
        for text in (message.text, message.fix)
    ]
    assert len(messages) > 500
    assert [(name, text) for name, text in messages if not ends.search(text)] == []


def test_every_message_is_used() -> None:
    used = {(full, name) for path in code() for full, name, _ in uses(path)}
    used |= {mention for path in code() for mention in taken_alone(path)}
    assert [
        f"{full}.{name}"
        for full, words in listed().items()
        for name in words
        if (full, name) not in used
    ] == []


def test_no_other_module_holds_dutch_words() -> None:
    assert [
        f"{path.relative_to(ROOT)}: {text!r}"
        for path in code()
        if path not in {*catalogues(ENGINE)}
        and path.relative_to(ENGINE).as_posix() not in ELSEWHERE
        for text in literals(parsed(path))
        if is_dutch(text)
    ] == []


@pytest.mark.parametrize(
    "text",
    ["Haal de regel weg.", "‘{}’ kan niet bij ‘{}’.", " op een donker scherm", "vragen", " en "],
)
def test_dutch_is_recognised(text: str) -> None:
    assert is_dutch(text)


@pytest.mark.parametrize(
    "text", ["moves leave questions only", '<span lang="en">{}</span>', "questions", "tree/{}.yml"]
)
def test_english_and_names_are_not(text: str) -> None:
    assert not is_dutch(text)


def test_a_value_comes_out_as_it_went_in() -> None:
    """Braces in a name that an editor typed are no field of ours."""
    message = Message("code", "‘{name}’ mist {{x}}.", "Voeg ‘{name}’ toe aan {names}.")
    problem = message.at(HERE, name="{names} {0} {}", names=["{a}", "b"])
    assert problem.message == "‘{names} {0} {}’ mist {x}."
    assert problem.fix == "Voeg ‘{names} {0} {}’ toe aan {a}, b."


def test_a_number_takes_its_noun_along() -> None:
    asked = Phrase("{count:vraag|vragen}")
    assert [asked.say(count=number) for number in (0, 1, 2)] == ["0 vragen", "1 vraag", "2 vragen"]


def test_what_was_probably_meant_is_asked_instead() -> None:
    message = Message("code", "Er is geen ‘{name}’.", "Kies uit: {known}.")
    known = ("loon", "werk")
    assert message.at(HERE, meant="loon", name="lon", known=known).fix == "Bedoelt u ‘loon’?"
    assert message.at(HERE, name="x", known=known).fix == "Kies uit: loon, werk."


@pytest.mark.parametrize("values", [{}, {"name": "a", "other": "b"}])
def test_words_refuse_other_values_than_they_name(values: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="name"):
        Message("code", "{name}", "").at(HERE, **values)
    with pytest.raises(TypeError, match="name"):
        Phrase("{name}").say(**values)

"""What `check` will say of a tree that was taken over: told in the report, at the place in the
other file.
"""

from collections.abc import Iterator
from typing import Any

from keuzehulp.formats.draft import Draft
from keuzehulp.formats.messages import imports as messages
from keuzehulp.source import Where

CONDITION = {"all_of", "any_of", "none_of"}


def tell_what_check_asks(draft: Draft) -> None:
    """Tell of questions without a choice, of ways that go round, and of what no way leads to."""
    questions = {question["id"]: question for question in draft.questions}
    for name, question in questions.items():
        answers = question.get("answers", [])
        if len(answers) < 2:
            _tell_no_choice(name, answers, question.get("question", name), draft)
    for name, target in _back(questions, draft.start):
        draft.lose(
            _at(name, draft),
            messages.WAY_BACK,
            question=questions[name].get("question", name),
            target=questions[target].get("question", target),
        )
    reached = _reached(questions, draft.start)
    for name, words in (
        *((name, screen.get("question", name)) for name, screen in questions.items()),
        *_titles(draft),
    ):
        if name not in reached:
            draft.lose(_at(name, draft), messages.UNREACHED, words=words)


def _tell_no_choice(name: str, answers: list[dict[str, Any]], question: str, draft: Draft) -> None:
    if answers:
        answer = answers[0].get("label", "")
        draft.lose(_at(name, draft), messages.ONE_ANSWER, question=question, answer=answer)
    else:
        draft.lose(_at(name, draft), messages.NO_ANSWER, question=question)


def _titles(draft: Draft) -> list[tuple[str, str]]:
    return [(outcome["id"], outcome.get("title", "")) for outcome in draft.outcomes]


def _reached(questions: dict[str, dict[str, Any]], start: str) -> set[str]:
    """Where somebody can come, if every condition can hold."""
    seen: set[str] = set()
    work = [start]
    while work:
        name = work.pop()
        if name not in seen:
            seen.add(name)
            work += [way["to"] for way in _ways(questions.get(name, {})) if way.get("to")]
    return seen


def _ways(question: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        way for answer in question.get("answers", []) for way in (answer, *answer.get("routes", []))
    ]


def _at(name: str, draft: Draft) -> Where:
    return draft.places.get(name, Where(draft.origin))


def _targets(question: dict[str, Any]) -> list[str]:
    """Where its answers lead whatever was answered before. A way with a condition may never
    close a round; `check` walks those.
    """
    return [way["to"] for way in _ways(question) if way.get("to") and not CONDITION & way.keys()]


def _back(questions: dict[str, dict[str, Any]], start: str) -> Iterator[tuple[str, str]]:
    """Every way from a question to one that was asked before it on the same path."""
    # Depth first; a question waits a second time behind all that it leads to, to leave the path.
    on_path: set[str] = set()
    done: set[str] = set()
    work = [(start, False)]
    while work:
        name, left = work.pop()
        if left:
            on_path.discard(name)
        elif name in questions and name not in done:
            done.add(name)
            on_path.add(name)
            work.append((name, True))
            targets = dict.fromkeys(_targets(questions[name]))
            yield from ((name, target) for target in targets if target in on_path)
            work += [(target, False) for target in targets if target not in done]

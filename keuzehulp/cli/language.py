"""How plain each text is, the hardest first: a report for editors. The figures and findings are
those of the house rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from keuzehulp.cli.messages import reports as messages
from keuzehulp.lint.style.language import Measure
from keuzehulp.lint.style.readability import SHORT, figures, terms_of
from keuzehulp.lint.style.rules import OF_LANGUAGE, judged
from keuzehulp.lint.style.screens import Screen, screens
from keuzehulp.model import Project, Question, Term
from keuzehulp.site.render.terms import finder
from keuzehulp.source import Diagnostic, Where


@dataclass(frozen=True)
class Judged:
    """A screen, how plain it is, and what could be better about it."""

    screen: Screen
    measure: Measure
    findings: tuple[Diagnostic, ...]

    @property
    def is_measured(self) -> bool:
        return self.measure.words >= SHORT


def report(project: Project, *, today: date) -> str:
    """Every screen that is long enough to measure, and every short one with something to mend."""
    problems, excused = judged(project, today=today)
    findings = [problem for problem in problems if problem.code in OF_LANGUAGE] + list(
        unexplained(project)
    )
    all_ = sorted(
        _screens(project, findings),
        key=lambda text: (not text.is_measured, text.measure.flesch_douma),
    )
    shown = [text for text in all_ if text.is_measured or text.findings]
    waived = sum(problem.code in OF_LANGUAGE for problem in excused)
    return "\n".join([*(_told(text) for text in shown), "", _summary(all_, waived)])


def unexplained(project: Project) -> Iterator[Diagnostic]:
    """Terms on a question's screen that nothing on the way there explains: the start explains
    some, outcomes and options their own.
    """
    terms_in = finder(project)
    for tree in project.trees:
        for question in tree.questions:
            yield from (
                _unexplained(question, term) for term in terms_in(question, tree.head.explains)
            )


def _unexplained(question: Question, term: Term) -> Diagnostic:
    return messages.UNEXPLAINED_TERM.at(question.at, term=term.term)


def _screens(project: Project, findings: Iterable[Diagnostic]) -> Iterator[Judged]:
    by_place: dict[Where, list[Diagnostic]] = {}
    for problem in findings:
        by_place.setdefault(problem.at, []).append(problem)
    terms = terms_of(project)
    for screen in screens(project):
        yield Judged(screen, figures(screen, project, terms), tuple(_of(screen, by_place)))


def _of(screen: Screen, by_place: Mapping[Where, list[Diagnostic]]) -> Iterator[Diagnostic]:
    for at in dict.fromkeys((screen.at, *(text.at for text in screen.texts))):
        yield from by_place.get(at, ())


def _told(text: Judged) -> str:
    measure = text.measure
    mean = f"{measure.mean_sentence:.1f}".replace(".", ",")
    sizes = messages.SIZES.say(words=measure.words, mean=mean, longest=measure.longest)
    score = messages.SCORE.say(score=measure.flesch_douma) if text.is_measured else ""
    first = f"{text.screen.at}: {text.screen.name}: {score}{sizes}"
    return "\n".join(
        [
            first,
            *(f"    {finding.at}: {finding.message} {finding.fix}" for finding in text.findings),
        ]
    )


def _summary(all_: list[Judged], waived: int) -> str:
    """Scores are of texts for readers; those for doctors may be harder."""
    scores = [
        text.measure.flesch_douma
        for text in all_
        if text.is_measured and text.screen.kind != "expert"
    ]
    measured = messages.MEASURED.say(count=len(scores))
    if scores:
        measured += messages.SCORES.say(lowest=min(scores), median=median(scores))
    findings = sum(len(text.findings) for text in all_)
    short = sum(not text.is_measured for text in all_)
    mend = messages.TO_MEND.say(count=findings, waived=waived, short=short)
    return f"{measured}\n{mend}"

"""The decision trees of the ministry's beslishulp: labels that answers hand out, and redirects
that ask for them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from keuzehulp.formats.draft import SHOWN, Draft, filled
from keuzehulp.formats.leftover import tell_leftover
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.messages.imports import CONCLUSION, QUESTION, UNKNOWN
from keuzehulp.formats.ministry.beslishulp_nodes import id_of, labels_of, maps, said_in, words_of
from keuzehulp.formats.ministry.beslishulp_terms import Terms, tell_titles, title_of
from keuzehulp.formats.ministry.expression import NotUnderstood, TooMuch, as_condition, parsed
from keuzehulp.formats.ministry.known import tell_unknown
from keuzehulp.formats.names import letters, slug
from keuzehulp.formats.text.html_text import plain_text
from keuzehulp.model.scalars import Address
from keuzehulp.source import Mapping as Keys
from keuzehulp.source import Node, Sequence, Text, limits


def read(
    root: Keys, draft: Draft, categories: Iterable[Keys] = (), others: Iterable[Keys] = ()
) -> None:
    """Put the tree in `root` into `draft`. `categories` say what a question is about, by the
    start of its number; `others` hold terms.
    """
    roots = [root, *others]
    for node in roots:
        tell_unknown(node, "", draft)
    title = root.get("name")
    draft.title = str(title) if isinstance(title, Text) and title.strip() else draft.title
    conclusions = {id_of(node, "conclusionId"): node for node in maps(root.get("conclusions"))}
    questions = {id_of(node, "questionId"): node for node in maps(root.get("questions"))}
    ids = {f"q{name}": draft.ids.new(slug(name, start=QUESTION)) for name in questions}
    ids |= {f"c{name}": draft.ids.new(slug(name, start=CONCLUSION)) for name in conclusions}
    # A beslishulp names no start: it is its first question.
    draft.start = next(iter(ids.values()), "")
    labels = {name: draft.ids.new(name) for name in labels_of(questions.values())}
    draft.traits = {labels[name]: name for name in labels}
    subjects = {id_of(node, "questionId"): node for node in categories}
    importer = _Importer(draft, ids, labels, subjects)
    for name, node in questions.items():
        importer.question(name, node)
    for name, node in conclusions.items():
        importer.conclusion(name, node)
    for holder in (*roots, *questions.values()):
        importer.definitions(holder)
    draft.terms = importer.terms.made()
    tell_titles(draft)
    tell_leftover(draft, (said for node in (*roots, *subjects.values()) for said in said_in(node)))


class _Importer:
    """What is known while importing: the new ids and traits, and what questions are about."""

    def __init__(
        self,
        draft: Draft,
        ids: Mapping[str, str],
        traits: Mapping[str, str],
        subjects: Mapping[str, Keys],
    ) -> None:
        self.draft, self.ids, self.traits, self.subjects = draft, ids, traits, subjects
        self.refs: dict[tuple[str, str], str] = {}
        self.terms = Terms(draft)

    def question(self, name: str, node: Keys) -> None:
        tell_unknown(node, "questions", self.draft)
        answers = maps(node.get("answers"))
        labels = [self.text(answer.get("answer")) for answer in answers]
        self.draft.add_question(
            self.ids[f"q{name}"],
            node.at,
            question=self.text(node.get("question")),
            short_title=self.subject(name, node),
            help=self.text(node.get("explanation")),
            answers=[
                self.answer(answer, label, letter, f"{slug(label)}-{place}")
                for place, (answer, label, letter) in enumerate(
                    zip(answers, labels, letters(labels, name), strict=True), 1
                )
            ],
        )
        sources = [self.source(source) for source in maps(node.get("sources"))]
        if sources:
            self.draft.lose(node.at, messages.SOURCES_OF_QUESTION, name=name, sources=sources)

    def answer(self, node: Keys, label: str, letter: str, name: str) -> dict[str, Any]:
        tell_unknown(node, "answers", self.draft)
        routes = [*self.redirects(node), *self.targets(node)]
        plain = len(routes) == 1 and set(routes[0]) == {"to"}
        note = self.text(node.get("subresult"))
        if not routes:
            self.draft.lose(node.at, messages.ANSWER_WITHOUT_WAY, label=label)
        return filled(
            {
                "id": name,
                "code": letter,
                "label": label,
                "set": list(
                    dict.fromkeys(self.traits[held] for held in words_of(node.get("labels")))
                ),
                "to": routes[0]["to"] if plain else None,
                "routes": None if plain else routes,
                "note": {"text": note, "editorial": messages.TAKEN_OVER} if note else None,
            }
        )

    def redirects(self, node: Keys) -> Iterator[dict[str, Any]]:
        for redirect in maps(node.get("redirects")):
            tell_unknown(redirect, "redirects", self.draft)
            condition = self.condition(redirect.get("if"))
            if condition is not None:
                yield from ({**target, **condition} for target in self.targets(redirect))

    def condition(self, node: Node | None) -> dict[str, list[Any]] | None:
        """The lists of a condition; none at all for a redirect without one, and None when it
        can't be read.
        """
        if not isinstance(node, Text):
            return {}
        try:
            return _named(as_condition(parsed(node)), self.traits)
        except TooMuch as reason:
            self.draft.lose(
                node.at, messages.CONDITION_TOO_LARGE, condition=node[:SHOWN], reason=reason
            )
            return None
        except (NotUnderstood, KeyError):  # or it asks for a label that no answer hands out
            self.draft.lose(node.at, messages.CONDITION_UNREAD, condition=node)
            return None

    def targets(self, node: Keys) -> Iterator[dict[str, Any]]:
        for key, kind in (("nextQuestionId", "q"), ("nextConclusionId", "c")):
            value = node.get(key)
            if isinstance(value, Text):
                if f"{kind}{value}" not in self.ids:
                    self.draft.lose(value.at, messages.UNKNOWN_TARGET, target=value)
                yield {"to": self.ids.get(f"{kind}{value}") or slug(value, start=UNKNOWN)}

    def conclusion(self, name: str, node: Keys) -> None:
        tell_unknown(node, "conclusions", self.draft)
        text, duty = self.text(node.get("conclusion")), self.text(node.get("obligation"))
        if duty:
            self.draft.actors = {"u": messages.BY_YOU}
        sources = [
            (self.source(source), self.text(source.get("source")))
            for source in maps(node.get("sources"))
        ]
        links = [
            {"text": words, "source": ref}
            for ref, words in sources
            if self.draft.sources[ref].get("url")
        ]
        for ref, words in sources:
            if not self.draft.sources[ref].get("url"):
                self.draft.lose(
                    node.at, messages.SOURCE_WITHOUT_ADDRESS, words=words, name=name, ref=ref
                )
        self.draft.places[self.ids[f"c{name}"]] = node.at
        self.draft.add_outcome(
            self.ids[f"c{name}"],
            title=title_of(text) or title_of(duty) or messages.CONCLUSION_NUMBER.say(name=name),
            conclusion={"text": text, "editorial": messages.TAKEN_OVER} if text else None,
            actions=[{"actor": "u", "text": duty, "editorial": messages.TAKEN_OVER}]
            if duty
            else [],
            links=links,
        )

    def subject(self, name: str, node: Keys) -> str:
        """What the question is about, for its short title: as it says itself, or as the
        categories say.
        """
        parts = name.split(".")
        # The longest start first, since it says most: of question 1.2.3 also what is said of 1.2
        # and of 1.
        starts = (".".join(parts[:size]) for size in range(min(len(parts), limits.DEPTH), 0, -1))
        category = next((self.subjects[start] for start in starts if start in self.subjects), None)
        for holder in (node, category):
            value = holder.get("category") if holder else None
            if isinstance(value, Text):
                self.draft.lose(value.at, messages.CATEGORY, category=value, name=name)
        own = self.text(node.get("subcategory"))
        return own or (self.text(category.get("subcategory")) if category else "")

    def source(self, node: Keys) -> str:
        """The number of a source, which is registered the first time."""
        tell_unknown(node, "sources", self.draft)
        title, url = self.text(node.get("source")), node.get("url")
        address = str(url) if isinstance(url, Text) and Address.fits(url) else ""
        if isinstance(url, Text) and not address:
            self.draft.lose(url.at, messages.NO_WHOLE_ADDRESS, url=url, title=title)
        values = filled({"title": title, "status": "secondary", "read": "title", "url": address})
        ref = self.refs.setdefault((title, address), f"B{len(self.draft.sources) + 1}")
        self.draft.sources.setdefault(ref, {"id": ref, **values})
        return ref

    def definitions(self, holder: Keys) -> None:
        """Words that are explained, for the glossary."""
        for definition in maps(holder.get("definitions")):
            tell_unknown(definition, "definitions", self.draft)
            self.terms.add(
                self.text(definition.get("term")),
                self.text(definition.get("definition")),
                definition.at,
            )

    def text(self, node: Node | None) -> str:
        """The words, without marks; those that are gone are told. A list becomes lines."""
        if isinstance(node, Sequence):
            return "\n".join(f"• {words}" for words in map(self.text, node.items) if words)
        if not isinstance(node, Text):
            return ""
        words, gone = plain_text(node)
        if gone:
            self.draft.lose(node.at, messages.MARKED_TEXT, gone=gone)
        return words


def _named(condition: Mapping[str, list[Any]], traits: Mapping[str, str]) -> dict[str, list[Any]]:
    named: dict[str, list[Any]] = {}
    for how, items in condition.items():
        named[how] = [
            _named(item, traits) if isinstance(item, dict) else traits[item] for item in items
        ]
    return named

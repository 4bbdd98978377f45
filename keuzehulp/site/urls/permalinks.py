"""What was ever on the site stays there, or leads on; and a name keeps meaning what it meant.

`published:` in the tree folder remembers it; `redirects:` says where things went. A link in a
letter may be older than any of us remember.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from keuzehulp.model import Do, Place, Project, Published, Tree, values_in
from keuzehulp.model.decode import keys_of
from keuzehulp.site.messages import addresses as messages
from keuzehulp.site.page import Page
from keuzehulp.site.urls.lost import lost_addresses, withdrawn
from keuzehulp.site.urls.redirects import ANY_WAS, Moved
from keuzehulp.source import NOWHERE, Diagnostic, Text, closest

IN_HTML = re.compile(r'\sid="([\w-]+)"')
IN_MARKDOWN = re.compile(r"\{[^}\n]*#([\w-]+)[^}\n]*\}")
IS_WORDS = (
    "question",
    "label",
    "note",
    "facts",
    "short_title",
    "hint",
    "error",
    "why",
    "help",
    "tip",
    "wording",
)
"""Keys of questions and answers that say something, and lead nowhere."""
SHOWN = 8
"""Characters of a fingerprint."""


class NotByName(Exception):
    """Only pages that were made can tell."""


class Addresses(Collection[str]):
    """Every address of these pages, and of every place on them (`keuzehulp/#loon`). Old ones,
    that only lead on, do not count.

    A page is made when somebody asks for a place on it; to go through all makes all. With `by_name`
    none is made, since an editor waits for this at every save: a place that is none of a page's
    `names` raises NotByName, and so does going through all.
    """

    def __init__(self, pages: Iterable[Page], *, by_name: bool = False) -> None:
        self._pages = {page.address: page for page in pages if not isinstance(page, Moved)}
        self._by_name = by_name
        self._places = cache(lambda page: frozenset(_places(self._pages[page])))

    def __contains__(self, address: object) -> bool:
        page, sign, place = str(address).partition("#")
        if page not in self._pages or not sign:
            return page in self._pages
        if self._by_name and place not in self._pages[page].names:
            raise NotByName
        return self._by_name or place in self._places(page)

    def __iter__(self) -> Iterator[str]:
        if self._by_name:
            raise NotByName
        for page in self._pages:
            yield page
            yield from (f"{page}#{place}" for place in self._places(page))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _places(page: Page) -> list[str]:
    if not page.path.endswith((".md", ".html")):
        return []
    text = ANY_WAS.sub("", page.text)
    return [*IN_HTML.findall(text), *(IN_MARKDOWN.findall(text) if page.is_markdown else ())]


def not_kept(project: Project, there: Collection[str]) -> Iterator[Diagnostic]:
    """What was published and is lost, or has come to mean something else. `there` are the
    addresses that stand on the site now.
    """
    yield from _old_addresses_stay_old(project, there)
    yield from _places_stay_on_their_page(project)
    yield from _plans_lead_to_pages(project, there)
    published = project.published or Published()
    yield from lost_addresses(project, published, there)
    for tree in project.trees:
        yield from _a_code_stays_with_its_name(
            tree,
            published,
            {str(redirect.from_): str(redirect.to) for redirect in project.redirects},
        )
        yield from _other_ways_are_another_version(tree, published)


def _old_addresses_stay_old(project: Project, there: Collection[str]) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    meant = cache(lambda to: closest(to, sorted(there)))  # many may lead to one lost page
    for redirect in project.redirects:
        if redirect.from_ in first:
            at = first[redirect.from_].at
            yield messages.REDIRECT_TWICE.at(
                redirect.from_.at, old=redirect.from_, line=at.line, file=at.file
            )
        elif redirect.from_ in there:
            yield messages.OLD_ADDRESS_IN_USE.at(redirect.from_.at, old=redirect.from_)
        if redirect.to not in there:
            yield messages.REDIRECT_TO_NOTHING.at(
                redirect.to.at, meant=meant(redirect.to), old=redirect.from_, to=redirect.to
            )
        first.setdefault(redirect.from_, redirect.from_)


def _places_stay_on_their_page(project: Project) -> Iterator[Diagnostic]:
    for redirect in project.redirects:
        page = redirect.from_.partition("#")[0]
        if "#" in redirect.from_ and redirect.to.partition("#")[0] != page:
            yield messages.PLACE_LEAVES_PAGE.at(redirect.to.at, old=redirect.from_, page=page)


def names_addresses(project: Project) -> bool:
    """Whether anything in the tree folder must be found among the addresses of the site."""
    return bool(project.published or project.redirects or any(_pages_of_plans(project)))


def _pages_of_plans(project: Project) -> Iterator[Place]:
    """Every page that an action of a plan leads to, as far as it can be one."""
    for value in values_in(project.trees):
        if isinstance(value, Do) and value.page and Place.fits(value.page):
            yield value.page


def _plans_lead_to_pages(project: Project, there: Collection[str]) -> Iterator[Diagnostic]:
    for page in _pages_of_plans(project):
        if page not in there:
            yield messages.DO_PAGE.at(page.at, meant=closest(page, sorted(there)), page=page)


def _a_code_stays_with_its_name(
    tree: Tree, published: Published, moved: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """A code that once was of another, but for one that only got another name; and a name that
    once had another code.
    """
    now = codes(tree)
    code_of = {(key[1], name): key[0] for key, name in now.items()}
    for was, name in (published.codes or {}).items():
        inside, question, code = _code(was)
        if inside != tree.id:
            continue
        called, never = _called(code, question), withdrawn(published, was)
        if holder := now.get((code, question)):
            if holder != name and moved.get(f"{tree.id}/#{name}") != f"{tree.id}/#{holder}":
                reused = messages.REUSED_ANSWER_CODE if question else messages.REUSED_CODE
                yield reused.at(holder.at, called=called, name=name, now=holder, never=never)
        elif other := code_of.get((question, name)):
            at = getattr(other, "at", tree.head.at)
            yield messages.CHANGED_CODE.at(
                at, name=name, called=called, now=other, code=code, never=never
            )


def _called(code: str, question: str) -> str:
    if question:
        return messages.THE_CODE_OF_ANSWER.say(code=code, question=question)
    return messages.THE_CODE.say(code=code)


def _other_ways_are_another_version(tree: Tree, published: Published) -> Iterator[Diagnostic]:
    version = tree.head.version
    key = Text(f"{tree.id}.{version}")
    known = (published.routes or {}).get(key)
    if known and known != routes_fingerprint(tree):
        yield messages.SAME_VERSION.at(
            tree.head.at if version.at == NOWHERE else version.at,
            version=version,
            next=version + 1,
            never=withdrawn(published, key),
        )


def codes(tree: Tree) -> dict[tuple[str, str], Text]:
    """The name behind every code: of a question or outcome (`("V3", "")`), and of an answer
    below its question's (`("a", "V3")`).
    """
    nodes: dict[tuple[str, str], Text] = {(node.code, ""): node.id for node in tree.all_nodes}
    return {
        **nodes,
        **{(answer.code, question.code): answer.id for question, answer in tree.answers()},
    }


def _code(recorded: str) -> tuple[str, str, str]:
    """`keuzehulp.V3a` as its tree, its question and its code: `keuzehulp`, `V3`, `a`."""
    tree, _, code = recorded.partition(".")
    return (tree, code[:-1], code[-1]) if code[-1:].islower() else (tree, "", code)


def routes_fingerprint(tree: Tree) -> str:
    """A fingerprint of all routes through a tree: the same when only words differ, or their
    order.
    """
    # `published.yml` keeps these for good. Whoever changes what goes in here, or how it is written,
    # makes every tree seem to have other routes under the same version.
    questions = sorted((question.id, repr(_without_words(question))) for question in tree.questions)
    return sha256(repr((str(tree.head.start), questions)).encode()).hexdigest()[:SHOWN]


def _without_words(value: Any) -> Any:
    if hasattr(value, "at") and hasattr(type(value), "__dataclass_fields__"):
        kind: Any = type(value)
        keys = (key for key in keys_of(kind).values() if key.name not in IS_WORDS)
        return [
            (key.name, plain)
            for key in keys
            if (plain := _without_words(getattr(value, key.field))) not in ([], "", "None", "False")
        ]
    if isinstance(value, tuple):
        return [_without_words(item) for item in value]
    return str(value)

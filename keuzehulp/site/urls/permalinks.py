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
from keuzehulp.site.page import Page
from keuzehulp.site.urls.redirects import ANY_WAS, Moved, all_redirects
from keuzehulp.source import NOWHERE, Diagnostic, Text, did_you_mean

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


def addresses(made: Iterable[Page]) -> set[str]:
    """Every address of these pages, and of every place on them (`keuzehulp/#loon`). Old ones,
    that only lead on, do not count.
    """
    standing = [page for page in made if not isinstance(page, Moved)]
    return {
        address
        for page in standing
        for address in (page.address, *(f"{page.address}#{place}" for place in _places(page)))
    }


def _places(page: Page) -> list[str]:
    if not page.path.endswith((".md", ".html")):
        return []
    text = ANY_WAS.sub("", page.text)
    return [*IN_HTML.findall(text), *(IN_MARKDOWN.findall(text) if page.is_markdown else ())]


def not_kept(project: Project, found: Collection[str]) -> Iterator[Diagnostic]:
    """What was published and is lost, or has come to mean something else. `found` are the
    addresses that stand on the site now.
    """
    yield from _old_addresses_stay_old(project, found)
    yield from _places_stay_on_their_page(project)
    yield from _plans_lead_to_pages(project, found)
    published = project.published or Published()
    yield from _every_address_is_there_or_leads_on(project, published, found)
    for tree in project.trees:
        yield from _a_code_stays_with_its_name(
            tree, published, {str(each.from_): str(each.to) for each in project.redirects}
        )
        yield from _other_ways_are_another_version(tree, published)


def _old_addresses_stay_old(project: Project, found: Collection[str]) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    meant = cache(
        lambda to: did_you_mean(to, sorted(found), "Noem een adres dat op de site staat.")
    )  # many may lead to one lost page
    for each in project.redirects:
        if each.from_ in first:
            message = (
                f"Voor ‘{each.from_}’ staat er al een omleiding, op regel"
                f" {first[each.from_].at.line} van {first[each.from_].at.file}."
            )
            yield Diagnostic("redirect-twice", each.from_.at, message, "Laat er één staan.")
        elif each.from_ in found:
            fix = (
                "Geef wat er nu staat een ander adres of een andere naam: een oude link mag nooit"
                " iets anders gaan betekenen."
            )
            yield Diagnostic(
                "old-address-in-use",
                each.from_.at,
                f"‘{each.from_}’ is een oud adres, maar er staat weer iets.",
                fix,
            )
        if each.to not in found:
            message = f"‘{each.from_}’ leidt naar ‘{each.to}’, maar dat adres is er niet."
            yield Diagnostic("redirect-to-nothing", each.to.at, message, meant(each.to))
        first.setdefault(each.from_, each.from_)


def _places_stay_on_their_page(project: Project) -> Iterator[Diagnostic]:
    for each in project.redirects:
        page = each.from_.partition("#")[0]
        if "#" in each.from_ and each.to.partition("#")[0] != page:
            fix = (
                f"Laat het nieuwe adres ook beginnen met ‘{page}’: wat achter # staat, krijgt een"
                " server nooit te zien."
            )
            yield Diagnostic(
                "place-leaves-page",
                each.to.at,
                f"‘{each.from_}’ is een plek op een pagina, en kan niet naar een andere.",
                fix,
            )


def names_addresses(project: Project) -> bool:
    """Whether anything in the tree folder must be found among the addresses of the site."""
    return bool(project.published or project.redirects or any(_pages_of_plans(project)))


def _pages_of_plans(project: Project) -> Iterator[Place]:
    """Every page that an action of a plan leads to, as far as it can be one."""
    for value in values_in(project.trees):
        if isinstance(value, Do) and value.page and Place.fits(value.page):
            yield value.page


def _plans_lead_to_pages(project: Project, found: Collection[str]) -> Iterator[Diagnostic]:
    for page in _pages_of_plans(project):
        if page not in found:
            fix = did_you_mean(page, sorted(found), "Noem een adres dat op de site staat.")
            yield Diagnostic(
                "do-page",
                page.at,
                f"Een stap van het plan leidt naar ‘{page}’, maar dat adres is er niet.",
                fix,
            )


def _every_address_is_there_or_leads_on(
    project: Project, published: Published, found: Collection[str]
) -> Iterator[Diagnostic]:
    moved = {str(each.from_) for each in all_redirects(project)}
    for address in published.addresses:
        if address not in found and not moved & {address, address.partition("#")[0]}:
            fix = (
                "Zet terug wat er stond, of zeg waar het nu is. Zet daarvoor bij ‘redirects’: -"
                f" {{from: '{address}', to: …}}"
            )
            yield Diagnostic(
                "lost-address",
                address.at,
                f"‘{address}’ stond op de site, maar is er niet meer.",
                fix,
            )


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
        called = f"‘{code}’ bij ‘{question}’" if question else f"‘{code}’"
        if found := now.get((code, question)):
            if found != name and moved.get(f"{tree.id}/#{name}") != f"{tree.id}/#{found}":
                fix = (
                    "Kies een code die nog nooit gebruikt is: in een link of een brief kan de oude"
                    " nog staan."
                )
                fix += (
                    "" if question else f" Heet ‘{name}’ nu ‘{found}’, zeg dat dan bij ‘redirects’."
                )
                yield Diagnostic(
                    "reused-code",
                    found.at,
                    f"De code {called} was van ‘{name}’, en is nu van ‘{found}’.",
                    fix,
                )
        elif other := code_of.get((question, name)):
            message = f"‘{name}’ had de code {called}, en heeft nu ‘{other}’."
            yield Diagnostic(
                "changed-code",
                getattr(other, "at", tree.head.at),
                message,
                f"Zet de code ‘{code}’ terug.",
            )


def _other_ways_are_another_version(tree: Tree, published: Published) -> Iterator[Diagnostic]:
    version = tree.head.version
    known = (published.routes or {}).get(Text(f"{tree.id}.{version}"))
    if known and known != routes_fingerprint(tree):
        fix = (
            f"Maak er ‘version: {version + 1}’ van. Zo weet een link met antwoorden dat de vragen"
            " nu anders zijn."
        )
        message = f"De wegen zijn anders dan toen versie {version} op de site kwam."
        yield Diagnostic(
            "same-version", tree.head.at if version.at == NOWHERE else version.at, message, fix
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
    questions = sorted((question.id, repr(_without_words(question))) for question in tree.questions)
    return sha256(repr((str(tree.head.start), questions)).encode()).hexdigest()[:SHOWN]


def _without_words(value: Any) -> Any:
    if hasattr(value, "at") and hasattr(type(value), "__dataclass_fields__"):
        kind: Any = type(value)
        keys = (key for key in keys_of(kind).values() if key.name not in IS_WORDS)
        return [
            (key.name, found)
            for key in keys
            if (found := _without_words(getattr(value, key.field))) not in ([], "", "None", "False")
        ]
    if isinstance(value, tuple):
        return [_without_words(item) for item in value]
    return str(value)

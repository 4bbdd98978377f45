"""What else a document in DMN says: names, descriptions and notes that no tree has are told."""

from keuzehulp.formats.dmn_tables.feel import parsed
from keuzehulp.formats.draft import Draft
from keuzehulp.formats.leftover import Said, missing, tell_leftover
from keuzehulp.formats.messages import decisions as messages
from keuzehulp.formats.text.html_text import plain_text
from keuzehulp.formats.text.xml_text import Element

NAMES = ("name", "label", "outputLabel")


DRAWN = ("DMNDI", "extensionElements", "itemDefinition", "import")
"""What says how a table is drawn, or what kinds of values there are."""


CELLS = ("rule", "inputValues", "outputValues", "defaultOutputEntry")
"""What is told where it is read."""


def tell_rest(root: Element, chosen: Element, others: list[Element], draft: Draft) -> None:
    """Tell the names, descriptions and notes that are nowhere in the tree; what belongs together
    in one line.
    """
    # By identity: two tables may say the same.
    skipped = {id(table) for table in others}
    notes = [
        Said(entry.at, entry.words(), messages.NOTE)
        for rule in chosen.own("rule")
        for entry in rule.own("annotationEntry")
    ]
    named = [values for output in chosen.own("output") for values in output.own("outputValues")]
    notes += [
        Said(allowed.at, word, messages.POSSIBLE_OUTCOME)
        for allowed in named
        for word in _values(allowed.words())
    ]
    tell_leftover(
        draft,
        [Said(root.at, root.attributes.get(key, ""), messages.NAME_OF_FILE) for key in NAMES]
        + notes,
    )
    unused: dict[str, list[Said]] = {}
    for part in root.children:
        is_ours = any(table is chosen for table in part.all("decisionTable"))
        texts = missing(draft, _said(part, skipped, inside=False))
        if is_ours:
            tell_leftover(draft, texts)
        elif texts:
            unused.setdefault(
                "inputData" if part.tag == "inputData" else f"{part.tag} {part.at}", []
            ).extend(texts)
    for texts in unused.values():
        words = "; ".join(" ".join(said.text.split()) for said in texts)
        draft.lose(texts[0].at, messages.REST, what=texts[0].what, words=words)


def _values(text: str) -> tuple[str, ...]:
    test = parsed(text)
    return test.words if test else (text,)


def _said(element: Element, skipped: set[int], *, inside: bool) -> list[Said]:
    """The texts for people in a part of the document, besides what is told where it is read."""
    if element.tag in DRAWN or id(element) in skipped:
        return []
    inside = inside or element.tag in CELLS
    part = messages.PARTS.get(element.tag, element.tag)
    told = [
        Said(element.at, element.attributes[key], messages.NAME_OF.say(part=part))
        for key in NAMES
        if element.attributes.get(key)
    ]
    if element.text.strip() and (not inside or element.tag == "description"):
        told.append(
            Said(
                element.at,
                plain_text(element.text)[0],
                messages.TEXTS.get(element.tag, element.tag),
            )
        )
    return told + [
        text for child in element.children for text in _said(child, skipped, inside=inside)
    ]

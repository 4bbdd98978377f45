"""Taking over a drawing, or making one: blocks, arrows and groups."""

from keuzehulp.formats.loss import Remark
from keuzehulp.source import Phrase

# what a tree says that a drawing did not
FIRST_QUESTION = "Waar gaat uw vraag over?"
ONWARD = "Verder"
TAKEN_OVER = "overgenomen uit een tekening"

# conditions in a drawing of ours
IF = "als "
AND = ", en "
OR = " of "
NOT = Phrase("niet {trait}")

# boxes
GROUP_WITHOUT_ARROWS = Remark(
    "De groep ‘{group}’ heeft geen pijlen.", "Wat erin staat, is overgenomen; de groep niet."
)
JOINT = Remark(
    "Dit blok heeft geen woorden.", "Wat erheen wijst, wijst nu meteen naar het volgende blok."
)
BLOCK_WITHOUT_WORDS = Remark("Dit blok heeft geen woorden.", "Het heet ‘{box}’. Geef het een naam.")

# drawing
MORE_STARTS = Remark(
    "Deze tekening heeft {count} beginpunten.",
    "De vraag ‘{question}’ gaat eraan vooraf. Geef haar uw eigen woorden.",
)
GROUP_ARROW = Remark(
    "Deze pijl gaat uit van een groep waarin elk blok zijn eigen weg heeft.", "Niet overgenomen."
)
GROUP_ARROW_WITH_WORDS = Remark(
    "Deze pijl ‘{label}’ gaat uit van een groep waarin elk blok zijn eigen weg heeft.",
    "Niet overgenomen.",
)
ARROW_WITHOUT_WORDS = Remark("Deze pijl heeft geen woorden.", "Het antwoord heet ‘{name}’.")

# graphml_reading
NO_NODES = Phrase("{shown}:1:1: In dit bestand staan geen blokken (node).")
LOOSE_ARROW = Remark("Deze pijl begint of eindigt nergens.", "Niet overgenomen.")
LOOSE_ARROW_WITH_WORDS = Remark(
    "Deze pijl begint of eindigt nergens: ‘{label}’.", "Niet overgenomen."
)
WAY_OF_ARROW = Phrase("van ‘{source}’ naar ‘{target}’")
HEAD_AT_START = Remark(
    "De punt van deze pijl zit aan het begin.",
    "Overgenomen als een pijl {way}. Klopt dat niet, draai de pijl dan om in de tekening.",
)
HEADS_AT_BOTH = Remark(
    "Deze pijl heeft aan beide kanten een punt.",
    "Overgenomen als een pijl {way}. Klopt dat niet, draai de pijl dan om in de tekening.",
)
NO_HEADS = Remark(
    "Deze pijl heeft geen punt.",
    "Overgenomen als een pijl {way}. Klopt dat niet, draai de pijl dan om in de tekening.",
)
ON_BLOCK_OR_ARROW = "bij een blok of pijl"
FIELD_TEXT = Phrase("‘{text}’ ({line})")
UNUSED_FIELD = Remark(
    "Het gegeven ‘{name}’ staat op {count:plek|plekken}, met de regel erbij: {texts}.",
    "Niet overgenomen. Is het de tekst van de vraag, voeg dan toe: --map {name}=question.",
)
UNKNOWN_FIELD = Remark(
    "Het gegeven ‘{name}’ van --map staat in geen enkel blok.", "Er is wel: {known}."
)
NO_FIELD = "geen enkel"

# label_text
MARKED_WORDS = Remark(
    "In deze tekst stond {gone}: {label}", "De woorden zijn overgenomen als gewone tekst."
)

# mermaid_reading
NO_BLOCKS = Phrase("{shown}:1:1: In deze flowchart staan geen blokken.")
LOOKS_LINE = Remark(
    "Deze regel gaat over hoe de tekening eruitziet of werkt: {line}", "Niet overgenomen."
)
END_WITHOUT_GROUP = Remark("Hier sluit ‘end’ een groep die niet open is.", "Overgeslagen.")
UNREAD_LINE = Remark(
    "Dit is niet te lezen als blokken en pijlen: {line}", "De regel is weggelaten."
)
LOOK_OF_BLOCK = Remark("Hier staat hoe een blok eruitziet: {look}", "Niet overgenomen.")
GROUP = Remark(
    "Deze groep houdt blokken bij elkaar.", "Wat erin staat, is overgenomen; de groep niet."
)
NAMED_GROUP = Remark(
    "Deze groep ‘{group}’ houdt blokken bij elkaar.",
    "Wat erin staat, is overgenomen; de groep niet.",
)
GROUP_AT = Phrase("groep op {place}")
IN_BLOCK = "in een blok"
ON_ARROW = "bij een pijl"
HIDDEN_LINK = Remark("Deze verbinding is niet te zien in de tekening.", "Niet overgenomen.")
HIDDEN_LINK_WITH_WORDS = Remark(
    "Deze verbinding is niet te zien in de tekening: ‘{label}’.", "Niet overgenomen."
)
LINK_HEAD_AT_START = Remark(
    "De punt van deze pijl zit aan het begin.",
    "Overgenomen als een pijl {way}. Klopt dat niet, draai hem dan om.",
)
LINK_HEADS_AT_BOTH = Remark(
    "Deze pijl heeft aan beide kanten een punt.",
    "Overgenomen als een pijl {way}. Klopt dat niet, draai hem dan om.",
)
LINK_NO_HEADS = Remark(
    "Deze pijl heeft geen punt.",
    "Overgenomen als een pijl {way}. Klopt dat niet, draai hem dan om.",
)
LINK_WITH_GROUP = Remark(
    "Deze pijl gaat naar een groep of komt eruit.",
    "Hij gaat nu naar het eerste blok daarin, of komt uit elk blok waar die ophoudt.",
)
BOLD_OR_ITALIC = Remark(
    "In deze tekst stond vet of cursief: {text}", "De woorden zijn overgenomen als gewone tekst."
)

# mermaid_statements
BESIDE_STATEMENTS = Remark("Hier staat {what}: {text}", "Niet overgenomen.")
SETTING = "een instelling"
COMMENT = "een opmerking"
DESCRIPTION = "een beschrijving"
NO_FLOWCHART = Phrase(
    "{at}: Hier staat {kind}. Alleen een tekening die begint met ‘flowchart’ of ‘graph’ kan een"
    " boom worden."
)
KIND = Phrase("‘{word}’")
OTHER_KIND = "iets anders"
OUTSIDE_DRAWING = Remark(
    "Buiten de tekening staat: {text}", "Alleen de eerste tekening is overgenomen."
)
ABOVE_DRAWING = Remark("Boven de tekening staan instellingen: {text}", "Niet overgenomen.")

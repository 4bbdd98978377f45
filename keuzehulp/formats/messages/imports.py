"""Taking over any kind of file: what all importers tell, and the names that they give."""

from keuzehulp.formats.loss import Remark
from keuzehulp.source import Phrase

# ids are made of these words, where a file has none
QUESTION = "vraag"
OUTCOME = "uitkomst"
CONCLUSION = "conclusie"
TERM = "begrip"
UNKNOWN = "onbekend"

# answers
YES = "Ja"
NO = "Nee"
OTHERWISE = "Iets anders"
NAMELESS = "Zonder naam"
NOT_KNOWING = (
    "weet ik niet",
    "ik weet het niet",
    "weet niet",
    "onbekend",
    "i don't know",
    "don't know",
    "unknown",
)
"""How other files say that somebody does not know, in small letters."""

# too much
TOO_MUCH = Phrase("{at}: Er zijn meer dan {limit} {what}. {instead}")
SPLIT_UP = "Maak er kleinere delen van en neem die apart over."
SHORTEN = "Maak hem korter in het andere systeem."
UNNEST_GROUPS = "Haal groepen in groepen weg."
SCREENS = "vragen en uitkomsten"
COLUMNS = "kolommen"
ROWS = "rijen"
LINES = "regels"
ARROWS = "pijlen"
GROUPS = "groepen in elkaar"
ELEMENTS_DEEP = "elementen in elkaar"
ELEMENTS = "elementen en kenmerken"
SIGNS = Phrase("tekens in de tekst ‘{text}…’")

# marks that were on words
BOLD = "vet"
ITALIC = "cursief"
UNDERLINED = "onderstreept"
LINK = "een link"
LIST = "een opsomming"
MARKUP = "opmaak"

# draft
BRACES = Remark(
    "In ‘{text}’ staan accolades; die hebben hier een betekenis.", "Het zijn ronde haken geworden."
)

# leftover
LEFTOVER = Remark("Hier staat ({what}): ‘{text}’.", "Niet overgenomen.")

# names
TOO_MANY_ANSWERS = Phrase(
    "Bij ‘{question}’ horen {count} antwoorden. Een vraag kan er hoogstens {limit} hebben;"
    " splits haar."
)

# registry
ANOTHER_FILE = Remark(
    "Dit is nog een bestand.",
    "Alleen {name} is overgenomen. Neem dit apart over, in een eigen map.",
)
NO_OUTCOME = Phrase(
    "{origin}: Er is geen uitkomst: elke weg gaat ergens heen, of in het rond. Een boom heeft"
    " een einde nodig."
)
NOTHING_TO_CHOOSE = Phrase(
    "{origin}: Er is niets te kiezen; alles leidt naar ‘{outcome}’. Daar kan geen boom van komen."
)

# what_check_asks
ONE_ANSWER = Remark(
    "Bij ‘{question}’ is hier maar één antwoord: ‘{answer}’.",
    "‘check’ vraagt er twee. Voeg er een toe, of laat de vraag weg.",
)
NO_ANSWER = Remark(
    "Bij ‘{question}’ staat geen antwoord.",
    "‘check’ vraagt er twee. Voeg er een toe, of laat de vraag weg.",
)
WAY_BACK = Remark(
    "Van ‘{question}’ gaat een weg terug naar ‘{target}’.",
    "Een boom gaat niet terug: ‘check’ noemt het. Haal die weg weg, of kies een ander doel.",
)
UNREACHED = Remark(
    "Geen enkele weg leidt naar ‘{words}’.",
    "Het is overgenomen; ‘check’ noemt het. Laat een antwoord ernaar verwijzen, of haal het weg.",
)

# decoding
NO_TEXT_FILE = Phrase("{shown}:1:1: {reason}")
NO_UTF8 = Phrase(
    "{shown}:{line}:{column}: Hier staat iets dat geen tekst is. Bewaar het bestand als UTF-8."
)

# xml_text
XML_DECLARES = Phrase(
    "{shown}:{line}: Een bestand met DOCTYPE of entiteiten wordt niet gelezen. Haal dat weg."
)
BROKEN_XML = Phrase("{shown}:{line}: Dit is geen geldige XML.")

# the tree folder
FIRST_LINE = Phrase("# Overgenomen uit {origin}. Vanaf hier is dit bestand van u.")
WORKBOOK_OR_ZIP = (
    "Dit is een werkmap of zip. Is het een werkmap van Excel, gebruik dan --from xlsx."
)
OLD_WORKBOOK = "Dit is een werkmap van een oude Excel. Bewaar hem als .xlsx, of als CSV."

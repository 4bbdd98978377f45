"""What is told of values that cannot be read, and what things and keys are called."""

from keuzehulp.source.message import Message, Phrase

# what things are called
CLAIM = "tekst"
SOURCE_REF = "vindplaats"
SOURCE = "bron"
CONFLICT = "verschil tussen bronnen"
FACT = "feit"
TRAIT = "kenmerk"
CLAUSE = "voorwaarde"
CONDITION = "voorwaarde"
ROUTE = "route"
DEADLINE = "termijn"
DIFFERENCE = "verschil"
CELL = "vak"
STEP = "stap"
PHASE = "fase"
ROLE = "rol"
DOCUMENT = "document"
GUIDE_HEAD = "stappenplan"
CARD = "kaart"
OPTION = "mogelijkheid"
ACTION = "stap"
LINK = "link"
PART = "deel"
OUTCOME = "uitkomst"
DO = "manier om iets te doen"
PLAN_ACTION = "stap van het plan"
PLAN = "plan"
PAPERS = "lijst van papieren"
ENTRY = "zin om mee te beginnen"
ANSWER = "antwoord"
WORDING = "andere woorden"
QUESTION = "vraag"
PUBLISHER = "uitgever"
OVERDUE = "uitstel"
WAIVER = "uitzondering"
RULE = "huisregel"
TERM = "begrip"
SYNONYM = "zoekregel"
REDIRECT = "omleiding"
PUBLISHED = "lijst van wat er ooit was"
RECORDING = "laatste keer vastleggen"
MODE = "manier"
TREE_HEAD = "beslisboom"

NEUTER = frozenset(
    [
        CONFLICT,
        FACT,
        TRAIT,
        DIFFERENCE,
        CELL,
        DOCUMENT,
        GUIDE_HEAD,
        PART,
        PLAN,
        ANSWER,
        TERM,
        OVERDUE,
    ]
)
"""The nouns that take ‘het’."""
THIS = Phrase("Deze {noun}")
THIS_NEUTER = Phrase("Dit {noun}")
THE = Phrase("De {noun} ‘{name}’")
THE_NEUTER = Phrase("Het {noun} ‘{name}’")

# how a text may look
SLUG_LOOKS = "een naam in kleine letters, die met een letter begint: bijvoorbeeld ‘loon-gestopt’"
REF_LOOKS = "een nummer dat met een hoofdletter begint: bijvoorbeeld ‘F-A01’ of ‘W1’"
VALUE_NAME_LOOKS = (
    "het nummer van een feit, een punt en de naam van de waarde: bijvoorbeeld ‘F-B10.kosten’"
)
CODE_LOOKS = "een hoofdletter met een nummer: bijvoorbeeld ‘V3’"
LETTER_LOOKS = "één kleine letter; ‘w’ is voor ‘Weet ik niet’"
DAY_LOOKS = "een datum als jaar-maand-dag: bijvoorbeeld ‘2026-11-22’"
PARTIAL_DAY_LOOKS = (
    "een datum, een maand of een jaar: bijvoorbeeld ‘2025-07-01’, ‘2025-07’ of ‘2025’"
)
ADDRESS_LOOKS = "een volledig adres dat begint met https://, http:// of mailto:"
PLACE_LOOKS = (
    "een adres vanaf het begin van de site, zonder streep vooraan: bijvoorbeeld ‘begrippen/’ of"
    " ‘keuzehulp/#loon’"
)
BWB_LOOKS = (
    "het nummer van een wet zoals het in haar adres op wetten.overheid.nl staat: bijvoorbeeld"
    " ‘BWBR0010346’"
)
LAW_PART_LOOKS = "alleen het nummer of de letter: bijvoorbeeld ‘2.14d’, ‘2’ of ‘g’"

# a file and its parts
MISSING_HEAD = Message(
    "missing-head",
    "In deze map staan wel ‘{orphan}’, maar er is geen ‘{head}’.",
    "Zet er een bestand bij dat begint met ‘{head}:’.",
)
SECOND_HEAD = Message(
    "second-head",
    "In deze map staat al een ‘{head}’.",
    "Geef elke boom en elk stappenplan een eigen map.",
)
SAID_TWICE = Message(
    "said-twice", "‘{name}’ staat ook in {file}, op regel {line}.", "Laat er één staan."
)
UNKNOWN_PART = Message(
    "unknown-part",
    "‘{key}’ is geen onderdeel van een boom of stappenplan.",
    "Een bestand kan beginnen met: {parts}.",
)
PART_IS_NO_LIST = Message(
    "wrong-kind",
    "Achter ‘{key}’ hoort een lijst.",
    "Begin elk onderdeel op een nieuwe regel met een streepje: ‘- id: …’.",
)

# keys
MISSING_KEY = Message("missing-key", "{name} mist ‘{key}’.", "Voeg een regel ‘{key}:’ toe.")
UNKNOWN_KEY = Message("unknown-key", "{name} kent geen sleutel ‘{key}’.", "Hier kan: {keys}.")
EMPTY_KEY = Message(
    "empty-value", "Achter ‘{key}’ staat niets.", "Vul iets in, of haal de regel weg."
)
EMPTY_ITEM = Message(
    "empty-value",
    "In de lijst achter ‘{key}’ staat een lege regel.",
    "Vul iets in, of haal het streepje weg.",
)
EMPTY_STRING = Message(
    "empty-value", "Achter ‘{key}’ hoort één tekst.", "Typ de tekst achter de dubbele punt."
)

# values
WRONG_KIND = Message(
    "wrong-kind", "Hier hoort {wanted}, maar er staat {given}.", "Kijk hoe het bij de buren staat."
)
WANTED_KEYS = Phrase("een {noun} met sleutels als {keys}")
WANTED_ROWS = Phrase("achter ‘{key}’ een rij sleutels")
WANTED_LIST = Phrase("achter ‘{key}’ een lijst")
WANTED_TEXT = Phrase("achter ‘{key}’ een tekst")
WANTED_WORD = Phrase("achter ‘{key}’ één woord")
GIVEN_KEYS = "sleutels met waarden"
GIVEN_LIST = "een lijst"
GIVEN_TEXT = "een tekst"
GIVEN_NOTHING = "niets"
WRONG_SHAPE = Message("wrong-shape", "‘{value}’ kan niet bij ‘{key}’.", "Schrijf {wanted}.")
WITHOUT_CAPITALS = Phrase("‘{value}’, zonder hoofdletter")
WRONG_NUMBER = Message(
    "wrong-shape",
    "‘{value}’ kan niet bij ‘{key}’.",
    "Schrijf een heel getal, zonder aanhalingstekens.",
)
NUMBER_TOO_LONG = Message(
    "number-too-long",
    "‘{key}’ is een getal van {digits} cijfers; hoogstens {limit} kan.",
    "Schrijf een kleiner getal.",
)
WRONG_CHOICE = Message("wrong-choice", "‘{value}’ kan niet bij ‘{key}’.", "Kies uit: {choices}.")

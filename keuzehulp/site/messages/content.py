"""Pages that people write by hand."""

from keuzehulp.source import Message

# content
UNKNOWN_INSERT = Message(
    "unknown-insert",
    "‘{insert}’ vraagt iets dat er niet is.",
    "Kijk in tree/README.md wat er kan, of laat de accolades weg.",
)

# content_checks
PAGE_NAME = Message(
    "page-name",
    "Van ‘{inside}’ kan geen adres worden gemaakt.",
    "Gebruik kleine letters, cijfers en streepjes: de naam van het bestand wordt het adres.",
)
EMPTY_PAGE = Message("front-matter", "Deze pagina is leeg.", "Vul haar, of haal het bestand weg.")
FRONT_MATTER_OPEN = Message(
    "front-matter",
    "De kop van deze pagina houdt niet op.",
    "Zet onder de titel en de omschrijving een regel met alleen ---.",
)
FRONT_MATTER_WITHOUT_LINES = Message(
    "front-matter",
    "‘{key}’ staat niet tussen twee regels met ---.",
    "Zet boven de titel en de omschrijving een regel met alleen ---, en eronder ook.",
)
FETCHED_OUTSIDE = Message(
    "fetched-outside",
    "Deze pagina haalt ‘{address}’ bij een ander: die ziet dan wie uw lezers zijn.",
    "Zet het bestand in content/ en noem het daar, of maak er een link van.",
)
ACTIVE_ELEMENT = Message(
    "active-element",
    "‘<{tag}>’ kan niet op een losse pagina: die heeft geen scripts, stijlen of vensters in de"
    " tekst.",
    "Haal het element weg.",
)
FRONT_MATTER_TEXT = Message(
    "front-matter", "Achter ‘{key}’ hoort één tekst.", "Typ de tekst achter de dubbele punt."
)
FRONT_MATTER_ADDRESS = Message(
    "front-matter",
    "‘{address}’ is geen plek op deze site.",
    "Noem een adres vanaf het begin van de site.",
)
PAGE_TOO_LARGE = Message(
    "page-too-large",
    "Deze pagina is {size}; hoogstens {limit} kan.",
    "Splits de pagina, of haal weg wat er niet hoort.",
)
CONTROL_CHARACTER = Message(
    "control-character",
    "Hier staat een onzichtbaar teken.",
    "Verwijder het teken, of typ de regel opnieuw.",
)
TOO_MANY_MARKS = Message(
    "too-many-marks",
    "In deze alinea staan meer dan {marks} haken, of meer dan {depth} tekens > achter elkaar.",
    "Splits de pagina, of haal weg wat er niet hoort.",
)
TOO_MANY_HEADINGS = Message(
    "too-many-marks",
    "Op deze pagina staan meer dan {headings} koppen, of een regel springt meer dan {indent} in.",
    "Splits de pagina, of haal weg wat er niet hoort.",
)

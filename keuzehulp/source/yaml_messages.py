"""What libyaml and PyYAML say of a file, and what an editor needs to hear instead."""

# What libyaml and PyYAML say (they word some differently) against what an editor needs to hear.
SAID = (
    (
        "found character '\\t'",
        "tab",
        "Hier staat een tab.",
        "Gebruik spaties om in te springen, twee per niveau.",
    ),
    (
        "found character that cannot start any token",
        "strange-character",
        "Dit teken kan hier niet staan.",
        "Zet de tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "mapping values are not allowed",
        "colon-in-text",
        "Hier staat een dubbele punt in een tekst, of deze regel springt te ver in.",
        "Zet de hele tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "found unexpected end of stream",
        "open-quote",
        "Een aanhalingsteken is wel geopend, maar niet gesloten.",
        "Zet aan het eind van de tekst hetzelfde aanhalingsteken.",
    ),
    (
        "found undefined alias",
        "alias",
        "Een woord dat met * begint, betekent in YAML iets anders.",
        "Zet de tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "while scanning an alias",
        "alias",
        "Een woord dat met * begint, betekent in YAML iets anders.",
        "Zet de tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "while scanning an anchor",
        "alias",
        "Een woord dat met & begint, betekent in YAML iets anders.",
        "Zet de tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "while scanning a block scalar",
        "block-text",
        "Achter | of > staat nog tekst.",
        "Zet de tekst op de regel eronder, ingesprongen. Begint de tekst zelf zo, zet hem dan"
        " tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "expected ',' or",
        "open-bracket",
        "Een haak is wel geopend, maar niet goed gesloten.",
        "Zet ] of } aan het eind, en een komma tussen wat erin staat.",
    ),
    (
        "unknown escape character",
        "escape",
        r"Tussen rechte dubbele aanhalingstekens heeft \ een eigen betekenis.",
        "Gebruik enkele aanhalingstekens: '…'.",
    ),
    (
        "mapping keys are not allowed",
        "strange-character",
        "Dit teken kan hier niet staan.",
        "Zet de tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "while scanning a directive",
        "strange-character",
        "Dit teken kan hier niet staan.",
        "Zet de tekst tussen enkele aanhalingstekens: '…'.",
    ),
    (
        "<document start>",
        "documents",
        "In dit bestand staat een regel met ‘...’.",
        "Haal die regel weg; één bestand is één geheel.",
    ),
    (
        "could not find expected ':'",
        "no-colon",
        "Hier ontbreekt een dubbele punt.",
        "Schrijf: sleutel, dubbele punt, spatie, tekst.",
    ),
    (
        "did not find expected key",
        "indentation",
        "Deze regel springt anders in dan de rest, of er ontbreekt een aanhalingsteken.",
        "Zet hem precies onder de andere sleutels. Een ' in een tekst tussen '…' schrijft u"
        " dubbel.",
    ),
    (
        "did not find expected '-' indicator",
        "indentation",
        "Deze regel springt anders in dan de regels eromheen.",
        "Zet hem precies onder de andere streepjes.",
    ),
    (
        "expected <block end>",
        "indentation",
        "Deze regel springt anders in dan de regels eromheen.",
        "Zet hem precies onder de andere sleutels of streepjes.",
    ),
    (
        "block sequence entries are not allowed",
        "indentation",
        "Een streepje staat hier op een plek waar geen lijst kan beginnen.",
        "Begin de lijst op een nieuwe regel onder de sleutel.",
    ),
    (
        "expected a single document",
        "documents",
        "In dit bestand staat een regel met ‘---’.",
        "Haal die regel weg; één bestand is één geheel.",
    ),
    (
        "special characters are not allowed",
        "control-character",
        "In dit bestand staat een onzichtbaar teken.",
        "Verwijder het teken, of typ de regel opnieuw.",
    ),
    (
        "control characters are not allowed",
        "control-character",
        "In dit bestand staat een onzichtbaar teken.",
        "Verwijder het teken, of typ de regel opnieuw.",
    ),
)

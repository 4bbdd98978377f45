"""What is told of files that are no good YAML."""

from keuzehulp.source.message import Message

# nesting
TOO_DEEP = Message(
    "too-deep",
    "Hier staan meer dan {limit} lijsten of groepen in elkaar.",
    "Haal weg wat er te veel staat: de teksten van de keuzehulp gaan nooit zo diep.",
)
TOO_MANY_PARTS = Message(
    "too-large",
    "In dit bestand staan meer dan {limit} sleutels en teksten.",
    "Verdeel het over meer bestanden.",
)

# what libyaml and PyYAML find, in an editor's words
TAB = Message("tab", "Hier staat een tab.", "Gebruik spaties om in te springen, twee per niveau.")
STRANGE_CHARACTER = Message(
    "strange-character",
    "Dit teken kan hier niet staan.",
    "Zet de tekst tussen enkele aanhalingstekens: '…'.",
)
COLON_IN_TEXT = Message(
    "colon-in-text",
    "Hier staat een dubbele punt in een tekst, of deze regel springt te ver in.",
    "Zet de hele tekst tussen enkele aanhalingstekens: '…'.",
)
OPEN_QUOTE = Message(
    "open-quote",
    "Een aanhalingsteken is wel geopend, maar niet gesloten.",
    "Zet aan het eind van de tekst hetzelfde aanhalingsteken.",
)
ALIAS = Message(
    "alias",
    "Een woord dat met * begint, betekent in YAML iets anders.",
    "Zet de tekst tussen enkele aanhalingstekens: '…'.",
)
SCANNED_ANCHOR = Message(
    "alias",
    "Een woord dat met & begint, betekent in YAML iets anders.",
    "Zet de tekst tussen enkele aanhalingstekens: '…'.",
)
BLOCK_TEXT = Message(
    "block-text",
    "Achter | of > staat nog tekst.",
    "Zet de tekst op de regel eronder, ingesprongen. Begint de tekst zelf zo, zet hem dan tussen"
    " enkele aanhalingstekens: '…'.",
)
OPEN_BRACKET = Message(
    "open-bracket",
    "Een haak is wel geopend, maar niet goed gesloten.",
    "Zet ] of }} aan het eind, en een komma tussen wat erin staat.",
)
ESCAPE = Message(
    "escape",
    "Tussen rechte dubbele aanhalingstekens heeft \\ een eigen betekenis.",
    "Gebruik enkele aanhalingstekens: '…'.",
)
DOCUMENT_END = Message(
    "documents",
    "In dit bestand staat een regel met ‘...’.",
    "Haal die regel weg; één bestand is één geheel.",
)
NO_COLON = Message(
    "no-colon", "Hier ontbreekt een dubbele punt.", "Schrijf: sleutel, dubbele punt, spatie, tekst."
)
INDENTED_KEY = Message(
    "indentation",
    "Deze regel springt anders in dan de rest, of er ontbreekt een aanhalingsteken.",
    "Zet hem precies onder de andere sleutels. Een ' in een tekst tussen '…' schrijft u dubbel.",
)
INDENTED_DASH = Message(
    "indentation",
    "Deze regel springt anders in dan de regels eromheen.",
    "Zet hem precies onder de andere streepjes.",
)
INDENTED_OTHERWISE = Message(
    "indentation",
    "Deze regel springt anders in dan de regels eromheen.",
    "Zet hem precies onder de andere sleutels of streepjes.",
)
MISPLACED_LIST = Message(
    "indentation",
    "Een streepje staat hier op een plek waar geen lijst kan beginnen.",
    "Begin de lijst op een nieuwe regel onder de sleutel.",
)
SECOND_DOCUMENT = Message(
    "documents",
    "In dit bestand staat een regel met ‘---’.",
    "Haal die regel weg; één bestand is één geheel.",
)
CONTROL_CHARACTER = Message(
    "control-character",
    "In dit bestand staat een onzichtbaar teken.",
    "Verwijder het teken, of typ de regel opnieuw.",
)
CURLY_QUOTES = Message(
    "curly-quotes",
    "Gekrulde aanhalingstekens zijn voor YAML gewone letters.",
    "Gebruik rechte aanhalingstekens: '…'.",
)
YAML = Message(
    "yaml",
    "Dit is geen geldige YAML.",
    "Kijk naar het inspringen en de aanhalingstekens op deze regel en die erboven.",
)
HASH_IN_TEXT = Message(
    "hash-in-text",
    "Hier staat # in een tekst; YAML vergeet alles wat erachter komt.",
    "Zet de hele tekst tussen enkele aanhalingstekens: '…'. Is het een opmerking, zet dan een"
    " spatie achter #.",
)
BRACKET_AT_START = Message(
    "bracket-at-start",
    "Een tekst die met {{ of [ begint, leest YAML als iets anders.",
    "Zet de hele tekst tussen enkele aanhalingstekens: '…'.",
)
ENCODING = Message(
    "encoding", "Dit bestand is niet als UTF-8 bewaard.", "Bewaar het opnieuw als UTF-8."
)
ESCAPED_CONTROL_CHARACTER = Message(
    "control-character",
    "In deze tekst maakt \\ een teken dat niemand ziet.",
    "Zet de tekst tussen enkele aanhalingstekens: '…'. Dan is \\ een gewoon teken.",
)
TEXT_TOO_LONG = Message(
    "text-too-long",
    "Deze tekst heeft {length} tekens; hoogstens {limit} kan.",
    "Maak er kortere teksten van, of kijk of er een aanhalingsteken ontbreekt.",
)
EMPTY_FILE = Message("empty-file", "Dit bestand is leeg.", "Vul het, of haal het weg.")
NO_KEYS = Message(
    "no-keys", "Dit bestand begint niet met een sleutel.", "Begin met bijvoorbeeld ‘questions:’."
)
STRANGE_KEY = Message(
    "strange-key",
    "Een sleutel is één woord of naam, geen lijst.",
    "Zet de haakjes achter de dubbele punt.",
)
DUPLICATE_KEY = Message(
    "duplicate-key",
    "‘{name}’ staat hier voor de tweede keer; de eerste staat op regel {line}.",
    "Laat er één staan. YAML zou de eerste zonder waarschuwing vergeten.",
)
TAG = Message(
    "tag",
    "‘{name}’ is hier niet toegestaan.",
    "Zet een tekst die met ! begint tussen enkele aanhalingstekens: '…'.",
)

# what looks right and means something else
HARD_SPACE = Message(
    "hard-space",
    "Hier staat een vaste spatie, die YAML niet als spatie ziet.",
    "Vervang het teken door een gewone spatie.",
)
HIDDEN_SIGN = Message(
    "hidden-sign",
    "Hier staat een teken dat u niet ziet.",
    "Verwijder het teken, of typ het woord opnieuw.",
)
UNKNOWN_SIGN = "onbekend"
ANCHOR = Message(
    "alias",
    "Een woord dat met & begint, betekent in YAML iets anders.",
    "Zet de hele tekst tussen enkele aanhalingstekens: '…'. Of schrijf de tekst voluit op elke"
    " plek.",
)
LOOK_ALIKE = Message(
    "look-alike",
    "In ‘{word}’ lijkt ‘{sign}’ een gewone letter, maar het is een ander teken ({what}).",
    "Typ het woord opnieuw met uw toetsenbord.",
)
SWALLOWED_KEY = Message(
    "swallowed-key",
    "‘{key}:’ hoort hier bij de tekst erboven, en is dus geen sleutel.",
    "Is het een sleutel, laat de regel dan minder ver inspringen. Is het tekst, begin de regel"
    " dan met een ander woord.",
)
CUT_OFF = Message(
    "cut-off",
    "Wat achter # staat, hoort voor YAML niet bij deze tekst en komt niet op de site.",
    "Hoort het bij de tekst? Zet de hele tekst tussen enkele aanhalingstekens: '…'. Is het een"
    " opmerking, zet die dan op een regel erboven.",
    "warning",
)
CURLY_QUOTES_AROUND = Message(
    "curly-quotes",
    "Gekrulde aanhalingstekens om de hele tekst komen zo op de site te staan.",
    "Haal ze weg, of gebruik rechte aanhalingstekens: '…'.",
    "warning",
)

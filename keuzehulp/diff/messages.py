"""What is told of two trees side by side, and of a tree with a fault put in."""

from keuzehulp.source import Phrase

# kinds of differences
ADDED = "erbij"
REMOVED = "eraf"
RENAMED = "andere naam"
PARTS = {
    "trees": "bomen", "guides": "stappenplannen", "facts": "feiten", "sources": "bronnen",
    "glossary": "begrippen", "rules": "huisregels", "synonyms": "zoekregels",
    "publisher": "uitgever", "strings": "vaste woorden",
}  # fmt: skip
NEW_TREE = "Deze boom is nieuw."
LOST_TREE = "Deze boom is er niet meer."
NOT_WHOLE = (
    "De bomen verschillen zo veel dat niet elke weg is gevolgd. De echte aantallen kunnen hoger"
    " zijn."
)

# paths and where they part
PATH = Phrase("{number} weg")
PATHS = Phrase("{number} wegen")
MANY_PATHS = Phrase("een getal van {digits} cijfers aan wegen")
NODE = Phrase("{noun} {code} ‘{title}’")
NOTHING = "niets"
AT_THE_START = "Aan het begin"
AFTER = Phrase("Na {code} ‘{question}’ {answer}")
ANSWER_ADDED = Phrase("nieuw antwoord, naar {now}")
ANSWER_REMOVED = Phrase("antwoord weg; het leidde naar {was}")
FIRST_AND_NOW = Phrase("eerst {was}, nu {now}")
QUESTION_ADDED = Phrase("eerst {was}, nu {now} (deze vraag komt erbij)")
QUESTION_REMOVED = Phrase("eerst {was}, nu {now} (die vraag vervalt hier)")
ENDS_FIRST = Phrase("eerst uit bij {codes}")
ENDS_NOW = Phrase("nu uit bij {codes}")

# headings
TREE = Phrase("Boom ‘{title}’ ({tree})")
TEXTS = Phrase("Teksten en feiten: {count} anders")
PARTINGS = "Hier gaan dezelfde antwoorden voor het eerst anders verder"
OTHER_OUTCOME = Phrase("Andere uitkomst: {paths}")
NODES = "Vragen, antwoorden en uitkomsten"
EXAMPLE = Phrase("{paths}, bijvoorbeeld {route} → {to}")
NODE_LINE = Phrase("{at}: {kind}: {noun} {code} ‘{title}’")
WAS = Phrase("eerst: {text}")
IS = Phrase("nu:    {text}")
COLUMNS_OF_TEXTS = ("plaats", "wat", "eerst", "nu")
COLUMNS_OF_PARTINGS = ("waar", "wat", "wegen")
COLUMNS_OF_OUTCOMES = ("eerst", "nu", "wegen", "bijvoorbeeld")
COLUMNS_OF_NODES = ("plaats", "wat", "welke")

# faults
LEADS_ELSEWHERE = Phrase("gaat naar ‘{other}’ in plaats van naar ‘{to}’")
LEADS_ALWAYS = Phrase("gaat altijd naar ‘{to}’, zonder voorwaarde")
SWAPPED = Phrase("verwisselt ‘all_of’ en ‘any_of’ bij de route naar ‘{to}’")
FAULTY = Phrase("{code} ‘{words}’")

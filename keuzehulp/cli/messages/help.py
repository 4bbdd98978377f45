"""What can be asked on the command line, and what is wrong with what was asked."""

from keuzehulp.source import Phrase

# the program
ABOUT = "Van de woorden in tree/ naar een website."
USAGE = "gebruik:"
ARGUMENTS = "wat u opgeeft"
OPTIONS = "opties"
HELP = "deze uitleg"
TREE = "een andere map dan tree/"
EDITION = "de map van de uitgave: met mkdocs.yml, tree/ en content/"
NOT_UNDERSTOOD = Phrase("Dat begrijpt {program} niet: {why}\nVraag hulp met: {command} --help")

# what is wrong
WRONG_CHOICE = Phrase("‘{given}’ kan hier niet. Kies uit: {known}.")
NO_WHOLE_NUMBER = Phrase("‘{given}’ is geen heel getal.")
MISSING = Phrase("er ontbreekt iets: {names}.")
NOT_TOGETHER = Phrase("{one} en {other} gaan niet samen.")
NO_VALUE = Phrase("achter {option} hoort een waarde.")
WRONG = "de opdracht klopt niet."
UNKNOWN = Phrase("‘{given}’ bestaat niet.")
AND = " en "

# build, check, serve, pages, record, new, test, lint, bench
BUILD = "de site bouwen in site/"
BUILD_PDF = (
    "ook pdf’s van de bladen om te printen; heeft een browser nodig, en haalt de eerste keer wat"
    " de tests nodig hebben"
)
BUILD_COMPRESS = "elk bestand ook samengeperst, voor servers die dat kunnen sturen"
BUILD_OFFLINE = "ook de hele site als zip, om zonder server te openen"
BUILT = Phrase("De site staat in {folder}/.")
CHECK = "alle fouten in tree/ laten zien"
CHECK_WATCH = "bij elke keer bewaren opnieuw kijken"
SERVE = "de site bouwen, laten zien op http://127.0.0.1:8000/ en bij elke wijziging opnieuw bouwen"
SERVE_PORT = Phrase("de poort ({usual})")
NO_PORT = Phrase("een poort is een getal van 1 tot en met {last}.")
PAGES = "alle pagina’s in een map schrijven, voor een ander programma"
PAGES_OUT = "de map om in te schrijven"
PAGES_WRITTEN = Phrase("{count} bestanden in {folder}/.")
RECORD = "vastleggen wat er op de site staat, zodat er nooit iets van verdwijnt"
RECORDED = Phrase("Wat nu op de site staat, staat in {file}.")
NOT_RECORDED = "Er is niets vastgelegd."
NOT_BY_ITSELF = Phrase(
    "In {file} staat iets anders dan ‘published’, of nog iets daarnaast. Zet dat in een eigen"
    " bestand."
)
RECORDED_NEW = Phrase(
    "Nieuw: {addresses:adres|adressen} en {codes:code|codes}. Staan ze nog niet op de site? Neem ze"
    " dan terug: --withdraw."
)
WITHDRAW = "terugnemen wat er het laatst is vastgelegd, als dat nooit op de site stond"
WITHDRAWN = Phrase(
    "Teruggenomen, vastgelegd op {day}: {addresses:adres|adressen} en {codes:code|codes}.\nStonden"
    " ze toch op de site? Leg ze dan opnieuw vast."
)
NOTHING_TO_WITHDRAW = Phrase(
    "Er is niets om terug te nemen: wat in {file} staat, is al langer vastgelegd."
)
NEW = "een nieuwe map maken om mee te beginnen, met een klein voorbeeld dat meteen werkt"
NEW_DIR = "de map om te maken"
TEST = "alle tests, ook die in een browser"
TEST_ARGUMENT = "gaat naar pytest zoals het er staat"
TEST_BROWSER = Phrase("Browser voor de tests: {browser}")
LINT = "opmaak, stijl en types van de code"
BENCH = "meten hoe snel en hoe klein het is, naast wat vergelijkbaar is"
BENCH_ONLY = Phrase("alleen dit: {known}; kan vaker")
BENCH_KIND = "SOORT"
BENCH_QUICK = "klein en één keer: alleen om te zien dat het werkt"
NO_CHECKOUT = "Dit kan alleen in een kopie van de bron van het programma, met de tests erbij."

# diff, facts, language, mutate, paths, stats
DIFF = "welke wegen, teksten en feiten anders zijn dan in een andere map of versie"
DIFF_OLD = "een map, of een versie van git: ‘main’, ‘HEAD~3’, ‘HEAD~3:map’"
DIFF_NEW = "waarmee u die vergelijkt: ook een map of versie"
FACTS = "welke feiten aan controle toe zijn, nergens worden genoemd, of waar een feit staat"
FACTS_EXPIRING = Phrase("binnen N dagen aan controle toe ({usual})")
FACTS_UNUSED = "nergens genoemd; ook de bronnen waar geen feit op rust"
FACTS_WHERE = "elke plaats die dit feit noemt, zoals F-B10"
FACTS_WHICH = "FEIT"
FACTS_FORMAT = "ics is een agenda"
NO_DAYS = Phrase("een aantal dagen is een getal van 0 tot en met {last}.")
NO_CALENDAR = "een agenda is er alleen van feiten die aan controle toe zijn."
LANGUAGE = "hoe eenvoudig elke tekst is, de moeilijkste eerst"
MUTATE = "elk antwoord één keer verkeerd laten gaan: wie merkt het?"
MUTATE_JOURNEYS = "de map met reizen (journeys/ of tests/journeys/ naast de boom)"
PATHS = "elk pad door elke boom, een regel per pad"
STATS = "tellen wat er in elke boom zit"

# import and export
IMPORT = "een map met een boom maken van het bestand van een ander systeem"
IMPORT_FILE = "het bestand, of een map met alle bestanden"
IMPORT_TABLE = "welke tabel van een dmn-bestand, of welk blad van een werkmap"
IMPORT_MAP = Phrase("waar een veld van een tekening hoort: {keys}; kan vaker")
IMPORT_OUT = "de nieuwe map"
TABLE_ONLY_WITH = Phrase("--table is er alleen bij {kinds}.")
MAP_ONLY_WITH = Phrase("--map is er alleen bij {kind}.")
WRONG_MAP = Phrase(
    "‘{given}’ kan niet achter --map. Zeg bijvoorbeeld --map body=question; achter het"
    " isgelijkteken kan: {keys}."
)
EXPORT = "de boom in de vorm van een ander systeem"
EXPORT_OUT = "het bestand; anders op het scherm"

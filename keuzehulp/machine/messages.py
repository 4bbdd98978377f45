"""What is told of the machine: its Python, browsers, disk and ports.

Standard library only, in syntax that an old Python can parse: see bootstrap. So these are plain
texts, filled in with `format`.
"""

# the .venv
INTERRUPTED = "Afgebroken. De volgende keer begint het klaarzetten opnieuw."
PREPARING = "Eenmalig klaarzetten: .venv met {lock} (een halve minuut) …"
OLD_PYTHON = "Python {wanted} of nieuwer is nodig; dit is Python {running}."
NO_VENV_MODULE = (
    "Python mist de module venv: installeer python3-venv (apt-get install python3-venv)."
)
NO_VENV = "{folder} kon niet worden gemaakt."
PIP_FAILED = (
    "pip kon {lock} niet installeren. Kijk of de internetverbinding werkt, en geef de opdracht"
    " opnieuw. pip zegt:"
)
BROKEN = (
    "De map .venv is kapot. Verwijder haar, en geef de opdracht opnieuw: dan wordt zij opnieuw"
    " gemaakt."
)
NO_LOCK = "{lock} is niet te lezen; daarin staan de pakketten die nodig zijn."

# browsers
NO_BROWSER = (
    "Er is geen browser: installeer zelf Chromium of Chrome, of zet {variable} op het pad van"
    " een browser."
)
NO_BROWSER_INSTALLED = (
    "Er kon geen browser worden geïnstalleerd: installeer zelf Chromium of Chrome, of zet"
    " {variable} op het pad van een browser."
)
INSTALLING = (
    "Er is geen browser voor de tests; er wordt er nu een geïnstalleerd (hoogstens enkele"
    " minuten) …"
)
INSTALLING_WITH = "  met {route} …"
DID_NOT_WORK = "  dat lukte niet: {complaint}"
DOES_NOT_START = "de browser start niet"
NO_PROGRAM = (
    "{variable} is ‘{wish}’, maar daar is geen programma: verbeter het pad of haal de variabele"
    " weg."
)
OF_VARIABLE = "van {variable}"
OF_PLAYWRIGHT = "van Playwright"
OF_MACHINE = "van deze computer"
OF_PROJECT = "van het project (.venv/browser)"
NPM_GAVE_NOTHING = "npm gaf geen bestand"
OTHER_FILE = "{package} is niet het bestand dat het moet zijn"

# commands
TOO_SLOW = "na {seconds} seconden nog niet klaar"
WITHOUT_WORDS = "zonder uitleg"

# what the system refuses
DISK_FULL = "De schijf is vol. Maak ruimte vrij, en probeer het opnieuw."
NOT_ALLOWED = "Dat mag u hier niet lezen of schrijven. Kijk van wie de map is."
READ_ONLY = "Deze schijf is alleen te lezen. Kies een andere plaats."
NOT_THERE = "Dat bestaat niet. Controleer de naam."
IS_FOLDER = "Dat is een map, en hier hoort een bestand."
NO_FOLDER = "Dat is geen map, en hier hoort een map."
EXISTS = "Dat bestaat al. Kies een andere naam."
NOT_EMPTY = "Die map is niet leeg. Kies een andere naam."
BUSY = "Die map is in gebruik, misschien als schijf. Kies een andere plaats."
NAME_TOO_LONG = "Die naam is te lang. Kies een kortere."
LINK_CYCLE = "Deze link gaat in een kring. Haal hem weg."
TOO_MANY_OPEN = "Er staan te veel bestanden open. Sluit andere programma’s."
NO_MEMORY = "Het geheugen is vol. Sluit andere programma’s."
TOO_LARGE = "Dit bestand wordt groter dan hier mag. Kies een andere plaats."
DISK_ERROR = "De schijf geeft een fout. Controleer de schijf."
PORT_TAKEN = "Die poort is al in gebruik. Kies met --port een andere."
CANNOT_RUN = "Dat programma kan deze computer niet uitvoeren."
OTHER_ERROR = "Dat lukt op deze computer niet ({said})."
AT_FILE = "‘{file}’: {said}"

# the day, and waiting
NO_DATE = "{variable}={said} is geen datum. Schrijf bijvoorbeeld {variable}=2026-11-22."
WAITING = "Bewaar een bestand, en hier staat wat er dan mis is. Stoppen: Ctrl+C."

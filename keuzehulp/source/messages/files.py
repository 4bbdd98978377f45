"""What is told of files and folders that may not be where they are."""

from keuzehulp.source.message import Message

FOLDER_NAMED_AS_FILE = Message(
    "misnamed",
    "Dit is een map, maar de naam eindigt als die van een bestand.",
    "Geef de map een andere naam.",
)
MISNAMED = Message(
    "misnamed",
    "Dit bestand wordt niet gelezen: de naam eindigt niet op ‘{ending}’.",
    "Noem het ‘{stem}{ending}’, of haal het weg.",
)
OTHER_CAPITALS = Message(
    "misnamed",
    "Dit bestand vervangt niets: de naam heeft andere hoofdletters dan ‘{name}’.",
    "Noem het ‘{name}’, of haal het weg.",
)
FILE_NAMED_AS_FOLDER = Message(
    "misnamed",
    "Dit is een bestand, maar hier hoort een map.",
    "Geef het bestand een andere naam.",
)
MERGE_CONFLICT = Message(
    "merge-conflict",
    "Hier staan twee versies van dezelfde regels: git kon ze niet samenvoegen.",
    "Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
)
NO_FILE = Message("no-file", "Dit is geen gewoon bestand.", "Haal het weg.")
LINK_OUTSIDE = Message(
    "link-outside",
    "Dit is een link naar ‘{target}’. Wat buiten deze map staat, hoort niet op de site.",
    "Zet het bestand zelf hier neer, of haal de link weg.",
)

# folder
NO_FOLDER = Message(
    "no-folder", "De map ‘{folder}’ bestaat niet.", "Controleer de naam van de map."
)
NO_FILES = Message("no-files", "In deze map staat geen enkel YAML-bestand.", "Begin met tree.yml.")
TOO_LARGE = Message(
    "too-large",
    "Dit bestand is {size}; hoogstens {limit} kan.",
    "Verdeel het over meer bestanden, of haal het weg als het hier niet hoort.",
)
FOLDER_TOO_LARGE = Message(
    "too-large",
    "De bestanden in deze map zijn samen meer dan {limit}.",
    "Haal weg wat er niet hoort.",
)

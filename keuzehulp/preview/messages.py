"""What `serve` tells: of its port, and on the pages that it shows while something is wrong."""

from keuzehulp.source import Phrase

PORT_TAKEN = Phrase("Poort {port} is al in gebruik, misschien door ‘serve’ in een ander venster.")
PORT_REFUSED = Phrase("Poort {port} is alleen voor de beheerder van deze computer.")
PORT_WRONG = Phrase("Poort {port} kan niet. {said}")
ANOTHER_PORT = Phrase("{why} Kies een andere: python3 build_tree.py serve --port {port}")

# the bar above a page
BAR_NAME = "Huisregels"
BAR_SUMMARY = Phrase(
    "{count:fout|fouten} van de huisregels.\nZo wordt de site niet gemaakt; hier ziet u de"
    " pagina’s alvast."
)

# the page with mistakes
MISTAKES = "Fout in tree/"
MISTAKES_ABOUT = (
    "Verbeter wat hieronder staat en bewaar het bestand. Deze pagina laadt dan vanzelf opnieuw."
)

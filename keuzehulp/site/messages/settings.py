"""Settings: the front page, menus, version and colours."""

from keuzehulp.source import Message

# settings
MISSING_EXTRA = Message(
    "missing-setting", "Bij ‘extra’ ontbreekt ‘{name}’.", "Zet terug wat er stond."
)
MENU_NOWHERE = Message(
    "menu-nowhere",
    "Het menu wijst naar ‘{url}’, maar die pagina is er niet; de site laat dit onderdeel weg.",
    "Noem een pagina die er is, of haal dit onderdeel weg.",
    "warning",
)
MISSING_SETTING = Message(
    "missing-setting", "Hier ontbreekt ‘{name}’.", "Voeg een regel toe: ‘{line}’."
)
NO_FOLDER = Message("no-folder", "De map ‘{docs}’ bestaat niet.", "Controleer de naam van de map.")
ENGINE_NO_VERSION = Message(
    "engine-version", "‘{asked}’ is geen versie van het programma.", "Schrijf: ‘engine: {ours}’."
)
EDITION_TOO_OLD = Message(
    "engine-version",
    "Deze map is gemaakt voor versie {asked}; dit programma is {ours}.",
    "Lees in CHANGELOG.md wat er is veranderd, pas deze map aan, en schrijf dan hier de nieuwe"
    " versie.",
)
EDITION_TOO_NEW = Message(
    "engine-version",
    "Deze map vraagt om versie {asked}; dit programma is {ours}.",
    "Installeer een nieuwere versie van het programma.",
)
MENU_SHAPE = Message(
    "menu-shape",
    "Achter ‘{name}’ hoort een lijst.",
    "Schrijf voor elk onderdeel: ‘- {{title: …, url: …}}’.",
)
MENU_ITEM_SHAPE = Message(
    "menu-shape",
    "Dit onderdeel van ‘{name}’ heeft geen ‘title’ met een ‘url’.",
    "Schrijf voor elk onderdeel: ‘- {{title: …, url: …}}’.",
)

# the front page
NO_FRONT_PAGE = Message(
    "no-front-page",
    "Zonder dit bestand heeft de site geen beginpagina.",
    "Zet het bestand terug, of maak het.",
)

# colours
UNKNOWN_COLOUR = Message(
    "unknown-colour", "‘{key}’ is geen kleur van de site.", "Haal de regel weg."
)
COLOUR_SHAPE = Message(
    "colour-shape",
    "Achter ‘{key}’ staat geen kleur.",
    "Schrijf een # met zes tekens, tussen aanhalingstekens: bijvoorbeeld '#0f5c57'.",
)
LOW_CONTRAST = Message(
    "low-contrast",
    "‘{text}’ ({of_text}) op ‘{ground}’ ({of_ground}) is slecht te lezen: het contrast is"
    " {contrast}.",
    "Het moet minstens {least:.0f} zijn. Kies een andere kleur voor ‘{mine}’.",
)
LOW_CONTRAST_DARK = Message(
    "low-contrast",
    "‘{text}’ ({of_text}) op ‘{ground}’ ({of_ground}) is op een donker scherm slecht te lezen:"
    " het contrast is {contrast}.",
    "Het moet minstens {least:.0f} zijn. Kies een andere kleur voor ‘{mine}’.",
)

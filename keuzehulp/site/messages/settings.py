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

# paths of pages
PAGES_NOT_NAMED = Message(
    "page-path",
    "Achter ‘pages’ horen namen met een plek.",
    "Schrijf bijvoorbeeld ‘pages: {{search: zoeken}}’. Er is: {known}.",
)
NO_SUCH_PAGE = Message(
    "page-path", "Een pagina ‘{name}’ maakt het programma niet.", "Kies uit: {known}."
)
PAGE_NO_PATH = Message(
    "page-path",
    "De plek van ‘{name}’ kan geen adres zijn.",
    "Gebruik kleine letters, cijfers en streepjes, zonder streep / vooraan of achteraan; bij"
    " ‘step’ en ‘all-steps’ ook niet ertussen.",
)
PAGES_AT_ONE_PLACE = Message(
    "page-path",
    "‘{name}’ en ‘{other}’ staan op dezelfde plek.",
    "Geef een van beide een andere plek.",
)

# logo and icon
MARK_NO_FILE_NAME = Message(
    "logo",
    "Achter ‘{name}’ hoort de naam van een SVG of PNG.",
    "Zet het bestand in overrides/assets/, en schrijf bijvoorbeeld ‘{name}: assets/logo.svg’.",
)
MARK_NOT_THERE = Message(
    "logo",
    "Het bestand ‘{file}’ van ‘{name}’ is er niet.",
    "Zet het in de map overrides/, als overrides/{file}.",
)
MARK_TOO_LARGE = Message(
    "logo",
    "Het bestand van ‘{name}’ is {size} kB; hoogstens {most} kB kan, want elke pagina laadt het.",
    "Maak het kleiner, of neem een SVG met minder punten.",
)
MARK_NO_PICTURE = Message(
    "logo",
    "Uit ‘{file}’ is geen maat te lezen.",
    "Bewaar het opnieuw als SVG met een ‘viewBox’, of als PNG.",
)
MARK_TOO_WIDE = Message(
    "logo",
    "‘{file}’ is te lang en te smal: hoogstens {most} keer zo breed als hoog, of andersom.",
    "Neem een kortere vorm van het logo.",
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

"""Templates, fixed words and pictograms."""

from keuzehulp.source import Message

# template_errors
MISSING_TEMPLATE = Message(
    "missing-template",
    "Dit sjabloon vraagt om ‘{name}’, maar dat bestand is er niet.",
    "Zet dat bestand terug, of haal deze regel weg.",
)
NO_TEMPLATE = Message("missing-template", "Dit sjabloon is er niet.", "Zet het terug.")

STANDS_IN_FOR_NOTHING = Message(
    "misnamed",
    "Dit bestand vervangt niets, en geen ander bestand noemt het.",
    "Verbeter de naam, of haal het weg.",
    severity="warning",
)

BROKEN_TEMPLATE = Message(
    "broken-template",
    "Dit sjabloon kan zo niet worden ingevuld. Jinja zegt: ‘{said}’.",
    "Verbeter deze regel, of zet terug wat er stond.",
)

# strings
MISSING_STRING = Message(
    "missing-string",
    "Bij ‘strings’ ontbreekt ‘{name}’.",
    "Voeg een regel ‘{name}: …’ toe; {template} gebruikt die.",
)
UNUSED_STRING = Message(
    "unused-string", "Geen sjabloon gebruikt ‘{key}’.", "Haal de regel weg, of verbeter de naam."
)
UNKNOWN_BLANK = Message(
    "unknown-blank", "In ‘{key}’ vult niemand ‘{{{blank}}}’ in.", "Laat de accolades weg."
)

# pictograms
UNKNOWN_PICTURE = Message(
    "unknown-picture",
    "Er is geen pictogram ‘{name}’.",
    "Zet een tekening in overrides/{folder}/{name}.svg, of kies een andere naam.",
)
PICTURE_TOO_LARGE = Message(
    "picture-too-large",
    "Dit pictogram heeft {size} tekens; hoogstens {limit} kan.",
    "Teken het met minder punten, of rond de getallen af op een half.",
)
PICTURE_BROKEN = Message(
    "picture-broken", "Dit is geen geldige SVG.", "Kijk of elk teken ‘<’ een ‘>’ heeft."
)
PICTURE_DECLARES = Message(
    "picture-unsafe",
    "Een DOCTYPE of entiteit mag niet in een pictogram.",
    "Haal het weg. Wat in een pictogram mag, staat in overrides/README.md.",
)
PICTURE_ELEMENT = Message(
    "picture-unsafe",
    "‘<{tag}>’ mag hier niet in een pictogram.",
    "Haal het weg. Wat in een pictogram mag, staat in overrides/README.md.",
)
PICTURE_ATTRIBUTE = Message(
    "picture-unsafe",
    "‘{key}’ mag niet in een pictogram.",
    "Haal het weg. Wat in een pictogram mag, staat in overrides/README.md.",
)
PICTURE_VALUE = Message(
    "picture-unsafe",
    "‘{value}’ kan niet bij ‘{key}’ in een pictogram.",
    "Haal het weg. Wat in een pictogram mag, staat in overrides/README.md.",
)
PICTURE_COLOUR = Message(
    "picture-unsafe",
    "‘{value}’ kan niet bij ‘{key}’ in een pictogram.",
    "Schrijf ‘currentColor’ of ‘none’: dan klopt de kleur in licht, in donker en op papier.",
)
PICTURE_SHEET = Message(
    "picture-unsafe",
    "‘{value}’ kan niet bij ‘{key}’ in een pictogram.",
    "Teken op een vel van 24 bij 24: schrijf ‘{grid}’.",
)
PICTURE_WITHOUT_SHEET = Message(
    "picture-unsafe",
    "Dit pictogram zegt niet hoe groot het vel is.",
    "Teken op een vel van 24 bij 24: schrijf ‘{grid}’.",
)

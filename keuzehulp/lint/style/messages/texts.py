"""What is told of house rules that are broken, and what texts are called in it."""

from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.source import Message, Phrase

# what texts are called
THE_QUESTION = "De vraag"
THE_ANSWER = "Het antwoord"
THE_HINT = "De hint"
THE_WHY = "De uitleg bij de vraag"
THE_SHORT_EXPLANATION = "De korte uitleg"
THE_CONCLUSION = "De conclusie"
THE_OUTCOME = "De uitkomst"
THE_OPTION = "De mogelijkheid"
THE_SHORT = "De korte tekst van dit vak"
TEXTS = "teksten"
PLANS = "plannen"
SCREEN_OF_CELL = Phrase("stap {step}, {role}")
SCREEN_OF_STEP = Phrase("stap {step}")
SCREEN_OF_TERM = Phrase("begrip {term}")
SCREEN_OF_QUESTION = Phrase("vraag {question}")
SCREEN_OF_TIP = Phrase("tip bij vraag {question}")
SCREEN_OF_OPTION = Phrase("mogelijkheid {option}")
SCREEN_OF_CARD = Phrase("gespreksblad, {option}")
SCREEN_OF_PLAN = Phrase("plan {outcome}")
SCREEN_OF_OUTCOME = Phrase("uitkomst {outcome}")
SCREEN_OF_ROLE = Phrase("uitkomst {outcome}, {role}")

# lengths
TOO_LONG = RuleMessage(
    "{what} telt {count:woord|woorden}; hoogstens {limit} mag.", "Kort de tekst in."
)
HINT_OF_MORE_SENTENCES = RuleMessage("De hint telt meer dan één zin.", "Maak er één zin van.")
QUESTION_SCREEN_TOO_LONG = RuleMessage(
    "Vraag, hint en antwoorden tellen samen {count} woorden; hoogstens {limit} mag.",
    "Kort de teksten in.",
)
WRONG_NUMBER_OF_ACTIONS = RuleMessage(
    "De uitkomst ‘{outcome}’ noemt {count} dingen om te doen; 1 tot {limit} mag.",
    "Voeg een stap toe, of voeg stappen samen.",
)
OUT_OF_BALANCE = RuleMessage(
    "‘{title}’ telt {size} woorden: {off:+.0f}% naast het gemiddelde van {mean:.0f}.",
    "Maak het verschil kleiner dan {limit}%.",
)
CARD_OUT_OF_BALANCE = RuleMessage(
    "‘{title}’ telt op het gespreksblad {size} woorden: {off:+.0f}% naast het gemiddelde van"
    " {mean:.0f}.",
    "Maak het verschil kleiner dan {limit}%.",
)
CARD_TOO_LONG = RuleMessage(
    "‘{field}’ van ‘{title}’ telt op het gespreksblad {count} woorden; hoogstens {limit} mag.",
    "Zet een kortere tekst bij ‘card:’, ‘{field}:’.",
)
UNEVEN_PROS_AND_CONS = RuleMessage(
    "De ene mogelijkheid heeft {most} ‘{name}’, de andere {least}.",
    "Laat de aantallen hoogstens één verschillen.",
)
TOO_FEW_PROS_OR_CONS = RuleMessage(
    "‘{title}’ heeft {count} ‘{name}’; ten minste {limit} is nodig.", "Voeg iets toe bij ‘{name}:’."
)

# fields
ROLE_NOT_SPOKEN_TO = RuleMessage(
    "De uitkomst ‘{outcome}’ zegt niets tegen ‘{role}’.",
    "Voeg bij ‘roles:’ van deze uitkomst ‘{role}:’ toe.",
)
INCOMPLETE = RuleMessage(
    "{what} ‘{thing}’ mist ‘{name}’.",
    "Vul ‘{name}:’ in; weet u het niet, zeg dan dat u geen regel vond.",
)
AGREED_OPTION_MISSING = RuleMessage(
    "De boom mist de mogelijkheid ‘{name}’.", "Voeg haar toe in options.yml."
)
NOT_KNOWING_MISSING = RuleMessage(
    "De vraag ‘{question}’ mist ‘Weet ik niet’.",
    "Voeg als laatste een antwoord toe met ‘code: w’ en het label ‘Weet ik niet’.",
)
NOT_KNOWING_IS_NOT_LAST = RuleMessage(
    "‘Weet ik niet’ staat niet als laatste.", "Zet dit antwoord onderaan."
)

# guides
WRONG_NUMBER_OF_STEPS = RuleMessage(
    "Het stappenplan telt {count:stap|stappen}; afgesproken is {limit}.",
    "Voeg de stap toe, of pas de huisregel aan.",
)
WRONG_NUMBER_OF_ROLES = RuleMessage(
    "Het stappenplan telt {count:rol|rollen}; afgesproken is {limit}.",
    "Voeg de rol toe, of pas de huisregel aan.",
)
CELL_WITHOUT_SHORT = RuleMessage(
    "Stap {step} zegt voor ‘{role}’ niet in het kort wat er gebeurt.",
    "Vul ‘short:’ in; dat staat in het overzicht van alle stappen.",
)
SHORT_SAYS_MORE = RuleMessage(
    "De korte tekst rust op {fact}, maar de rest van dit vak niet.",
    "Zeg het ook in het vak zelf, of noem hier een feit van het vak.",
)

# claims
TEXT_WITHOUT_FACT = RuleMessage(
    "Deze tekst noemt geen feit en geen reden.",
    "Noem bij ‘facts:’ het feit, of zeg bij ‘editorial:’ waarom dit uw eigen tekst is.",
)
QUESTION_WITHOUT_FACT = RuleMessage(
    "De vraag ‘{question}’ noemt geen feit.", "Noem bij ‘facts:’ waar de uitleg op rust."
)
PUBLISHER_INCOMPLETE = RuleMessage(
    "Bij de uitgever is nog leeg: {empty}.",
    "Vul in wat u weet; tot die tijd zegt de site dat het nog niet is ingevuld.",
)

# vocabulary
PRONOUN = RuleMessage("Hier staat ‘{word}’.", "Herhaal de rol, of schrijf ‘u’ of ‘uw’.")
HEALTH_WORD = RuleMessage(
    "Hier staat ‘{word}’.", "Vraag alleen naar procedures, nooit naar iemands gezondheid."
)
HARD_WORD = RuleMessage("‘{word}’ is een moeilijk woord.", "Schrijf liever: {plain}.")
ONLY_IN_FACTS = RuleMessage(
    "Hier staat ‘{word}’: bedragen en termijnen staan alleen bij feiten.",
    "Zet het bedrag of de termijn bij ‘value:’ van een feit, en schrijf hier {{feit.naam}}.",
)
ABBREVIATION = RuleMessage("‘{word}’ is een afkorting.", "Schrijf het woord voluit.")
QUESTION_WORD = RuleMessage(
    "In de vraag staat ‘{word}’.", "Vraag wat wél zo is, zonder ontkenning of grens."
)
ONE_QUESTION_MARK = RuleMessage("Een vraag heeft precies één vraagteken.", "Vraag één ding.")
CONCLUSION_WORD = RuleMessage(
    "In de conclusie staat ‘{word}’.", "Schrijf wat het best past; de lezer kiest."
)

# readability
SENTENCE_TOO_LONG = RuleMessage(
    "Een zin telt hier {count} woorden; hoogstens {limit} mag.", "Maak er twee zinnen van."
)
SENTENCES_TOO_LONG_ON_AVERAGE = RuleMessage(
    "De zinnen van {screen} tellen gemiddeld {mean:.1f} woorden; hoogstens {limit} mag.",
    "Maak de zinnen korter.",
)
TOO_HARD = RuleMessage(
    "De tekst van {screen} is te moeilijk: Flesch-Douma {score:.0f}, ten minste {limit} moet.",
    "Gebruik kortere woorden en kortere zinnen.",
)
MIDDLE_IS_TOO_HARD = RuleMessage(
    "De middelste Flesch-Douma van alle {what} is {score:.0f}; ten minste {limit} moet.",
    "Maak vooral de moeilijkste {what} eenvoudiger; de regel ‘{pointer}’ wijst ze aan.",
)
WORDS_TOO_LONG = RuleMessage(
    "De woorden van {screen} zijn lang: {count} lettergrepen op 100 woorden; hoogstens {limit}"
    " mag.",
    "Gebruik kortere woorden.",
)

# plans
PLAN_MISSING = RuleMessage(
    "De uitkomst ‘{outcome}’ heeft geen plan.",
    "Voeg ‘plan:’ toe: wat de lezer nu doet, hoe, tot wanneer en wat het kost.",
)
PLAN_INCOMPLETE = RuleMessage("Het plan van ‘{outcome}’ mist ‘{name}’.", "Vul ‘{name}:’ in.")
WRONG_NUMBER_OF_PLAN_ACTIONS = RuleMessage(
    "Het plan van ‘{outcome}’ noemt {count:ding|dingen} om te doen; 1 tot {limit} mag.",
    "Zet de rest bij de andere vakken van de uitkomst.",
)
PLAN_TOO_LONG = RuleMessage(
    "Het plan van ‘{outcome}’ telt {count} woorden, met titel en conclusie; hoogstens {limit} mag.",
    "Kort het in, of zet een deel bij de andere vakken.",
)
PLAN_WORD = RuleMessage(
    "In een plan staat ‘{word}’.",
    "Laat het weg uit het plan, en zet het bij ‘unsure:’ van de uitkomst.",
)
ACTION_WITHOUT_MEANS = RuleMessage(
    "Deze stap zegt ‘{said}’, maar niet hoe.",
    "Zet er ‘do:’ bij: een link, een nummer, het bericht, een stap of een pagina.",
)
WARNING_ABOUT_NOTHING = RuleMessage(
    "Geen van de feiten van deze waarschuwing gaat over wat op het spel staat.",
    "Noem een feit met zo’n woord bij ‘about:’ ({about}), of maak er een gewone tekst van.",
)
TOO_MANY_ENTRIES = RuleMessage(
    "Er zijn {count} zinnen om mee te beginnen; hoogstens {limit} mag.",
    "Houd de zinnen die mensen het vaakst zeggen.",
)

# waivers
WAIVER_TARGET = Message(
    "waiver-target",
    "Deze uitzondering zegt niet waarvoor zij is.",
    "Noem bij ‘id:’ welke vraag, uitkomst of mogelijkheid, of bij ‘text:’ woorden uit de tekst.",
)
UNUSED_WAIVER = Message(
    "unused-waiver",
    "Deze uitzondering op ‘{rule}’ is nergens voor nodig.",
    "Haal haar weg, of kijk of ‘id:’ en ‘text:’ nog kloppen.",
)

# rules
UNKNOWN_RULE = Message("unknown-rule", "Er is geen huisregel ‘{rule}’.", "Kies uit: {names}.")
RULE_WITHOUT_LIMIT = Message(
    "rule-without-limit",
    "De huisregel ‘{rule}’ meet iets, maar heeft geen getal.",
    "Zet bij ‘limit:’ een heel getal.",
)

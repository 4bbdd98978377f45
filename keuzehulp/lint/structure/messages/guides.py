"""Step guides: their steps, roles, phases and documents."""

from keuzehulp.source import Message

# guides
MISSING_CELL = Message(
    "missing-cell",
    "Stap {step} zegt niets voor de rol ‘{role}’.",
    "Voeg ‘{role}:’ toe bij ‘cells:’, ook als die rol niets hoeft te doen.",
)
NO_ACTOR = Message(
    "no-actor", "In stap {step} doet niemand iets.", "Noem bij ‘actors:’ wie iets doet."
)
EMPTY_CELL = Message(
    "empty-cell", "In stap {step} staat voor ‘{role}’ niet wat er gebeurt.", "Vul ‘happens:’ in."
)
TASK_MISSING = Message(
    "task-missing",
    "In stap {step} doet ‘{role}’ iets, maar er staat niet wat.",
    "Vul ‘do:’ in, of haal de rol weg bij ‘actors:’.",
)
TASK_WITHOUT_ACTOR = Message(
    "task-without-actor",
    "In stap {step} heeft ‘{role}’ een taak, maar de rol staat niet bij ‘actors:’.",
    "Voeg de rol toe bij ‘actors:’, of haal ‘do:’ weg.",
)
STEP_NUMBER = Message(
    "step-number",
    "Hier hoort stap {place}, maar er staat stap {step}.",
    "Nummer de stappen vanaf 1, zonder gaten en zonder dubbele.",
)
PHASE_MISSING = Message(
    "phase-missing", "Stap {step} noemt geen fase.", "Voeg ‘phase:’ toe. Kies uit: {phases}."
)
PHASE_ORDER = Message(
    "phase-order",
    "Stap {step} hoort bij een fase die al voorbij is.",
    "Zet de stappen van één fase bij elkaar, in de volgorde van ‘phases:’.",
)
UNKNOWN_ROLE = Message("unknown-role", "Er is geen rol ‘{name}’.", "Kies uit: {known}.")
NO_ROLES = Message(
    "unknown-role", "Er is geen rol ‘{name}’.", "Voeg het toe bij ‘roles:’ van het stappenplan."
)
UNKNOWN_PHASE = Message("unknown-phase", "Er is geen fase ‘{name}’.", "Kies uit: {known}.")
NO_PHASES = Message(
    "unknown-phase", "Er is geen fase ‘{name}’.", "Voeg het toe bij ‘phases:’ van het stappenplan."
)
UNKNOWN_DOCUMENT = Message(
    "unknown-document", "Er is geen document ‘{name}’.", "Kies uit: {known}."
)
NO_DOCUMENTS = Message(
    "unknown-document",
    "Er is geen document ‘{name}’.",
    "Voeg het toe bij ‘documents:’ van het stappenplan.",
)

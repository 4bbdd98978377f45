"""What is told of facts that must be looked at again, and of who puts that off."""

from keuzehulp.lint.style.rule_message import RuleMessage
from keuzehulp.source import Message, Phrase

FACT_PAST_REVIEW = RuleMessage(
    "Het feit ‘{fact}’ moest uiterlijk {review_by} opnieuw bekeken zijn.",
    "Lees de bron opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums. Kan dat vandaag"
    " niet, en is er haast? Lees dan ‘Als er haast is’ in tree/README.md.",
)
FACT_OVERDUE = Message(
    "fact-overdue",
    "Het feit ‘{fact}’ moest uiterlijk {review_by} opnieuw bekeken zijn.",
    "Dat is uitgesteld tot en met {until}. Lees de bron opnieuw, en zet bij ‘checked:’ en"
    " ‘review_by:’ nieuwe datums.",
    "warning",
)
FACT_REVIEW_SOON = Message(
    "fact-review-soon",
    "Het feit ‘{fact}’ moet over {days:dag|dagen} opnieuw bekeken zijn.",
    "Lees de bron opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums.",
    "warning",
)
FACT_REVIEW_TODAY = Message(
    "fact-review-soon",
    "Het feit ‘{fact}’ moet vandaag opnieuw bekeken zijn.",
    "Lees de bron opnieuw, en zet bij ‘checked:’ en ‘review_by:’ nieuwe datums.",
    "warning",
)
FACT_WAITS_TOO_LONG = RuleMessage(
    "Tussen controle en nieuwe controle van ‘{fact}’ zitten {days} dagen; hoogstens {limit} mag.",
    "Kies bij ‘review_by:’ een eerdere datum.",
)
OVERDUE_TO_COME = RuleMessage(
    "Dit uitstel is getekend op {signed}, en die dag is nog niet geweest.",
    "Zet bij ‘signed:’ de dag van vandaag: {today}.",
)
OVERDUE_TOO_LONG = RuleMessage(
    "Dit uitstel duurt {days} dagen; hoogstens {limit} kan.",
    "Zet bij ‘until:’ een dag van {signed} tot en met {last}.",
)
OVERDUE_ENDS_FIRST = RuleMessage(
    "Dit uitstel houdt op vóór de dag waarop het is getekend.",
    "Zet bij ‘until:’ een dag van {signed} tot en met {last}.",
)
OVERDUE_IS_PAST = RuleMessage(
    "Dit uitstel liep tot en met {until}.",
    "Bekijk de feiten die over hun dag van controle zijn, en haal ‘overdue:’ weg.",
)
NEEDLESS_OVERDUE = Message(
    "needless-overdue",
    "Geen feit is over zijn dag van controle: dit uitstel is niet nodig.",
    "Haal ‘overdue:’ weg.",
    "warning",
)
REVIEW_OVERDUE = Message(
    "review-overdue",
    "De controle van {count:feit|feiten} is uitgesteld tot en met {until}; {fact} wacht het langst,"
    " al {days:dag|dagen}.{earlier}",
    "De site zegt dit ook. Bekijk de feiten opnieuw, en haal ‘overdue:’ daarna weg.",
    "warning",
)
OVERDUE_BEFORE = Phrase(" Eerder uitgesteld op: {days}.")

"""The words of the tree folder as frozen values, and the one place that makes them."""

from keuzehulp.model.claims import Certainty, Claim, Conflict, Fact, Source, SourceRef, Status
from keuzehulp.model.condition import Clause, Condition, Route, Trait
from keuzehulp.model.guide import (
    Cell,
    Deadline,
    Difference,
    Document,
    Guide,
    GuideHead,
    Phase,
    Role,
    Step,
)
from keuzehulp.model.option import Card, Option
from keuzehulp.model.outcome import Action, Link, Outcome, Part
from keuzehulp.model.plan import Do, Entry, Papers, Plan, PlanAction
from keuzehulp.model.project import Project, make_project
from keuzehulp.model.question import Answer, Question, Wording
from keuzehulp.model.scalars import (
    Code,
    Day,
    Letter,
    Number,
    PartialDay,
    Place,
    Ref,
    Slug,
    ValueName,
)
from keuzehulp.model.site import (
    Overdue,
    Published,
    Publisher,
    Recording,
    Redirect,
    Rule,
    Synonym,
    Term,
    Waiver,
)
from keuzehulp.model.traversal import Found, mapped, texts_in, values_in
from keuzehulp.model.tree import Mode, Tree, TreeHead

__all__ = [
    "Action", "Answer", "Card", "Cell", "Certainty", "Claim", "Clause", "Code", "Condition",
    "Conflict", "Day", "Deadline", "Difference", "Do", "Document", "Entry", "Fact", "Found",
    "Guide", "GuideHead", "Letter", "Link", "Mode", "Number", "Option", "Outcome", "Overdue",
    "Papers", "Part", "PartialDay", "Phase", "Place", "Plan", "PlanAction", "Project", "Published",
    "Publisher", "Question", "Recording", "Redirect", "Ref", "Role", "Route", "Rule", "Slug",
    "Source", "SourceRef", "Status", "Step", "Synonym", "Term", "Trait", "Tree", "TreeHead",
    "ValueName", "Waiver", "Wording", "make_project", "mapped", "texts_in", "values_in",
]  # fmt: skip

"""The table with all options side by side, as the tests look at it."""

from keuzehulp.model import Project

ADDRESS = "mogelijkheden/"
SHOWN = """() => [...document.querySelectorAll(".kh-compare thead th")].filter((each) => each.checkVisibility())
  .map((each) => ({name: each.textContent.replaceAll("\\u00ad", "").trim(), left: each.getBoundingClientRect().x}))
  .sort((one, other) => one.left - other.left).map((each) => each.name)"""
# Each visible cell against the head of its own column.
ASTRAY = """() => [...document.querySelectorAll(".kh-compare tbody td")].filter((each) => each.checkVisibility()).filter((each) => {
  const head = document.querySelector(`.kh-compare thead [data-column="${each.dataset.column}"]`);
  return Math.abs(head.getBoundingClientRect().x - each.getBoundingClientRect().x) > 1;
}).map((each) => each.textContent)"""


def titles(project: Project) -> list[str]:
    return [option.title for option in project.trees[0].options]

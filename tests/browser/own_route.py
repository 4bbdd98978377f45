"""One's own route on the page with the whole tree, as a reader sees it marked."""

from typing import Any

# A question that leads to another part of the drawing is named in both: once is enough here.
# What tells of one's own route: in words, in the list, and in the drawing, with how thick that is.
MARKED = """() => {
  const wide = (each) => parseFloat(getComputedStyle(each).strokeWidth) > 3;
  const marks = [...document.querySelectorAll("main li[data-node]")].filter((each) => each.querySelector("h3 .kh-overview__own"));
  const hasMark = (each) => each.querySelector(".kh-overview__label .kh-overview__own");
  const boxes = [...document.querySelectorAll("[data-box]")];
  return {
    shown: document.querySelector(".kh-route").checkVisibility(),
    codes: document.querySelector(".kh-route__codes").textContent,
    nodes: marks.map((each) => each.dataset.node),
    answers: [...document.querySelectorAll("main [data-answer]")].filter(hasMark).map((each) => each.dataset.answer),
    boxes: [...new Set(boxes.filter((each) => wide(each.querySelector("rect"))).map((each) => each.dataset.box))].sort(),
    ways: [...document.querySelectorAll("[data-way]")].filter(wide).map((each) => each.dataset.way.split(" ")).sort(),
    keys: Object.keys(sessionStorage),
    address: location.href,
    key: [...document.querySelectorAll(".kh-drawing [data-own]")].every((each) => each.checkVisibility()),
  };
}"""
NOTHING: dict[str, Any] = {
    "shown": False,
    "codes": "",
    "nodes": [],
    "answers": [],
    "boxes": [],
    "ways": [],
    "key": False,
}

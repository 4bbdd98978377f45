"""The drawing of a tree: everything in it once, nothing over anything else, and letters that one
can read on paper.
"""

import re
import time
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from keuzehulp.layout import MOST, Sheet, drawing
from keuzehulp.layout.sheet import PlacedBox
from keuzehulp.layout.text_metrics import SIZE, width_of
from keuzehulp.model import (
    Answer,
    Code,
    Letter,
    Outcome,
    Project,
    Question,
    Route,
    Slug,
    Tree,
    TreeHead,
)
from keuzehulp.source import Text
from tests.samples.trees import grown

FURTHER = "verder bij {code}: {title}"
PAGE = 281.0, 178.0
"""The room on A4 landscape in millimetres, as drawing.css gives it."""
LETTERS = 9.0
SVG = "{http://www.w3.org/2000/svg}"
POINTS = 72 / 25.4
NUMBER = re.compile(r"-?[\d.]+")
Point = tuple[float, float]
SIZES = [(nodes, seed) for nodes in (30, 40, 80, 200) for seed in (1, 2, 3)]


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}-{size[1]}")
def tree(request: pytest.FixtureRequest) -> Tree:
    return grown(request.param[0], seed=request.param[1])


def drawn(tree: Tree) -> tuple[Sheet, ...]:
    return drawing(tree, plain=str, further=FURTHER)


@pytest.fixture(scope="module")
def sheets(tree: Tree) -> tuple[Sheet, ...]:
    return drawn(tree)


def edges_of(tree: Tree) -> Counter[str]:
    """Every route of the tree by its codes; of "I do not know" too."""
    return Counter(
        f"{question.code}{answer.code} {tree.nodes[route.to].code}"
        for question, answer in tree.answers()
        for route in answer.routes
    )


def edges_drawn(sheet: Sheet) -> Iterator[str]:
    """Every route that a sheet shows: by a line, or by the mark in the box."""
    for way in sheet.edges:
        yield from (f"{way.start}{letter} {way.end}" for letter in way.letters)
    for box in sheet.boxes:
        yield from (
            f"{box.node.code}w {code}"
            for cell in box.cells
            if cell.is_unknown
            for code in cell.text.replace("*", "").split()[1:]
        )


def test_every_edge_is_drawn_once(tree: Tree, sheets: tuple[Sheet, ...]) -> None:
    assert Counter(edge for sheet in sheets for edge in edges_drawn(sheet)) == edges_of(tree)


def test_every_question_has_one_box_and_every_outcome_at_least_one(
    tree: Tree, sheets: tuple[Sheet, ...]
) -> None:
    boxes = Counter(
        box.node.code for sheet in sheets for box in sheet.boxes if box.kind != "further"
    )
    assert set(boxes) == {node.code for node in tree.all_nodes}
    assert {boxes[question.code] for question in tree.questions} == {1}


def test_a_reference_leads_to_a_question_on_another_sheet(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        here = {box.node.code for box in sheet.boxes if box.kind == "question"}
        assert not here & {box.node.code for box in sheet.boxes if box.kind == "further"}
        assert sheet is sheets[0] or sheet.first.code in {
            box.node.code for other in sheets for box in other.boxes if box.kind == "further"
        }


def test_everything_stands_below_the_first_question(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        (first,) = (box for box in sheet.boxes if box.node == sheet.first)
        assert all(box is first or box.y > first.y for box in sheet.boxes)


def test_nothing_stands_over_anything_else(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        assert [pair for pair in combinations(sheet.boxes, 2) if overlap(*pair)] == []
        for way in sheet.edges:
            points = list(along(way.path))
            through = {
                box.node.code for box in sheet.boxes if any(inside(point, box) for point in points)
            }
            assert not through, f"{way} goes through {through}"
            assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in points)


def test_words_stand_inside_their_boxes_and_letters_above_their_lines(
    sheets: tuple[Sheet, ...],
) -> None:
    for sheet in sheets:
        for box in sheet.boxes:
            first = width_of(f"{box.node.code} ", bold=True) if box.kind != "further" else 0
            for number, (line, y) in enumerate(box.lines):
                assert width_of(line) + (0 if number else first) <= box.width - 16, line
                assert box.y < y - SIZE * 0.75 < y < box.strip
            cells = [
                (cell.x - width_of(cell.text) / 2, cell.x + width_of(cell.text) / 2)
                for cell in box.cells
            ]
            assert all(one[1] < other[0] for one, other in pairwise(cells))
            assert all(box.x <= left < right <= box.x + box.width for left, right in cells)
            letters = {
                cell.text.replace(" ", ""): cell.x for cell in box.cells if not cell.is_unknown
            }
            lines = {
                way.letters: next(along(way.path))[0]
                for way in sheet.edges
                if way.start == box.node.code and box.cells
            }
            assert letters.keys() == lines.keys()
            assert all(abs(letters[each] - lines[each]) < 0.2 for each in letters)


def test_every_sheet_fits_on_a_page_with_letters_of_9_points(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        scale = min(PAGE[0] / sheet.width, PAGE[1] / sheet.height)
        assert SIZE * scale * POINTS >= LETTERS


def test_conditions_loops_and_several_answers_are_drawn_too() -> None:
    """V1 leads on by what was told before; V2 lets choose several and may lead back to V1."""
    when = Route(Slug("v2"), all_of=(Slug("ziek"),))
    first = Question(
        Slug("v1"),
        Code("V1"),
        Text("Een"),
        (answer("a", routes_=(when, Route(Slug("u1")))), answer("w", to=Slug("u1"))),
    )
    back = Route(Slug("v1"), none_of=(Slug("ziek"),))
    second = Question(
        Slug("v2"),
        Code("V2"),
        Text("Twee"),
        (answer("a"), answer("b")),
        several=True,
        routes_=(back, Route(Slug("u1"))),
    )
    end = Outcome(Slug("u1"), Code("U1"), Text("Klaar"))
    (sheet,) = drawn(
        Tree(TreeHead(Slug("boom"), Text("Een boom"), Slug("v1")), (first, second), (end,), ())
    )
    ways = sorted((way.start, way.letters, way.end, way.is_conditional) for way in sheet.edges)
    assert ways == [
        ("V1", "a", "U1", False),
        ("V1", "a", "V2", True),
        ("V2", "+", "U1", False),
        ("V2", "+", "V1", True),
    ]
    assert sorted((box.kind, " ".join(line for line, _ in box.lines)) for box in sheet.boxes) == [
        ("further", "verder bij V1: Een"), ("outcome", "Klaar"), ("question", "Een"), ("question", "Twee"),
    ]  # fmt: skip
    assert sheet.has_conditions and sheet.has_several


def answer(code: str, *, to: str = "", routes_: tuple[Route, ...] = ()) -> Answer:
    return Answer(Slug(code), Letter(code), Text("Ja"), Slug(to), routes_)


def test_thirty_nodes_are_one_page_and_crossings_are_few() -> None:
    found = [drawn(grown(30, seed=seed)) for seed in range(1, 41)]
    assert sum(len(sheets) == 1 for sheets in found) >= 36
    assert (
        sum(sheet.crossings for sheets in found for sheet in sheets)
        / sum(len(sheet.edges) for s in found for sheet in s)
        < 0.2
    )


def test_large_trees_are_drawn_fast_or_not_at_all() -> None:
    tree = grown(200, seed=4)
    begin = time.process_time()
    assert drawn(tree)
    assert time.process_time() - begin < 0.5
    assert drawn(grown(MOST)) != ()
    assert drawn(grown(MOST + 1)) == ()


def test_the_drawing_and_the_list_on_the_page_hold_the_edges_of_the_data(
    site: Path, project: Project
) -> None:
    (tree,) = project.trees
    document = html5lib.parse(
        (site / "overzicht/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    sheets = [
        each
        for each in document.iter(f"{SVG}svg")
        if each.attrib.get("class") == "kh-drawing__sheet"
    ]
    boxes = [box for svg in sheets for box in svg.iter(f"{SVG}a")]
    lines = [
        each.attrib["data-way"].split()
        for svg in sheets
        for each in svg.iter(f"{SVG}path")
        if "data-way" in each.attrib
    ]
    marks = [
        (box.attrib["data-box"], words(cell))
        for box in boxes
        for cell in box.iter(f"{SVG}text")
        if "unknown" in cell.attrib.get("class", "")
    ]
    shown = [f"{start}{letter} {end}" for start, letters, end in lines for letter in letters]
    shown += [f"{start}w {code}" for start, mark in marks for code in mark.split()[1:]]
    assert Counter(shown) == edges_of(tree)
    assert {box.attrib["data-box"] for box in boxes} == {node.code for node in tree.all_nodes}
    titled = {
        str(node.code): f"{node.code} {getattr(node, 'short_title', None)}"
        for node in tree.all_nodes
    }
    named = {str(node.code): node.short_title for node in tree.all_nodes}
    further = project.strings["drawing_further"].format
    for box in boxes:
        code = box.attrib["data-box"]
        assert words(box).startswith((titled[code], further(code=code, title=named[code]))), words(
            box
        )
    assert {
        code for code, title in titled.items() if any(words(box).startswith(title) for box in boxes)
    } == set(titled)


def test_every_outcome_has_a_title_that_fits_a_box(project: Project) -> None:
    assert [
        outcome.code
        for tree in project.trees
        for outcome in tree.all_nodes
        if isinstance(outcome, Outcome) and not outcome.short_title
    ] == []
    for tree in project.trees:
        assert [
            line
            for sheet in drawn(tree)
            for box in sheet.boxes
            for line, _ in box.lines
            if line.endswith(("…", "-"))
        ] == []


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def overlap(one: PlacedBox, other: PlacedBox) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def inside(point: Point, box: PlacedBox) -> bool:
    """Whether a point is in a box; on its edge a line may be, that is where it ends."""
    x, y = point
    return box.x + 0.2 < x < box.x + box.width - 0.2 and box.y + 0.2 < y < box.y + box.height - 0.2


def along(path: str) -> Iterator[Point]:
    """Points along a line: where it begins, and from there to its arrow."""
    line, _, _ = path.partition("m")
    x = y = 0.0
    for command, rest in re.findall(r"([MVC])([^MVC]*)", line):
        numbers = [float(each) for each in NUMBER.findall(rest)]
        if command == "C":
            yield from (bend((x, y), numbers, part / 20) for part in range(1, 20))
        elif command == "V":
            yield from ((x, y + (numbers[0] - y) * part / 8) for part in range(1, 8))
        x, y = (x, numbers[-1]) if command == "V" else (numbers[-2], numbers[-1])
        yield x, y


def bend(start: Point, numbers: list[float], part: float) -> Point:
    """A point of a cubic curve."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    xs, ys = [start[0], *numbers[::2]], [start[1], *numbers[1::2]]
    return sum(w * x for w, x in zip(weights, xs, strict=True)), sum(
        w * y for w, y in zip(weights, ys, strict=True)
    )

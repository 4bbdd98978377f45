"""Tables, drawings and trees of other systems by chance, the same at every run: sound enough to be
read, and full of what people leave.

Every word in them is one of a kind, so that it can be looked for in what came of the file.
"""

import io
from collections.abc import Callable
from random import Random
from xml.sax.saxutils import escape, quoteattr

import openpyxl

SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "pra", "sto", "vel", "wijn", "zee", "één", "ço", "ïa")


class Dice:
    """Chance, and words that no other place of the file has."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.made: list[str] = []

    def word(self) -> str:
        self.made.append(f"{''.join(self.chance.choices(SYLLABLES, k=3))}{len(self.made)}")
        return self.made[-1]

    def words(self, most: int = 4) -> str:
        return " ".join(self.word() for _ in range(self.chance.randint(1, most)))

    def maybe(self, text: str, part: float = 0.3) -> str:
        return text if self.chance.random() < part else ""

    def one(self, *options: str) -> str:
        return self.chance.choice(options)


def table(dice: Dice) -> list[list[str]]:
    """Rows of cells: answers that come back, rows that catch all, rows that are short or long,
    empty ends.
    """
    width = dice.chance.randint(1, 4)
    answers = [[dice.words(2) for _ in range(dice.chance.randint(1, 3))] for _ in range(width)]
    ends = [dice.words() for _ in range(4)]
    rows = [[*(dice.words() for _ in range(width)), dice.one("Uitkomst", dice.word(), "")]]
    for _ in range(dice.chance.randint(1, 9)):
        row = [*(dice.one(*column, "-", "") for column in answers), dice.one(*ends, "")]
        row = [*row, dice.words()] if dice.chance.random() < 0.1 else row
        row = row[: dice.chance.randint(1, len(row))] if dice.chance.random() < 0.1 else row
        rows.append(row)
    if dice.chance.random() < 0.3:
        rows.append([*["-"] * width, dice.one(*ends, dice.words())])
    if dice.chance.random() < 0.2:
        rows = [[dice.words()], [], *rows]
    if dice.chance.random() < 0.3:
        rows = [[*row, "", ""] for row in rows] + [[""] * 3]
    return rows


def csv_file(dice: Dice) -> bytes:
    separator = dice.one(";", ",", "\t")
    quote = (lambda cell: f'"{cell}"') if dice.chance.random() < 0.2 else str
    text = "".join(
        separator.join(quote(cell) for cell in row) + dice.one("\n", "\r\n") for row in table(dice)
    )
    text = dice.maybe(f"sep={separator}\n", 0.1) + text
    return text.encode(dice.one("utf-8", "utf-8-sig", "utf-16", "cp1252"))


def dmn_file(dice: Dice) -> bytes:
    def test() -> str:
        listed = f'"{dice.word()}", "{dice.word()}"'
        return dice.one(
            "-", "", f'"{dice.words(2)}"', "true", "false", "&lt;18", "[1..5]", "> 7.5", f'not("{dice.word()}")', listed, dice.words()
        )  # fmt: skip

    def column() -> str:
        kind = dice.one("string", "number", "boolean")
        values = dice.maybe(
            f'<inputValues><text>"{dice.word()}","{dice.word()}"</text></inputValues>'
        )
        expression = (
            f'<inputExpression typeRef="{kind}"><text>{dice.word()}</text></inputExpression>'
        )
        return f'<input label="{dice.words()}">{expression}{values}</input>'

    def output() -> str:
        values = dice.maybe(f'<outputValues><text>"{dice.word()}"</text></outputValues>')
        default = dice.maybe(
            f'<defaultOutputEntry><text>"{dice.words()}"</text></defaultOutputEntry>'
        )
        return f'<output name="{dice.word()}">{values}{default}</output>'

    width, outputs = dice.chance.randint(0, 3), dice.chance.randint(1, 2)

    def rule() -> str:
        tests = "".join(f"<inputEntry><text>{test()}</text></inputEntry>" for _ in range(width))
        ends = [dice.one(f'"{dice.words()}"', "true", "12", dice.words()) for _ in range(outputs)]
        said = "".join(f"<outputEntry><text>{end}</text></outputEntry>" for end in ends)
        note = dice.maybe(f"<annotationEntry><text>{dice.words()}</text></annotationEntry>")
        return f"<rule>{dice.maybe(f'<description>{dice.words()}</description>')}{tests}{said}{note}</rule>"

    policy = dice.one("UNIQUE", "FIRST", "ANY", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER")
    other = dice.maybe(
        "<decision"
        f' name="{dice.words()}"><literalExpression><text>{dice.words()}</text></literalExpression></decision>'
    )
    parts = (
        [column() for _ in range(width)]
        + [output() for _ in range(outputs)]
        + [rule() for _ in range(dice.chance.randint(0, 6))]
    )
    about = dice.maybe(f"<description>{dice.words()}</description>")
    return (
        '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"'
        f' name="{dice.word()}">{about}<decision name="{dice.words()}"><decisionTable'
        f' hitPolicy="{policy}">{"".join(parts)}</decisionTable></decision>{other}<inputData'
        f' name="{dice.words()}"/></definitions>'
    ).encode()


def graphml_file(dice: Dice) -> bytes:
    names = [f"n{number}" for number in range(dice.chance.randint(1, 8))]

    def label(tag: str) -> str:
        marked = (
            f"<b>{dice.word()}</b> {dice.word()}",
            f"<html>{dice.word()}<br>{dice.word()}</html>",
        )
        return f"<{tag}>{escape(dice.one(dice.words(), *marked))}</{tag}>"

    def block(name: str, inner: str = "") -> str:
        drawn = f"<y:ShapeNode>{label('y:NodeLabel')}{dice.maybe(label('y:NodeLabel'), 0.1)}</y:ShapeNode>"
        words = dice.maybe(f'<data key="d3">{drawn}</data>', 0.85)
        body = dice.maybe(f'<data key="d1">{dice.words()}</data>', 0.2)
        return f'<node id="{name}">{body}{words}{inner}</node>\n'

    inside = [f"g{number}" for number in range(dice.chance.randint(0, 3))]
    groups = block("g", f"<graph>{''.join(map(block, inside))}</graph>") if inside else ""
    ends = [*names, *inside, *(["g"] if inside else [])]

    def arrow() -> str:
        heads = (
            f'source="{dice.one("none", "none", "standard")}"'
            f' target="{dice.one("standard", "standard", "none")}"'
        )
        drawn = (
            "<y:PolyLineEdge><y:Arrows"
            f" {heads}/>{dice.maybe(label('y:EdgeLabel'), 0.8)}</y:PolyLineEdge>"
        )
        return (
            f'<edge source="{dice.one(*ends)}" target="{dice.one(*ends, "weg")}"><data'
            f' key="d4">{drawn}</data></edge>\n'
        )

    arrows = "".join(arrow() for _ in range(dice.chance.randint(0, 10)))
    return (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="y"><key attr.name="body"'
        ' for="node" id="d1"/>'
        f'<graph edgedefault="{dice.one("directed", "directed", "undirected")}">\n'
        f"{''.join(map(block, names))}{groups}{arrows}</graph></graphml>"
    ).encode()


OPENINGS = ("[]", "()", "([])", "[[]]", "[()]", "(())", "((()))", "{}", "{{}}", "[//]", ">]")


def mermaid_file(dice: Dice) -> bytes:
    names = [chr(65 + number) for number in range(dice.chance.randint(1, 8))]

    def words() -> str:
        quoted = (f'"{dice.words()} #35; ({dice.word()})"', f'"`{dice.word()} **{dice.word()}**`"')
        return dice.one(dice.words(), *quoted, f"{dice.word()}<br/>{dice.word()}")

    def block() -> str:
        shape = dice.one(*OPENINGS)
        half = len(shape) // 2
        return (
            dice.one(*names)
            + dice.maybe(shape[:half] + words() + shape[half:], 0.4)
            + dice.maybe(f":::{dice.word()}", 0.05)
        )

    def arrow() -> str:
        said = dice.one(dice.words(), f'"{dice.words()}"')
        worded = (f" -->|{said}| ", f" -- {said} --> ", f" == {said} ==> ", f" -. {said} .-> ")
        return dice.one(
            " --> ", "-->", " --- ", " <--> ", " ==> ", " -.-> ", " --x ", " ~~~ ", *worded
        )

    def line() -> str:
        chain = block() + "".join(
            arrow() + block() + dice.maybe(f" & {block()}", 0.1)
            for _ in range(dice.chance.randint(0, 3))
        )
        looks = (
            f"style A fill:{dice.word()}",
            f"classDef {dice.word()} x",
            f'click A "{dice.word()}"',
        )
        return dice.one(chain, chain, chain, chain, f"%% {dice.words()}", *looks)

    lines = [line() for _ in range(dice.chance.randint(1, 9))]
    if dice.chance.random() < 0.3:
        lines.insert(
            dice.chance.randrange(len(lines)),
            f"subgraph {dice.one('S', 'T')} [{dice.words()}]\n{line()}\nend",
        )
    lines.append(f"{dice.one(*names)} -->|{dice.words()}| Z[{dice.words()}]")
    front = dice.maybe(f"---\ntitle: {dice.words()}\n---\n", 0.2)
    return (
        front
        + dice.one("flowchart TD\n", "graph LR;", "flowchart LR\n  ")
        + dice.one("\n", ";\n").join(lines)
        + "\n"
    ).encode()


def beslishulp_file(dice: Dice) -> bytes:
    number = dice.chance.randint(1, 5)
    ends = [f"9.{each}" for each in range(dice.chance.randint(1, 3))]

    def answer(place: int) -> str:
        later = [f'nextQuestionId: "1.{each}"' for each in range(place + 1, number)]
        to = dice.one(*later, *(f'nextConclusionId: "{each}"' for each in ends), "")
        note = dice.maybe(f", subresult: {dice.words()}")
        return (
            "{answer:"
            f" {dice.words()}{note}{dice.maybe(', labels: [een]')}{f', {to}' if to else ''}}}"
        )

    questions = "".join(
        f'  - questionId: "1.{place}"\n    question: {dice.words()}\n'
        + dice.one(
            "",
            f"    explanation: <b>{dice.word()}</b> {dice.words()}\n",
            f"    explanation: [{dice.words()}, {dice.words()}]\n",
        )
        + dice.maybe(f"    category: {dice.word()}\n")
        + dice.maybe(f"    {dice.word()}: {dice.words()}\n", 0.1)
        + dice.maybe(f"    sources: [{{source: {dice.words()}}}]\n")
        + dice.maybe(
            f"    definitions: [{{term: {dice.word()}, definition: {dice.words()}, url:"
            f" https://{dice.word()}.example}}]\n"
        )
        + f"    answers: [{', '.join(answer(place) for _ in range(dice.chance.randint(1, 3)))}]\n"
        for place in range(number)
    )

    def conclusion(name: str) -> str:
        duty = dice.maybe(f", obligation: {dice.words()}")
        return (
            f'  - {{conclusionId: "{name}", conclusion:'
            f" {quoteattr(f'{dice.words()}. {dice.words()}.')}{duty}}}\n"
        )

    conclusions = "".join(map(conclusion, ends))
    return (
        "name:"
        f" {dice.words()}\n{dice.maybe(f'version: {dice.word()}')}\nquestions:\n{questions}conclusions:\n{conclusions}".encode()
    )


def xlsx_file(dice: Dice) -> bytes:
    book = openpyxl.Workbook()
    for row in table(dice):
        book.active.append(row)
    if dice.chance.random() < 0.2:
        book.active.cell(2, 1).value = f"=CONCAT({dice.word()})"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


FILES: dict[str, Callable[[Dice], bytes]] = {
    "csv": csv_file,
    "dmn": dmn_file,
    "graphml": graphml_file,
    "mermaid": mermaid_file,
    "beslishulp": beslishulp_file,
    "xlsx": xlsx_file,
}

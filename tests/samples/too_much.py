"""Files that hold too much, each with what it is told: trees, and what other programs write."""

from keuzehulp.source import limits

HEAD = "tree: {id: boom, title: Een boom, start: v1}\n"
ENDS = "outcomes:\n  - {id: klaar, code: U1, title: Klaar}\n"


def question(number: int, to: str, more: str = "") -> str:
    answers = (
        f"[{{id: ja, code: a, label: Ja, to: {to}{more}}}, {{id: nee, code: b, label: Nee, to:"
        f" {to}}}]"
    )
    return (
        f"  - {{id: v{number}, code: V{number}, question: Vraag {number}?, answers: {answers}}}\n"
    )


def tree(text: str) -> str:
    return f"{HEAD}questions:\n{question(1, 'klaar')}{ENDS}{text}"


def texts(text: str) -> str:
    return tree("").replace("Vraag 1?", text)


TREES: dict[str, tuple[str, str]] = {
    "lists 900 deep": (
        tree("facts: " + "[" * 900 + "]" * 900),
        f"meer dan {limits.DEPTH} lijsten of groepen in elkaar",
    ),
    "lists 100,000 deep": (
        tree("facts: " + "[" * 100_000),
        f"meer dan {limits.DEPTH} lijsten of groepen in elkaar",
    ),
    "groups 100,000 deep": (
        tree("facts: " + "{a: " * 100_000),
        f"meer dan {limits.DEPTH} lijsten of groepen in elkaar",
    ),
    "quotes between brackets": (
        tree("facts: " + '["]", ' * 100_000),
        f"meer dan {limits.DEPTH} lijsten of groepen in elkaar",
    ),
    "dashes 100,000 deep": (
        tree("facts:\n" + "- " * 100_000),
        f"meer dan {limits.DEPTH} lijsten of groepen in elkaar",
    ),
    "indented 900 deep": (
        tree("facts:\n" + "".join(f"{' ' * at}a:\n" for at in range(1, 900))),
        f"meer dan {limits.DEPTH} lijsten of groepen in elkaar",
    ),
    "a long number": (
        tree("").replace("start: v1", f"start: v1, version: {'9' * 5_000}"),
        f"hoogstens {limits.DIGITS} kan",
    ),
    "a text of 200 kB": (texts("a" * 200_000), "hoogstens 20.000 kan"),
    "60,000 unknown keys": (
        tree("facts:\n  - id: F-A1\n" + "".join(f"    k{n}: a\n" for n in range(60_000))),
        "meer dan 500 problemen",
    ),
    "200,000 marks in a list": (tree("facts: [" + "1," * 200_000 + "2]"), "meer dan 500 problemen"),
    "200,000 invisible signs": (tree("\u200b" * 200_000), "meer dan 500 problemen"),
    "200,000 look-alikes": (tree("a\u0430 " * 200_000), "meer dan 500 problemen"),
    "20,000 answers": (
        tree("").replace(
            "{id: nee,",
            "".join(f"{{id: n{n}, code: b, label: N, to: klaar}}, " for n in range(20_000))
            + "{id: nee,",
        ),
        "meer dan 500 problemen",
    ),
    "3,000 answers that lead nowhere": (
        HEAD + "questions:\n" + "".join(question(n, f"weg{n}") for n in range(1, 3_000)) + ENDS,
        "meer dan 500 problemen",
    ),
    "an alias of aliases": (
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]\n" for n in range(9)),
        "fouten in",
    ),
    "marks": (texts("'" + "{*_[<`" * 3_000 + "'"), "Er is geen"),
}


def beslishulp(condition: str) -> str:
    redirect = "{if: '" + condition + "', nextConclusionId: '2'}"
    answer = (
        "{answer: Ja, labels: ["
        + ", ".join(f"l{n}" for n in range(44))
        + f"], redirects: [{redirect}], nextConclusionId: '2'}}"
    )
    question = f"questions:\n  - {{questionId: '1', question: Wat, answers: [{answer}]}}\n"
    return question + "conclusions:\n  - {conclusionId: '2', conclusion: Klaar}\n"


def rules(number: int) -> str:
    """Of a table of 26 columns: each asks for one answer twice, the second time after all first
    ones, so every way is another.
    """
    return "".join(
        ",".join("xy"[row % 2] if column % 13 == row // 2 else "-" for column in range(26))
        + f",u{row}\n"
        for row in range(number)
    )


def drawing(nodes: str) -> str:
    return f"<graphml><graph>{nodes}</graph></graphml>"


PAIRS = " && ".join(f'("l{n}" in labels || "l{n + 22}" in labels)' for n in range(22))
IMPORTS: dict[str, tuple[str, str, str]] = {
    "26 columns that explode": (
        "csv",
        ",".join(f"Vraag {n}" for n in range(26)) + ",uit\n" + rules(26),
        "meer dan 12.000 vragen en uitkomsten",
    ),
    "a table without rows": ("csv", "id,een,uit\n", "geen enkele hele rij"),
    "a cell of 200 kB": ("csv", f"id,een,uit\n1,{'a' * 200_000},x\n", "tekens in één vak"),
    "a text of 100 kB": (
        "csv",
        f"id,een,uit\n1,{'a' * 100_000},x\n2,b,y\n",
        "20.000 tekens in de tekst",
    ),
    "200,000 columns": (
        "csv",
        "," * 200_000 + "\n" + "x," * 200_000 + "x\n",
        "meer dan 200 kolommen",
    ),
    "200,000 rows": ("csv", "id,een,uit\n" + "1,ja,x\n" * 200_000, "meer dan 20.000 rijen"),
    "20,000 rows that are the same": (
        "csv",
        "een,uit\n" + "ja,x\n" * 19_990 + "nee,y\n",
        "komt nooit aan bod",
    ),
    "20,000 rows that leave open": (
        "csv",
        "een,twee,uit\n" + "".join(f"-,{n % 9},x{n}\n" for n in range(19_990)),
        "komt nooit aan bod",
    ),
    "30,000 labels that are nowhere": (
        "graphml",
        drawing(
            "<node id='a'/><node id='b'/><edge source='a' target='b'/>"
            + "".join(
                f"<node id='c'><data><NodeLabel>c</NodeLabel><NodeLabel>a b c {n % 99}"
                f" {n}</NodeLabel></data></node>"
                for n in range(29_999)
            )
        ),
        "Hier staat (bij een blok of pijl)",
    ),
    "signs for text that stay open": (
        "csv",
        'id,een,uit\n1,"' + "a\n" * 200_000,
        "tekens in één vak",
    ),
    "a file of 17 MB": ("csv", "id,een,uit\n" + "1,ja,x\n" * 2_500_000, "hoogstens 16 MB"),
    "22 pairs of or": (
        "beslishulp",
        beslishulp(PAIRS),
        "meer dan 200 manieren waarop zij kan gelden",
    ),
    "brackets 900 deep": (
        "beslishulp",
        beslishulp("(" * 900 + '"l1" in labels' + ")" * 900),
        "meer dan 60 haakjes of uitroeptekens in elkaar",
    ),
    "900 times not": (
        "beslishulp",
        beslishulp("!" * 900 + '"l1" in labels'),
        "meer dan 60 haakjes of uitroeptekens in elkaar",
    ),
    "900 times or": (
        "beslishulp",
        beslishulp(" || ".join(['"l1" in labels'] * 1_100)),
        "meer dan 2.000 namen en tekens",
    ),
    "JSON 100,000 deep": (
        "beslishulp",
        '{"questions": ' + "[" * 100_000,
        "meer dan 60 lijsten of groepen in elkaar",
    ),
    "a drawing 900 deep": (
        "graphml",
        drawing("<node id='a'><graph>" * 900 + "</graph></node>" * 900),
        "meer dan 60 elementen in elkaar",
    ),
    "XML 100,000 deep": (
        "graphml",
        "<graphml>" + "<graph>" * 100_000,
        "meer dan 60 elementen in elkaar",
    ),
    "20,000 blocks": (
        "graphml",
        drawing(
            "".join(
                f"<node id='blok {n}'/><edge source='blok {n}' target='blok {n + 1}'/>"
                for n in range(20_000)
            )
        ),
        "meer dan 12.000 vragen en uitkomsten",
    ),
    "20,000 blocks of Mermaid": (
        "mermaid",
        "graph TD\n" + "".join(f"n{n}-->n{n + 1}\n" for n in range(20_000)),
        "12.000 vragen en uitkomsten",
    ),
    "brackets of Mermaid that stay open": (
        "mermaid",
        "graph TD\n" + "a[" * 50_000 + "\na-->b\na-->c",
        "niet te lezen als blokken",
    ),
    "links of Mermaid without an end": (
        "mermaid",
        "graph TD\na " + "-- a " * 20_000 + "\na-->b\na-->c",
        "niet te lezen als blokken",
    ),
    "settings of Mermaid that stay open": (
        "mermaid",
        "%%{ " * 400_000 + "\n```mermaid\n" * 100_000,
        "Hier staat",
    ),
    "groups of Mermaid 900 deep": (
        "mermaid",
        "graph TD\n" + "subgraph a\n" * 900,
        "meer dan 60 groepen in elkaar",
    ),
    "entities in entities": (
        "dmn",
        '<!DOCTYPE a [<!ENTITY b "'
        + "x" * 1_000
        + '"><!ENTITY c "'
        + "&b;" * 1_000
        + '">]><a>'
        + "&c;" * 1_000
        + "</a>",
        "DOCTYPE of entiteiten",
    ),
    "a table without rules": (
        "dmn",
        "<a><decisionTable><input label='x'/></decisionTable></a>",
        "zonder rijen of zonder kolommen",
    ),
    "a table without columns": (
        "dmn",
        "<a><decisionTable><rule/></decisionTable></a>",
        "zonder rijen of zonder kolommen",
    ),
    "a text in 200,000 lines": (
        "dmn",
        "<a><decisionTable><input label='x'/><rule><inputEntry>" + "a\n" * 200_000,
        "geen geldige XML",
    ),
    "a number of 5,000 digits": (
        "dmn",
        (
            "<a><decisionTable><input"
            f" label='x'/><rule><inputEntry>{'9' * 5_000}</inputEntry><outputEntry/></rule></decisionTable></a>"
        ),
        "is hier maar één antwoord",
    ),
}

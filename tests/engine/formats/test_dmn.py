"""Decision tables in DMN as other programs write them: what they decide is what the tree says."""

import pytest

from keuzehulp.formats import WrongFile
from tests.importing import taken


def table(
    rules: str,
    *,
    policy: str = 'hitPolicy="UNIQUE"',
    inputs: str = "",
    outputs: str = '<output id="o"/>',
    name: str = "Mag het",
) -> str:
    return (
        f'<decision id="d-{name}" name="{name}"><decisionTable id="t"'
        f" {policy}>{inputs}{outputs}{rules}</decisionTable></decision>"
    )


def document(*parts: str, version: str = "20191111") -> str:
    return (
        f'<definitions xmlns="https://www.omg.org/spec/DMN/{version}/MODEL/" id="x"'
        f' namespace="n">{"".join(parts)}</definitions>'
    )


def asked(label: str, kind: str = "string", values: str = "") -> str:
    allowed = f"<inputValues><text>{values}</text></inputValues>" if values else ""
    return (
        f'<input label="{label}"><inputExpression'
        f' typeRef="{kind}"><text>{label}</text></inputExpression>{allowed}</input>'
    )


def rule(*cells: str, more: str = "") -> str:
    *tests, end = (cell.replace("<", "&lt;") for cell in cells)
    inputs = "".join(f"<inputEntry><text>{each}</text></inputEntry>" for each in tests)
    return f"<rule>{more}{inputs}<outputEntry><text>{end}</text></outputEntry></rule>\n"


AGE = asked("Leeftijd", "number")
ILL = asked("Ziek", "boolean")


@pytest.mark.parametrize(
    "version", ["20151101/dmn.xsd", "20180521/MODEL/", "20191111", "20211108", "20230324"]
)
def test_every_version_is_read(version: str) -> None:
    found = taken(
        "dmn",
        document(table(rule("true", '"a"') + rule("false", '"b"'), inputs=ILL), version=version),
    )
    assert found.ends == {(("Ziek", "Ja"),): "a", (("Ziek", "Nee"),): "b"}
    assert found.tree.head.title == "Mag het"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_document_says_how_its_letters_are_saved(encoding: str) -> None:
    rules = rule("true", '"één"') + rule("false", '"twee"')
    text = (
        '<?xml version="1.0"'
        f' encoding="{encoding.removesuffix("-sig")}"?>{document(table(rules, inputs=ILL))}'
    )
    assert set(taken("dmn", text.encode(encoding)).ends.values()) == {"één", "twee"}


def test_numbers_lie_side_by_side_in_words() -> None:
    cells = ("<18", "[18..65)", "[65..67]", ">67")
    found = taken(
        "dmn", document(table("".join(rule(cell, f'"{cell}"') for cell in cells), inputs=AGE))
    )
    assert {way[0][1]: end for way, end in found.ends.items()} == {
        "minder dan 18": "<18",
        "18 of meer, minder dan 65": "[18..65)",
        "65 tot en met 67": "[65..67]",
        "meer dan 67": ">67",
    }
    assert found.told == []


def test_numbers_that_lie_over_each_other_are_cut_where_they_do() -> None:
    rules = rule("<=10", '"een"') + rule("5, [8..12]", '"twee"') + rule("-", '"rest"')
    found = taken("dmn", document(table(rules, policy='hitPolicy="C"', inputs=AGE)))
    assert {way[0][1]: end for way, end in found.ends.items()} == {
        "minder dan 5": "een · rest",
        "5": "een · twee · rest",
        "meer dan 5, minder dan 8": "een · rest",
        "8 tot en met 10": "een · twee · rest",
        "meer dan 10, hoogstens 12": "twee · rest",
        "meer dan 12": "rest",
    }


def test_what_is_not_named_is_something_else() -> None:
    rules = rule('not("a","b")', '"ver"') + rule('"a","b"', '"dichtbij"')
    found = taken("dmn", document(table(rules, inputs=asked("Waar"))))
    assert {way[0][1]: end for way, end in found.ends.items()} == {
        "a": "dichtbij",
        "b": "dichtbij",
        "Iets anders": "ver",
    }
    closed = taken("dmn", document(table(rules, inputs=asked("Waar", values='"a","b","c"'))))
    assert {way[0][1]: end for way, end in closed.ends.items()} == {
        "a": "dichtbij",
        "b": "dichtbij",
        "c": "ver",
    }


def test_a_default_output_is_for_whatever_has_no_rule() -> None:
    outputs = '<output><defaultOutputEntry><text>"anders"</text></defaultOutputEntry></output>'
    found = taken("dmn", document(table(rule('"a"', '"A"'), inputs=asked("Waar"), outputs=outputs)))
    assert found.ends == {(("Waar", "a"),): "A", (("Waar", "Iets anders"),): "anders"}
    none_left = taken(
        "dmn",
        document(table(rule("true", '"A"') + rule("false", '"B"'), inputs=ILL, outputs=outputs)),
    )
    assert any("nooit aan bod" in line and "anders" in line for line in none_left.told)


OVER_EACH_OTHER = (
    rule("true", "-", '"een"') + rule("-", '"x"', '"twee"') + rule("false", '"y"', '"drie"')
)


@pytest.mark.parametrize(
    ("policy", "end", "told"),
    [
        ('hitPolicy="UNIQUE"', "een", "past op dezelfde antwoorden als die op 1:"),
        ('hitPolicy="ANY"', "een", "past op dezelfde antwoorden als die op 1:"),
        ('hitPolicy="FIRST"', "een", ""),
        ('hitPolicy="PRIORITY"', "twee", ""),
        ('hitPolicy="RULE ORDER"', "een · twee", "kunnen meer regels tegelijk gelden"),
        ('hitPolicy="OUTPUT ORDER"', "twee · een", "kunnen meer regels tegelijk gelden"),
        ('hitPolicy="COLLECT" aggregation="COUNT"', "2", "kunnen meer regels tegelijk gelden"),
        ('hitPolicy="C#"', "2", "kunnen meer regels tegelijk gelden"),
    ],
)
def test_each_hit_policy_decides_as_it_should(policy: str, end: str, told: str) -> None:
    outputs = '<output><outputValues><text>"drie","twee","een"</text></outputValues></output>'
    found = taken(
        "dmn",
        document(
            table(OVER_EACH_OTHER, policy=policy, inputs=ILL + asked("Soort"), outputs=outputs)
        ),
    )
    first = next(
        value
        for way, value in found.ends.items()
        if dict(way)["Ziek"] == "Ja" and dict(way).get("Soort", "x") == "x"
    )
    assert first == end
    assert (
        any(told in line for line in found.told)
        if told
        else not any("tegelijk" in line or "dezelfde" in line for line in found.told)
    )


def test_several_outputs_each_have_their_name() -> None:
    outputs = '<output label="Advies"/><output name="Termijn"/>'
    rules = "".join(
        f'<rule><inputEntry><text>{ill}</text></inputEntry><outputEntry><text>"{what}"</text></outputEntry>'
        f"<outputEntry><text>{days}</text></outputEntry></rule>"
        for ill, what, days in (("true", "rust", 3), ("false", "werk", 0))
    )
    found = taken("dmn", document(table(rules, inputs=ILL, outputs=outputs)))
    assert set(found.ends.values()) == {"Advies: rust · Termijn: 3", "Advies: werk · Termijn: 0"}


TWO = (
    table(rule("true", '"a"') + rule("false", '"b"'), inputs=ILL, name="Eerste"),
    table(rule("true", '"c"') + rule("false", '"d"'), inputs=ILL, name="Tweede"),
)


def test_of_several_tables_one_is_taken_and_the_others_named() -> None:
    found = taken("dmn", document(*TWO))
    assert set(found.ends.values()) == {"a", "b"}
    assert any(
        "De tabel ‘Tweede’ (2 regels) is niet overgenomen." in line and '--table "Tweede"' in line
        for line in found.told
    )
    assert set(taken("dmn", document(*TWO), table="tweede").ends.values()) == {"c", "d"}
    with pytest.raises(WrongFile, match=r"geen tabel ‘derde’. Er is wel: Eerste, Tweede"):
        taken("dmn", document(*TWO), table="derde")


@pytest.mark.parametrize(
    ("inputs", "rules", "missing"),
    [
        (ILL, "", r"regels \(rule\)"),
        ("", rule('"a"'), r"vragen \(input\)"),
        ("", "", r"vragen \(input\) en regels \(rule\)"),
    ],
)
def test_a_table_without_rules_or_inputs_is_refused_at_its_place(
    inputs: str, rules: str, missing: str
) -> None:
    with pytest.raises(WrongFile, match=rf"^f:1:\d+: De tabel ‘Mag het’ heeft geen {missing}"):
        taken("dmn", document(table(rules, inputs=inputs)))


def test_an_empty_table_does_not_stand_in_the_way_of_a_whole_one() -> None:
    found = taken("dmn", document(table("", inputs=ILL, name="Leeg"), *TWO))
    assert set(found.ends.values()) == {"a", "b"}
    assert any("‘Leeg’ (0 regels)" in line for line in found.told)


def test_names_notes_and_descriptions_are_told() -> None:
    rules = rule("true", '"a"', more="<description>omdat het mag</description>") + rule(
        "false", '"b"'
    )
    rules = rules.replace(
        "</rule>", "<annotationEntry><text>zie bladzij vier</text></annotationEntry></rule>", 1
    )
    parts = (
        "<description>Wat dit doet</description>",
        table(rules, inputs=ILL),
        '<inputData name="Ongebruikt gegeven"/>',
        '<decision name="Som"><literalExpression><text>a + b</text></literalExpression></decision>',
    )
    found = taken("dmn", document(*parts))
    for words in (
        "omdat het mag",
        "zie bladzij vier",
        "Wat dit doet",
        "Ongebruikt gegeven",
        "Som",
        "a + b",
    ):
        assert found.says(words), (words, found.told)


def test_what_is_worked_out_is_told_and_kept() -> None:
    rules = rule("> grens", '"a"') + rule("-", '"b" + naam')
    found = taken("dmn", document(table(rules, policy="", inputs=AGE)))
    assert {way[0][1]: end for way, end in found.ends.items()} == {
        "> grens": "a",
        "Iets anders": '"b" + naam',
    }
    assert (
        sum("meer dan een waarde" in line or "wordt uitgerekend" in line for line in found.told)
        == 2
    )


def test_numbers_by_themselves_are_answers_and_rules_may_share_one() -> None:
    rules = rule("1", "true", '"a"') + rule("1", "false", '"b"') + rule("2,3", "-", '"c"')
    found = taken("dmn", document(table(rules, inputs=AGE + ILL)))
    assert found.ends[("Leeftijd", "1"), ("Ziek", "Ja")] == "a"
    assert found.ends[("Leeftijd", "1"), ("Ziek", "Nee")] == "b"
    assert {end for way, end in found.ends.items() if way[0][1] in ("2", "3")} == {"c"}
    assert {way[0][1] for way in found.ends} >= {"1", "2", "3"}

"""Scripts are written short, and do the same. A browser gets no others, so all tests with a browser prove it too."""

import subprocess

import pytest
from playwright._impl._driver import compute_driver_executable

from compiler.pages.shorthand import LETTERS, mistake, shorthand


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("// about\nconst long = 1; /* and */ let other = long;", "let long=1;let other=long;"),
        ("{\n  const sum = (first, second) => first + second;\n  kh.sum = sum;\n}\n", "{let e=(t,n)=>t+n;kh.sum=e;}"),
        ("{ const one = (first) => first; const other = (second) => second; }", "{let t=(e)=>e;let n=(e)=>e;}"),
        ("{ const {given, from: begin} = kh(); kh({given, begin: begin}); }", "{let{given,from:begin}=kh();kh({given,begin:begin});}"),
        ("{ for (const [name, value] of all) kh[name] = value; }", "{for(let[e,t]of all)kh[e]=t;}"),
        ("{ try { kh(); } catch (error) { console.error(error); } }", "{try{kh();}catch(e){console.error(e);}}"),
        ('{ const text = "a  //  text"; kh(text, /a  b/, `c  ${text}  d`); }', '{let e="a  //  text";kh(e,/a  b/,`c  ${e}  d`);}'),
        ("{ const one = e; const long = 1; kh(one, long); }", "{let t=e;let n=1;kh(t,n);}"),
        ("{ const more = (most = 1, ...rest) => [most, ...rest]; kh(more); }", "{let e=(t=1,...rest)=>[t,...rest];kh(e);}"),
        ("{\n  kh.one = () => {}\n  kh.two = typeof kh\n  return\n}", "{kh.one=()=>{}\nkh.two=typeof kh\nreturn}"),
        ("{ const sum = 1 - -1 + +1 / /2/; kh(sum); }", "{let e=1- -1+ +1/ /2/;kh(e);}"),
        ("{ const of = 1 < !--kh.one; kh(/x/ in of, 1 .two, {ä: 1}); }", "{let e=1< !--kh.one;kh(/x/ in e,1 .two,{ä:1});}"),
        ("{ kh(() => { return\n.5 }, 1\n.two); }", "{kh(()=>{return\n.5},1\n.two);}"),
        ("{ kh(({e}) => { const long = 2; return {e, long: long}; }); }", "{kh(({e})=>{let t=2;return{e,long:t};});}"),
        ("{ const {from: begin} = kh(); kh((begin) => begin); const long = 1; }", "{let{from:e}=kh();kh((e)=>e);let t=1;}"),
        ("{ const [[begin]] = kh(); kh((begin) => begin); const long = 1; }", "{let[[e]]=kh();kh((e)=>e);let t=1;}"),
        ("{ var begin = 1; for (var each of kh) kh((begin, each) => 1); }", "{var begin=1;for(var each of kh)kh((begin,each)=>1);}"),
        ("{ for (each of kh) kh((each) => each); }", "{for(each of kh)kh((each)=>each);}"),
        ("function begin() {} { class One {} kh((begin, One) => 1); }", "function begin(){}{class One{}kh((begin,One)=>1);}"),
        ("{ kh((print) => print); kh(() => print()); }", "{kh((print)=>print);kh(()=>print());}"),
        ("kh.one = () => {}\n", "kh.one=()=>{};"),
        ("// nothing", ""),
        ("const [one, {two}] = kh; { kh((one, two) => 1); }", "let[one,{two}]=kh;{kh((one,two)=>1);}"),
    ],
)
def test_a_script_keeps_what_others_know(script: str, short: str) -> None:
    assert shorthand(script) == short
    assert shorthand(short) == short


@pytest.mark.parametrize(
    ("script", "place"),
    [("{\n  const = 1;\n}", (2, 3)), ("{\n  kh.one(;\n}", (2, 10)), ("{\n  kh.one();\n", (2, 12)), ("{\n  kh('één', ;\n}", (2, 12))],
)
def test_a_mistake_is_found_at_its_place(script: str, place: tuple[int, int]) -> None:
    assert mistake(script) == place


def test_a_name_in_sight_is_never_hidden_by_another() -> None:
    """Each function here sees names of the whole file, and has its own; in a script of many names some letters stand for several."""
    names = [f"name{number}" for number in range(20)]
    tops = "".join(f"const {name} = (own, other) => [own, other, {number}];\n" for number, name in enumerate(names))
    users = "".join(
        f"const user{number} = (value) => {{ const made = {name}(value, {names[number - 1]}(value, 0)); return made.flat(); }};\n"
        for number, name in enumerate(names)
    )
    script = f"{{\n{tops}{users}\nconsole.log(JSON.stringify([{', '.join(f'user{number}(7)' for number in range(20))}]));\n}}\n"
    short = shorthand(script)
    assert len(short) < 0.6 * len(script)
    assert told(short) == told(script) != ""


def test_there_are_short_names_enough() -> None:
    """Also when a part of a file has more names than there are letters, and a letter is itself the name of something."""
    names = [f"{tail}{letter}" for tail in ("", "n", "m") for letter in LETTERS]
    inside = "".join(f"const {name} = {number};" for number, name in enumerate(names))
    script = f"{{ const all = () => {{ {inside} return [{', '.join(names)}]; }}; console.log(all().join()); }}"
    assert told(shorthand(script)) == told(script) == f"{','.join(map(str, range(len(names))))}\n"


def told(script: str) -> str:
    """What a script says when Node runs it."""
    node = compute_driver_executable()[0]
    return subprocess.run([node, "-e", script], capture_output=True, text=True, encoding="utf-8", check=True).stdout

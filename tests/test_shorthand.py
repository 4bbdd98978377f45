"""Scripts are written short, and do the same. A browser gets no others, so all tests with a browser prove it too."""

import subprocess

import pytest
from playwright._impl._driver import compute_driver_executable

from compiler.pages.shorthand import shorthand


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("// about\nconst long = 1; /* and */ let other = long;", "const long=1;let other=long;"),
        ("{\n  const sum = (first, second) => first + second;\n  kh.sum = sum;\n}\n", "{const a=(b,c)=>b+c;kh.sum=a;}"),
        ("{ const one = (first) => first; const other = (second) => second; }", "{const b=(a)=>a;const c=(a)=>a;}"),
        ("{ const {given, from: begin} = kh(); kh({given, begin: begin}); }", "{const{given,from:begin}=kh();kh({given,begin:begin});}"),
        ("{ for (const [name, value] of all) kh[name] = value; }", "{for(const[a,b]of all)kh[a]=b;}"),
        ("{ try { kh(); } catch (error) { console.error(error); } }", "{try{kh();}catch(a){console.error(a);}}"),
        ('{ const text = "a  //  text"; kh(text, /a  b/, `c  ${text}  d`); }', '{const a="a  //  text";kh(a,/a  b/,`c  ${a}  d`);}'),
        ("{ const a = b; const long = 1; kh(a, long); }", "{const a=b;const c=1;kh(a,c);}"),
        ("{ const more = (most = 1, ...rest) => [most, ...rest]; kh(more); }", "{const a=(b=1,...rest)=>[b,...rest];kh(a);}"),
        ("{\n  kh.one = () => {}\n  kh.two = typeof kh\n  return\n}", "{kh.one=()=>{}\nkh.two=typeof kh\nreturn}"),
        ("{ const sum = 1 - -1 + +1 / /2/; kh(sum); }", "{const a=1- -1+ +1/ /2/;kh(a);}"),
    ],
)
def test_a_script_keeps_what_others_know(script: str, short: str) -> None:
    assert shorthand(script) == short
    assert shorthand(short) == short


def test_what_is_no_script_is_refused() -> None:
    with pytest.raises(ValueError, match="const = 1"):
        shorthand("{ const = 1; }")


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


def told(script: str) -> str:
    """What a script says when Node runs it."""
    node = compute_driver_executable()[0]
    return subprocess.run([node, "-e", script], capture_output=True, text=True, encoding="utf-8", check=True).stdout

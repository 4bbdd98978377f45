"""A checkout that is warm: a Python that has imported its engine, and forks for every verb. Each
runs in a process of its own, from `build_tree.py` to its end, without waiting for the imports.

Run as a program it is that Python: `python -m tools.harness.warm ROOT`, with requests on its input.
"""

import gc
import json
import os
import resource
import runpy
import signal
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

IMPORTED = (
    "keuzehulp.cli.main",
    "keuzehulp.cli.asked",
    "keuzehulp.cli.verbs.build",
    "keuzehulp.layout",
    "keuzehulp.mkdocs.hooks",
    "keuzehulp.mkdocs.runs",
    "keuzehulp.site",
    "markdown.extensions.attr_list",
    "markdown.extensions.fenced_code",
    "markdown.extensions.md_in_html",
    "markdown.extensions.tables",
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
)
"""What most verbs need; anything else they import themselves."""
KEPT = 3
"""How many checkouts stay warm: this one, the copy that tests share, and the one in hand."""


class Warm:
    """The Python that is ready in the checkout `root`."""

    def __init__(self, root: Path, environment: dict[str, str]) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="keuzehulp-warm-")
        self.process = subprocess.Popen(
            [sys.executable, __file__, str(root)],
            cwd=root,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        weakref.finalize(self, _end, self.process)

    def run(
        self,
        arguments: list[str],
        *,
        seconds: int,
        bounds: Mapping[str, int] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """What the verb does and says; raises TimeoutExpired when it takes longer. It may use no
        more than these bounds, by the names that the module `resource` has for them, and reads
        this as well in its environment.
        """
        out, err = (Path(self.folder.name, name) for name in ("out", "err"))
        assert self.process.stdin and self.process.stdout
        request = {
            "arguments": arguments,
            "out": str(out),
            "err": str(err),
            "seconds": seconds,
            "bounds": dict(bounds or {}),
            "environment": dict(environment or {}),
        }
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, "the engine cannot be imported; why stands above"
        code = int(answer)
        if code == -signal.SIGALRM:
            raise subprocess.TimeoutExpired(arguments, seconds)
        said = (path.read_text(encoding="utf-8") for path in (out, err))
        return subprocess.CompletedProcess(arguments, code, *said)


def _end(process: subprocess.Popen[str]) -> None:
    process.communicate()  # without requests it ends


@lru_cache(maxsize=KEPT)
def _kept(root: Path, environment: tuple[tuple[str, str], ...]) -> Warm:
    return Warm(root, dict(environment))


def warm(root: Path, environment: dict[str, str]) -> Warm:
    """The one for this checkout; it ends when others are used more, or with this program."""
    return _kept(root, tuple(sorted(environment.items())))


def main() -> None:
    """Import, then fork for each request and tell how it ended. A child returns from here, to do
    the verb and end as any Python does.
    """
    requests, answers = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    program = sys.argv[1] + "/build_tree.py"
    sys.path[0] = sys.argv[1]
    for name in IMPORTED:
        __import__(name)
    gc.freeze()  # what is here now is not copied by looking whether it can go
    with os.fdopen(requests, encoding="utf-8") as lines:
        for line in iter(lines.readline, ""):
            asked = json.loads(line)
            child = os.fork()
            if not child:
                break
            os.write(answers, b"%d\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        else:
            return
    os.close(answers)
    os.environ.update(asked["environment"])
    signal.alarm(asked["seconds"])
    for name, most in asked["bounds"].items():
        resource.setrlimit(getattr(resource, name), (most, most))
    for number, path in ((1, asked["out"]), (2, asked["err"])):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    sys.argv = [program, *asked["arguments"]]
    runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main()

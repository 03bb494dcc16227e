"""The command line as a person or a script meets it: real processes, pipes and exit statuses."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from onrecord.cli.serve import listening
from onrecord.errors import UsageError

PAGE = """<!doctype html><html lang="en"><head><title>Harbour closed after storm</title>
<meta property="article:published_time" content="2026-03-02T08:10:00+01:00"></head><body><article>
<h1>Harbour closed after storm</h1>
<p>The harbour of Lindmouth was closed on Monday after a storm tore two cranes from
their rails, the town said.</p>
<p>“We will not open before Thursday,” said Ada Moreno, head of the port authority. She told reporters that at
least five people had been hurt.</p>
<p>According to the ministry, repairs will cost between 10 million and 15 million crowns and take months.</p>
</article></body></html>"""


def onrecord(
    *arguments: str, text: bytes = b"", folder: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end."""
    command = [sys.executable, "-m", "onrecord", *arguments]
    return subprocess.run(command, input=text, capture_output=True, cwd=folder, timeout=60, check=False)


def records(output: bytes) -> list[dict[str, Any]]:
    """The lines of an output."""
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_the_version_is_there_at_once() -> None:
    began = time.monotonic()
    assert onrecord("--version").stdout.startswith(b"onrecord ")
    assert time.monotonic() - began < 10, "on a busy machine; alone it takes less than 0.3 s"


def test_the_version_needs_no_heavy_import() -> None:
    code = "import sys; sys.argv = ['onrecord', '--version']; from onrecord.__main__ import main; main(); "
    code += "print([m for m in ('typer', 'selectolax', 'sqlalchemy', 'msgspec') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.splitlines()[-1] == "[]"


def test_help_names_every_command_with_an_example() -> None:
    for name in ("read", "annotate", "group", "add", "search", "show", "serve", "correct", "check", "demo"):
        shown = onrecord(name, "--help")
        assert shown.returncode == 0
        assert f"onrecord {name}".encode() in shown.stdout
        assert b"Example" in shown.stdout


def test_the_pipe(page: Path) -> None:
    read = onrecord("read", str(page), "--url", "https://lindmouth-post.example/news/1")
    assert read.returncode == 0
    assert [line["record"] for line in records(read.stdout)] == ["capture", "article"]
    annotated = onrecord("annotate", text=read.stdout)
    assert annotated.stdout.startswith(read.stdout.splitlines()[0])
    kinds = {line["record"] for line in records(annotated.stdout)}
    assert {"capture", "article", "statement", "figure", "mention"} <= kinds
    grouped = onrecord("group", text=annotated.stdout)
    assert (grouped.returncode, grouped.stdout) == (0, annotated.stdout), "one article is no story"


def test_only_leaves_out_what_was_read(page: Path) -> None:
    read = onrecord("read", str(page))
    kinds = {line["record"] for line in records(onrecord("annotate", "--only", text=read.stdout).stdout)}
    assert kinds <= {"statement", "figure", "mention"}


def test_capture_lines_are_read_again(page: Path) -> None:
    first = onrecord("read", str(page))
    again = onrecord("read", "-", text=first.stdout.splitlines()[0])
    assert again.stdout == first.stdout


def test_a_loose_line_is_annotated_and_others_pass() -> None:
    loose = {
        "id": "x",
        "text": 'Ada Moreno spoke on Monday.\n"We will appeal," she said.',
        "published": "9:55 AM ET",
    }
    other = b'{"record":"weather","sky":"grey"}\n'
    done = onrecord("annotate", text=json.dumps(loose).encode() + b"\n" + other)
    assert done.returncode == 0
    lines = done.stdout.splitlines(keepends=True)
    assert json.loads(lines[0]) == loose
    assert lines[-1] == other
    assert all(json.loads(line)["article"] == "x" for line in lines[1:-1])


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.html", b"", "empty-file"),
        ("noise.html", bytes(range(256)) * 40, "binary-file"),
        ("blank.txt", b"\n\n  \n", "empty-file"),
        ("menu.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no-article-text"),
    ],
)
def test_what_cannot_be_read_is_a_problem_line(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = onrecord("read", name, folder=tmp_path)
    assert done.returncode == 1
    assert [line["code"] for line in records(done.stdout) if line["record"] == "problem"] == [code]
    assert len(done.stderr.splitlines()) == 2
    assert b"Traceback" not in done.stderr


def test_a_folder_and_a_missing_file_are_problems_and_the_rest_is_read(page: Path) -> None:
    done = onrecord("read", "missing.html", ".", str(page), folder=page.parent)
    assert done.returncode == 1
    problems = [line["code"] for line in records(done.stdout) if line["record"] == "problem"]
    assert problems == ["no-such-file", "not-a-file"]
    assert records(done.stdout)[-1]["record"] == "article"
    assert len(done.stderr.splitlines()) == 3


@pytest.mark.parametrize("command", ["annotate", "group"])
def test_lines_that_are_not_json_are_problems_and_the_rest_goes_on(command: str) -> None:
    text = b'{"id":"a","text":"Nothing happened."}\nnot json\n\n{"id":"b","text":"\\ud800 It rained."}\n'
    done = onrecord(command, text=text)
    assert done.returncode == 1
    lines = records(done.stdout)
    assert [line["id"] for line in lines if "text" in line] == ["a", "b"]
    assert [line["code"] for line in lines if line.get("record") == "problem"] == ["bad-line"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "a.html", "--published", "yesterday"),
        ("read", "a.html", "b.html", "--url", "https://a.example/"),
        ("annotate", "missing.jsonl"),
        ("add", "a.html", "--url", "javascript:alert(1)"),
        ("add", "a.html", "--language", "english"),
        ("nonsense",),
    ],
)
def test_what_cannot_be_done_ends_with_two_and_a_few_words(arguments: tuple[str, ...]) -> None:
    done = onrecord(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert 1 <= len([line for line in done.stderr.splitlines() if line.strip()]) <= 3


def test_a_reader_that_has_enough_ends_the_command_quietly(page: Path) -> None:
    command = [sys.executable, "-m", "onrecord", "read", *[str(page)] * 300]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == b""


def test_what_has_come_is_annotated_without_waiting_for_more() -> None:
    command = [sys.executable, "-m", "onrecord", "annotate"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id":"a","text":"It rained."}\n')
        process.stdin.flush()
        os.set_blocking(process.stdout.fileno(), False)
        deadline = time.monotonic() + 30
        line = None
        while not line and time.monotonic() < deadline:
            line = process.stdout.read()
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    assert line
    assert json.loads(line.splitlines()[0])["id"] == "a"


def test_a_folder_is_added_twice_and_the_archive_inside_it_is_no_source(page: Path) -> None:
    folder = page.parent
    first = onrecord("add", ".", folder=folder)
    again = onrecord("add", ".", folder=folder)
    assert first.stdout.split()[0] == b"kept"
    assert again.stdout == first.stdout
    assert onrecord("add", "archive/captures", folder=folder).stdout == first.stdout, "nor new, when named"
    assert onrecord("check", "--list", folder=folder).stdout.count(b"has ") == 1


def test_a_folder_without_pages_says_so(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "letter.docx").write_bytes(b"x")
    done = onrecord("add", "in", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.startswith(b"onrecord add: in: no page here (no file ends with .html,")


def test_a_page_is_no_record_line(page: Path) -> None:
    done = onrecord("annotate", str(page))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"holds a page, not record lines: `onrecord read` makes them" in done.stderr


def test_an_address_of_another_machine_is_not_taken_for_a_busy_port() -> None:
    with pytest.raises(UsageError, match=r"^cannot listen on 192\.0\.2\.1: "):
        listening("192.0.2.1", None)


def test_show_says_who_spoke_and_how(page: Path) -> None:
    page.write_text(PAGE.replace("the town said", "a docker said"), encoding="utf-8")
    kept = onrecord("add", page.name, folder=page.parent).stdout.split()[1].decode()
    shown = onrecord("show", kept, folder=page.parent).stdout.decode()
    assert "a docker (unnamed source) · says, reported" in shown
    assert "Ada Moreno, head of the port authority · says, word for word" in shown

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks real output against data/schema, and what a schema cannot say: marks lie within their text, in
order; ranks count up; lines of jsonl are the hits of json; the parts of a diff are the text; CSL-JSON has one
item a work, with an identifier of its own.

    tests/golden/schema.py PROGRAM_DIR     with $CHANCERY_INDEX set to an index of data/sample

Exit code 0: all is valid; 1: faults, one a line; 77: not possible on this machine.
"""
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: the Python package jsonschema is missing (python3-jsonschema)")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]


def schema_text(name):
    return (ROOT / f"data/schema/{name}.schema.json").read_text(encoding="utf-8")


def bundled(name):
    """A schema with those that it refers to inside it, as versions of the package differ on files."""
    schema = json.loads(schema_text(name).replace("results.schema.json#/", "#/$defs/results/"))
    if name != "results":
        results = json.loads(schema_text("results").replace("#/$defs/", "#/$defs/results/$defs/"))
        del results["$id"], results["$schema"]
        schema["$defs"]["results"] = results
    return schema


SCHEMAS = {name: bundled(name) for name in ("results", "trace")}
CSL_SCHEMA = json.loads(schema_text("csl-items"))
COMMANDS = [
    ["search", "security"],
    ["search", "information", "security", "--count", "50"],
    ["search", "\"international security\"", "--no-collapse"],
    ["search", "security", "--skip", "3", "--count", "2"],
    ["search", "xyzzyplugh"],
    ["search", "الأمن"],
    ["search", "安全"],
    ["show", "A/RES/76/19"],
    ["show", "A/RES/76/19", "--all-languages"],
    ["show", "A/RES/99/999"],
    ["trace", "A/RES/78/237, preambular para. 4"],
    ["trace", "A/RES/76/19"],
    ["trace", "A/RES/76/19@zh"],
    ["trace", "A/RES/78/16@ar#pp3"],
    ["trace", "A/RES/99/999"],
    ["trace", "Confirming the dual-use nature of such technologies"],
    ["trace", "--phrase", "dual-use nature", "--count", "2"],
    ["trace", "--phrase", "xyzzyplugh"],
    ["cited-by", "A/RES/75/240", "-n", "50"],
    ["cited-by", "A/RES/75/240, para. 1"],
    ["cited-by", "A/RES/99/999"],
]

EDGES_SCHEMA = json.loads((ROOT / "data/schema/edges.schema.json").read_text(encoding="utf-8"))
EDGE_COMMANDS = [
    ["cites", "A/RES/76/19"],
    ["cites", "A/RES/99/999"],
    ["missing", "-n", "1000"],
    ["chain", "A/RES/76/19"],
]

GRAPH_SCHEMA = json.loads((ROOT / "data/schema/graph.schema.json").read_text(encoding="utf-8"))
GRAPH_COMMANDS = [["graph"], ["graph", "title:programme"], ["graph", "xyzzyplugh"]]

CHECK_SCHEMA = json.loads((ROOT / "data/schema/check.schema.json").read_text(encoding="utf-8"))
MANUSCRIPT = """Resolution 76/19 of 6 December 2021, A/RES/76/19, para. 60, A/RES/75/9999 and A/70/174 are cited.

It noted “how far information technologies [...] have come, in the library as well as in daily
use” (A/RES/76/19, preambular para. 4), and that ‘States need capacity-building in order to
cooperate’ (A/RES/76/19, preambular para. 4). A minister said that “nothing of the kind was promised”.
"""


def output_of(program, command, form):
    run = subprocess.run([program, *command, "--format", form], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"code {run.returncode}: {run.stderr.decode('utf-8', 'replace')}")
    return run.stdout.decode("utf-8")  # strict: output must be UTF-8


def ranges_of(hit):
    yield hit["text"], hit.get("marks", [])
    for note in hit.get("footnotes", []):
        yield note["text"], note.get("marks", [])


def faults_of_marks(hit):
    for text, marks in ranges_of(hit):
        last = 0
        for begin, end in marks:
            if not last <= begin < end <= len(text):
                yield f"{hit['key']}: mark {begin}..{end} of {len(text)} code points"
            last = end


def faults_of_hits(hits):
    for before, after in zip(hits, hits[1:]):
        if after["rank"] != before["rank"] + 1:
            yield f"rank {after['rank']} follows {before['rank']}"
    for hit in hits:
        yield from faults_of_marks(hit)
        parts = [part.get("same", part.get("added", "")) for part in hit.get("diff", [])]
        if parts and "".join(parts) != hit["text"]:
            yield f"{hit['key']}: the diff gives another text"


def hits_of(results):
    if "hits" in results:
        return [results["hits"]]
    return [trace["hits"] for trace in results["traces"]]


def faults_of(program, command):
    results = json.loads(output_of(program, command, "json"))
    schema = SCHEMAS["trace" if command[0] == "trace" else "results"]
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(results):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    lines = [json.loads(line) for line in output_of(program, command, "jsonl").splitlines()]
    for line in lines:
        line.pop("traced", None)
    if lines != [hit for hits in hits_of(results) for hit in hits]:
        yield "jsonl and json differ"
    for hits in hits_of(results):
        yield from faults_of_hits(hits)
    if "hits" in results and command[0] != "trace":
        yield from faults_of_items(results["hits"], json.loads(output_of(program, command, "csl-json")))


def faults_of_items(hits, items):
    for error in jsonschema.Draft202012Validator(CSL_SCHEMA).iter_errors(items):
        yield f"csl-json: {'/'.join(map(str, error.absolute_path))}: {error.message}"
    if len({item["id"] for item in items}) != len(items):
        yield "csl-json: an identifier stands twice"
    works = {(hit["symbol"], hit["language"]) for hit in hits}
    if len(works) != len(items):
        yield f"csl-json: {len(items)} items for {len(works)} works and languages"


def faults_of_edges(program, command):
    answer = json.loads(output_of(program, command, "json"))
    for error in jsonschema.Draft202012Validator(EDGES_SCHEMA).iter_errors(answer):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    lines = [json.loads(line) for line in output_of(program, command, "jsonl").splitlines()]
    if lines != answer[next(iter(answer))]:
        yield "jsonl and json differ"


def faults_of_graph(program, command):
    graph = json.loads(output_of(program, command, "json"))
    for error in jsonschema.Draft202012Validator(GRAPH_SCHEMA).iter_errors(graph):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    ends = {edge[end] for edge in graph["edges"] for end in ("citing", "cited")}
    if ends != {node["symbol"] for node in graph["nodes"]}:
        yield "nodes are not the ends of edges"


def lines_of(command, manuscript):
    run = subprocess.run(command, input=manuscript, capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"code {run.returncode}: {run.stderr.decode('utf-8', 'replace')}")
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]


def faults_of_check(program, command):
    """`command` names a manuscript: MANUSCRIPT as text, or a file of data/sample."""
    name = command[-1]
    given = MANUSCRIPT.encode() if name == "-" else (ROOT / "data/sample" / name).read_bytes()
    texts = lines_of([f"{program}-index", "--extract", "-"], given) if name != "-" else []
    checked = lines_of([program, *command[:-1], "-", "--format", "jsonl"], given)
    if not checked:
        yield "nothing is printed"
    for line in checked + texts:
        for error in jsonschema.Draft202012Validator(CHECK_SCHEMA).iter_errors(line):
            yield f"{json.dumps(line)}: {error.message}"
    for line in checked:
        begin, end = line["span"]
        source = MANUSCRIPT if name == "-" else next(
            text["text"] for text in texts if text["paragraph"] == line["paragraph"]
            and text.get("note") == line.get("note"))
        if " ".join(source[begin:end].split()) != " ".join(line["text"].split()):
            yield f"{json.dumps(line)}: the span holds other words"


def main():
    program = pathlib.Path(sys.argv[1]).resolve() / "chancery"
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator.check_schema(CSL_SCHEMA)
    jsonschema.Draft202012Validator.check_schema(EDGES_SCHEMA)
    jsonschema.Draft202012Validator.check_schema(GRAPH_SCHEMA)
    jsonschema.Draft202012Validator.check_schema(CHECK_SCHEMA)
    count = 0
    checks = [(faults_of, command) for command in COMMANDS]
    checks += [(faults_of_edges, command) for command in EDGE_COMMANDS]
    checks += [(faults_of_graph, command) for command in GRAPH_COMMANDS]
    for name in ["-"] + [file.name for file in sorted((ROOT / "data/sample").glob("*.*"))
                         if file.suffix in (".docx", ".pdf")]:
        checks += [(faults_of_check, ["check", name]), (faults_of_check, ["check", "--citations-only", name])]
    for check, command in checks:
        try:
            faults = list(check(program, command))
        except (RuntimeError, ValueError) as error:
            faults = [str(error)]
        for fault in faults:
            print(f"{' '.join(command)}: {fault}")
        count += len(faults)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())

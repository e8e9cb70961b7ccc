#!/usr/bin/env python3
"""Records which database real frameworks take from an app's configuration.

    record.py --peers DIR [--cases FILE] [--only REGEX] [--out FILE]

DIR holds the installed frameworks (see README.md). A case is a few files, the setting in question
and several process environments. For each of them the framework's adapter is started in a folder
with the files; it prints `{"url": TEXT}`, `{"parts": {...}}`, `{"unset": true}` or
`{"error": true}` as its last line. An adapter that takes a list gets all runs at once and prints
one such line for each. Without --out, differences from the recorded outcomes are printed.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE.parent.parent / "resources/dev/dbcheck/env/app-settings.json"
FRAMEWORKS = json.loads((HERE / "frameworks.json").read_text())


def prepare(case, environment, peers, work):
    for name, text in case["files"].items():
        file = pathlib.Path(work) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    process = {"PATH": os.environ["PATH"], "HOME": work, "LC_ALL": "C.UTF-8",
               "RECORDER_PEERS": str(peers), "RECORDER_LABEL": case["setting"],
               "RECORDER_MODE": case.get("mode", "")}
    process.update(environment)
    return process


def command(framework, peers, listed=""):
    return [word.replace("$HERE", str(HERE)).replace("$PEERS", str(peers)).replace("$LIST", listed)
            for word in FRAMEWORKS[framework]]


def parsed(line, work):
    return json.loads(json.dumps(json.loads(line)).replace(work, "$WORK"))


def outcome(case, environment, peers):
    with tempfile.TemporaryDirectory() as work:
        process = prepare(case, environment, peers, work)
        words = command(case["framework"], peers)
        done = subprocess.run(words, cwd=work, env=process, capture_output=True, timeout=300)
        lines = done.stdout.decode("utf-8", "surrogateescape").strip().splitlines()
        try:
            return parsed(lines[-1], work)
        except (IndexError, ValueError):
            raise SystemExit(f"{words} on {case['id']} {environment}: "
                             + done.stderr.decode(errors="replace"))


def outcomes(framework, wanted, peers):
    """Runs all at once."""
    with tempfile.TemporaryDirectory() as top:
        runs = []
        for number, (case, run) in enumerate(wanted):
            work = f"{top}/{number}"
            os.mkdir(work)
            runs.append({"folder": work, "setting": case["setting"],
                         "environment": prepare(case, run["environment"], peers, work)})
        listed = pathlib.Path(top) / "list.json"
        listed.write_text(json.dumps(runs))
        done = subprocess.run(command(framework, peers, str(listed)), capture_output=True)
        lines = done.stdout.decode("utf-8", "surrogateescape").strip().splitlines()
        if len(lines) != len(runs):
            raise SystemExit(done.stderr.decode(errors="replace"))
        return [parsed(line, run["folder"]) for line, run in zip(lines, runs)]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--peers", required=True, type=pathlib.Path)
    options.add_argument("--cases", default=CASES, type=pathlib.Path)
    options.add_argument("--only", default=".*")
    options.add_argument("--out", type=pathlib.Path)
    options.add_argument("--jobs", default=2, type=int)
    chosen = options.parse_args()
    document = json.loads(chosen.cases.read_text())
    peers = chosen.peers.resolve()
    cases = [case for case in document["cases"] if re.search(chosen.only, case["id"])]
    wanted = [(case, run) for case in cases for run in case["runs"]]
    different = 0
    for framework in FRAMEWORKS:
        own = [each for each in wanted if each[0]["framework"] == framework]
        if own and "$LIST" in FRAMEWORKS[framework]:
            results = outcomes(framework, own, peers)
        else:
            with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
                results = list(pool.map(
                    lambda each: outcome(each[0], each[1]["environment"], peers), own))
        for (case, run), result in zip(own, results):
            recorded = run.get("expected")
            if recorded is not None and recorded != result:
                different += 1
                print(f"{case['id']} {run['environment']}: recorded {recorded}, now {result}")
            run["expected"] = result
    print(f"{len(wanted) - different} of {len(wanted)} as recorded")
    if chosen.out:
        chosen.out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    return 1 if different and not chosen.out else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Records what real env loaders make of the cases of a vector file.

    record.py --peers DIR [--loaders REGEX] [--cases FILE] [--out FILE] [--check]

DIR holds the installed loaders (see README.md). Each adapter is a program that is started in a
folder with the case's file as `.env` and with the case's process environment; it prints
`{"value": TEXT}`, `{"unset": true}` or `{"error": true}` on standard output. Adapters get
RECORDER_PEERS, RECORDER_HOME and RECORDER_VARIABLE too.
Without --out, or with --check, differences from the recorded outcomes are printed.
"""
import argparse
import base64
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE.parent / "resources/dev/dbcheck/env/dotenv-vectors.json"


def adapters(pattern):
    found = {}
    for file in sorted(HERE.glob("*/loaders.json")):
        for name, command in json.loads(file.read_text()).items():
            if re.fullmatch(pattern, name):
                found[name] = (file.parent, command)
    return found


def outcome(case, variable, folder, command, peers):
    content = (case["file"]["text"].encode() if "text" in case["file"]
               else base64.b64decode(case["file"]["base64"]))
    with tempfile.TemporaryDirectory() as work:
        (pathlib.Path(work) / ".env").write_bytes(content)
        environment = {
            "PATH": os.environ["PATH"], "HOME": work, "LC_ALL": "C.UTF-8",
            "RECORDER_PEERS": str(peers), "RECORDER_HOME": str(folder),
            "RECORDER_VARIABLE": variable,
        }
        environment.update(case["environment"])
        words = [word.replace("$HERE", str(folder)).replace("$PEERS", str(peers))
                 for word in command]
        done = subprocess.run(words, cwd=work, env=environment, capture_output=True, timeout=60)
    lines = done.stdout.decode("utf-8", "surrogateescape").strip().split("\n")
    try:
        return json.loads(lines[-1])
    except (IndexError, ValueError):
        raise SystemExit(f"{words} on {case['id']}: {done.stderr.decode(errors='replace')}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--peers", required=True, type=pathlib.Path)
    options.add_argument("--loaders", default=".*")
    options.add_argument("--cases", default=CASES, type=pathlib.Path)
    options.add_argument("--out", type=pathlib.Path)
    options.add_argument("--check", action="store_true")
    options.add_argument("--jobs", default=2, type=int)
    chosen = options.parse_args()
    document = json.loads(chosen.cases.read_text())
    different = 0
    with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
        for name, (folder, command) in adapters(chosen.loaders).items():
            results = list(pool.map(
                lambda case: outcome(case, document["variable"], folder, command,
                                     chosen.peers.resolve()),
                document["cases"]))
            wrong = 0
            for case, result in zip(document["cases"], results):
                recorded = case["expected"].get(name)
                if recorded is not None and recorded != result:
                    wrong += 1
                    if chosen.check or not chosen.out:
                        print(f"{name} {case['id']}: recorded {recorded}, now {result}")
                case["expected"][name] = result
            different += wrong
            print(f"{name:36} {len(results) - wrong:5} of {len(results)} as recorded")
    if chosen.out:
        chosen.out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    return 1 if different and chosen.check else 0


if __name__ == "__main__":
    sys.exit(main())

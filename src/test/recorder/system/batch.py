#!/usr/bin/env python3
"""Records what the system's loaders make of many cases, with one adapter process a loader.

    batch.py --peers DIR --cases FILE --out FILE [--loaders REGEX]

The files are of record.py's form; the loaders' names are those of loaders.json.
"""
import argparse
import base64
import json
import os
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def line(case):
    file = case["file"]
    encoded = file.get("base64") or base64.b64encode(file["text"].encode()).decode()
    return json.dumps({"base64": encoded, "environment": case["environment"]})


def outcomes(command, cases, variable, peers):
    words = [word.replace("$HERE", str(HERE)) for word in command]
    environment = {"PATH": os.environ["PATH"], "RECORDER_PEERS": str(peers),
                   "RECORDER_VARIABLE": variable}
    done = subprocess.run([*words, "--batch"], env=environment, check=True,
                          input="".join(line(case) + "\n" for case in cases),
                          stdout=subprocess.PIPE, text=True)
    return [json.loads(answer) for answer in done.stdout.splitlines()]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--peers", required=True, type=pathlib.Path)
    options.add_argument("--cases", required=True, type=pathlib.Path)
    options.add_argument("--out", required=True, type=pathlib.Path)
    options.add_argument("--loaders", default=".*")
    chosen = options.parse_args()
    document = json.loads(chosen.cases.read_text())
    for name, command in json.loads((HERE / "loaders.json").read_text()).items():
        if re.fullmatch(chosen.loaders, name):
            results = outcomes(command, document["cases"], document["variable"],
                               chosen.peers.resolve())
            assert len(results) == len(document["cases"])
            for case, result in zip(document["cases"], results):
                case["expected"][name] = result
            print(f"{name:36} {len(results)} cases")
    chosen.out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

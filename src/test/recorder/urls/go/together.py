"""Puts the corpus and what clients made of it together, in the form of url-vectors.json, on standard output.

Usage: corpus.py 500 1 >corpus.json; together.py urls corpus.json >urls.json; ADAPTER <urls.json >readings.json;
together.py cases corpus.json readings.json
"""
import json
import sys

corpus = json.load(open(sys.argv[2]))
if sys.argv[1] == "urls":
    json.dump([case["url"] for case in corpus], sys.stdout)
    sys.exit()
cases = []
for case, readings in zip(corpus, json.load(open(sys.argv[3])), strict=True):
    for client, reading in readings.items():
        if "error" in reading:
            reading["error"] = reading["error"][:120]
        elif "other" not in reading:
            readings[client] = {part: value for part, value in reading.items() if value is not None or part == "host"}
    cases.append({"id": case["id"], "url": case["url"], "readings": readings})
json.dump({"cases": cases}, sys.stdout, ensure_ascii=False, separators=(",", ":"))

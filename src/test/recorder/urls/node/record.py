"""Records what real clients make of the crafted URLs, in the form of url-vectors.json.

Give it the list that corpus.py prints on standard input, and for each client its name and the command
that reads a JSON list of URLs and writes a JSON list of readings:
  corpus.py 500 | record.py ABOUT 'node-pg=node read.cjs node-pg' ...
"""
import json
import shlex
import subprocess
import sys

cases = json.load(sys.stdin)
urls = json.dumps([case["url"] for case in cases])
recorded = [{"id": case["id"], "url": case["url"], "readings": {}} for case in cases]
for client in sys.argv[2:]:
    name, command = client.split("=", 1)
    out = subprocess.run(shlex.split(command), input=urls, capture_output=True, text=True, check=True).stdout
    for case, reading in zip(recorded, json.loads(out), strict=True):
        case["readings"][name] = reading
print('{"about": ' + json.dumps(sys.argv[1]) + ', "cases": [')
print(",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in recorded))
print("]}")

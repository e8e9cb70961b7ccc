"""Records what real clients make of URLs, in the form of url-vectors.json without the parts that are null.

Give it on standard input the lists that corpus.py and more.py print, one after the other, and for each
client its name and the command that reads a JSON list of URLs and writes a JSON list of readings:
  (corpus.py 300; more.py 700 1) | record.py 'node-pg=node read.cjs node-pg' 'sqlx=rust-sqlx/target/debug/read-sqlx' ...
The corpus' URLs of R2DBC are left out: none of these clients takes them for more than a scheme. So are
those that differ from one before in nothing but a first parameter's value of which no client says anything.
"""
import json
import shlex
import subprocess
import sys

ABOUT = (
    "What real clients made of the URLs of corpus.py and more.py. A part that is absent is null. Clients: pg 8.23.1,"
    " postgres 3.4.9, knex 3.3.0, sequelize 6.37.8 and typeorm 1.1.1 on Node.js 20.20.2; sqlx 0.9.0 with url 2.5.8."
)


def compact(reading):
    return {name: part for name, part in reading.items() if part is not None or name == "host"}


text = sys.stdin.read()
cases = []
decoder = json.JSONDecoder()
while text.strip():
    part, end = decoder.raw_decode(text)
    cases += part
    text = text[end:].lstrip()
cases = [case for case in cases if case["id"][0] != "r"]
urls = json.dumps([case["url"] for case in cases])
recorded = [{"id": case["id"], "url": case["url"], "readings": {}} for case in cases]
for client in sys.argv[1:]:
    name, command = client.split("=", 1)
    out = subprocess.run(shlex.split(command), input=urls, capture_output=True, text=True, check=True).stdout
    for case, reading in zip(recorded, json.loads(out), strict=True):
        case["readings"][name] = compact(reading)
seen = set()


def is_new(case):
    before, _, query = case["url"].partition("?")
    says = (before, query.partition("=")[0], json.dumps(case["readings"])) if query else case["url"]
    return not (says in seen or seen.add(says))


recorded = [case for case in recorded if is_new(case)]
print('{"about":' + json.dumps(ABOUT) + ',"cases":[')
print(",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in recorded))
print("]}")

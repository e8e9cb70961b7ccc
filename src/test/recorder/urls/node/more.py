"""Prints further random URLs for clients that read by the URL Standard: special schemes, addresses in
odd notations, dots as segments, white space, escapes that are no UTF-8, and their own parameters.

Usage: more.py COUNT SEED
"""
import json
import random
import sys

pieces = [
    "a", "b", "$", "$&", "$$", "$`", "$'", "@", "@/", ":", "/", "//", "?", "#", "%", "%40", "%2F", "%2f", "%zz", "%4", "%E4",
    "%C3%A9", "%F0%9F%98%80", "%f0%80", "%41", "%30", "%99", "%00", "[", "]", "[::1]", "[1:2:3:4:5:6:7:8]", "[::ffff:1.2.3.4]",
    "[1::2::3]", "[2001:DB8::1]", "::", "1.2.3.4", "0x7f.1", "127.1", "256.1", "08", "0x", "xn--mnchen-3ya", "ä", "ß", "É", "Ω",
    "..", ".", "%2e", "%2E%2e", "\\", "\\\\", "\t", "\n", " ", "\u00a0", "\ufeff", "\u0001", "\u007f", "\u0085", "^", "|", "<",
    ">", "`", "{", "}", "\"", "'", ";", ",", "&", "=", "+", "host=", "port=", "ssl=", "sslmode=", "socket:", "DB", "5601", "05601",
    "99999", "0", "-1", "+5", "x", "~", "!", "*", "(", ")", "_", "-", "\U0001f600"]
schemes = ["postgresql://"] * 8 + ["postgres://"] * 4 + [
    "postgresql:", "postgresql:/", "postgres:\\\\", "http://", "https:", "ws:/", "ftp:///", "file://", "file:", "file:/",
    "file:///", "socket:", "socket:/", "socket://", "mysql://", "javascript:", "javascript://", "sqlite://", "PostgreSQL://",
    "//", "/", "", "a", "1:", " postgresql://", "post\tgresql://", "HTTP://", "x+y://", "http:\\\\"]
keys = [
    "host", "port", "user", "password", "database", "db", "encoding", "sslmode", "ssl", "sslnegotiation", "connectionString",
    "sslrootcert", "uselibpqcompat", "target_session_attrs", "hostaddr", "dbname", "options[a]", "ssl-mode",
    "statement-cache-capacity", "client_encoding"]
values = [
    "", "/run/pg", "h9", "1", "5433", "0x10", "65536", "+12", " 7", "7x", "1e3", "99999999999999999999999", "u%20v", "require",
    "REQUIRE", "verify-ca", "true", "direct", "postgres", "postgresql://u:p@other:1/d", "h1,h2", "::1", "[::1]", "1.2.3.4",
    "01.2.3.4", "1.2.3", "%2Fx", "a%zz", "%FF", "read-write", "disable", "prefer", "no-verify", "0", "false"]

count = int(sys.argv[1])
dice = random.Random(int(sys.argv[2]))


def some(least, most):
    return "".join(dice.choice(pieces) for _ in range(dice.randint(least, most)))


def parameter():
    return dice.choice(keys) + "=" + dice.choice(values) if dice.random() < .8 else some(0, 3)


cases = []
for number in range(count):
    url = dice.choice(schemes)
    url += dice.choice(["", "app:s3cr3t@", "app@", ":@", "@", ":p@", some(0, 4) + "@", some(0, 3) + ":" + some(0, 3) + "@"])
    url += dice.choice([
        "db.test", "db.test:5601", "", some(0, 4), some(1, 2) + ":" + some(0, 2), "h1:1,h2", "DB.Test.", "[::1]:5601",
        "%2Frun%2Fpg", some(1, 2) + "," + some(0, 2)])
    url += dice.choice(["/app", "", "/", "/" + some(0, 5), some(0, 3), "/a/../b", "/./x/%2e%2e"])
    if dice.random() < .5:
        url += "?" + "&".join(parameter() for _ in range(dice.randint(1, 3)))
    if dice.random() < .1:
        url += "#" + some(0, 2)
    cases.append({"id": f"n{number:05d}", "why": "random", "url": url})
json.dump(cases, sys.stdout, ensure_ascii=False, indent=0)

"""Prints random texts of which corpus.py has few: JSON, a list of {id, why, url}.

Keys and values, values of typed options, schemes that Ruby knows, white space, broken encodings.
Usage: more.py COUNT SEED
"""
import json
import random
import sys

KEYS = """service user password passfile channel_binding connect_timeout dbname host hostaddr port options
application_name keepalives keepalives_idle keepalives_interval keepalives_retries keepalives_count tcp_user_timeout
sslmode sslnegotiation sslrootcert requiressl ssl target_session_attrs load_balance_hosts username database adapter
gssencmode replication min_protocol_version oauth_issuer servicefile sslkeylogfile require_auth""".split()
VALUES = """x 5433 +5 -0 0 00007 65535 65536 18446744073709551615 18446744073709551616 9223372036854775807
-9223372036854775808 -9223372036854775809 4294967295 4294967296 + - 1.2.3.4 01.2.3.4 1.2.3 ::1 :: 1::2::3
::ffff:1.2.3.4 fe80::1%eth0 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7:8:9 [::1] a require disable prefer direct postgres any
read-write random true 1 %E4 %C3%A4 ä %C3 %e2%82%28 %F0%90%41 % %4 %zz %00 %20 %0a é a,b 1,2 , ,5 /run/x /a,b it\\'s
' \\""".split() + ["", " ", "'q uoted'", "a\\ b"]
PIECES = """a b1 @ : / ? # % %40 %2F %zz [ ] ::1 , & = + \\ ä %00 . // ' " ; - _ %E4 %C3 \U0001f600 db.test $ ( ) ! ~
* ^ | { 5601 [::1] [1:2] [1.2.3.4]""".split() + [" ", "\t", "\n", "\u00a0", "\u2003", "\x0b", "\x1c"]
SCHEMES = """mailto: ftp: ftp:// ldap:// ldap: ldaps:// http:// http: file:// file: file:/// ws:// wss: https:// sqlite3:
sqlite:// sqlite3:/// x: a-b:// a+b.c: // / postgresql: postgres: postgresql:? postgresql:/ postgresql:// postgres://
POSTGRESQL://""".split() + ["", " postgresql://", "\tpostgres://"]
dice = random.Random(sys.argv[2])


def some(least, most):
    return "".join(dice.choice(PIECES) for _ in range(dice.randint(least, most)))


def value():
    return dice.choice(VALUES) if dice.random() < 0.8 else some(0, 3)


def url():
    text = dice.choice(["postgresql://", "postgres://"]) if dice.random() < 0.6 else dice.choice(SCHEMES)
    text += dice.choice(["app:s3cr3t@", "", "app@", some(0, 3) + "@", some(0, 2) + ":" + some(0, 2) + "@"])
    text += dice.choice(["db.test", "db.test:5601", "h1:1,h2", "", some(0, 3), "h1,h2", "[::1]", "[::1]:", "h:00012",
                         "h:" + dice.choice(VALUES), "[1:2::1.2.3.4]:7"])
    text += dice.choice(["/app", "", "/", "/" + some(0, 3), "//a", ";type=a", "/a;type=a"])
    if dice.random() < 0.7:
        pairs = [dice.choice(KEYS) + dice.choice(["=", "=", "=", "=", ""]) + value() for _ in range(dice.randint(1, 3))]
        text += "?" + "&".join(pairs) + dice.choice(["", "", "&", "&&a", "#f"])
    return text


def keys_and_values():
    pairs = [dice.choice(KEYS) + dice.choice(["=", " = ", "= ", " ="]) + value() for _ in range(dice.randint(1, 4))]
    blank = dice.choice([" ", "  ", "\t", "\u00a0"])
    return dice.choice(["", " ", "\n"]) + blank.join(pairs) + dice.choice(["", " ", "\\", "'", " x"])


cases = []
for number in range(int(sys.argv[1])):
    which = dice.random()
    text = url() if which < 0.35 else keys_and_values() if which < 0.7 else dice.choice(SCHEMES) + some(0, 6)
    cases.append({"id": f"y{number + 1:04d}", "why": "random", "url": text})
json.dump(cases, sys.stdout, ensure_ascii=False, indent=0)

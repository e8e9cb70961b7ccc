"""Prints the URLs that are given to every real client: JSON, a list of {id, why, url}.

Crafted ones first, then COUNT random ones of SEED, put together of the pieces that clients disagree about.
Usage: corpus.py [COUNT [SEED]]
"""
import json
import random
import string
import sys

B = "postgresql://app:s3cr3t@db.test"
cases = []


def add(prefix, why, url):
    number = sum(1 for case in cases if case["id"].startswith(prefix)) + 1
    cases.append({"id": f"{prefix}{number:03d}", "why": why, "url": url})


for scheme in ["postgres", "postgresql", "Postgres", "POSTGRESQL", "postgresql+psycopg2", "postgresql+psycopg",
               "postgresql+pg8000", "postgresql+asyncpg", "postgres+asyncpg", "pgsql", "postgis", "psql", "pg",
               "jdbc:postgresql", "JDBC:postgresql", "jdbc:postgres", "jdbc:pgsql", "r2dbc:postgresql",
               "r2dbc:postgres", "r2dbc:pool:postgresql", "cockroach", "cockroachdb", "timescale", "timescaledb", "redshift",
               "mysql", "mariadb", "sqlite", "mssql", "sqlserver", "oracle", "mongodb", "redis", "http", "https", "file",
               "ftp", "ws", "prisma", "prisma+postgres", "postgres:", "x", "1x", "a_b", "a.b", "a-b", ""]:
    add("s", "scheme", f"{scheme}://app:s3cr3t@db.test:5601/app")
for url in ["", " ", "postgresql:", "postgresql:/", "postgresql://", "postgresql:///", "postgres://", "postgresql:////",
            "postgresql:app", "postgresql:/app", "postgresql:///app", "postgresql:////app", "//app:s3cr3t@db.test/app",
            "app:s3cr3t@db.test/app", "db.test:5432/app", "localhost", "app", "/run/pg/sock", "/app", "?host=x", "#x",
            "'postgresql://app:s3cr3t@db.test/app'", "postgresql://app:s3cr3t@db.test/app'", "\"postgresql://x/app",
            "DATABASE_URL=postgresql://app:s3cr3t@db.test/app", "export DATABASE_URL=postgresql://app:s3cr3t@db.test/app",
            "psql postgresql://app:s3cr3t@db.test/app", "\tpostgresql://app:s3cr3t@db.test/app", "\npostgresql://app:s3cr3t@db.test/app",
            B + "/app ", B + "/app\n", B + "/app\r", B + "/app\t", "postgresql://app:s3c\nr3t@db.test/app",
            "postgresql://app:s3c\tr3t@db.test/app", "postgresql://app:s3cr3t@db.te\nst/app", "postgresql ://app:s3cr3t@db.test/app",
            "postgresql://${DB_USER}:${DB_PASSWORD}@${DB_HOST}/app", "postgresql://$USER@db.test/app", "undefined", "null",
            "postgresql://app:<password>@db.test/app", "postgresql://user:password@host:port/dbname", "${DATABASE_URL}",
            "host=db.test", "host=db.test user=app", "host = db.test  port = 5601 dbname = app", "host='db.test' password='p ss'",
            "host=db.test password='it\\'s'", "host=db.test password=p\\ ss", "host=db.test password=", "host=db.test foo=bar",
            "host=h1,h2 port=5601,5602 dbname=app", "dbname=app", "dbname=postgresql://app:s3cr3t@db.test/app", "host=db.test dbname",
            "host=db.test password='unclosed", "user=app\tpassword=s3cr3t\nhost=db.test", "hostaddr=127.0.0.1 dbname=app",
            "Host=db.test;Port=5601;Username=app;Password=s3cr3t;Database=app", "Server=db.test;User Id=app;Password=s3cr3t",
            "postgresql:\\\\app:s3cr3t@db.test\\app", "postgresql:/\\app:s3cr3t@db.test/app", "postgresql:\\/db.test/app"]:
    add("t", "text", url)
for character in string.printable.strip() + " ":
    add("p", f"password with {character!r}", f"postgresql://app:p{character}ss@db.test:5601/app")
for password in ["%", "100%", "%4", "%40", "%2F", "%3A", "%23", "%3F", "%20", "%2520", "%C3%A9", "%c3%a9", "%FF%FE", "%0A", "%7F",
                 "a@b@c", "@", ":", "::", "/", "//", "#", "##", "?", "a/b@c", "a@b/c", "a#b@c", "a@b#c", "a?b@c", "a@b?c", "a:b@c",
                 "a/b:c", "a?b/c", "a#b/c", "a/b#c?d", "p@ss#w/rd:1", "\U0001f600", "p\u2028ss", "p\u00a0ss", "пароль", "p[ss", "p]ss", "[ss]",
                 "'", "\"", "`", "$(x)", "${x}", "\\", "\\\\", "p\\@ss", "^", "{}", "|", "<>", "p%", "p%%ss", "%%", "%u0041", "+", "p+ss", "p++", "",
                 "s3cr3t%", "p%2", "x" * 300, "p%00", "%00", "p;ss", "p,ss", "p=ss", "p&ss", "-", "_", "~", ".", "a b c", " p", "p ", "p\ts"]:
    add("w", "password", f"postgresql://app:{password}@db.test:5601/app")
for userinfo in ["app", "app:", ":s3cr3t", ":", "", "app@srv", "app%40srv:s3cr3t", "a%3Ab:s3cr3t", "a+b", "a%20b:s3cr3t", "a b:s3cr3t",
                 "%61pp:s3cr3t", "postgres.abcdef:s3cr3t", "a/b:s3cr3t", "a#b:s3cr3t", "a?b:s3cr3t", "@", "a@b@c:s3cr3t", "ä:s3cr3t", "%E4:s3cr3t",
                 "%zz:s3cr3t", "a%00b:s3cr3t", "a\\b:s3cr3t", "[a]:s3cr3t", "a;b:c", "a,b:c", "$a:$b", "App:S3cr3t", "a%2Fb:c%2Fd", "a%25b:c%25d"]:
    add("u", "user", f"postgresql://{userinfo}@db.test:5601/app")
    add("u", "user, no port", f"postgresql://{userinfo}@db.test/app")
for host in ["db.test:", "db.test:0", "db.test:1", "db.test:65535", "db.test:65536", "db.test:99999", "db.test:-1", "db.test:+1", "db.test:5432x", "db.test:x5432",
             "db.test:port", "db.test:05432", "db.test: 5432", "db.test:5432 ", "db.test:5601:5602", "db.test:٥", "db.test:99999999999999999999",
             "DB.Test", "db.test.", ".db.test", "db..test", "-db.test", "db_1.test", "münchen.test", "xn--mnchen-3ya.test", "db%2Etest", "db%20test", "db test", "db%00", "db%ff",
             "%2Frun%2Fpg", "%2Frun%2Fpg:5602", "%2Fvar%2Frun%2Fpostgresql", "%zz", "%", "[::1]", "[::1]:", "[::1]:5601", "[::1", "::1", "::1:5601", "[]", "[]:5601", "[db.test]", "[db.test]:5601", "[1.2.3.4]",
             "[fe80::1%25eth0]", "[fe80::1%eth0]:5601", "[2001:DB8::1]:5601", "[::ffff:1.2.3.4]", "[::1]x", "x[::1]", "[::1],[::2]", "[::1]:5601,[::2]:5602", "127.0.0.1", "127.1", "0x7f000001", "2130706433", "1.2.3.4.5", "256.1.1.1", "0177.0.0.1",
             "h1,h2", "h1:5601,h2", "h1,h2:5602", "h1:5601,h2:5602", "h1:5601,h2:5602,h3:5603", "h1,h2,", ",h2", ",", "h1,,h3", "h1:,h2:", "h1:5601,h2:", "h1:x,h2", "h1:5601,127.0.0.1", "h1,[::1]:5602", "h1:5601,h2:5602,h3",
             "", ":5601", ":", "localhost", "LOCALHOST", "dpg-abc123-a", "dpg-abc123-a.oregon-postgres.render.com", "a", "*", "db.test;x", "db.test&x", "db=test", "db'test", "db\"test", "db<test", "db>test", "db^test", "db|test", "db`test", "db{test}", "db~test", "db!test", "db$test", "(db)", "db\\test", "db.test\\x", "db+test", "@", "a@b", "a@b:5601"]:
    add("h", "host", f"postgresql://app:s3cr3t@{host}/app")
    add("h", "host alone", f"postgresql://{host}/app")
    add("h", "host, no path", f"postgresql://app:s3cr3t@{host}")
for path in ["", "/", "//", "//app", "/app/", "/app/x", "/app//x", "/a%20b", "/a+b", "/a b", "/a%2Fb", "/a%3Fb", "/a%23b", "/a%25b", "/a%zzb", "/a%", "/a%00b", "/a%E4b", "/%C3%A9", "/ä", "/a:b", "/a@b", "/a,b", "/a;b", "/a&b", "/a=b", "/a'b", "/a\"b", "/a[b]", "/a\\b", "/\\app", "/a|b", "/a^b", "/a{b}", "/a<b>", "/a`b", "/a~b", "/a!b", "/a$b", "/a*b", "/(a)",
             "/.", "/..", "/./app", "/../app", "/app/..", "/app/../x", "/%2e%2e/app", "/app/.", "/App", "/app#", "/app#frag", "/#frag", "#frag", "/app#a?b=c", "/app#?sslmode=require", "/app?", "/app??", "/app?#x", "?", "?#", "/?", "/app?a#b", "/app?sslmode=require#x", "/app?a?b", "/app?a=b?c", "/app?a=b/c", "/app?x=a@b", "?x=a@b", "?x=a:b@c", "/app?x=a/b:c@d",
             "/app;ssl=true", "/app%0a", "/app\tx", "/app\nx", "/app.", "/app..", "/a%2eb", "/%2e", "/%2E%2E", "/_", "/-", "/app%20", "/%20app", "/%41pp", "/a%2Cb", "/a%40b", "/a%3Ab", "/a%26b", "/a%3Db", "/a%2Bb"]:
    add("d", "path", B + path)
    add("d", "path, port", B + ":5601" + path)
keys = ["host", "hostaddr", "port", "user", "password", "dbname", "database", "username", "pass", "sslmode", "ssl", "sslrootcert", "service", "options", "passfile", "sslnegotiation", "channel_binding", "application_name", "connect_timeout", "target_session_attrs", "schema", "search_path", "client_encoding", "hosts", "ports", "sslaccept", "pgbouncer", "foo", "HOST", "sslMode", "ssl-mode", "PGHOST", "adapter", "driver", "url", "encoding", "pool", "timeout", "prefer", "keepalives", "krbsrvname", "gssencmode", "replication", "sslcert", "sslkey", "sslpassword", "fallback_application_name", "loginTimeout", "currentSchema", "ApplicationName", "engine", "conn_max_age", "test_name", "uselibpqcompat", "sslinline", "socket", "path", "protocol", "db", "max", "statement_timeout", "query_timeout", "require_auth", "load_balance_hosts", "ssl_min_protocol_version", "sslsni", "requirepeer", "statement-cache-capacity", "log"]
values = ["x", "", "5433", "other.test", "require", "true", "a,b", "1", "/run/pg"]
for key in keys:
    for value in values:
        add("q", "parameter", f"{B}:5601/app?{key}={value}")
    add("q", "parameter, empty host", f"postgresql:///app?{key}=x")
    add("q", "parameter, no host, user", f"postgresql://app:s3cr3t@/app?{key}=x")
for query in ["sslmode=disable", "sslmode=allow", "sslmode=prefer", "sslmode=require", "sslmode=verify-ca", "sslmode=verify-full", "sslmode=no-verify", "sslmode=required", "sslmode=REQUIRE", "sslmode=Verify-Full", "sslmode", "sslmode=", "ssl", "ssl=", "ssl=true", "ssl=false", "ssl=0", "ssl=1", "ssl=on", "ssl=require", "ssl=True", "ssl=no-verify", "ssl=verify-full",
              "sslmode=require&sslmode=disable", "sslmode=disable&sslmode=require", "sslmode=verify-full&sslrootcert=system", "sslmode=require&sslrootcert=system", "sslrootcert=system", "sslmode=require&channel_binding=require", "sslmode=disable&sslnegotiation=direct", "sslmode=require&sslnegotiation=direct", "sslnegotiation=direct", "sslnegotiation=postgres", "sslnegotiation=x", "channel_binding=x", "channel_binding=prefer",
              "host=localhost", "host=/run/pg", "host=", "host=h1,h2", "host=h1,h2&port=5601,5602", "host=h1&host=h2", "host=h1:5601&host=h2:5602", "host=h1:5601", "port=1&port=2", "port=x", "port=", "port=0", "port=99999", "hostaddr=127.0.0.1", "user=u2&password=p2", "user=u2", "password=p2", "password=p+2", "password=p%202", "password=p%2B2", "password=", "user=", "dbname=", "dbname=d2", "database=d2", "dbname=d2&host=h2&port=7&user=u2&password=p2",
              "options=-c%20search_path%3Dfoo", "options=-c search_path=foo", "options=-c+search_path%3Dfoo", "options=endpoint%3Dep-x", "options=a=b=c", "application_name=a+b", "application_name=a%20b", "application_name=ä", "application_name=%zz", "application_name=%", "application_name=%00", "application_name=%E4", "a%20b=c", "a+b=c", "%zz=c", "=c", "=", "&", "&&", "a", "a&b", "a=1&&b=2", "&a=1", "a=1&", "a=1;b=2", "a==1", "a=1=2", "a=b&a=c", "foo[]=1", "foo[bar]=1", "a.b=1", "_=1", "sslmode=require&", "&sslmode=require", "sslmode=require;x=1", "?sslmode=require", "sslmode=require#", "sslmode%3Drequire", "ssl%6Dode=require", "SSLMODE=require", "connect_timeout=10", "connect_timeout=x", "connect_timeout=", "connect_timeout=-1", "connect_timeout=1.5", "keepalives=x", "target_session_attrs=read-write", "target_session_attrs=any", "target_session_attrs=x", "load_balance_hosts=random", "load_balance_hosts=x", "service=nosuch", "passfile=/tmp/x", "timezone=UTC", "statement_cache_size=0", "prepared_statement_cache_size=0", "prepareThreshold=0", "default_query_exec_mode=exec", "default_query_exec_mode=x", "statement_cache_capacity=0", "binary_parameters=yes", "pool_max_conns=5", "sslinline=true", "min_protocol_version=3.2", "client_encoding=utf8", "client_encoding=latin1", "sslcert=/x", "sslkey=/x", "sslcert=/x&sslkey=/x", "sslrootcert=/x", "sslmode=verify-full&sslrootcert=/x", "uselibpqcompat=true&sslmode=require", "uselibpqcompat=true&sslmode=prefer", "uselibpqcompat=true&sslmode=verify-ca", "uselibpqcompat=true", "keepalives_idle=1", "tcp_user_timeout=1", "statement-cache-capacity=1", "statement-cache-capacity=x", "krbsrvname=x", "sslpassword=x", "sslcrl=/x", "replication=database", "gsslib=x", "ssl_min_protocol_version=TLSv1.3", "ssl_min_protocol_version=x", "datestyle=iso", "datestyle=german", "extra_float_digits=2", "extra_float_digits=5", "schema=foo", "pgbouncer=true&schema=public", "sslaccept=strict"]:
    add("k", "query", f"{B}:5601/app?{query}")
    add("k", "query, no database", f"{B}?{query}")
    add("k", "query, empty host", f"postgresql:///app?{query}")
    add("k", "query, jdbc", f"jdbc:postgresql://db.test:5601/app?{query}")
for rest in ["//db.test:5601/app", "//db.test/app", "//db.test", "//db.test/", "//db.test:5601", "app", "/app", "///app", "//", "/", "", "//db.test/a/b", "//h1:5601,h2:5602/app", "//h1,h2:5602/app", "//h1,h2/app", "//[::1]:5601/app", "//[::1]/app", "//::1/app", "//db.test:x/app", "//db.test:0/app", "//db.test:65536/app", "//db.test:/app", "//:5601/app", "//db.test/my%20db", "//db.test/my+db", "//db.test/a%zz", "//db.test:5601/app?user=app&password=s3cr3t", "//db.test/app?user=app&password=p+ss", "//db.test/app?user=app&password=p%2Bss", "//db.test/app?password=p&ss=1", "//db.test/app?password=p%ss", "//db.test/app?password=p#ss", "//db.test/app?password=p=ss", "//db.test/app?password=p@ss/w?x", "//db.test/app?password=p ss", "//db.test/app?ssl", "//db.test/app?", "//db.test?user=app", "//db.test/?user=app", "//db.test/app?dbname=other&host=h9&port=7", "//db.test/app?PGHOST=h9", "//db.test/app;ssl=true", "//db.test/app#x", "//db.test/app?service=x", "//DB.Test/app", "//my_host/app", "//db test/app", "app?user=x", "//db.test/app?user=a&user=b", "//db.test/app?=x", "//db.test/app?&", "//db.test/app?a=b&", "//db.test/app?user=%zz", "//db.test/app?user", "//h1:5601,h2/app", "//h1,/app", "//,/app", "//app@db.test/app", "//app:s3cr3t@db.test/app?user=u2", "//u:p@h1:5601,u:p@h2:5602/app"]:
    add("j", "jdbc", "jdbc:postgresql:" + rest)
    add("r", "r2dbc", "r2dbc:postgresql:" + rest)
add("r", "r2dbc failover", "r2dbc:postgresql:failover://app:s3cr3t@h1:5601,h2:5602/app")
add("r", "r2dbc pool", "r2dbc:pool:postgresql://app:s3cr3t@db.test:5601/app?maxSize=5")
add("r", "r2dbcs", "r2dbcs:postgresql://app:s3cr3t@db.test:5601/app")

count = int(sys.argv[1]) if len(sys.argv) > 1 else 0
dice = random.Random(sys.argv[2] if len(sys.argv) > 2 else "1")
pieces = ["a", "b1", "@", ":", "/", "?", "#", "%", "%40", "%2F", "%zz", "[", "]", "::1", ",", "&", "=", "+", " ", "\\", "ä", "host", "port", "x=y", "5601", "db.test", "%00", ".", "//", "'", "\"", ";", "-", "_"]


def some(least, most):
    return "".join(dice.choice(pieces) for _ in range(dice.randint(least, most)))


for _ in range(count):
    scheme = dice.choice(["postgresql://"] * 6 + ["postgres://", "postgresql:", "postgresql:/", "Postgresql://", "jdbc:postgresql://", "postgresql+asyncpg://", ""])
    user = dice.choice(["app:s3cr3t@"] * 3 + ["", "app@", "app:" + some(1, 4) + "@", some(0, 3) + "@"])
    host = dice.choice(["db.test", "db.test:5601", "h1:5601,h2", "", "[::1]:5601", some(0, 3)])
    path = dice.choice(["/app"] * 3 + ["", "/", "/" + some(0, 4)])
    query = dice.choice(["", "", "?host=h9", "?sslmode=require", "?" + some(0, 4), "?" + dice.choice(keys) + "=" + some(0, 2), "#" + some(0, 3)])
    add("x", "random", scheme + user + host + path + query)
json.dump(cases, sys.stdout, ensure_ascii=False, indent=0)

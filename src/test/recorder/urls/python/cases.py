"""URLs about which only Python's clients have something to say: importing it gives URLS."""
A = "postgresql://app:s3cr3t@"
URLS = []
for scheme in ["пг", "pg²", "pgⅫ", "pg½", "pg٣", "pg_x", "pg‿x", "+pg", "postgresql+", "+", "postgresql+base",
               "postgresql+psycopg2cffi", "postgresql+psycopg_async", "postgresql+foo", "postgresql+psycopg2+x", "mysql+pymysql",
               "mssqlms", "mysqlgis", "oraclegis", "timescalegis", "spatialite", "mysql2", "mysql-connector", "ldap", "psql",
               "POSTGIS", "svn+ssh", "http", "sip", "\x01postgresql", "post\ngresql", "postgresql\t", "\u00a0postgresql"]:
    for rest in ["app:s3cr3t@db.test/app", "db.test", "/app", "db.test:x", "app:p%40ss@db.test?host=h9", ";x", "h1,h2:5602/app"]:
        URLS.append(f"{scheme}://{rest}")
for text in ["sqlite://:memory:", "sqlite://", "sqlite:///x", "oracle://app:s3cr3t@db.test", "http:;x", ";x", "a;b/c;d", "sip:;x?y=1",
             "ldap://db.test:99999", "ldap:///x", "postgresql:\U0001f600app", "postgresql:éapp", "x:\ud7ff"]:
    URLS.append(text)
for host in ["db.test:+5432", "db.test: 5432 ", "db.test:5_4_3_2", "db.test:_5", "db.test:5_", "db.test:5__4", "db.test:-5", "db.test:+", "db.test:٥٤٣٢",
             "db.test:²", "db.test:\u20035432", "db.test:5432\u0085", "db.test:\x1c5432", "db.test:" + "1" * 4300, "db.test:" + "1" * 4301,
             "db.test:" + "0" * 30 + "5432", "db.test:𝟓𝟒", "h1:5_0,h2", "h1:²,h2", "h1:05601,h2", "h1:0,h2:0", "h1:x,h2:y", ":5601,:5602", "h1:,h2:5602"]:
    URLS += [A + host + "/app", A + host, f"postgresql://{host}/app"]
for host in ["ⅷ", "ex℀mple", "db．test", "db／test", "db：5432", "db＃x", "＠db", "db⁇", "ﬁ.test", "DB.TEST\u212a", "ΑΣ.test", "İ.test", "ẞ.test", "e\u0301.test",
             "db%\u00e9", "db%E4%B8%2D", "%ED%A0%80", "%F0%9F%98", "%F0%9F%98%80", "%C0%80", "%E0%80%80", "%F4%90%80%80", "%F8%88%80%80%80", "%E4%B8x", "%c3é%a9", "%É9", "%٤0",
             "%E1%80", "%80%80", "%F0%80%80%80", "%EF%BF", "%F1%80%80%C2%A2"]:
    URLS += [f"postgresql://app:{host}@db.test/app", A + host + "/app", A + f"db.test/{host}", A + f"db.test/app?{host}={host}"]
for address in ["::", "::1", "1::", ":::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::2::3", ":1::2", "1::2:",
                "12345::", "g::", "::1.2.3.4", "::1.2.3", "::1.2.3.256", "::01.2.3.4", "1.2.3.4::", "::1.2.3.4:5", "::ffff:1.2.3.4%eth0", "::1%", "::1%a%b", "::1%25eth0", "::1%a/b", "v1.x",
                "v.x", "vg.x", "V1F.:::", "v1.", "v1.x\u2028y", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "", " ::1", "::1 ", "::１", "1.2.3.4", "0::0::", "1:::2"]:
    URLS += [A + f"[{address}]/app", A + f"[{address}]:5601/app"]
for netloc in ["[::1]]", "[[::1]]", "]::1[", "a[::1]", "[::1]a", "[::1]a:5", "[::1]:5:6", "[::1]@[::2]", "a@[::1]@b", "[x]@db.test", "[::1]@db.test", "[v1.x]@[::1]", "h1,[::1]", "[::1],h2",
               "[::1]:5601,[::2]:5602", "[::1]:,h2", "@[::1]", "::1]", "[::1"]:
    URLS += [f"postgresql://{netloc}/app", f"postgresql://app:s3cr3t@{netloc}/app", f"postgresql://{netloc}"]
for query in ["host=h1:5601&host=h2:5602", "host=h1&host=h2:5602", "host=::1&host=h2", "host=::1&host=::2", "host=h1:x&host=h2", "host=h1:&host=h2:", "host=:1&host=:2", "host=h1:5601&port=5602",
              "host=h1&host=h2&port=1,2", "host=h1,h2&port=1", "host=h1&port=1,2", "host=h1,h2&port=1,2,3", "host=h1,h2&port=,5602", "host=h1,h2&port=1&port=2", "port=1&port=2&port=3", "host=h1,h2",
              "host=h1:5601", "host=h1:", "host=h_1:5601", "host=[::1]:5601", "host=[::1]", "host=::1", "host=:5601", "host=h1:٥", "host=h1:5601%0A", "host=h1%0A:5601", "host=h1:5601,h2:5602", "host=,", "host=h1,,h2",
              "host=/a,/b&port=1,2", "host=/run/pg:5432", "host=/run/.s.PGSQL.5433", "port=5_0", "port=0", "port=+5", "port= 5", "host=h1&port=0", "host=h1,h2&port=0,1", "host=[x", "host=[]", "host=[x]y:5,h2:6",
              "port=1,2,3,4,5", "port=5432", "host=h1&port=5432", "host=h1:5432", "port=1,2&host=h1,h2", "port=1,x", "port=,", "user=u2&user=u3", "password=a&password=b", "dbname=a&dbname=b", "database=a&dbname=b", "dbname=b&database=a",
              "database=a&database=b", "user=a'b&user=c\"d", "user=a%5Cb&user=%0A%7F%C2%A0%E2%80%8B", "a=1&a=x&a=true&a=FALSE&a=007", "a=True", "a=fALSE", "a=007", "a=²", "a=٣", "a=" + "1" * 4301, "a=1_0", "a=-1", "a=1.5",
              "currentSchema=s", "currentSchema=5", "currentSchema=true", "currentSchema=a&currentSchema=b", "currentSchema=s&options=x", "options=x&currentSchema=s", "currentSchema=0", "currentSchema=false", "ssl-ca=/x",
              "conn_max_age=5&CONN_MAX_AGE=x&Autocommit=1&disable_server_side_cursors=true&conn_health_checks=1&atomic_requests=1", "service=x&dbname=y", "plugin=x", "plugins=x", "dsn=postgresql://h9/x", "conninfo=host=h9",
              "unix_sock=/run/pg/.s.PGSQL.5432", "ssl_context=x", "application_name=x&tcp_keepalive=1", "sslkey=%00", "target_session_attrs=standby", "gsslib=sspi", "sslmode=verify_full", "ssl=verify_full", "ssl=require", "ssl=disable",
              "sslmode=disable&ssl_min_protocol_version=x", "ssl_max_protocol_version=TLSv1.2", "ssl_max_protocol_version=SSLv3", "host=/run/pg&sslmode=verify-full", "direct_tls=0", "prepared_statement_cache_size=x",
              "a=1\nb=2", "a=1\u2028b", "a=%0A", "a+b=c+d", "a%2Bb=c%2Bd", "a=%2", "a=%%41", "=x&y", "a=&b=1", "client_encoding=latin1", "assume_role=x", "isolation_level=1", "pool=true", "cursor_factory=x", "prepare_threshold=0"]:
    URLS += [A + "db.test:5601/app?" + query, "postgresql:///app?" + query, A + "db.test?" + query]
for path in ["/" + "x" * 63, "/" + "x" * 64, "/" + "é" * 63, "/" + "\U0001f600" * 64, "//run/pg/app", "//run/pg/", "//", "/%2Frun/pg/app", "/%2Fcloudsql/p:r:i/app", "/cloudsql/x", "/a?b?c", "/a;b", "/;b", "/a/b;c/d;e", "/a%3Fb", "/a+b%2B"]:
    URLS += [A + "db.test" + path, "postgresql://" + path, A + path]
URLS += ["mysql" + url[len("postgresql"):] for url in URLS if url.startswith("postgresql:///") and "cloudsql" in url]

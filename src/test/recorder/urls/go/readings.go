// Says what pgx, lib/pq and xo/dburl make of URLs: a JSON list of texts on standard input, a JSON
// list of {client: reading} on standard output.
//
// Every variable that stands in for an absent part is set to a marker, so that "absent" and "the
// default" can be told apart. A reading is left out where it hangs on a file: that is no grammar.
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/jackc/pgx/v5"
	"github.com/lib/pq"
	"github.com/xo/dburl"
)

type reading map[string]any

const (
	noHost     = "/marker-host"
	noPort     = "64999"
	noUser     = "marker-user"
	noPassword = "marker-password"
	noDatabase = "marker-database"
)

var ofFiles = regexp.MustCompile("unable to read|unable to add CA|failed to decode sslkey|failed to read service|unable to load cert")

func main() {
	for name, value := range map[string]string{"PGHOST": noHost, "PGPORT": noPort, "PGUSER": noUser,
		"PGPASSWORD": noPassword, "PGDATABASE": noDatabase} {
		os.Setenv(name, value)
	}
	// xo/dburl looks for files and folders of the names it reads; here there are none.
	dburl.Stat = func(string) (fs.FileInfo, error) { return nil, fs.ErrNotExist }
	dburl.OpenFile = func(string) (fs.File, error) { return nil, fs.ErrNotExist }
	var urls []string
	if err := json.NewDecoder(os.Stdin).Decode(&urls); err != nil {
		panic(err)
	}
	readings := []map[string]reading{}
	for _, url := range urls {
		all := map[string]reading{}
		for client, read := range map[string]func(string) reading{"pgx": ofPgx, "lib/pq": ofPq, "xo/dburl": ofDburl} {
			if found := read(url); found != nil {
				all[client] = found
			}
		}
		readings = append(readings, all)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(readings); err != nil {
		panic(err)
	}
}

func orNull(value string, absent string) any {
	if value == "" || value == absent {
		return nil
	}
	return value
}

func ofPgx(url string) (found reading) {
	defer func() {
		if panicked := recover(); panicked != nil {
			found = reading{"error": fmt.Sprintf("panic: %v", panicked)}
		}
	}()
	config, err := pgx.ParseConfig(url)
	if err != nil {
		if ofFiles.MatchString(err.Error()) {
			return nil
		}
		return reading{"error": err.Error()}
	}
	hosts, ports := []string{config.Host}, []string{strconv.Itoa(int(config.Port))}
	// Where it may encrypt or not, each host stands there twice.
	encrypted, twice := config.TLSConfig != nil, false
	for _, next := range config.Fallbacks {
		last, nextPort := len(hosts)-1, strconv.Itoa(int(next.Port))
		same := next.Host == hosts[last] && nextPort == ports[last]
		if same && !twice && encrypted != (next.TLSConfig != nil) {
			twice = true
			continue
		}
		hosts, ports = append(hosts, next.Host), append(ports, nextPort)
		encrypted, twice = next.TLSConfig != nil, false
	}
	port := strings.Join(ports, ",")
	if strings.Trim(strings.ReplaceAll(port, noPort, ""), ",") == "" {
		port = ""
	}
	found = reading{"host": orNull(strings.Join(hosts, ","), noHost), "port": orNull(port, ""),
		"user": orNull(config.User, noUser), "password": orNull(config.Password, noPassword),
		"database": orNull(config.Database, noDatabase)}
	if isURL(url) || names(found) || len(config.RuntimeParams) == 0 {
		return found
	}
	return reading{"other": "parsed as key/value; whole URL becomes a runtime param; connects to local socket"}
}

func isURL(text string) bool {
	return strings.HasPrefix(text, "postgres://") || strings.HasPrefix(text, "postgresql://")
}

func names(found reading) bool {
	for _, value := range found {
		if value != nil {
			return true
		}
	}
	return false
}

var pqsOwn = map[string]bool{"host": true, "port": true, "user": true, "password": true, "dbname": true,
	"extra_float_digits": true, "client_encoding": true, "datestyle": true, "sslmode": true,
	"sslcert": true, "sslkey": true, "sslrootcert": true, "sslinline": true, "sslsni": true,
	"fallback_application_name": true, "connect_timeout": true, "disable_prepared_binary_result": true,
	"binary_parameters": true, "krbsrvname": true, "krbspn": true}

func ofPq(url string) reading {
	connector, err := pq.NewConnector(url)
	if err != nil {
		return reading{"error": err.Error()}
	}
	values := reflect.ValueOf(connector).Elem().FieldByName("opts")
	options := map[string]string{}
	unknown := false
	for _, key := range values.MapKeys() {
		options[key.String()] = values.MapIndex(key).String()
		unknown = unknown || !pqsOwn[key.String()]
	}
	found := reading{"host": orNull(options["host"], noHost), "port": orNull(options["port"], noPort),
		"user": orNull(options["user"], noUser), "password": orNull(options["password"], noPassword),
		"database": orNull(options["dbname"], noDatabase)}
	if !isURL(url) && !names(found) && unknown {
		return reading{"other": "parsed as key/value; whole URL becomes a runtime param; connects to localhost"}
	}
	if options["host"] == noHost {
		// Without PGHOST it is the driver's own default.
		found["host"] = "localhost"
	}
	return found
}

func ofDburl(url string) reading {
	parsed, err := dburl.Parse(url)
	if err != nil {
		return reading{"error": err.Error()}
	}
	return reading{"other": "dsn " + quoted(parsed.DSN)}
}

// quoted returns the text as Python's repr() shows it, which is how the first recordings do.
func quoted(text string) string {
	quote := "'"
	if strings.Contains(text, "'") && !strings.Contains(text, "\"") {
		quote = "\""
	}
	var out strings.Builder
	out.WriteString(quote)
	for _, r := range text {
		switch {
		case string(r) == quote || r == '\\':
			out.WriteString("\\" + string(r))
		case r == '\n':
			out.WriteString("\\n")
		case r == '\r':
			out.WriteString("\\r")
		case r == '\t':
			out.WriteString("\\t")
		case r == ' ' || unicode.IsPrint(r):
			out.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&out, "\\x%02x", r)
		case r < 0x10000:
			fmt.Fprintf(&out, "\\u%04x", r)
		default:
			fmt.Fprintf(&out, "\\U%08x", r)
		}
	}
	return out.String() + quote
}

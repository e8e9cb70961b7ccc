// Connects with one of Go's clients to each URL of DATABASE_URLS, one a line.
//
//	go build connect.go
//	DATABASE_URLS=... ./connect - CLIENT < /dev/null
//
// prints as JSON the client and, for each URL, the database, the user and whether TLS is on, or
// that it failed. Errors may quote a password: their texts are not printed.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	_ "github.com/lib/pq"
)

const question = "SELECT current_database(), current_user::text," +
	" (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())"

type outcome struct {
	Database string `json:"database,omitempty"`
	User     string `json:"user,omitempty"`
	TLS      bool   `json:"tls"`
	Error    string `json:"error,omitempty"`
}

func askPgx(ctx context.Context, url string) (o outcome, err error) {
	connection, err := pgx.Connect(ctx, url)
	if err != nil {
		return o, err
	}
	defer connection.Close(ctx)
	err = connection.QueryRow(ctx, question).Scan(&o.Database, &o.User, &o.TLS)
	return o, err
}

func askPq(ctx context.Context, url string) (o outcome, err error) {
	database, err := sql.Open("postgres", url)
	if err != nil {
		return o, err
	}
	defer database.Close()
	err = database.QueryRowContext(ctx, question).Scan(&o.Database, &o.User, &o.TLS)
	return o, err
}

func version(module string) string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dependency := range info.Deps {
			if dependency.Path == module {
				return module + " " + dependency.Version
			}
		}
	}
	return module
}

func main() {
	// The test hands every client its script.
	io.Copy(io.Discard, os.Stdin)
	ask, module := askPgx, "github.com/jackc/pgx/v5"
	if os.Args[len(os.Args)-1] == "pq" {
		ask, module = askPq, "github.com/lib/pq"
	}
	outcomes := []outcome{}
	for _, url := range strings.Split(os.Getenv("DATABASE_URLS"), "\n") {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		o, err := ask(ctx, url)
		cancel()
		if err != nil {
			o = outcome{Error: fmt.Sprintf("%T", err)}
		}
		outcomes = append(outcomes, o)
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"version": version(module), "outcomes": outcomes})
}

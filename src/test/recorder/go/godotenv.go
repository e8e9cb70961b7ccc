// Prints what godotenv makes of .env in the working folder, or of the files in the arguments;
// "overload" before them beats the process environment.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/joho/godotenv"
)

func main() {
	defer func() {
		if recover() != nil {
			show(map[string]any{"error": true})
		}
	}()
	load, files := godotenv.Load, os.Args[1:]
	if len(files) > 0 && files[0] == "overload" {
		load, files = godotenv.Overload, files[1:]
	}
	err := load(files...)
	value, found := os.LookupEnv(os.Getenv("RECORDER_VARIABLE"))
	switch {
	case err != nil:
		show(map[string]any{"error": true})
	case found:
		show(map[string]any{"value": value})
	default:
		show(map[string]any{"unset": true})
	}
}

func show(outcome map[string]any) {
	text, _ := json.Marshal(outcome)
	fmt.Println(string(text))
}

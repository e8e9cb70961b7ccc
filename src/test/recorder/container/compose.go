// Prints what compose-go makes of .env in the working folder, or of the files in the arguments,
// for the variables of compose.yaml.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/dotenv"
)

func main() {
	files := os.Args[1:]
	if len(files) == 0 {
		files = []string{".env"}
	}
	variables := map[string]string{}
	for _, assignment := range os.Environ() {
		name, value, _ := strings.Cut(assignment, "=")
		variables[name] = value
	}
	own, err := dotenv.GetEnvFromFile(variables, files)
	if err != nil {
		fmt.Println(`{"error": true}`)
		return
	}
	name := os.Getenv("RECORDER_VARIABLE")
	value, found := variables[name]
	if !found {
		value, found = own[name]
	}
	if !found {
		fmt.Println(`{"unset": true}`)
		return
	}
	text, _ := json.Marshal(map[string]string{"value": value})
	fmt.Println(string(text))
}

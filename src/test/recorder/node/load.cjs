// Has one loader of Node.js load the env file of the working folder, and prints what it made of it.
//
//   load.cjs LOADER
//
// The folder of the installed packages is in RECORDER_PEERS, the variable in RECORDER_VARIABLE.
'use strict'
const path = require('path')

const packages = path.join(process.env.RECORDER_PEERS, 'npm', 'node_modules')
const variable = process.env.RECORDER_VARIABLE
const installed = name => require(path.join(packages, name))
const print = console.log

const loaders = {
  dotenv10: () => installed('dotenv10').config(),
  'dotenv10+exp5': () => installed('expand5')(installed('dotenv10').config()),
  dotenv14: () => installed('dotenv14').config(),
  dotenv16: () => installed('dotenv16').config(),
  'dotenv16+exp10': () => installed('expand10').expand(installed('dotenv16').config()),
  'dotenv16+exp12': () => installed('expand12').expand(installed('dotenv16').config()),
  dotenv17: () => installed('dotenv17').config({ quiet: true }),
  'dotenv17+exp1000': () => installed('expand1000').expand(installed('dotenv17').config({ quiet: true })),
  dotenv18: () => installed('dotenv18').config({ quiet: true }),
  dotenv18fast: () => installed('dotenv18').config({ quiet: true, fast: true }),
  dotenvflow4: () => installed('dotenv-flow').config({ silent: true }),
  // Node.js has loaded the file itself, or dotenv-cli has started this program.
  loaded: () => {}
}

let outcome
try {
  console.log = () => {}
  loaders[process.argv[2]]()
  const value = process.env[variable]
  outcome = value === undefined ? { unset: true } : { value }
} catch (error) {
  outcome = { error: true }
}
// In ASCII, since U+2028 would end the line for whoever reads it.
print(JSON.stringify(outcome).replace(/[^ -~]/g, character => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0')))

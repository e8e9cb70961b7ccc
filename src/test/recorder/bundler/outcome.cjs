'use strict'

// What every adapter prints: the variable as the loader left it.
const variable = process.env.RECORDER_VARIABLE

const node_modules = process.env.RECORDER_PEERS + '/npm/node_modules/'

function print (outcome) {
  require('fs').writeSync(1, JSON.stringify(outcome) + '\n')
}

function seen (environment) {
  const value = environment[variable]
  print(value === undefined ? { unset: true } : { value })
}

module.exports = { node_modules, print, seen }

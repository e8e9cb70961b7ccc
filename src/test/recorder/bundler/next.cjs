'use strict'

// @next/env: loadEnvConfig as `next dev` calls it, or `next build`. Arguments: the package's alias,
// and the mode.
const { node_modules, print, seen } = require('./outcome.cjs')

const silent = { info () {}, error () {} }
try {
  const { loadEnvConfig } = require(node_modules + process.argv[2])
  loadEnvConfig(process.cwd(), process.argv[3] !== 'production', silent)
  seen(process.env)
} catch {
  print({ error: true })
}

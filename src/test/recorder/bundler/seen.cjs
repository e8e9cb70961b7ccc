'use strict'

// The program that is started with the environment a loader has made: by Bun or by `dotenvx run`.
require('./outcome.cjs').seen(process.env)

'use strict'

// @prisma/internals: tryLoadEnvs as Prisma's commands call it. Arguments: the package's alias, and
// `search` to have it look for its files, where it otherwise takes the folder's own.
const { node_modules, print, seen } = require('./outcome.cjs')

const utils = node_modules + process.argv[2] + '/dist/utils/'

async function load () {
  const { tryLoadEnvs } = require(utils + 'tryLoadEnvs.js')
  const { getEnvPaths } = require(utils + 'getEnvPaths.js')
  const own = { rootEnvPath: require('path').resolve('.env'), schemaEnvPath: undefined }
  tryLoadEnvs(process.argv[3] === 'search' ? await getEnvPaths() : own)
}

load().then(() => seen(process.env), () => print({ error: true }))

// Prints the value at a path of what a script of the working folder exports.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'

const names = ['js', 'mjs', 'cjs', 'ts'].flatMap((ending) =>
  ['knexfile', 'drizzle.config', 'db', 'config/config', 'ormconfig'].map((n) => `${n}.${ending}`))
const file = names.find((name) => existsSync(name))
try {
  const module = await import(pathToFileURL(path.resolve(file)))
  let value = module.default ?? module
  if (process.env.RECORDER_MODE) value = value[process.env.RECORDER_MODE]
  for (const key of process.env.RECORDER_LABEL.split('.')) value = (value ?? module)[key] ?? module[key]
  if (value && typeof value === 'object') {
    const parts = {}
    const names = { host: 'host', port: 'port', user: 'user', username: 'user', password: 'password', database: 'database' }
    for (const [theirs, ours] of Object.entries(names)) if (value[theirs]) parts[ours] = String(value[theirs])
    console.log(JSON.stringify({ parts }))
  } else {
    console.log(JSON.stringify(value ? { url: value } : { unset: true }))
  }
} catch (failure) {
  console.error(failure)
  console.log(JSON.stringify({ error: true }))
}

// Prints the URL that Prisma takes from the schema in the working folder.
const path = require('node:path')
const fs = require('node:fs')
const { getConfig } = require(path.join(process.env.RECORDER_PEERS, 'npm/node_modules/prisma6'))

async function main() {
  const file = ['prisma/schema.prisma', 'schema.prisma'].find((name) => fs.existsSync(name))
  const config = await getConfig({ datamodel: [[file, fs.readFileSync(file, 'utf8')]], ignoreEnvVarErrors: true })
  const source = config.datasources[0]
  const key = process.env.RECORDER_LABEL.split('.').pop()
  const setting = key === 'url' ? source.url : source[key]
  const value = setting.fromEnvVar ? process.env[setting.fromEnvVar] : setting.value
  console.log(JSON.stringify(value ? { url: value } : { unset: true }))
}

main().catch((failure) => {
  console.error(failure)
  console.log(JSON.stringify({ error: true }))
})

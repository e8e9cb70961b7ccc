// Measures in which order the sources of Node.js' loaders win: every file sets DATABASE_URL to its
// own name, and the process environment to OS; the winner is removed until nothing is left.
//
//   node orders.mjs PEERS > ../../resources/dev/dbcheck/env/orders-node.tsv
//
// PEERS holds the installed packages (see README.md); those that are not there are left out.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const packages = path.resolve(process.argv[2], 'npm', 'node_modules')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'orders-'))
const app = path.join(folder, 'above', 'app')

const installed = name => fs.existsSync(path.join(packages, name))
const versionOf = name => JSON.parse(fs.readFileSync(path.join(packages, name, 'package.json'))).version
const print = 'console.log("\\nwinner=" + (process.env.DATABASE_URL ?? "nothing"))'
const run = code => () => ['node', '-e', `const load = name => require(${JSON.stringify(packages + '/')} + name); ${code}; ${print}`]
const imported = code => () => ['node', '--input-type=module', '-e', `${code}; ${print}`]
const list = files => JSON.stringify(files)

/** A row: chain, package, command for the files the app names, rounds of mode, environment, files. */
const row = (chain, name, command, ...rounds) => ({ chain, name, command, rounds })
const round = (files, { mode, environment = {}, named } = {}) => ({ files, mode, environment, named })
const own = round(['.env', '.env.local', '../.env'])
const two = round(['.env.a', '.env.b', '.env'], { named: ['.env.a', '.env.b'] })
const set = (environment, ...files) => round(['.env', ...files], { environment })

const dotenv = (name, options = '') => ({ named }) => run(
  `load('${name}').config({ ${named ? `path: ${list(named)},` : ''} ${options} })`)()
const preload = (name, file = 'config.js') => () => ['node', '-r', path.join(packages, name, file), '-e', print]
const cascade = ['.env', '.env.local', '.env.dev', '.env.dev.local', '.env.test', '.env.test.local', '.env.defaults']
const nodeEnvFile = name => ({ named }) =>
  [path.join(packages, name, 'bin', 'node'), ...named.map(file => `--env-file-if-exists=${file}`), '-e', print]
const node20 = ({ named }) =>
  [path.join(packages, 'node20', 'bin', 'node'), ...named.filter(file => fs.existsSync(path.join(app, file))).map(file => `--env-file=${file}`), '-e', print]
const nest = options => ({ named }) => run(
  `load('@nestjs/config').ConfigModule.forRoot({ ${named ? `envFilePath: ${list(named)},` : ''} ${options} })`)()
const c12 = ({ named }) => imported(
  `import { setupDotenv } from ${JSON.stringify(path.join(packages, 'c12', 'dist', 'index.mjs'))}; ` +
  `await setupDotenv({ cwd: '.' ${named ? `, fileName: ${list(named)}` : ''} })`)()
const cli = (...options) => ({ mode, named = [] }) =>
  ['node', path.join(packages, 'dotenv-cli', 'cli.js'), ...options, ...(mode ? ['-c', mode] : []),
    ...named.flatMap(file => ['-e', file]), '--', 'node', '-e', print]
const drizzle = () => {
  fs.writeFileSync(path.join(app, 'drizzle.config.js'),
    `${print}; module.exports = { dialect: 'postgresql', schema: './none.js', out: './out' }`)
  return ['node', path.join(packages, 'drizzle-kit', 'bin.cjs'), 'check']
}
const pgMigrate = ({ named }) => {
  fs.mkdirSync(path.join(app, 'migrations'), { recursive: true })
  return ['node', path.join(packages, 'node-pg-migrate', 'bin', 'node-pg-migrate.js'), 'up', ...(named ? ['--envPath', named[0]] : [])]
}

const rows = [
  row('dotenv', 'dotenv10', dotenv('dotenv10'), own, set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom')),
  row('dotenv', 'dotenv14', dotenv('dotenv14'), own),
  row('dotenv', 'dotenv16', dotenv('dotenv16'), own, two, set({ DOTENV_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom')),
  row('dotenv', 'dotenv17', dotenv('dotenv17', 'quiet: true'), own, two, set({ DOTENV_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_OVERRIDE: 'true' })),
  row('dotenv', 'dotenv18', dotenv('dotenv18', 'quiet: true'), own, two,
    set({ DOTENV_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom'),
    set({ DOTENV_PATH: '.env.a', DOTENV_CONFIG_PATH: '.env.b' }, '.env.a', '.env.b'),
    set({ DOTENV_PATH: '', DOTENV_CONFIG_PATH: '.env.b' }, '.env.b'),
    set({ DOTENV_OVERRIDE: 'true' }), set({ DOTENV_CONFIG_OVERRIDE: 'yes' }), set({ DOTENV_OVERRIDE: 'off' }),
    set({ DOTENV_OVERRIDE: '' }),
    set({ DOTENV_OVERRIDE: '1', DOTENV_PATH: '.env.custom' }, '.env.custom'),
    round(['.env.a', '.env.b'], { named: ['.env.a', '.env.b'], environment: { DOTENV_OVERRIDE: '1', DOTENV_PATH: '.env.custom' } })),
  row('dotenv-config', 'dotenv10', preload('dotenv10'), own, set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_OVERRIDE: 'true' })),
  row('dotenv-config', 'dotenv14', preload('dotenv14'), own, set({ DOTENV_CONFIG_OVERRIDE: 'true' })),
  row('dotenv-config', 'dotenv16', preload('dotenv16'), own, set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom'),
    set({ DOTENV_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_OVERRIDE: 'false' }), set({ DOTENV_CONFIG_OVERRIDE: '' })),
  row('dotenv-config', 'dotenv17', preload('dotenv17'), own, set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_OVERRIDE: 'true' })),
  row('dotenv-config', 'dotenv18', preload('dotenv18', 'dist/config.cjs'), own, set({ DOTENV_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_OVERRIDE: 'false' })),
  row('dotenv-override', 'dotenv10', dotenv('dotenv10', 'override: true'), own),
  row('dotenv-override', 'dotenv14', dotenv('dotenv14', 'override: true'), own),
  row('dotenv-override', 'dotenv16', dotenv('dotenv16', 'override: true'), own, two),
  row('dotenv-override', 'dotenv17', dotenv('dotenv17', 'override: true, quiet: true'), own, two),
  row('dotenv-override', 'dotenv18', dotenv('dotenv18', 'override: true, quiet: true'), own, two, set({ DOTENV_OVERRIDE: 'no' })),
  row('dotenv-expand', 'expand5', run(`load('expand5')(load('dotenv10').config())`), own),
  ...['expand10', 'expand12', 'expand1000'].map(name => row('dotenv-expand', name,
    ({ named }) => run(`load('${name}').expand(load('dotenv17').config({ quiet: true ${named ? `, path: ${list(named)}` : ''} }))`)(), own, two)),
  row('dotenv-flow', 'dotenv-flow', run(`load('dotenv-flow').config({ silent: true })`),
    round(cascade), round(cascade, { environment: { NODE_ENV: 'dev' } }), round(cascade, { environment: { NODE_ENV: 'test' } })),
  row('dotenv-cli', 'dotenv-cli', cli(), round(cascade), round(cascade, { mode: 'dev' }), round(cascade, { mode: 'test' }),
    round(cascade, { environment: { NODE_ENV: 'dev' } }), two),
  row('node-env-file', 'node20', node20, two),
  row('node-env-file', 'node24', nodeEnvFile('node24'), two),
  row('nestjs', '@nestjs/config', nest(''), own, two),
  row('nestjs-expand', '@nestjs/config', nest('expandVariables: true'), own, two),
  row('c12', 'c12', c12, own, two),
  row('drizzle', 'drizzle-kit', drizzle, own, set({ DOTENV_CONFIG_PATH: '.env.custom' }, '.env.custom'),
    set({ DOTENV_PATH: '.env.custom' }, '.env.custom'), set({ DOTENV_CONFIG_OVERRIDE: 'true' })),
  row('node-pg-migrate', 'node-pg-migrate', pgMigrate, own, round(['.env.a', '.env'], { named: ['.env.a'] }))
]

/** node-pg-migrate tells its URL only by the host it cannot find. */
const value = (chain, name) =>
  chain === 'node-pg-migrate' ? `postgres://app:pw@${Buffer.from(name).toString('hex')}.invalid/app` : name

function winner ({ chain, command }, round, environment) {
  const [program, ...words] = command(round)
  const done = spawnSync(program, words, { cwd: app, env: environment, encoding: 'utf8', timeout: 60_000 })
  const output = done.stdout + done.stderr
  if (chain === 'node-pg-migrate') {
    const host = /(?:ENOTFOUND|EAI_AGAIN) (\w+)\.invalid/.exec(output)
    return host ? Buffer.from(host[1], 'hex').toString() : 'nothing'
  }
  return /winner=(.*)/.exec(output)?.[1] ?? `failed: ${output}`
}

function order (measured, round) {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(app, { recursive: true })
  fs.writeFileSync(path.join(app, 'package.json'), '{}')
  for (const file of round.files) {
    fs.writeFileSync(path.join(app, file), `DATABASE_URL=${value(measured.chain, file)}\n`)
  }
  const environment = { PATH: process.env.PATH, HOME: folder, ...round.environment, DATABASE_URL: value(measured.chain, 'OS') }
  const winners = []
  for (;;) {
    const name = winner(measured, round, environment)
    if (name === 'nothing') {
      return winners
    }
    if (name.startsWith('failed') || winners.includes(name)) {
      throw new Error(`${measured.chain} ${JSON.stringify(round)}: ${name}`)
    }
    winners.push(name)
    if (name === 'OS') {
      delete environment.DATABASE_URL
    } else {
      fs.rmSync(path.join(app, name))
    }
  }
}

console.log('# chain[@version]\tmode\tenvironment\torder, highest first\tevidence; written by src/test/recorder/node/orders.mjs')
for (const measured of rows.filter(({ name }) => installed(name))) {
  const version = versionOf(measured.name)
  const versioned = ['dotenv', 'expand', 'node2'].some(start => measured.name.startsWith(start)) &&
    !['dotenv-flow', 'dotenv-cli'].includes(measured.name)
  const evidence = `measured ${measured.name.replace(/^(dotenv|node)\d+$/, '$1').replace(/^expand\d+$/, 'dotenv-expand')} ${version}`
  for (const one of measured.rounds) {
    const variables = Object.entries(one.environment).map(([name, text]) => `${name}=${text}`).join(',')
    console.log([
      measured.chain + (versioned ? `@${version}` : ''), one.mode ?? '-', variables || '-',
      order(measured, one).join(' > '), evidence
    ].join('\t'))
  }
}
fs.rmSync(folder, { recursive: true, force: true })

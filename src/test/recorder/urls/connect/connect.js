// Connects with one of Node's clients to each URL of DATABASE_URLS, one a line.
//
//     DATABASE_URLS=... NODE_PATH=.../node_modules node connect.js CLIENT
//
// prints as JSON the client's version and, for each URL, the database, the user and whether TLS is
// on, or the error's code. Errors may quote a password: their texts are not printed.

const fs = require('fs')
const path = require('path')

const QUESTION =
  'SELECT current_database() AS database, current_user AS "user",' +
  ' (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS tls'

const clients = {
  'node-pg': {
    module: 'pg',
    async ask({ Client }, url) {
      const client = new Client({ connectionString: url })
      client.on('error', () => {})
      await client.connect()
      try {
        return (await client.query(QUESTION)).rows[0]
      } finally {
        await client.end()
      }
    },
  },
  'postgres.js': {
    module: 'postgres',
    async ask(postgres, url) {
      const sql = postgres(url, { max: 1, connect_timeout: 20 })
      try {
        return (await sql.unsafe(QUESTION))[0]
      } finally {
        await sql.end({ timeout: 1 })
      }
    },
  },
  knex: {
    module: 'knex',
    async ask(knex, url) {
      const database = knex({ client: 'pg', connection: url, acquireConnectionTimeout: 20000 })
      try {
        return (await database.raw(QUESTION)).rows[0]
      } finally {
        await database.destroy()
      }
    },
  },
  sequelize: {
    module: 'sequelize',
    async ask({ Sequelize }, url) {
      const sequelize = new Sequelize(url, { logging: false, retry: { max: 1 } })
      try {
        return (await sequelize.query(QUESTION))[0][0]
      } finally {
        await sequelize.close()
      }
    },
  },
  typeorm: {
    module: 'typeorm',
    async ask({ DataSource }, url) {
      const source = await new DataSource({ type: 'postgres', url, logging: false }).initialize()
      try {
        return (await source.query(QUESTION))[0]
      } finally {
        await source.destroy()
      }
    },
  },
}

async function main() {
  const client = clients[process.argv[2]]
  let library
  try {
    library = require(client.module)
  } catch (missing) {
    console.log(JSON.stringify({ missing: client.module }))
    return
  }
  const outcomes = []
  for (const url of (process.env.DATABASE_URLS || '').split('\n').filter(Boolean)) {
    try {
      const { database, user, tls } = await client.ask(library, url)
      outcomes.push({ database, user, tls })
    } catch (error) {
      outcomes.push({ error: error.code || error.name })
    }
  }
  console.log(JSON.stringify({ version: client.module + ' ' + version(client.module), outcomes }))
}

// Not every module lets its package.json be required.
function version(module) {
  for (let folder = require.resolve(module); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json')
    if (fs.existsSync(file) && JSON.parse(fs.readFileSync(file)).version) {
      return JSON.parse(fs.readFileSync(file)).version
    }
  }
}

main().then(() => process.exit(0))

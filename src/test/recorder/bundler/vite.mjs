// Vite: loadEnv with all variables, as SvelteKit and Astro call it. Arguments: the package's alias,
// and the mode.
import outcome from './outcome.cjs'

try {
  const { loadEnv } = await import(`${outcome.node_modules}${process.argv[2]}/dist/node/index.js`)
  outcome.seen(loadEnv(process.argv[3] ?? 'development', process.cwd(), ''))
} catch {
  outcome.print({ error: true })
}

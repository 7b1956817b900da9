import { nodeIo } from './io'
import { run } from './run'

// `npm run` changes to the folder of package.json, and keeps the one it was called in here.
const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
const directory = script === 'lariat' && called ? called : process.cwd()

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), nodeIo(directory))

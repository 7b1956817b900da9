// `npm test`: sets up what it needs and runs everything; `npm test -- unit lint` runs those stages alone.
import { nodeTooOld } from './setup/node-version.mjs'

const complaint = nodeTooOld(process.versions.node)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  import('./test/run.mjs').then(({ test }) => test(process.argv.slice(2)))
}

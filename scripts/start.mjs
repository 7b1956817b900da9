// `npm start`: installs, builds and serves what is not there yet, and prints where to go.
import { nodeTooOld } from './setup/node-version.mjs'

const complaint = nodeTooOld(process.versions.node)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  // Not a static import: an old Node would stumble over its syntax before it could say so.
  import('./setup/serve.mjs').then(({ serve }) => serve(process.env))
}

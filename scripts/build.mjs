// `npm run build`: the build that `npm start` and `npm test` use, made only when its sources have changed.
import { buildApp } from './setup/build.mjs'
import { describe } from './setup/failure.mjs'

buildApp().catch((error) => {
  console.error(describe(error))
  process.exitCode = 1
})

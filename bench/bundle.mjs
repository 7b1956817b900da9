// `node bench/bundle.mjs`: first-load JavaScript of every step of the last build, beside a bare Next app.
import { checkBudget } from './bundle/budget.mjs'

const { failed } = await checkBudget()
process.exit(failed === 0 ? 0 : 1)

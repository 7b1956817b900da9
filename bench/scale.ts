// `npx tsx bench/scale.ts`: calls and time in an account of 2,000 machines, against the fewest calls that AWS allows.
import { measure } from './scale/measure'
import { report, surplus } from './scale/report'

const size = { instances: 2_000, subnets: 400, roles: 500, profiles: 250, associations: 700 }
const phases = await measure(size, 500, (phase) => console.log(`${report(phase)}\n`))
const above = phases.flatMap((phase) => surplus(phase).map((line) => `${phase.name}: ${line}`))
console.log(above.length === 0 ? 'No call above the minimum.' : `Above the minimum:\n${above.join('\n')}`)
process.exit(above.length === 0 ? 0 : 1)

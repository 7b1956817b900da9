// `npx tsx bench/scale.ts`: calls and time in an account of 2,000 machines, against the fewest calls that AWS allows.
import { measure } from './scale/measure'
import { report, surplus } from './scale/report'

const phases = await measure({ instances: 2_000, subnets: 400, roles: 500, profiles: 250, associations: 700 }, 500)
console.log(report(phases))
const above = phases.flatMap((phase) => surplus(phase).map((line) => `${phase.name}: ${line}`))
console.log(above.length === 0 ? '\nNo call above the minimum.' : `\nAbove the minimum:\n${above.join('\n')}`)
process.exit(0)

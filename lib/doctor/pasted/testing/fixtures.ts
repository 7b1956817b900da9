import { balancerFixtures } from './balancers'
import { clusterFixtures } from './clusters'
import { identityFixtures } from './identities'
import { permissionFixtures } from './permissions'

/** Pastes in which a symptom shows, and such that are close to it. */
export interface Fixture {
  readonly broken: readonly string[]
  readonly sound: readonly string[]
}

/** One for every symptom, by its id. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  ...clusterFixtures,
  ...identityFixtures,
  ...permissionFixtures,
  ...balancerFixtures,
}

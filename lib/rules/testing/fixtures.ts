import type { Fixtures } from './base'
import { clusterFixtures } from './cluster'
import { helmFixtures } from './helm'
import { iamFixtures } from './iam'
import { legacyFixtures } from './legacy'
import { nodeFixtures } from './nodes'
import { optionFixtures } from './options'
import { placementFixtures } from './placement'
import { settingFixtures } from './settings'
import { storageFixtures } from './storage'
import { tagFixtures } from './tags'

/** Of every rule that looks at a Plan: what breaks it, and what is close to it and does not. */
export const fixtures: Fixtures = {
  ...clusterFixtures,
  ...nodeFixtures,
  ...iamFixtures,
  ...tagFixtures,
  ...helmFixtures,
  ...placementFixtures,
  ...optionFixtures,
  ...settingFixtures,
  ...storageFixtures,
  ...legacyFixtures,
}

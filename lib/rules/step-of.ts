/** The screens of the wizard, in order. This file is in every page's first load: it imports nothing. */
export const stepIds = ['credentials', 'cluster', 'nodes', 'iam', 'tags', 'helm', 'review'] as const
export type StepId = (typeof stepIds)[number]

const sections: Readonly<Record<string, StepId>> = {
  aws: 'credentials',
  cluster: 'cluster',
  nodes: 'nodes',
  iam: 'iam',
  features: 'iam',
  tags: 'tags',
  storage: 'helm',
  helm: 'helm',
}

/** What the tags screen edits although it belongs to the network. */
const taggedInNetwork = /^nodes\.network\.(securityGroups\.\d+\.tagged|subnets\.\d+\.loadBalancers)$/

/** The screen that has the field at this path of the Plan. */
export function stepOf(path: string): StepId {
  if (taggedInNetwork.test(path)) return 'tags'
  const section = path.split('.', 1)[0] ?? ''
  return Object.hasOwn(sections, section) ? (sections[section] ?? 'review') : 'review'
}

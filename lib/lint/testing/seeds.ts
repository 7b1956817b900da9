/**
 * What is wrong with the YAML of the Rancher documentation on the Amazon cloud provider, as it stands in
 * `testing/seeds`: rule and place, the numbers of the errors on the list that the issue speaks of, and the number of the
 * fence in the documentation's page.
 */
export interface Seed {
  readonly fence: number
  readonly errors: readonly number[]
  readonly found: readonly string[]
}

export const seeds: Readonly<Record<string, Seed>> = {
  'provider-name.yaml': { fence: 2, errors: [6, 7], found: ['LAR-809 4:7'] },
  'override-on-etcd.yaml': { fence: 3, errors: [], found: [] },
  'override-on-control-plane.yaml': { fence: 4, errors: [3, 4], found: ['LAR-801 4:9', 'LAR-807 7:13'] },
  'override-on-worker.yaml': { fence: 5, errors: [], found: [] },
  'additional-manifest.yaml': {
    fence: 6,
    errors: [11],
    found: ['LAR-826 10:9', 'LAR-829 15:11', 'LAR-832 15:11', 'LAR-839 20:15'],
  },
  'values-rke2.yaml': {
    fence: 10,
    errors: [9, 10, 14, 15],
    found: ['LAR-829 2:1', 'LAR-832 3:1', 'LAR-830 8:5', 'LAR-835 14:5', 'LAR-836 17:1'],
  },
  'values-rke1.yaml': {
    fence: 15,
    errors: [14, 15, 17, 19],
    found: ['LAR-829 2:1', 'LAR-832 3:1', 'LAR-834 10:1', 'LAR-835 14:5', 'LAR-836 17:1'],
  },
  'ui-arguments.yaml': { fence: 20, errors: [15], found: ['LAR-835 1:5'] },
  'ui-cluster-role.yaml': { fence: 21, errors: [], found: [] },
  'ui-tolerations-rke2.yaml': { fence: 22, errors: [9, 10], found: ['LAR-832 1:1', 'LAR-830 6:5'] },
  'ui-node-selector-rke2.yaml': { fence: 23, errors: [], found: [] },
  'ui-tolerations-rke1.yaml': { fence: 27, errors: [19], found: ['LAR-832 1:1'] },
  'ui-node-selector-rke1.yaml': { fence: 28, errors: [17], found: ['LAR-834 1:1'] },
}

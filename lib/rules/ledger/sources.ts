import type { Source } from '@/lib/text'

/** What only the ledger cites. */
export const kdmArguments: Source = {
  name: 'rancher/kontainer-driver-metadata channels-rke2.yaml',
  url: 'https://github.com/rancher/kontainer-driver-metadata/blob/dev-v2.14/channels-rke2.yaml',
}
export const rke2Requirements: Source = {
  name: 'RKE2 documentation, Server Configuration Reference (cluster-cidr, service-cidr)',
  url: 'https://docs.rke2.io/reference/server_config',
}
export const helmNull: Source = {
  name: 'Helm documentation, Values Files: deleting a default key',
  url: 'https://helm.sh/docs/chart_template_guide/values_files/',
}

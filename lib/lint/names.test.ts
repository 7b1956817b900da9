import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/documents/read'
import { entriesOf, nodeAt } from '@/lib/documents/tree'
import { importDocuments } from '@/lib/import'
import { parsePlan } from '@/lib/plan/parse'
import { lint } from './lint'

/** Names that every JavaScript object knows, where people may write a name of their own. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']

const documents: Readonly<Record<string, (name: string) => string>> = {
  'Terraform of a cluster': (name) =>
    `resource "rancher2_cluster_v2" "a" {\n  ${name} = "y"\n  rke_config {\n    ${name} {\n      a = 1\n    }\n    machine_pools {\n      ${name} = 1\n    }\n  }\n}\n`,
  'Terraform of a policy': (name) =>
    `data "aws_iam_policy_document" "a" {\n  statement {\n    ${name} = ["a"]\n    actions = ["ec2:*"]\n    condition {\n      test = "${name}"\n      variable = "${name}"\n      values = ["a"]\n    }\n  }\n}\n`,
  'a chart': (name) => `apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: ${name}\n  valuesContent: |-\n    ${name}: 1\n    args: []\n`,
  'a policy': (name) => `{"Statement":[{"Effect":"${name}","Action":"${name}:${name}","Resource":"*","Condition":{"${name}":{"${name}":"x"}}}]}`,
  'an RKE1 cluster': (name) => `cloud_provider:\n  name: ${name}\nservices:\n  ${name}: {}\n`,
  'a cluster': (name) =>
    `kind: Cluster\napiVersion: provisioning.cattle.io/v1\nspec:\n  rkeConfig:\n    ${name}: {}\n    machineGlobalConfig: {${name}: 1, cni: ${name}, cloud-provider-name: ${name}}\n`,
  'a machine config': (name) => `kind: Amazonec2Config\napiVersion: rke-machine-config.cattle.io/v1\nregion: ${name}\n${name}: x\n`,
}

describe.each(Object.entries(documents))('in %s', (_, write) => {
  it.each(names)('%s is a name like any other', (name) => {
    const file = { name: 'a', text: write(name) }
    lint([file])
    const { plan } = importDocuments([readFile(file)])
    expect(parsePlan(plan)).toEqual({ ok: true, value: plan })
  })
})

it.each(names)('a block called %s keeps its name', (name) => {
  const [document] = readFile({ name: 'a.tf', text: documents['Terraform of a cluster']!(name) }).documents
  const keys = entriesOf(nodeAt(document!.root, ['spec', 'rkeConfig'])).map(({ key }) => key)
  expect(keys.every((key) => typeof key === 'string')).toBe(true)
})

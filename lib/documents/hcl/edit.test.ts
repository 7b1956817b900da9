import { describe, expect, it } from 'vitest'
import { editFile, type Edit } from '../edit'
import { readFile } from '../read'
import { itemsOf, nodeAt, scalarOf, type Tree, type TreePath } from '../tree'
import type { DocumentKind } from '../types'

const main = `resource "rancher2_machine_config_v2" "pool" {
  generate_name = "server" # the name

  amazonec2_config {
    region = "eu-central-1"
    ami    = ""
    security_group = ["a", "b"] # names
    tags = "x"
  }
}

resource "rancher2_cluster_v2" "c" {
  name = "a"
  rke_config {
    # global
    machine_global_config = <<-EOF
      cni: \${var.cni}   # computed
      cloud-provider-name: aws # why
    EOF
    machine_selector_config {
      config = yamlencode({
        kubelet-arg = ["cloud-provider=external"] # external
      })
    }
    additional_manifest = <<EOF
apiVersion: helm.cattle.io/v1
kind: HelmChart
spec:
  valuesContent: |
    # values
    args:
      - --v=5
EOF
  }
}

resource "aws_iam_policy" "p" {
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      Action = [
        "ec2:DescribeInstances", # nodes
        "ec2:DescribeRegions"
      ]
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "q" {
  policy = "{\\"Statement\\": []}"
}
`
const edited = (kind: DocumentKind, edit: Edit, nth = 0) => {
  const found = readFile({ name: 'main.tf', text: main }).documents.filter((one) => one.kind === kind)[nth]
  return editFile(main, found!, edit)
}
/** Every path of a tree below its root. */
const pathsOf = (tree: Tree, path: TreePath = []): TreePath[] => {
  const below = tree.type === 'map'
    ? tree.entries.map(({ key, value }) => [key, value] as const)
    : itemsOf(tree).map((item, index) => [index, item] as const)
  return below.flatMap(([step, value]) => [[...path, step], ...pathsOf(value, [...path, step])])
}
const rke = ['spec', 'rkeConfig'] as const

describe('editFile of Terraform', () => {
  it.each<[string, DocumentKind, Edit, string, string]>([
    ['sets an attribute', 'machine-config', { op: 'set', path: ['region'], value: 'eu-west-1' }, '"eu-central-1"', '"eu-west-1"'],
    ['sets one that was empty', 'machine-config', { op: 'set', path: ['ami'], value: 'ami-1' }, 'ami    = ""', 'ami    = "ami-1"'],
    ['adds one', 'machine-config', { op: 'set', path: ['volumeType'], value: 'gp3' }, 'tags = "x"\n', 'tags = "x"\n    volume_type = "gp3"\n'],
    ['deletes one', 'machine-config', { op: 'delete', path: ['tags'] }, '    tags = "x"\n', ''],
    ['deletes an item', 'machine-config', { op: 'delete', path: ['securityGroup', 1] }, '["a", "b"]', '["a"]'],
    ['deletes the first item', 'machine-config', { op: 'delete', path: ['securityGroup', 0] }, '["a", "b"]', '["b"]'],
    ['appends to a list', 'machine-config', { op: 'append', path: ['securityGroup'], value: 'c' }, '["a", "b"]', '["a", "b", "c"]'],
    ['appends in a call', 'cluster', { op: 'append', path: [...rke, 'machineSelectorConfig', 0, 'config', 'kubelet-arg'], value: 'b' }, 'external"]', 'external", "b"]'],
    ['edits a text of YAML', 'cluster', { op: 'delete', path: [...rke, 'machineGlobalConfig', 'cloud-provider-name'] }, '      cloud-provider-name: aws # why\n', ''],
    ['edits documents in documents', 'helm-values', { op: 'set', path: ['args', 0], value: '--v=2' }, '--v=5', '--v=2'],
    ['appends an action', 'iam-policy', { op: 'append', path: ['Statement', 0, 'Action'], value: 'ec2:A' }, 'Regions"\n', 'Regions",\n        "ec2:A"\n'],
    ['deletes an action', 'iam-policy', { op: 'delete', path: ['Statement', 0, 'Action', 1] }, ', # nodes\n        "ec2:DescribeRegions"', ' # nodes'],
  ])('%s', (_, kind, edit, before, after) => {
    const text = edited(kind, edit)
    if (edit.op === 'delete' && kind === 'iam-policy') expect(text).not.toContain('DescribeRegions')
    else expect(text).toBe(main.replace(before, after))
    expect(readFile({ name: 'main.tf', text: text! }).problems).toEqual([])
  })

  it('writes texts so that Terraform reads them as they are', () => {
    const value = 'C:\\b "\f\b${x} %{y} \u2028'
    const text = edited('machine-config', { op: 'set', path: ['region'], value })!
    const [machine] = readFile({ name: 'main.tf', text }).documents
    expect(scalarOf(nodeAt(machine!.root, ['region']))).toBe(value)
  })

  it('edits a policy in quotes', () => {
    const text = edited('iam-policy', { op: 'append', path: ['Statement'], value: { Effect: 'Allow' } }, 1)
    expect(text).toContain('\\"Effect\\": \\"Allow\\"')
  })

  it('changes what a path names and nothing else, or leaves the text alone', () => {
    const before = readFile({ name: 'main.tf', text: main }).documents
    let changed = 0
    for (const [index, document] of before.entries()) {
      for (const path of pathsOf(document.root)) {
        for (const edit of [{ op: 'set', path, value: 'x' }, { op: 'delete', path }, { op: 'append', path, value: 'x' }] as const) {
          const text = editFile(main, document, edit)
          if (text === null) continue
          changed++
          const { documents, problems } = readFile({ name: 'main.tf', text })
          expect({ edit, problems }).toEqual({ edit, problems: [] })
          if (edit.op === 'set') expect(scalarOf(nodeAt(documents[index]?.root, path)), JSON.stringify(path)).toBe('x')
          if (edit.op === 'append') expect(itemsOf(nodeAt(documents[index]?.root, path)).map(scalarOf).at(-1), JSON.stringify(path)).toBe('x')
        }
      }
    }
    expect(changed).toBeGreaterThan(60)
  })

  it.each<[string, Edit]>([
    ['blocks of its own', { op: 'set', path: [...rke, 'etcd'], value: { disableSnapshots: true } }],
    ['what is nowhere', { op: 'delete', path: ['spec', 'nothing'] }],
    ['moves', { op: 'move', path: ['metadata', 'name'], to: ['spec', 'name'] }],
  ])('has no place for %s', (_, edit) => {
    expect(edited('cluster', edit)).toBeNull()
  })
})

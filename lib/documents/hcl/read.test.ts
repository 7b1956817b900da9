import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { presets } from '@/lib/plan/presets'
import { readFile } from '../read'
import { nodeAt, plain, positionAt, textOf, type TreePath } from '../tree'
import type { BroughtDocument } from '../types'

const read = (text: string) => readFile({ name: 'main.tf', text })
const of = (documents: readonly BroughtDocument[], kind: string) => documents.filter((one) => one.kind === kind)

const main = `
resource "rancher2_machine_config_v2" "pool" {
  generate_name = "server"
  amazonec2_config {
    region    = "eu-central-1"
    ami       = ""
    root_size = 50
    vpc_id    = var.vpc
  }
}
resource "rancher2_cluster_v2" "c" {
  count              = 1
  name               = "a"
  kubernetes_version = "v1.34.10+rke2r1"
  rke_config {
    machine_global_config = <<-EOF
      cni: \${var.cni}
      cloud-provider-name: aws
    EOF
    machine_selector_config {
      machine_label_selector {
        match_expressions {
          key      = "rke.cattle.io/etcd-role"
          operator = "In"
          values   = ["true"]
        }
      }
      config = yamlencode({
        "kubelet-arg" = ["cloud-provider=external"]
      })
    }
    machine_pools {
      name           = "p"
      etcd_role      = true
      machine_labels = { "a_b/c" = "d" }
      machine_config {
        kind = rancher2_machine_config_v2.pool.kind
        name = rancher2_machine_config_v2.pool.name
      }
      taints {
        key    = "t"
        value  = ""
        effect = "NoSchedule"
      }
    }
    registries {
      mirrors {
        hostname  = "docker.io"
        endpoints = ["https://mirror"]
      }
    }
    etcd {
      s3_config {
        bucket          = "b"
        skip_ssl_verify = true
      }
    }
    upgrade_strategy { worker_concurrency = 2 }
    additional_manifest = <<EOF
apiVersion: helm.cattle.io/v1
kind: HelmChart
spec:
  valuesContent: |
    image:
      tag: \${var.tag}
    hostNetworking: true
EOF
  }
}
`
const cluster = () => of(read(main).documents, 'cluster')[0]!

describe('Terraform', () => {
  it('has Rancher’s own objects in it', () => {
    const { root } = cluster()
    expect(plain(root)).toEqual({
      apiVersion: 'provisioning.cattle.io/v1',
      kind: 'Cluster',
      metadata: { name: 'a' },
      spec: {
        kubernetesVersion: 'v1.34.10+rke2r1',
        rkeConfig: expect.objectContaining({
          machineGlobalConfig: { cni: '${var.cni}', 'cloud-provider-name': 'aws' },
          machineSelectorConfig: [{
            machineLabelSelector: { matchExpressions: [{ key: 'rke.cattle.io/etcd-role', operator: 'In', values: ['true'] }] },
            config: { 'kubelet-arg': ['cloud-provider=external'] },
          }],
          machinePools: [{
            name: 'p',
            etcdRole: true,
            labels: { 'a_b/c': 'd' },
            machineConfigRef: { kind: 'Amazonec2Config', name: 'server' },
            taints: [{ key: 't', effect: 'NoSchedule' }],
          }],
          registries: { mirrors: { 'docker.io': { endpoint: ['https://mirror'] } } },
          etcd: { s3: { bucket: 'b', skipSSLVerify: true } },
          upgradeStrategy: { workerConcurrency: '2' },
        }) as unknown,
      },
    })
    expect(nodeAt(root, ['spec', 'rkeConfig', 'machineGlobalConfig', 'cni'])?.type).toBe('opaque')
  })

  it('has machines without what is left empty', () => {
    const [machine] = of(read(main).documents, 'machine-config')
    expect(plain(machine!.root)).toMatchObject({ kind: 'Amazonec2Config', metadata: { name: 'server' }, region: 'eu-central-1', rootSize: '50' })
    expect(nodeAt(machine!.root, ['ami'])).toBeUndefined()
    expect(nodeAt(machine!.root, ['vpcId'])?.type).toBe('opaque')
  })

  it('knows where each of them stands, texts in texts too', () => {
    const line = (text: string) => ({ line: main.split('\n').findIndex((one) => one.includes(text)) + 1, column: expect.any(Number) as number })
    const at = (...path: TreePath) => positionAt(cluster().root, ['spec', 'rkeConfig', ...path])
    expect(at('machineGlobalConfig', 'cloud-provider-name')).toEqual({ ...line('cloud-provider-name'), column: 7 })
    expect(at('machineSelectorConfig', 0, 'config', 'kubelet-arg', 0)).toEqual(line('"cloud-provider=external"'))
    expect(at('machinePools', 0, 'etcdRole')).toEqual({ ...line('etcd_role '), column: 7 })
    const { documents } = read(main)
    const [values] = of(documents, 'helm-values')
    expect(positionAt(values!.root, ['hostNetworking'])).toEqual({ ...line('hostNetworking'), column: 5 })
    expect(nodeAt(values!.root, ['image', 'tag'])?.type).toBe('opaque')
    expect(values!.parent?.parent).toBe(of(documents, 'cluster')[0])
  })

  it('has policies, whichever way they are written', () => {
    const { documents, problems } = read(`
resource "aws_iam_policy" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ec2:Describe*", Resource = "*" }] })
}
resource "aws_iam_role_policy" "b" {
  policy = <<EOT
{"Statement": [],}
EOT
}
resource "aws_iam_role" "c" {
  assume_role_policy = file("trust.json")
  inline_policy {
    policy = jsonencode({ Statement = [] })
  }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "a"
      values   = ["b"]
    }
    condition {
      test     = "StringEquals"
      variable = "c"
      values   = ["d"]
    }
  }
}`)
    expect(problems).toEqual([])
    expect(documents.map(({ kind, notJson }) => [kind, notJson])).toEqual([
      ['iam-policy', undefined], ['iam-policy', { line: 7, column: 17 }], ['iam-policy', undefined],
      ['iam-trust', undefined],
    ])
    expect(plain(documents[3]!.root)).toEqual({
      Version: '2012-10-17',
      Statement: [{
        Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: ['ec2.amazonaws.com'] },
        Condition: { StringEquals: { a: ['b'], c: ['d'] } },
      }],
    })
  })

  it('has the values of charts', () => {
    const { documents } = read(`
resource "helm_release" "ccm" {
  chart  = "aws-cloud-controller-manager"
  values = [yamlencode({ hostNetworking = true }), file("x.yaml")]
}
resource "helm_release" "other" {
  chart  = "other"
  values = ["hostNetworking: true"]
}`)
    expect(documents.map(({ kind, root }) => [kind, plain(root)])).toEqual([['helm-values', { hostNetworking: true }]])
  })

  it('is read up to a bound, and says where it ends', () => {
    const { documents, problems } = read('resource "aws_iam_policy" "a" {\n  policy = "{\\"Statement\\": []}"\n}\n'.repeat(1002))
    expect(documents).toHaveLength(1000)
    expect(problems).toEqual([{ code: 'too-large', at: { line: 3002, column: 12 } }])
  })

  it('says where it cannot be read', () => {
    expect(read('resource "a" "b" {\n  c = "d\n}\n').problems).toMatchObject([{ code: 'syntax', at: { line: 2, column: 7 } }])
    expect(read(`resource "rancher2_cluster_v2" "c" {\n  rke_config {\n    chart_values = <<EOT\na: [\nEOT\n  }\n}\n`).problems)
      .toMatchObject([{ code: 'syntax', at: { line: 5 } }])
  })

  it.each(presets.map(({ id, plan }) => [id, plan] as const))('says of our own files what cluster.yaml says: %s', (_, plan) => {
    const files = generate(plan, 'en')
    const terraform = files.find(({ path }) => path === 'terraform/rancher/main.tf')
    const yaml = files.find(({ path }) => path === 'cluster.yaml')
    if (!terraform || !yaml) return
    const [mine, theirs] = [terraform, yaml].map(({ path, content }) => readFile({ name: path, text: content }).documents)
    const known = (documents: readonly BroughtDocument[], kind: string) =>
      of(documents, kind).map(({ root }) => ({ ...(plain(root) as object), metadata: undefined }))
    expect(known(mine!, 'machine-config')).toEqual(known(theirs!, 'machine-config'))
    const [one, other] = [mine!, theirs!].map((documents) => {
      const { spec } = plain(of(documents, 'cluster')[0]!.root) as { spec: { rkeConfig: { additionalManifest?: string; upgradeStrategy?: object } } }
      return { ...spec, cloudCredentialSecretName: undefined, rkeConfig: { ...spec.rkeConfig, additionalManifest: undefined, upgradeStrategy: undefined } }
    })
    expect(one).toEqual(other)
    const manifests = [mine!, theirs!].map((documents) => of(documents, 'helm-values').map(({ root }) => plain(root)))
    expect(manifests[0]).toEqual(manifests[1])
    expect(textOf(nodeAt(of(mine!, 'cluster')[0]!.root, ['kind']))).toBe('Cluster')
  })
})

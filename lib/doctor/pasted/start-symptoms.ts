import { issue } from '@/lib/catalog/sources'
import { kubernetesSources } from '@/lib/catalog/kubernetes'
import { byName, said, shows } from './matching'
import { mistakenManifest } from './sources'
import type { Symptom } from './types'

const removedFlag: Symptom = {
  id: 'LAR-975',
  severity: 'error',
  title: {
    en: 'The {component} does not start: it no longer knows --{option}',
    'zh-CN': '{component} 无法启动：它已不再支持 --{option}',
  },
  explain: {
    en:
      'kube-apiserver lost --cloud-provider and --cloud-config in Kubernetes 1.33, the kubelet lost --cloud-config in 1.34. '
      + 'kube-apiserver-arg: cloud-provider=external, which the documentation asks for, stops the API server from starting, '
      + 'and with it everything else.',
    'zh-CN':
      'kube-apiserver 自 Kubernetes 1.33 起移除了 --cloud-provider 和 --cloud-config，kubelet 自 1.34 起移除了 --cloud-config。'
      + '文档要求的 kube-apiserver-arg: cloud-provider=external 会使 API server 无法启动，整个集群也随之不可用。',
  },
  remedy: {
    en:
      'Take {option} out of {component}-arg, and nothing else: kubelet and controller manager keep '
      + 'cloud-provider=external.',
    'zh-CN':
      '仅从 {component}-arg 中删除 {option}；kubelet 和 controller manager 的 cloud-provider=external 保持不变。',
  },
  source: kubernetesSources.apiServerFlag,
  explains: ['LAR-970', 'LAR-971', 'LAR-972', 'LAR-998'],
  match: (reading) => {
    const refused = reading.lines.flatMap((line) => {
      const [, kubelet, option] = unknownFlag.exec(line.text) ?? []
      return option === undefined ? [] : [{ line, option, component: kubelet ? 'kubelet' : 'kube-apiserver' }]
    })
    return byName(
      refused,
      ({ option, component }) => `${component} --${option}`,
      ({ option, component }) => ({ option, component }),
    )
  },
}

// The kubelet says that it is the one; the API server has only this.
const unknownFlag = /(parse kubelet flag: )?unknown flag: --(cloud-provider|cloud-config)(?![\w-])/

const kubeletFlag: Symptom = {
  id: 'LAR-976',
  severity: 'error',
  title: {
    en: 'The kubelet does not start: it knows no --cloud-provider-name',
    'zh-CN': 'kubelet 无法启动：它没有 --cloud-provider-name 参数',
  },
  explain: {
    en:
      'cloud-provider-name is an option of RKE2, not of the kubelet. The documentation of the Terraform provider names it '
      + 'under kubelet-arg.',
    'zh-CN': 'cloud-provider-name 是 RKE2 的选项，不是 kubelet 的参数。Terraform provider 的文档误将其写在 kubelet-arg 下。',
  },
  remedy: {
    en: 'Write kubelet-arg: ["cloud-provider=external"].',
    'zh-CN': '改为 kubelet-arg: ["cloud-provider=external"]。',
  },
  source: issue('rancher/terraform-provider-rancher2#1266'),
  explains: [],
  match: (reading) => shows(said(reading, /unknown flag: --cloud-provider-name\b/)),
}

const foreignProvider: Symptom = {
  id: 'LAR-977',
  severity: 'error',
  title: {
    en: 'A provider ID begins with {scheme}://, not with aws://',
    'zh-CN': 'providerID 以 {scheme}:// 开头，而不是 aws://',
  },
  explain: {
    en:
      'The cloud controller built into RKE2 or K3s was not off when the node joined, and wrote its own provider ID. It can '
      + 'never be changed; the AWS controller finds no instance for it, and load balancers get no such node.',
    'zh-CN':
      '节点加入时，RKE2 或 K3s 内置的云控制器没有关闭，因此写入了它自己的 providerID。该值无法更改；'
      + 'AWS 云控制器管理器找不到对应的实例，负载均衡器也不会加入该节点。',
  },
  remedy: {
    en:
      'Set disable-cloud-controller: true for every server, indented under config in a selector, then replace the node: '
      + 'delete it and let the machine join again.',
    'zh-CN':
      '为每个 server 节点设置 disable-cloud-controller: true（写在 selector 中时须缩进到 config 之下），'
      + '然后替换该节点：将其删除，再让机器重新加入。',
  },
  source: issue('rancher/rke2#4267'),
  explains: [],
  match: (reading) => {
    const lines = said(reading, foreignId)
    return shows(lines, { scheme: foreignId.exec(lines[0]?.text ?? '')?.[1] ?? '' })
  },
}

// The cloud controller calls it a scheme or a format, depending on its version: pkg/providers/v1/instances.go.
const foreignId = /(?:(?:providerID|ProviderID)"?: {1,40}"?|Invalid (?:scheme|format) for AWS instance \()(rke2|k3s):\/\//

const lockedGate: Symptom = {
  id: 'LAR-978',
  severity: 'error',
  title: {
    en: 'A component does not start: the gate CSIMigrationAWS cannot be set',
    'zh-CN': '组件无法启动：不能设置特性门控 CSIMigrationAWS',
  },
  explain: {
    en:
      'The gate is locked to true from Kubernetes 1.25 on and unknown from 1.27 on. CSIMigrationAWS=false works on 1.23 '
      + 'and 1.24 alone.',
    'zh-CN': '该门控自 Kubernetes 1.25 起锁定为 true，自 1.27 起不再存在。CSIMigrationAWS=false 仅在 1.23 和 1.24 上有效。',
  },
  remedy: {
    en:
      'Take feature-gates=CSIMigrationAWS=false out of the arguments of every component, and install the EBS CSI driver '
      + 'for volumes.',
    'zh-CN': '从所有组件的参数中删除 feature-gates=CSIMigrationAWS=false，并安装 EBS CSI 驱动来提供存储卷。',
  },
  source: kubernetesSources.csiMigrationGate,
  explains: ['LAR-970', 'LAR-971', 'LAR-972'],
  match: (reading) =>
    shows(said(reading, /cannot set feature gate "?CSIMigrationAWS\b/, /unrecognized feature gate: CSIMigrationAWS\b/)),
}

const brokenManifest: Symptom = {
  id: 'LAR-979',
  severity: 'error',
  title: {
    en: 'The additional manifest cannot be read, so nothing in it is installed',
    'zh-CN': '附加清单无法解析，其中的内容都没有安装',
  },
  explain: {
    en:
      'RKE2 and K3s read the file addons.yaml that Rancher writes from additionalManifest. Where the field’s own name was '
      + 'pasted into it (additionalManifest: |-), or the text is no manifest for another reason, the chart of the cloud '
      + 'controller never comes.',
    'zh-CN':
      'RKE2 和 K3s 读取的 addons.yaml 由 Rancher 根据 additionalManifest 写入。如果把字段名本身（additionalManifest: |-）'
      + '也粘贴了进去，或内容因其他原因不是有效的清单，云控制器管理器的 Chart 就不会安装。',
  },
  remedy: {
    en: 'Put the bare documents into the field: the first line is apiVersion: helm.cattle.io/v1.',
    'zh-CN': '字段中只应包含清单文档本身：第一行是 apiVersion: helm.cattle.io/v1。',
  },
  source: mistakenManifest,
  explains: ['LAR-970', 'LAR-971', 'LAR-998'],
  match: (reading) =>
    shows(said(
      reading,
      /(?:Parse manifest at|failed to process) .{0,200}manifests\/rancher\/addons\.yaml/,
      /^additionalManifest: [|>]/,
    )),
}

export const startSymptoms: readonly Symptom[] = [removedFlag, kubeletFlag, foreignProvider, lockedGate, brokenManifest]

import { ccmChart, issue } from '@/lib/catalog/sources'
import { uninitialized } from '@/lib/derive/nodes'
import { keptAway, roleKeys, type KeptAway } from './keep-away'
import { controllerSeen, controllerSets, few, shows, waitingNodes } from './matching'
import { daemonSetCode, nodeControllerCode } from './sources'
import type { Match, PastedPod, Reading, Symptom } from './types'

const noController: Symptom = {
  id: 'LAR-970',
  severity: 'error',
  title: {
    en: 'No cloud controller runs, and {nodes} waits for it',
    'zh-CN': '没有运行云控制器管理器，而 {nodes} 正在等待它',
  },
  explain: {
    en:
      'The kubelet registers every node with the taint node.cloudprovider.kubernetes.io/uninitialized, which only the '
      + 'cloud controller takes away. Among the pods that were pasted there is none of it. The agent of Rancher does not '
      + 'tolerate the taint, so the cluster stays at "waiting for cluster agent".',
    'zh-CN':
      'kubelet 注册节点时会加上 node.cloudprovider.kubernetes.io/uninitialized 污点，只有云控制器管理器会移除它。'
      + '粘贴的 Pod 中没有云控制器管理器。Rancher 的 agent 不容忍该污点，因此集群会停在“waiting for cluster agent”。',
  },
  remedy: {
    en:
      'Deliver the aws-cloud-controller-manager chart as additional manifest with bootstrap: true; Apps in Rancher '
      + 'cannot install it on a new RKE2 cluster. If it is there, look why it made no pod: kubectl -n kube-system get '
      + 'ds,jobs,pods -o wide',
    'zh-CN':
      '将 aws-cloud-controller-manager Chart 写入附加清单并设置 bootstrap: true；新建的 RKE2 集群无法通过 Rancher 的“应用”安装。'
      + '如果已经部署，请查看为何没有 Pod：kubectl -n kube-system get ds,jobs,pods -o wide',
  },
  source: issue('rancher/rancher#40004'),
  explains: ['LAR-971', 'LAR-998'],
  match: (reading) => {
    const waiting = waitingNodes(reading)
    if (!reading.pods.some(ofKubeSystem) || controllerSeen(reading)) return []
    return shows(waiting.map(({ at }) => at), { nodes: few(waiting.map(({ node }) => node.name)) })
  },
}

/** A table of one namespace does not name it: only what RKE2, K3s and RKE1 run in kube-system alone tells. */
const ofKubeSystem = ({ namespace, name }: PastedPod): boolean =>
  namespace === 'kube-system' || (namespace === '' && onlyThere.test(name))

const onlyThere =
  /^(?:etcd|kube-(?:apiserver|controller-manager|scheduler|proxy)|cloud-controller-manager|helm-install|rke2|coredns|canal|local-path-provisioner)-/

const waits: Symptom = {
  id: 'LAR-971',
  severity: 'error',
  title: { en: 'Not initialised: {nodes}', 'zh-CN': '尚未初始化：{nodes}' },
  explain: {
    en:
      'The taint node.cloudprovider.kubernetes.io/uninitialized is still there: no cloud controller has taken the node '
      + 'over, so it has no provider ID, and pods without a toleration do not start on it. Right after a node joined, this '
      + 'is normal for some seconds.',
    'zh-CN':
      '节点仍带有 node.cloudprovider.kubernetes.io/uninitialized 污点：尚无云控制器管理器接管该节点，因此它没有 providerID，'
      + '没有相应容忍度的 Pod 也无法在其上启动。节点刚加入时，出现数秒属于正常现象。',
  },
  remedy: {
    en:
      'If no other cause is shown here, add the pods of kube-system and the log of the cloud controller to the paste: it '
      + 'says why.',
    'zh-CN': '如果此处没有列出其他原因，请再粘贴 kube-system 中的 Pod 列表和云控制器管理器的日志，其中会说明原因。',
  },
  source: nodeControllerCode,
  explains: ['LAR-998'],
  match: (reading) => {
    const waiting = waitingNodes(reading)
    return shows(waiting.map(({ at }) => at), { nodes: few(waiting.map(({ node }) => node.name)) })
  },
}

const nowhere: Symptom = {
  id: 'LAR-972',
  severity: 'error',
  title: {
    en: 'The cloud controller has no node to run on: DESIRED 0',
    'zh-CN': '云控制器管理器没有可以运行的节点：DESIRED 为 0',
  },
  explain: {
    en:
      'A DaemonSet makes pods only for nodes that its selector picks and whose taints it tolerates; others it does not '
      + 'even count. Its selector is {selector}. The chart asks for node-role.kubernetes.io/control-plane with an empty '
      + 'value, while RKE2 and K3s give their nodes the value true; on RKE1 that key must be null.',
    'zh-CN':
      'DaemonSet 只为选择器选中、且污点被容忍的节点创建 Pod，其余节点不计入 DESIRED。其选择器为 {selector}。'
      + 'Chart 默认要求 node-role.kubernetes.io/control-plane 为空值，而 RKE2 和 K3s 节点上该标签的值为 true；'
      + '在 RKE1 上必须将该键设为 null。',
  },
  remedy: {
    en:
      'Set nodeSelector: {node-role.kubernetes.io/control-plane: "true"} in the values of the chart. If that is how it is, '
      + 'the tolerations are at fault: use operator: Exists, and paste kubectl get nodes -o yaml to see which taint.',
    'zh-CN':
      '在 Chart 的 values 中设置 nodeSelector: {node-role.kubernetes.io/control-plane: "true"}。如果已经如此，则是容忍度的问题：'
      + '请使用 operator: Exists，并粘贴 kubectl get nodes -o yaml 的输出以找出是哪个污点。',
  },
  source: ccmChart,
  explains: ['LAR-970', 'LAR-971', 'LAR-998'],
  match: (reading) =>
    controllerSets(reading)
      .filter(({ desired }) => desired === 0)
      .flatMap(({ at, nodeSelector }) => shows([at], { selector: written(nodeSelector) })),
}

const written = (selector: Readonly<Record<string, string>> | null) =>
  Object.entries(selector ?? {}).map(([key, value]) => `${key}=${value}`).join(',') || '…'

const taintRemedy = {
  en:
    'Tolerate it with {key: {key}, operator: Exists} in the values of the chart, without a value and with the taint’s '
    + 'own effect or none. A list in the values replaces the chart’s own: repeat all of it.',
  'zh-CN':
    '在 Chart 的 values 中添加容忍度 {key: {key}, operator: Exists}，不写 value，effect 与污点一致或省略。'
    + 'values 中的列表会整体替换 Chart 的默认值，因此需写全。',
}

const emptyTaint: Symptom = {
  id: 'LAR-973',
  severity: 'error',
  title: {
    en: 'The cloud controller does not tolerate {key}, a taint without a value',
    'zh-CN': '云控制器管理器不容忍 {key}，该污点没有值',
  },
  explain: {
    en:
      'Rancher gives nodes of RKE2 and K3s that are no workers the taints node-role.kubernetes.io/control-plane and, with '
      + 'etcd on them, node-role.kubernetes.io/etcd:NoExecute, both without a value. A toleration with value: "true" does '
      + 'not match them, and neither the chart nor the documentation tolerates the one of etcd.',
    'zh-CN':
      '对于不是 worker 的 RKE2 和 K3s 节点，Rancher 会加上污点 node-role.kubernetes.io/control-plane，有 etcd 时还有 '
      + 'node-role.kubernetes.io/etcd:NoExecute，两者都没有值。带有 value: "true" 的容忍度无法匹配它们，'
      + '而且 Chart 和官方文档都没有容忍 etcd 的污点。',
  },
  remedy: taintRemedy,
  source: issue('rancher/rancher-docs#1250'),
  explains: ['LAR-970', 'LAR-971', 'LAR-972', 'LAR-998'],
  match: (reading) => kept(reading, ({ value }) => value === ''),
}

const valuedTaint: Symptom = {
  id: 'LAR-974',
  severity: 'error',
  title: {
    en: 'The cloud controller does not tolerate {key}, a taint with the value {value}',
    'zh-CN': '云控制器管理器不容忍 {key}，该污点的值为 {value}',
  },
  explain: {
    en:
      'A toleration without an operator means Equal, and then its value must be exactly {value}. RKE1 writes '
      + 'node-role.kubernetes.io/controlplane=true:NoSchedule and node-role.kubernetes.io/etcd=true:NoExecute; a pool can '
      + 'have taints of its own besides.',
    'zh-CN':
      '没有 operator 的容忍度即为 Equal，此时其 value 必须恰好是 {value}。RKE1 写入的是 '
      + 'node-role.kubernetes.io/controlplane=true:NoSchedule 和 node-role.kubernetes.io/etcd=true:NoExecute；'
      + '此外节点池还可能有自定义污点。',
  },
  remedy: taintRemedy,
  source: daemonSetCode,
  explains: ['LAR-970', 'LAR-971', 'LAR-972', 'LAR-998'],
  match: (reading) => kept(reading, ({ value }) => value !== ''),
}

/** The taint of every new node passes by itself; it counts only where the cloud controller was refused for it. */
const kept = (reading: Reading, which: (taint: KeptAway) => boolean): Match[] =>
  keptAway(reading).filter(which).map(({ key, value, lines }) => ({ lines, values: { key, value } }))

const ciliumWaits: Symptom = {
  id: 'LAR-998',
  severity: 'error',
  title: { en: 'cilium-operator waits for a node without {key}', 'zh-CN': 'cilium-operator 正在等待没有 {key} 污点的节点' },
  explain: {
    en:
      'Cilium’s operator tolerates neither the taint of new nodes nor that of etcd in some releases of RKE2 '
      + '(1.31.12, 1.32.8, 1.33.4, 1.34.1 and the next patch of the first three). Without it the network does not come up.',
    'zh-CN':
      '在部分 RKE2 版本中（1.31.12、1.32.8、1.33.4、1.34.1，以及前三者的下一个补丁版本），Cilium 的 operator 既不容忍新节点的污点，'
      + '也不容忍 etcd 的污点。没有它，网络无法就绪。',
  },
  remedy: {
    en:
      'Set operator.tolerations to [{operator: Exists}] in the chart values of rke2-cilium, or take a newer patch of RKE2.',
    'zh-CN': '在 rke2-cilium 的 Chart values 中将 operator.tolerations 设为 [{operator: Exists}]，或使用更新的 RKE2 补丁版本。',
  },
  source: issue('rancher/rke2#8974'),
  explains: [],
  match: ({ events }) => {
    const lines = events.flatMap(({ name, message, at }) => {
      const key = [uninitialized.key, ...roleKeys].find((one) => message.includes(`untolerated taint {${one}`))
      return name.startsWith('cilium-operator') && key !== undefined ? [{ at, key }] : []
    })
    return shows(lines.map(({ at }) => at), { key: lines[0]?.key ?? '' })
  },
}

export const schedulingSymptoms: readonly Symptom[] = [noController, waits, nowhere, emptyTaint, valuedTaint, ciliumWaits]

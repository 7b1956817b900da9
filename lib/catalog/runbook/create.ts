import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** From cluster.yaml to machines that have joined. */
export const create = {
  apply: {
    title: { en: 'Apply cluster.yaml', 'zh-CN': '应用 cluster.yaml' },
    why: {
      en: 'Creates the cluster object in Rancher\'s cluster, in namespace {namespace}. Rancher does the rest.',
      'zh-CN': '在运行 Rancher 的集群中，于命名空间 {namespace} 创建集群对象。其余工作由 Rancher 完成。',
    },
    expected: { en: 'one line per object.', 'zh-CN': '每个对象一行。' },
    otherwise: {
      en: '"no matches for kind": this kubeconfig is not of the cluster Rancher runs in. "unknown field": the file '
        + 'was edited; make it again. "configured" instead of "created": the cluster existed and has now been changed.',
      'zh-CN': '提示“no matches for kind”：此 kubeconfig 不属于运行 Rancher 的集群。提示“unknown field”：文件被改动过，请重新生成。'
        + '显示“configured”而非“created”：集群原已存在，现已被修改。',
    },
  },
  watch: {
    title: { en: 'Wait for the machines', 'zh-CN': '等待机器就绪' },
    why: {
      en: 'Rancher starts {count} machines, etcd and control plane first. Repeat the command until all are there; it '
        + 'takes about ten minutes, and the workers wait for the control plane.',
      'zh-CN': 'Rancher 会启动 {count} 台机器，etcd 和控制平面在先。重复执行该命令直到全部就绪；大约需要十分钟，工作节点会等待控制平面。',
    },
    expected: {
      en: 'one line per machine, each with `Running` and a provider ID `aws:///…`.',
      'zh-CN': '每台机器一行，状态均为 `Running`，且 provider ID 为 `aws:///…`。',
    },
    otherwise: {
      en: '`Provisioning` for long: open the machine in Rancher and read its log (subnet, SSH, `iam:PassRole`). '
        + '`Provisioned` for long: the node has joined but is not initialised; go to the checks that follow.',
      'zh-CN': '长时间停在 `Provisioning`：在 Rancher 中打开该机器查看日志（子网、SSH、`iam:PassRole`）。长时间停在 `Provisioned`：节点已加入但尚未初始化，'
        + '请转到后面的检查步骤。',
    },
  },
  register: {
    title: { en: 'Register the machines', 'zh-CN': '注册机器' },
    why: {
      en: 'Run as a user with sudo on each machine; start with etcd and control plane. Rancher shows the values of '
        + '`RANCHER_URL`, `TOKEN` and `CA_CHECKSUM` in the command on the cluster\'s **Registration** tab (no '
        + 'checksum when its certificate is publicly trusted). Long flags only: `-a` means all roles, not an address.',
      'zh-CN': '在每台机器上以具有 sudo 权限的用户执行，先注册 etcd 和控制平面。`RANCHER_URL`、`TOKEN` 和 `CA_CHECKSUM` 的值见该集群 **注册** '
        + '页中的命令（证书受公共信任时没有校验和）。只使用长参数：`-a` 表示所有角色，而不是地址。',
    },
    expected: { en: 'on each machine, from the last line:', 'zh-CN': '在每台机器上，最后一行命令输出：' },
    otherwise: {
      en: 'read `sudo journalctl -u rancher-system-agent` on the machine. It must reach Rancher on port 443.',
      'zh-CN': '在该机器上查看 `sudo journalctl -u rancher-system-agent`。机器必须能访问 Rancher 的 443 端口。',
    },
  },
  migrate: {
    title: { en: 'Follow MIGRATION.md', 'zh-CN': '按照 MIGRATION.md 操作' },
    why: {
      en: 'The cluster exists and runs with the in-tree provider. `MIGRATION.md` leads it to the external one, a step at '
        + 'a time; the checks below hold once it is done. First set `CLUSTER_KUBECONFIG` to its kubeconfig.',
      'zh-CN': '集群已存在，目前使用树内云提供商。`MIGRATION.md` 说明如何逐步迁移到外部云提供商；完成后再执行下面的检查。请先将 '
        + '`CLUSTER_KUBECONFIG` 设为该集群的 kubeconfig。',
    },
    expected: { en: 'the version the cluster runs.', 'zh-CN': '集群运行的版本。' },
    otherwise: {
      en: 'another version: put it into the Plan and make the files again.',
      'zh-CN': '版本不同：将其填入方案，然后重新生成文件。',
    },
  },
} as const satisfies Record<string, StepText>

export const registration = {
  metadata: {
    en: 'No `--node-name`: the name comes from instance metadata, which overrides the flag.',
    'zh-CN': '不要使用 `--node-name`：节点名称取自实例元数据，会覆盖该参数。',
  },
  explicit: {
    en: '`--node-name` must be exactly the private DNS name EC2 shows, or the cloud controller never finds the '
      + 'machine.',
    'zh-CN': '`--node-name` 必须与 EC2 显示的私有 DNS 名称完全一致，否则云控制器管理器找不到该机器。',
  },
  on: { en: 'On {machines}:', 'zh-CN': '在 {machines} 上：' },
  between: { en: ', ', 'zh-CN': '、' },
  nameUnknown: {
    en: 'The Plan does not know this machine\'s private DNS name; set `PRIVATE_DNS_NAME` to what EC2 shows for it.',
    'zh-CN': '方案中没有该机器的私有 DNS 名称；请将 `PRIVATE_DNS_NAME` 设为 EC2 显示的值。',
  },
} as const satisfies Record<string, Text>

import { issue } from '@/lib/catalog/sources'
import { accountRule, ec2, members, read, together } from './finding'
import { metadataOptions } from './sources'

const modify = (region: string, id: string, option: string, value: string) =>
  ec2(region, 'modify-instance-metadata-options', '--instance-id', id, option, value)

/** The instance metadata service, where cloud controller and pods get region and credentials. */
export const metadataRules = [
  accountRule({
    id: 'LAR-910',
    // It may be meant so: the limit keeps pods from the credentials of the node.
    severity: 'info',
    title: {
      en: 'Pods on {count} machines cannot reach instance metadata: hop limit {hopLimit}',
      'zh-CN': '{count} 台机器上的 Pod 无法访问实例元数据：跳数限制为 {hopLimit}',
    },
    explain: {
      en:
        'A pod that is not on the host’s network is one hop further away, so its credentials time out at '
        + '169.254.169.254: the EBS CSI driver, the load balancer controller and external-dns fail. The cloud '
        + 'controller itself works when it runs on the host’s network.',
      'zh-CN':
        '不使用主机网络的 Pod 会多经过一跳，访问 169.254.169.254 获取凭证时会超时：EBS CSI 驱动、负载均衡控制器、external-dns 等都会失败。云控制器管理器本身使用主机网络时不受影响。',
    },
    remedy: {
      en:
        'Where the limit is meant, nothing. Else set it to 2 on the machines, and as the account’s default for those '
        + 'to come, here or by the Plan (Settings of EC2 on the Nodes step). Every pod then reaches the credentials of its node, and may do what the node’s role may.',
      'zh-CN':
        '如果是有意限制，可以忽略。否则，将这些机器的跳数限制设为 2，并设为账户默认值，供今后新建的机器使用（也可以在方案节点步骤的“EC2 设置”中设置）。注意：此后每个 Pod 都能获取所在节点的凭证，并拥有节点角色的全部权限。',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#1632'),
    needs: ['machines'],
    check: ({ region, machines }) => {
      const near = members(machines).filter(({ metadata }) => metadata.hopLimit !== null && metadata.hopLimit < 2)
      const found = together(near, ({ id, metadata }) => ({
        evidence: [read(id, 'MetadataOptions.HttpPutResponseHopLimit', metadata.hopLimit)],
        values: { hopLimit: metadata.hopLimit ?? 1 },
        commands: [modify(region, id, '--http-put-response-hop-limit', '2')],
      }))
      const future = ec2(region, 'modify-instance-metadata-defaults', '--http-put-response-hop-limit', '2')
      return found.map((one) => ({ ...one, commands: [...one.commands, future] }))
    },
  }),
  accountRule({
    id: 'LAR-911',
    severity: 'error',
    title: {
      en: 'Instance metadata is switched off on: {names}',
      'zh-CN': '以下机器关闭了实例元数据：{names}',
    },
    explain: {
      en:
        'Without it the cloud controller knows neither its instance nor its region and has no credentials, and a node '
        + 'cannot take its name from there.',
      'zh-CN': '关闭后，云控制器管理器无法得知自身的实例和区域，也得不到凭证；节点同样无法从元数据获取名称。',
    },
    remedy: { en: 'Switch the endpoint on.', 'zh-CN': '启用元数据端点。' },
    source: metadataOptions,
    needs: ['machines'],
    check: ({ region, machines }) =>
      together(
        members(machines).filter(({ metadata }) => metadata.endpoint === 'disabled'),
        ({ id }) => ({
          evidence: [read(id, 'MetadataOptions.HttpEndpoint', 'disabled')],
          commands: [modify(region, id, '--http-endpoint', 'enabled')],
        }),
      ),
  }),
  accountRule({
    id: 'LAR-912',
    severity: 'error',
    title: {
      en: 'Tags in instance metadata are on, so the cluster tag is refused on: {names}',
      'zh-CN': '以下机器允许在实例元数据中访问标签，因此无法打上集群标签：{names}',
    },
    explain: {
      en: 'While they are on, EC2 accepts no tag key with a slash on the machine, and the cluster tag has two.',
      'zh-CN': '该选项启用期间，EC2 不接受带有斜杠的标签键，而集群标签含有两个斜杠。',
    },
    remedy: { en: 'Switch tags in instance metadata off, then tag.', 'zh-CN': '先关闭元数据中的标签访问，再打标签。' },
    source: issue('kubernetes/cloud-provider-aws#762'),
    needs: ['machines'],
    check: ({ region, machines }) =>
      together(
        machines.filter(({ metadata }) => metadata.instanceTags === 'enabled'),
        ({ id }) => ({
          evidence: [read(id, 'MetadataOptions.InstanceMetadataTags', 'enabled')],
          commands: [modify(region, id, '--instance-metadata-tags', 'disabled')],
        }),
      ),
  }),
  accountRule({
    id: 'LAR-913',
    severity: 'error',
    title: {
      en: 'The account switches tags in instance metadata on for every new machine in {region}',
      'zh-CN': '账户为 {region} 中的每台新机器启用元数据标签访问',
    },
    explain: {
      en:
        'EC2 then refuses to launch a machine with the cluster tag: “is not a valid tag key”. Rancher’s pools cannot '
        + 'grow.',
      'zh-CN': '于是 EC2 会拒绝启动带有集群标签的机器，并提示“is not a valid tag key”。Rancher 的节点池将无法扩容。',
    },
    remedy: {
      en: 'Take the account’s default away in this region.',
      'zh-CN': '取消账户在该区域的这一默认设置。',
    },
    source: issue('kubernetes/cloud-provider-aws#762'),
    needs: ['metadataDefaults'],
    check: ({ region, metadataDefaults }) =>
      metadataDefaults.instanceTags !== 'enabled'
        ? []
        : [
            {
              subject: [region],
              evidence: [read(region, 'AccountLevel.InstanceMetadataTags', 'enabled')],
              values: { region },
              commands: [ec2(region, 'modify-instance-metadata-defaults', '--instance-metadata-tags', 'disabled')],
            },
          ],
  }),
]

import { issue } from '@/lib/catalog/sources'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { clusterKeys } from './balancer-subnets'
import { accountRule, addTag, dropTag, members, read, together } from './finding'
import { leftovers } from './leftover-rules'
import { ccmTags } from './sources'

const legacy = 'KubernetesCluster'
/** IDs that Rancher makes by itself, such as `c-m-abcd1234`. */
const madeByRancher = /^c-(m-)?[a-z0-9]{5,8}$/

/** Which machines are the cluster's. */
export const tagRules = [
  accountRule({
    id: 'LAR-900',
    severity: 'error',
    title: {
      en: 'No machine in {region} carries {key}',
      'zh-CN': '{region} 中没有任何机器带有标签 {key}',
    },
    explain: {
      en:
        'The cloud controller reads the cluster’s ID from the tags of the instance it runs on, and ends with “AWS '
        + 'cloud failed to find ClusterID” when there is none. Either ID or region are not this cluster’s, or its '
        + 'machines were never tagged.',
      'zh-CN':
        '云控制器管理器从自身所在实例的标签中读取集群 ID；若没有，就会以“AWS cloud failed to find ClusterID”退出。要么集群 ID 或区域填错了，要么机器从未打过标签。',
    },
    remedy: {
      en: 'Check the ID and the region. If both are right, tag every machine of the cluster, of all roles alike.',
      'zh-CN': '请核对集群 ID 和区域。如果两者都正确，请为集群的每台机器（无论角色）打上该标签。',
    },
    source: ccmTags,
    needs: ['machines', 'tagged'],
    check: ({ clusterId, region, machines, tagged }) => {
      const key = clusterTagPrefix + clusterId
      const gone = machines.length === 0 && leftovers(tagged).length > 0
      if (members(machines).length > 0 || gone) return []
      const evidence = [
        read(region, 'DescribeInstances tag-key', `${key}: 0`),
        ...machines.map(({ id, securityGroupIds }) => read(id, 'SecurityGroups', securityGroupIds)),
      ]
      const untagged = machines.length === 0 ? ['INSTANCE_ID'] : machines.map(({ id }) => id)
      const commands = untagged.map((id) => addTag(region, id, key, 'owned'))
      return [{ subject: [key, ...machines.map(({ id }) => id)], evidence, values: { key, region }, commands }]
    },
  }),
  accountRule({
    id: 'LAR-901',
    severity: 'error',
    title: { en: 'Machines with more than one cluster tag: {names}', 'zh-CN': '机器带有多个集群标签：{names}' },
    explain: {
      en:
        'A second key that begins with kubernetes.io/cluster/ ends the cloud controller on that machine with “Found '
        + 'multiple cluster tags with prefix”.',
      'zh-CN':
        '只要存在第二个以 kubernetes.io/cluster/ 开头的键，该机器上的云控制器管理器就会以“Found multiple cluster tags with prefix”退出。',
    },
    remedy: {
      en: 'Keep the tag of the cluster the machine belongs to, and delete the others.',
      'zh-CN': '保留机器所属集群的标签，删除其余标签。',
    },
    source: ccmTags,
    needs: ['machines'],
    check: ({ clusterId, region, machines }) => {
      const own = clusterTagPrefix + clusterId
      return together(
        members(machines).filter(({ tags }) => clusterKeys(tags).length > 1),
        ({ id, tags }) => ({
          evidence: clusterKeys(tags).map((key) => read(id, 'Tags', `${key}=${tags[key]}`)),
          commands: clusterKeys(tags)
            .filter((key) => key !== own)
            .map((key) => dropTag(region, id, key)),
        }),
      )
    },
  }),
  accountRule({
    id: 'LAR-902',
    severity: 'error',
    title: {
      en: 'KubernetesCluster names another cluster on: {names}',
      'zh-CN': '以下机器的 KubernetesCluster 标签指向其他集群：{names}',
    },
    explain: {
      en:
        'The old tag still counts. Where both are there and differ, the cloud controller ends with “clusterID tags did '
        + 'not match”.',
      'zh-CN': '旧标签仍然有效。两个标签同时存在且不一致时，云控制器管理器会以“clusterID tags did not match”退出。',
    },
    remedy: { en: 'Delete the old tag.', 'zh-CN': '删除旧标签。' },
    source: ccmTags,
    needs: ['machines'],
    check: ({ clusterId, region, machines }) =>
      together(
        members(machines).filter(({ tags }) => tags[legacy] !== undefined && tags[legacy] !== clusterId),
        ({ id, tags }) => ({
          evidence: [read(id, 'Tags', `${legacy}=${tags[legacy]}`)],
          commands: [dropTag(region, id, legacy)],
        }),
      ),
  }),
  accountRule({
    id: 'LAR-903',
    severity: 'warning',
    title: {
      en: 'Machines that look like the cluster’s, without its tag: {names}',
      'zh-CN': '疑似属于该集群但没有集群标签的机器：{names}',
    },
    explain: {
      en:
        'They use the instance profile or the tagged security group of its machines. Without the tag the cloud '
        + 'controller neither initialises such a node nor puts it behind a load balancer. Nothing says so in an event.',
      'zh-CN':
        '它们与集群的机器使用相同的实例配置文件或带有集群标签的安全组。没有该标签，云控制器管理器既不会初始化这类节点，也不会将其加入负载均衡器，而且没有任何事件提示。',
    },
    remedy: {
      en: 'If they are nodes of the cluster, tag them like the others. If not, give them a profile of their own.',
      'zh-CN': '如果它们是集群节点，请打上与其他机器相同的标签；如果不是，请为其使用单独的实例配置文件。',
    },
    source: issue('kubernetes/kubeadm#973'),
    needs: ['machines'],
    check: ({ clusterId, region, machines }) => {
      const key = clusterTagPrefix + clusterId
      // Without any machine to compare with it is another rule's finding.
      if (members(machines).length === 0) return []
      const untagged = machines.filter(
        ({ member, tags }) => member === 'neighbour' && clusterKeys(tags).length === 0 && !misplaced(tags, key),
      )
      return together(untagged, ({ id, name, profile, securityGroupIds, tags }) => ({
        evidence: [
          read(id, 'IamInstanceProfile', profile),
          read(id, 'SecurityGroups', securityGroupIds),
          read(id, 'Tags', name === '' ? tags : { Name: name }),
        ],
        commands: [addTag(region, id, key, 'owned')],
      }))
    },
  }),
  accountRule({
    id: 'LAR-904',
    severity: 'warning',
    title: {
      en: 'Machines with an ID that Rancher made ({other}) beside those of {clusterId}: {names}',
      'zh-CN': '除 {clusterId} 的机器外，还有带有 Rancher 自动生成 ID（{other}）的机器：{names}',
    },
    explain: {
      en:
        'Rancher adds an ID of its own to every pool whose tags have no cluster tag. One cluster then has two IDs: '
        + 'the cloud controller follows that of the machine it happens to run on, and loses the others.',
      'zh-CN':
        '如果节点池的标签中没有集群标签，Rancher 会为其添加自己生成的 ID。于是一个集群有了两个 ID：云控制器管理器以自身所在机器的 ID 为准，其余机器会被忽略。',
    },
    remedy: {
      en: 'If they belong to this cluster, put the same tag into every pool and replace the machines.',
      'zh-CN': '如果它们属于该集群，请在每个节点池中设置相同的标签，并替换这些机器。',
    },
    source: issue('rancher/rancher#17240'),
    needs: ['machines'],
    check: ({ clusterId, machines }) => {
      const idsOf = (tags: Readonly<Record<string, string>>) =>
        clusterKeys(tags).map((key) => key.slice(clusterTagPrefix.length)).filter((id) => madeByRancher.test(id))
      const others = machines.filter(({ member, tags }) => member === 'neighbour' && idsOf(tags).length > 0)
      return together(others, ({ id, profile, tags }) => ({
        evidence: [
          ...idsOf(tags).map((other) => clusterTagPrefix + other).map((key) => read(id, 'Tags', `${key}=${tags[key]}`)),
          read(id, 'IamInstanceProfile', profile),
        ],
        values: { clusterId, other: idsOf(tags)[0] ?? '' },
      }))
    },
  }),
  accountRule({
    id: 'LAR-905',
    severity: 'error',
    title: {
      en: 'The cluster tag stands as the value of another tag on: {names}',
      'zh-CN': '以下机器上，集群标签被写成了其他标签的值：{names}',
    },
    explain: {
      en:
        'A pool’s tags are one list of keys and values in turn. With an odd number of entries, Rancher’s own pair '
        + 'shifts by one: the key becomes a value, and the machine has no cluster tag.',
      'zh-CN':
        '节点池的标签是键和值交替排列的列表。条目数为奇数时，Rancher 自动追加的一对会错位：键变成了值，机器上也就没有集群标签。',
    },
    remedy: {
      en: 'Complete the pairs in the pool’s tags; on machines that run, add the tag and delete the wrong one.',
      'zh-CN': '补全节点池标签中的键值对；对于正在运行的机器，添加正确的标签并删除错误的标签。',
    },
    source: issue('rancher/rancher#17240'),
    needs: ['machines'],
    check: ({ clusterId, region, machines }) => {
      const key = clusterTagPrefix + clusterId
      const wrong = machines.filter(({ tags }) => !Object.hasOwn(tags, key) && misplaced(tags, key))
      return together(wrong, ({ id, tags }) => {
        const under = Object.keys(tags).filter((other) => tags[other] === key)
        return {
          evidence: under.map((other) => read(id, 'Tags', `${other}=${key}`)),
          commands: [
            addTag(region, id, key, 'owned'),
            ...under.map((other) => dropTag(region, id, other)),
          ],
        }
      })
    },
  }),
]

const misplaced = (tags: Readonly<Record<string, string>>, key: string) => Object.values(tags).includes(key)

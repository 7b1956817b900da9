import * as z from 'zod'
import { groupModel, managed, record, settingLine, withRules, type AccountModel } from './account-model'

const one = <T extends z.ZodType>(body: T) => z.record(z.string(), z.tuple([body])).default({})
const nodes = z.literal('${aws_security_group.nodes.id}')
const setOf = (code: string) => {
  const list = /^\$\{toset\(\[(.*?),?\s*\]\)\}$/s.exec(code)?.[1]
  return z.array(z.string()).parse(JSON.parse(`[${list}]`))
}

const terraform = z.strictObject({
  resource: z.strictObject({
    aws_iam_role: one(
      z.strictObject({
        name: z.string(),
        path: z.string(),
        permissions_boundary: z.string().optional(),
        assume_role_policy: z.string(),
        tags: record,
      }),
    ),
    aws_iam_role_policy: one(z.strictObject({ name: z.string(), role: z.string(), policy: z.string() })),
    aws_iam_instance_profile: one(
      z.strictObject({ name: z.string(), path: z.string(), role: z.string(), tags: record }),
    ),
    aws_iam_policy: one(z.strictObject({ name: z.string(), path: z.string(), policy: z.string(), tags: record })),
    aws_iam_role_policy_attachment: one(z.strictObject({ role: z.string(), policy_arn: z.string() })),
    aws_iam_user_policy_attachment: one(z.strictObject({ user: z.string(), policy_arn: z.string() })),
    aws_iam_service_linked_role: one(z.strictObject({ aws_service_name: z.string() })),
    aws_security_group: one(z.strictObject({ name: z.string(), description: z.string(), vpc_id: z.string(), tags: record })),
    aws_vpc_security_group_ingress_rule: one(
      z.strictObject({
        for_each: z.string().optional(),
        security_group_id: nodes,
        cidr_ipv4: z.literal('${each.value}').optional(),
        cidr_ipv6: z.literal('${each.value}').optional(),
        referenced_security_group_id: nodes.optional(),
        ip_protocol: z.string(),
        from_port: z.int().default(-1),
        to_port: z.int().default(-1),
        description: z.string(),
      }),
    ),
    aws_vpc_security_group_egress_rule: one(
      z.strictObject({ security_group_id: nodes, cidr_ipv4: z.literal('0.0.0.0/0').optional(), cidr_ipv6: z.literal('::/0').optional(), ip_protocol: z.literal('-1') }),
    ),
    aws_ec2_tag: one(
      z.strictObject({
        for_each: z.string(),
        resource_id: z.literal('${each.value}'),
        key: z.string(),
        value: z.string(),
      }),
    ),
    aws_ec2_instance_metadata_defaults: one(
      z.strictObject({ http_tokens: z.string(), http_put_response_hop_limit: z.int() }),
    ),
  }),
  output: one(z.strictObject({ value: z.string() })),
})

const readFile = /^\$\{file\("\$\{path\.module\}\/\.\.\/\.\.\/(.+)"\)\}$/

/** What Terraform's files make; `read` gives the JSON of a file it reads, such as `iam/trust.json`. */
export function ofTerraform(data: unknown, read: (path: string) => unknown): AccountModel {
  const { resource } = terraform.parse(data)
  const document = (code: string) => read(readFile.exec(code)?.[1] ?? code)
  const roleName = (text: string) => {
    const label = /^\$\{aws_iam_role\.(\w+)\.name\}$/.exec(text)?.[1]
    return label ? resource.aws_iam_role[label]?.[0].name : text
  }
  return {
    roles: Object.values(resource.aws_iam_role).map(([{ permissions_boundary: boundary = null, ...role }]) => {
      const { assume_role_policy, ...rest } = role
      return { ...rest, boundary, trust: document(assume_role_policy) }
    }),
    policies: Object.values(resource.aws_iam_role_policy).map(([{ name, role, policy }]) => {
      return { role: roleName(role), name, document: document(policy) }
    }),
    profiles: Object.values(resource.aws_iam_instance_profile).map(([{ role, ...rest }]) => {
      return { ...rest, role: roleName(role) }
    }),
    managed: Object.entries(resource.aws_iam_policy).map(([block, [{ policy, ...rest }]]) => {
      const arn = `\${aws_iam_policy.${block}.arn}`
      const roles = Object.values(resource.aws_iam_role_policy_attachment).flatMap(([{ role, policy_arn }]) =>
        policy_arn === arn ? [`role/${roleName(role)}`] : [],
      )
      const users = Object.values(resource.aws_iam_user_policy_attachment).flatMap(([{ user, policy_arn }]) =>
        policy_arn === arn ? [`user/${user}`] : [],
      )
      return managed({ ...rest, document: document(policy), attachedTo: [...roles, ...users] })
    }),
    groups: withRules(
      Object.values(resource.aws_security_group).map(([{ name, vpc_id: vpcId, ...rest }]) => groupModel(name, { vpcId, ...rest, rules: [] })),
      Object.values(resource.aws_vpc_security_group_ingress_rule).flatMap(([{ ip_protocol: protocol, from_port: from, to_port: to, description, for_each }]) =>
        (for_each === undefined ? ['group'] : setOf(for_each)).map((source) => ({ protocol, from, to, source, description })),
      ),
    ),
    linked: Object.values(resource.aws_iam_service_linked_role).map(([{ aws_service_name }]) => aws_service_name),
    tags: Object.values(resource.aws_ec2_tag).flatMap(([{ for_each, key, value }]) => {
      const list = /^\$\{toset\((.+?),?\s*\]\)\}$/s.exec(for_each)?.[1]
      const ids = z.array(z.string()).parse(JSON.parse(`${list}]`))
      return ids.map((id) => `${id} ${key}=${value}`)
    }),
    settings: Object.values(resource.aws_ec2_instance_metadata_defaults).map(([one]) =>
      settingLine('metadata-defaults', '', { tokens: one.http_tokens, 'hop-limit': one.http_put_response_hop_limit }),
    ),
  }
}

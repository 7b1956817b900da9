import { DescribeIamInstanceProfileAssociationsCommand, DescribeTagsCommand } from '@aws-sdk/client-ec2'
import { GetInstanceProfileCommand, GetRoleCommand, GetUserCommand } from '@aws-sdk/client-iam'
import { withSandboxClients, type SandboxClients } from '@/sandbox/account/clients'

export type Tags = readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[]

/** An IAM resource as it stands in the account. */
export interface Entity {
  readonly arn: string
  readonly tags: Tags
  /** ARNs of the roles in an instance profile. */
  readonly roles: readonly string[]
}

/** What a request does not say and IAM knows all the same. */
export interface Lookup {
  role(name: string): Promise<Entity | null>
  profile(name: string): Promise<Entity | null>
  user(name: string): Promise<Entity | null>
  /** The machine of an association. */
  instanceOf(association: string): Promise<string>
  tagsOf(id: string): Promise<Tags>
}

/** Asks the emulator itself, past the proxy and everybody's permissions. */
export function lookupIn(endpoint: string, region: string): Lookup {
  const ask = <T>(run: (clients: SandboxClients) => Promise<T>) => withSandboxClients(endpoint, region, run)
  const found = <T>(run: (clients: SandboxClients) => Promise<T>) =>
    ask(run).catch((error: unknown) => {
      if (error instanceof Error && error.name.startsWith('NoSuchEntity')) return null
      throw error
    })
  return {
    role: (RoleName) =>
      found(async ({ iam }) => {
        const { Role } = await iam.send(new GetRoleCommand({ RoleName }))
        return { arn: Role?.Arn ?? '', tags: Role?.Tags ?? [], roles: [] }
      }),
    profile: (InstanceProfileName) =>
      found(async ({ iam }) => {
        const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }))
        const { Arn = '', Tags = [], Roles = [] } = InstanceProfile ?? {}
        return { arn: Arn, tags: Tags, roles: Roles.flatMap((role) => role.Arn ?? []) }
      }),
    user: (UserName) =>
      found(async ({ iam }) => {
        const { User } = await iam.send(new GetUserCommand({ UserName }))
        return { arn: User?.Arn ?? '', tags: User?.Tags ?? [], roles: [] }
      }),
    instanceOf: (id) =>
      ask(async ({ ec2 }) => {
        const { IamInstanceProfileAssociations: all = [] } = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}))
        return all.find(({ AssociationId }) => AssociationId === id)?.InstanceId ?? '*'
      }),
    tagsOf: (id) =>
      ask(async ({ ec2 }) => {
        const Filters = [{ Name: 'resource-id', Values: [id] }]
        return (await ec2.send(new DescribeTagsCommand({ Filters }))).Tags ?? []
      }),
  }
}

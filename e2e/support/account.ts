import '@/lib/aws/node-version-warning'
import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import { DescribeTagsCommand, DescribeIamInstanceProfileAssociationsCommand } from '@aws-sdk/client-ec2'
import { GetInstanceProfileCommand, GetRoleCommand, GetRolePolicyCommand, ListRolePoliciesCommand } from '@aws-sdk/client-iam'
import { resetSandbox } from '@/sandbox/seed'
import { serverUrls } from '../server-urls'

/** A look into the sandbox account with the AWS SDK alone, past the app. */
export function openAccount(region: string) {
  const config = { region, endpoint: serverUrls().moto, credentials: { accessKeyId: 'AKIATESTSEYES0000000', secretAccessKey: 'x' } }
  const ec2 = new EC2Client(config)
  const iam = new IAMClient(config)
  return {
    reset: () => resetSandbox(serverUrls().moto, [region]),

    async role(RoleName: string) {
      const [{ Role }, { PolicyNames = [] }] = await Promise.all([
        iam.send(new GetRoleCommand({ RoleName })),
        iam.send(new ListRolePoliciesCommand({ RoleName })),
      ])
      const policies = await Promise.all(
        PolicyNames.map(async (PolicyName) => {
          const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))
          return JSON.parse(decodeURIComponent(PolicyDocument)) as unknown
        }),
      )
      const trust: unknown = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))
      return { trust, policies, tags: Object.fromEntries((Role?.Tags ?? []).map(({ Key, Value }) => [Key, Value])) }
    },

    async profileRoles(InstanceProfileName: string) {
      const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }))
      return (InstanceProfile?.Roles ?? []).map(({ RoleName }) => RoleName)
    },

    /** Ids of everything in EC2 that carries a tag key, with its value. */
    async tagged(key: string): Promise<Record<string, string>> {
      const { Tags = [] } = await ec2.send(new DescribeTagsCommand({ Filters: [{ Name: 'key', Values: [key] }] }))
      return Object.fromEntries(Tags.map(({ ResourceId = '', Value = '' }) => [ResourceId, Value]))
    },

    /** Profile name by instance id. */
    async associations(): Promise<Record<string, string>> {
      const { IamInstanceProfileAssociations = [] } = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}))
      return Object.fromEntries(
        IamInstanceProfileAssociations.map(({ InstanceId = '', IamInstanceProfile }) => [
          InstanceId,
          IamInstanceProfile?.Arn?.split('/').at(-1) ?? '',
        ]),
      )
    },
  }
}

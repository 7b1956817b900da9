/** RFC 1123 label: what Kubernetes takes for the name of most objects. */
export const dnsLabel = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/

/** RFC 1123 subdomain: labels with dots between them, as a host or a secret is called. */
export const dnsName =
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/

/** Ids of AWS resources: eight hexadecimal digits until 2018, seventeen since. */
const awsId = (prefix: string) => new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`)

export const amiId = awsId('ami')
export const instanceId = awsId('i')
export const routeTableId = awsId('rtb')
export const securityGroupId = awsId('sg')
export const subnetId = awsId('subnet')
export const volumeId = awsId('vol')
export const vpcId = awsId('vpc')

/** What EC2 takes for the name of a security group: EC2 API reference, CreateSecurityGroup. */
export const groupName = /^(?!sg-)[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/i

/** Characters IAM takes in the names of roles and instance profiles: IAM API Reference, CreateRole. */
export const iamName = /^[\w+=,.@-]+$/

/** What AWS services agree on for keys and values of tags. IAM refuses everything else. */
export const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

import type { Fixture } from './fixtures'

const role = 'arn:aws:sts::123456789012:assumed-role/demo-control-plane/i-0aa1bb2cc3dd4ee5f'
const user = 'arn:aws:iam::123456789012:user/rancher'
const request = 'https response error StatusCode: 403, RequestID: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'

const ec2 = (action: string, who: string) =>
  `operation error EC2: ${action}, ${request}, api error UnauthorizedOperation: You are not authorized to perform this operation. `
  + `User: ${who} is not authorized to perform: ec2:${action} because no identity-based policy allows the ec2:${action} action`
const encoded = (action: string) =>
  `operation error EC2: ${action}, ${request}, api error UnauthorizedOperation: You are not authorized to perform this operation. `
  + 'Encoded authorization failure message: j4x3cFwZdJqR9'
const elb = (action: string) =>
  `operation error Elastic Load Balancing v2: ${action}, ${request}, api error AccessDenied: User: ${role} is not authorized to `
  + `perform: elasticloadbalancing:${action} on resource: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/k8s-x/1 `
  + `because no identity-based policy allows the elasticloadbalancing:${action} action`

const zones =
  'E1121 09:12:00.117204       1 node_controller.go:247] "Unhandled Error" err="error syncing '
  + "'ip-10-0-1-12.eu-west-1.compute.internal': failed to get instance metadata for node ip-10-0-1-12.eu-west-1.compute.internal: "
  + `error describe availability zones: \\"error listing AWS availability zones: ${ec2('DescribeAvailabilityZones', role)}\\", requeuing"`
const targets =
  'Warning  SyncLoadBalancerFailed  4m  service-controller  Error syncing load balancer: failed to ensure load balancer: error '
  + `trying to deregister targets in target group: "${elb('DeregisterTargets')}"`
const linked =
  'Warning  SyncLoadBalancerFailed  4m  service-controller  Error syncing load balancer: failed to ensure load balancer: error '
  + `creating load balancer: "operation error Elastic Load Balancing v2: CreateLoadBalancer, ${request}, api error AccessDenied: `
  + `User: ${role} is not authorized to perform: iam:CreateServiceLinkedRole on resource: arn:aws:iam::123456789012:role/aws-service-role/`
  + 'elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing because no identity-based policy allows it"'
const topology =
  'W1121 09:12:00.117204       1 topology.go:103] Not authorized to perform: ec2:DescribeInstanceTopology, permission missing: '
  + `"${ec2('DescribeInstanceTopology', role)}"`
const forbidden =
  'E1121 09:12:00.117204       1 reflector.go:150] nodes is forbidden: User "system:serviceaccount:kube-system:x" cannot list '
  + 'resource "nodes" in API group "" at the cluster scope'

export const permissionFixtures: Readonly<Record<string, Fixture>> = {
  'LAR-988': {
    broken: [zones, encoded('DescribeInstances'), `error describe availability zones: "${encoded('DescribeAvailabilityZones')}"`],
    sound: [targets, 'I1121 09:12:00.117204       1 zones.go:104] AZ eu-west-1a not found in zone cache.'],
  },
  'LAR-989': {
    broken: [targets, encoded('CreateVolume'), 'UnauthorizedOperation: You are not authorized to perform this operation.'],
    sound: [zones, linked, forbidden, topology],
  },
  'LAR-990': { broken: [linked], sound: [targets, forbidden] },
  'LAR-991': {
    broken: [
      `Error creating machine: Error in driver during machine creation: ${ec2('AuthorizeSecurityGroupEgress', user)}`,
      `Error creating machine: Error in driver during machine creation: Error launching instance: ${encoded('RunInstances')}`,
      `Error launching instance: UnauthorizedOperation: You are not authorized to perform this operation. User: ${user} is not `
        + 'authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/demo-worker',
    ],
    sound: [targets, zones, 'Running pre-create checks...\nCreating machine...\n(demo-cp-1) Launching instance...'],
  },
}

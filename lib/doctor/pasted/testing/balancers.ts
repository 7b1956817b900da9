import type { Fixture } from './fixtures'
import { healthy } from './healthy'

const failed = (message: string) =>
  [
    'LAST SEEN   TYPE      REASON                   OBJECT        MESSAGE',
    `30s         Warning   SyncLoadBalancerFailed   service/web   Error syncing load balancer: failed to ensure load balancer: ${message}`,
  ].join('\n')
/** The same event as YAML, where long messages go on over several lines. */
const folded = [
  'apiVersion: v1',
  'items:',
  '- apiVersion: v1',
  '  involvedObject:',
  '    kind: Service',
  '    name: web',
  '  kind: Event',
  "  message: 'Error syncing load balancer: failed to ensure load balancer: could not find",
  "    any suitable subnets for creating the ELB'",
  '  reason: SyncLoadBalancerFailed',
  'kind: List',
].join('\n')

const pods = (...rows: readonly string[]) =>
  ['NAMESPACE     NAME                                 READY   STATUS    RESTARTS   AGE', ...rows].join('\n')
const claims =
  'Normal  ExternalProvisioning  2m48s (x42 over 13m)  persistentvolume-controller  Waiting for a volume to be created either by the '
  + "external provisioner 'ebs.csi.aws.com' or manually by the system administrator."
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.4'
/** The EBS CSI driver at its start, first of the metadata service, then of Kubernetes. */
const asked = (message: string) =>
  `E1121 09:33:48.216738       1 metadata.go:72] "${message}" err="could not get IMDS metadata: operation error ec2imds: `
  + 'GetInstanceIdentityDocument, canceled, context deadline exceeded"'
const answered = 'I1121 09:33:48.231407       1 metadata.go:95] "Retrieved metadata from Kubernetes"'

export const balancerFixtures: Readonly<Record<string, Fixture>> = {
  'LAR-986': {
    broken: [
      failed('Multiple tagged security groups found for instance i-0aa1bb2cc3dd4ee5f; ensure only the k8s security group is tagged; '
        + 'the tagged groups were sg-0a1(rancher-nodes) sg-0b2(default) '),
      failed('Multiple untagged security groups found for instance i-0aa1bb2cc3dd4ee5f; ensure the k8s security group is tagged'),
    ],
    sound: [healthy.events ?? ''],
  },
  'LAR-987': {
    broken: [failed('could not find any suitable subnets for creating the ELB'), folded],
    sound: [healthy.events ?? '', failed('requested load balancer with no ports')],
  },
  'LAR-992': {
    broken: [
      'Error from server (InternalError): error when creating "web.yaml": Internal error occurred: failed calling webhook '
        + '"mservice.elbv2.k8s.aws": failed to call webhook: Post "https://aws-load-balancer-webhook-service.kube-system.svc:443/'
        + 'mutate-v1-service?timeout=10s": no endpoints available for service "aws-load-balancer-webhook-service"',
    ],
    sound: [
      'LAST SEEN   TYPE      REASON             OBJECT        MESSAGE\n'
        + '30s         Warning   FailedBuildModel   service/web   Failed build model due to unable to resolve at least one subnet',
      'LAST SEEN   TYPE     REASON                   OBJECT        MESSAGE\n'
        + '30s         Normal   SuccessfullyReconciled   service/web   Successfully reconciled',
      'LAST SEEN   TYPE      REASON             OBJECT        MESSAGE\n'
        + '30s         Warning   FailedBuildModel   ingress/web   Failed build model due to ingress: default/web',
    ],
  },
  'LAR-993': {
    broken: [
      asked('Retrieving IMDS metadata failed'),
      `${answered}\n${asked('Retrieving IMDS metadata failed')}`,
      `${asked('Retrieving IMDS metadata failed')}\n${answered}\nfailed to refresh cached credentials, no EC2 IMDS role found`,
      'Cloud provider could not be initialized: could not init cloud provider "aws": error fetching instance-id from ec2 metadata '
        + 'service: "operation error ec2imds: GetMetadata, exceeded maximum number of attempts, 3, request send failed"',
      'Get "http://169.254.169.254/latest/meta-data/iam/security-credentials/": dial tcp 169.254.169.254:80: i/o timeout',
    ],
    sound: [
      'I1121 09:33:43.215554       1 metadata.go:66] "Attempting to retrieve instance metadata from IMDS"',
      'NO_PROXY=169.254.169.254,.svc',
      'NO_PROXY=169.254.169.254,.svc --request-timeout=1m0s',
      'NO_PROXY=169.254.169.254,.svc timeout=10s',
      ...[
        'Retrieving IMDS metadata failed',
        'Retrieving IMDS metadata failed, falling back to Kubernetes metadata',
        'Failed to retrieve instance data from EC2 metadata; falling back to kubernetes API',
      ].map((message) => `${asked(message)}\n${answered}`),
    ],
  },
  'LAR-994': {
    broken: [
      `Warning  Failed  12s  kubelet  Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve `
        + `reference "${image}": pull access denied, repository does not exist or may require authorization: authorization failed: no `
        + 'basic auth credentials',
      `Warning  Failed  12s  kubelet  Failed to pull image "${image}": pulling from host 123456789012.dkr.ecr.eu-west-1.amazonaws.com `
        + 'failed with status code [manifests 1.4]: 401 Unauthorized',
      `Normal   BackOff  8s  kubelet  Back-off pulling image "${image}"`,
    ],
    sound: [
      `Warning  Failed  12s  kubelet  Failed to pull image "${image}": failed to resolve reference "${image}": ${image}: not found\n`
        + `Normal   BackOff  8s  kubelet  Back-off pulling image "${image}"`,
      'Warning  Failed  12s  kubelet  Failed to pull image "quay.io/shop/web:1.4": unauthorized: no basic auth credentials',
    ],
  },
  'LAR-995': {
    broken: [
      'panic: node providerID empty, cannot parse',
      `${pods('kube-system   coredns-5d8b7c9f4-2jv8n   1/1     Running   0          14m')}\n\n${claims}`,
      'Warning  FailedAttachVolume  2m  attachdetach-controller  AttachVolume.Attach failed for volume "pvc-1" : CSINode '
        + 'ip-10-0-1-12.eu-west-1.compute.internal does not contain driver ebs.csi.aws.com',
    ],
    sound: [
      claims,
      `${pods('kube-system   ebs-csi-controller-5d8b7c9f4-2jv8n   6/6     Running   0          14m')}\n\n${claims}`,
    ],
  },
  'LAR-996': {
    broken: [
      'Error launching instance: operation error EC2: RunInstances, https response error StatusCode: 400, api error '
        + "InvalidParameterValue: 'kubernetes.io/cluster/demo' is not a valid tag key. Tag keys must match pattern "
        + "([0-9a-zA-Z\\\\-_+=,.@:]{1,255}), and must not be a reserved name ('.', '..', '_index')",
    ],
    sound: ["InvalidParameterValue: 'k8s.io/cluster-autoscaler/enabled' is not a valid tag key."],
  },
  'LAR-997': {
    broken: [
      'E1121 09:12:13.117204       1 route_controller.go:198] Couldn\'t reconcile node routes: error listing routes: found multiple '
        + 'matching AWS route tables for AWS cluster: kubernetes',
      'E1121 09:12:13.117204       1 route_controller.go:198] Couldn\'t reconcile node routes: error listing routes: unable to find '
        + 'route table for AWS cluster: kubernetes',
      'F1121 09:12:13.117204       1 route_controller.go:94] RouteController: Must specify clusterCIDR.',
    ],
    sound: [healthy.log ?? ''],
  },
  'LAR-999': {
    broken: [
      pods(
        'kube-system   aws-cloud-controller-manager-4kq9z   1/1     Running   0          30m',
        'kube-system   svclb-traefik-8d426207-2hmhj         2/2     Running   0          30m',
      ),
    ],
    sound: [
      pods('kube-system   svclb-traefik-8d426207-2hmhj         2/2     Running   0          30m'),
      healthy.tables ?? '',
    ],
  },
}

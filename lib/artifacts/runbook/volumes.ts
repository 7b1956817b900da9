import { ebsChart } from '@/lib/catalog/ebs-chart'
import { addOns } from '@/lib/catalog/runbook/add-ons'
import type { Plan } from '@/lib/plan/schema'
import { embedsEbs, migrates } from '../produces'
import { lines } from '../shell'
import { onCluster } from './commands'
import { aligned } from './markdown'
import type { Step } from './step'

/** The EBS CSI driver: installed, or seen to run; then a volume. */
export function volumes(plan: Plan): Step[] {
  return plan.storage.ebs ? [driver(plan), volumeTest()] : []
}

function driver(plan: Plan): Step {
  const { name, repository, version, namespace, controller, storageClass } = ebsChart
  const text = addOns[migrates(plan) ? 'volumesMigrated' : embedsEbs(plan) ? 'volumesEmbedded' : 'volumes']
  const install = [
    `helm repo add ${name} ${repository}`,
    `helm repo update ${name}`,
    lines(
      `helm upgrade --install ${name} ${name}/${name} --kubeconfig "$CLUSTER_KUBECONFIG"`,
      `-n ${namespace} --version ${version} -f aws-ebs-csi/values.yaml`,
    ),
    `${onCluster} apply -f aws-ebs-csi/storageclass.yaml`,
  ]
  const look = [
    `${onCluster} --namespace=${namespace} rollout status deployment/${controller}`,
    `${onCluster} get storageclass/${storageClass}`,
  ]
  return {
    text,
    blocks: [{ commands: [...(text === addOns.volumes ? install : []), ...look].join('\n') }],
    output: [
      `deployment "${controller}" successfully rolled out`,
      aligned([
        ['NAME', 'PROVISIONER'],
        [`${storageClass}${plan.storage.defaultClass ? ' (default)' : ''}`, ebsChart.driver],
      ]),
    ].join('\n'),
  }
}

function volumeTest(): Step {
  const manifest = [
    'apiVersion: v1',
    'kind: PersistentVolumeClaim',
    'metadata: { name: volume-test, namespace: default }',
    'spec:',
    `  storageClassName: ${ebsChart.storageClass}`,
    '  accessModes: [ReadWriteOnce]',
    '  resources: { requests: { storage: 1Gi } }',
    '---',
    'apiVersion: v1',
    'kind: Pod',
    'metadata: { name: volume-test, namespace: default }',
    'spec:',
    '  containers:',
    '    - name: pause',
    '      image: registry.k8s.io/pause:3.10',
    '      volumeMounts: [{ name: volume, mountPath: /volume }]',
    '  volumes: [{ name: volume, persistentVolumeClaim: { claimName: volume-test } }]',
  ]
  const claim = 'persistentvolumeclaim/volume-test'
  const wait = `${onCluster} --namespace=default wait --for=jsonpath='{.status.phase}'=Bound --timeout=120s ${claim}`
  return {
    text: addOns.volumeTest,
    blocks: [{ commands: [`${onCluster} apply -f - <<'EOF'`, ...manifest, 'EOF', wait].join('\n') }],
    output: `${claim} condition met`,
    afterwards: `${onCluster} --namespace=default delete pod/volume-test ${claim}`,
  }
}

import * as z from 'zod'

/** What Lariat emits for add-ons, strictly. For tests only; another test holds the values to the chart's own schema. */
const toleration = z.strictObject({
  key: z.string().min(1),
  operator: z.literal('Exists'),
  effect: z.enum(['NoSchedule', 'NoExecute']).optional(),
})

export const ebsValuesSchema = z.strictObject({
  controller: z.strictObject({
    region: z.string().min(1).optional(),
    k8sTagClusterId: z.string(),
    nodeSelector: z.record(z.string().endsWith('/control-plane').or(z.string().endsWith('/controlplane')), z.literal('true')).optional(),
    tolerations: z.array(toleration).min(2).optional(),
  }),
  sidecars: z.strictObject({ snapshotter: z.strictObject({ forceEnable: z.literal(true) }) }).optional(),
  helmTester: z.strictObject({ enabled: z.literal(false) }),
})

export const ebsHelmChartSchema = z.strictObject({
  apiVersion: z.literal('helm.cattle.io/v1'),
  kind: z.literal('HelmChart'),
  metadata: z.strictObject({ name: z.literal('aws-ebs-csi-driver'), namespace: z.literal('kube-system') }),
  // No bootstrap: it must not run before the cloud controller.
  spec: z.strictObject({
    repo: z.literal('https://kubernetes-sigs.github.io/aws-ebs-csi-driver'),
    chart: z.literal('aws-ebs-csi-driver'),
    version: z.string().min(1),
    targetNamespace: z.literal('kube-system'),
    valuesContent: z.string(),
  }),
})

const reclaim = z.enum(['Delete', 'Retain'])
const isDefault = z.literal('true')

export const storageClassSchema = z.strictObject({
  apiVersion: z.literal('storage.k8s.io/v1'),
  kind: z.literal('StorageClass'),
  metadata: z.strictObject({
    name: z.literal('ebs-gp3'),
    annotations: z.strictObject({ 'storageclass.kubernetes.io/is-default-class': isDefault }).optional(),
  }),
  provisioner: z.literal('ebs.csi.aws.com'),
  // Parameters are text, the booleans among them too.
  parameters: z.strictObject({
    type: z.literal('gp3'),
    encrypted: z.enum(['true', 'false']),
    kmsKeyId: z.string().startsWith('arn:').optional(),
  }),
  reclaimPolicy: reclaim,
  volumeBindingMode: z.literal('WaitForFirstConsumer'),
  allowVolumeExpansion: z.literal(true),
})

export const snapshotClassSchema = z.strictObject({
  apiVersion: z.literal('snapshot.storage.k8s.io/v1'),
  kind: z.literal('VolumeSnapshotClass'),
  metadata: z.strictObject({
    name: z.literal('ebs'),
    annotations: z.strictObject({ 'snapshot.storage.kubernetes.io/is-default-class': isDefault }),
  }),
  driver: z.literal('ebs.csi.aws.com'),
  deletionPolicy: reclaim,
})

export const lbcValuesSchema = z.strictObject({
  clusterName: z.string(),
  region: z.string().min(1).optional(),
  vpcId: z.string().min(1).optional(),
  defaultTargetType: z.literal('instance'),
  enableServiceMutatorWebhook: z.boolean(),
  tolerations: z.array(toleration).min(1).optional(),
})

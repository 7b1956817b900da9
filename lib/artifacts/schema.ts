import * as z from 'zod'

/**
 * What Lariat emits, strictly: nothing else may be in a file. For tests only; the browser never loads it.
 * Another test holds the Cluster to Rancher's CRD, another the actions to the catalog.
 */
const dnsLabel = z.string().min(1).max(63).regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)
const gate = 'CSIMigrationAWS=false'
const nodeArgument = z.tuple([z.enum(['cloud-provider=external', `feature-gates=${gate}`])])
const effect = z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
const taint = z.strictObject({ key: z.string().min(1), value: z.string().min(1).optional(), effect })

const concurrency = z.string().min(1).optional()
const drain = z.strictObject({
  enabled: z.literal(true),
  deleteEmptyDirData: z.literal(true),
  gracePeriod: z.int().min(-1).max(-1),
}).optional()
const tolerateAll = z.tuple([z.strictObject({ operator: z.literal('Exists') })])
const text = z.string().min(1)

export const clusterSchema = z.strictObject({
  apiVersion: z.literal('provisioning.cattle.io/v1'),
  kind: z.literal('Cluster'),
  metadata: z.strictObject({ name: z.string(), namespace: z.string() }),
  spec: z.strictObject({
    cloudCredentialSecretName: z.string().max(317).optional(),
    kubernetesVersion: z.string(),
    enableNetworkPolicy: z.literal(true).optional(),
    localClusterAuthEndpoint: z.strictObject({ enabled: z.literal(true), fqdn: text.optional() }).optional(),
    rkeConfig: z.strictObject({
      // Strings, booleans and lists only: Rancher drops the rest without a word.
      machineGlobalConfig: z.strictObject({
        cni: z.enum(['calico', 'canal', 'cilium', 'none']).optional(),
        'cloud-provider-name': z.enum(['aws', 'external']).optional(),
        'disable-cloud-controller': z.literal(true).optional(),
        'node-name-from-cloud-provider-metadata': z.literal(true).optional(),
        disable: z.tuple([z.literal('servicelb')]).optional(),
        'kubelet-arg': nodeArgument.optional(),
        'kube-controller-manager-arg': nodeArgument.optional(),
        'kube-apiserver-arg': nodeArgument.optional(),
      }),
      chartValues: z.strictObject({
        'rke2-cilium': z.strictObject({ operator: z.strictObject({ tolerations: tolerateAll }) }),
      }).optional(),
      etcd: z.strictObject({
        disableSnapshots: z.literal(true).optional(),
        snapshotScheduleCron: text.optional(),
        snapshotRetention: z.int().min(1).optional(),
        s3: z.strictObject({
          bucket: text.max(63),
          region: text.optional(),
          folder: text.optional(),
          endpoint: z.string().regex(/^s3\..+\.amazonaws\.com(\.cn)?$/).optional(),
          cloudCredentialName: text.optional(),
        }).optional(),
      }),
      upgradeStrategy: z.strictObject({
        controlPlaneConcurrency: concurrency,
        controlPlaneDrainOptions: drain,
        workerConcurrency: concurrency,
        workerDrainOptions: drain,
      }).optional(),
      registries: z.strictObject({
        mirrors: z.record(text, z.strictObject({ endpoint: z.tuple([text]) })).optional(),
        configs: z.record(text, z.strictObject({ authConfigSecretName: text.max(253) })).optional(),
      }).optional(),
      machinePools: z.array(
        z.strictObject({
          name: dnsLabel,
          quantity: z.int().min(1),
          etcdRole: z.boolean(),
          controlPlaneRole: z.boolean(),
          workerRole: z.boolean(),
          machineConfigRef: z.strictObject({ kind: z.literal('Amazonec2Config'), name: dnsLabel }),
          labels: z.record(z.string().min(1), z.string()).optional(),
          taints: z.array(taint).min(1).optional(),
        }),
      ).optional(),
      additionalManifest: z.string().startsWith('apiVersion: helm.cattle.io/v1\n').optional(),
    }),
  }),
})

/** What the EC2 driver is told of a machine, by RKE2 and K3s as by RKE1. */
const machineFields = {
  region: z.string().optional(),
  zone: z.string().regex(/^[a-z]$/).optional(),
  vpcId: z.string().optional(),
  subnetId: z.string().optional(),
  privateAddressOnly: z.literal(true).optional(),
  usePrivateAddress: z.literal(true).optional(),
  securityGroup: z.array(z.string().min(1)).min(1),
  securityGroupReadonly: z.literal(true).optional(),
  instanceType: z.string().optional(),
  ami: z.string().optional(),
  sshUser: z.string().optional(),
  rootSize: z.string().regex(/^\d+$/),
  volumeType: z.enum(['gp3', 'gp2', 'io1', 'io2']),
  encryptEbsVolume: z.literal(true).optional(),
  kmsKey: z.string().regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/).optional(),
  iamInstanceProfile: z.string().min(1).max(128).regex(/^[\w+=,.@-]+$/),
  httpEndpoint: z.literal('enabled'),
  httpTokens: z.enum(['required', 'optional']),
  requestSpotInstance: z.literal(true).optional(),
  spotPrice: text.optional(),
  tags: z.string().min(1).optional(),
}

export const machineConfigSchema = z.strictObject({
  apiVersion: z.literal('rke-machine-config.cattle.io/v1'),
  kind: z.literal('Amazonec2Config'),
  metadata: z.strictObject({ name: dnsLabel, namespace: z.string() }),
  ...machineFields,
})

const named = z.record(z.string().min(1), z.string())

/** Fields of NodeTemplate in Rancher's generated client that Lariat fills. */
export const nodeTemplateSchema = z.strictObject({
  name: dnsLabel,
  driver: z.literal('amazonec2'),
  cloudCredentialId: z.string().min(1).max(317).optional(),
  engineInstallURL: z.string().min(1).optional(),
  engineStorageDriver: z.string().min(1).optional(),
  engineLabel: named.optional(),
  engineRegistryMirror: z.array(z.string().min(1)).min(1).optional(),
  labels: named.optional(),
  nodeTaints: z.array(z.strictObject({ key: z.string().min(1), value: z.string(), effect })).min(1).optional(),
  amazonec2Config: z.strictObject(machineFields),
})

const rke1Service = z.strictObject({ extra_args: z.strictObject({ 'feature-gates': z.literal(gate) }) }).optional()

/** Keys and types of rancher/rke types/rke_types.go and backup_types.go that Lariat fills. */
export const rke1Schema = z.strictObject({
  enable_network_policy: z.boolean(),
  local_cluster_auth_endpoint: z.strictObject({ enabled: z.boolean(), fqdn: text.optional() }),
  rancher_kubernetes_engine_config: z.strictObject({
    kubernetes_version: z.string(),
    network: z.strictObject({ plugin: z.enum(['calico', 'canal', 'none']) }),
    cloud_provider: z.strictObject({
      name: z.enum(['external-aws', 'aws']),
      useInstanceMetadataHostname: z.boolean(),
    }),
    private_registries: z.array(z.strictObject({ url: text, is_default: z.literal(true).optional() })).min(1).optional(),
    services: z.strictObject({
      etcd: z.strictObject({
        snapshot: z.literal(false),
        backup_config: z.strictObject({
          enabled: z.boolean(),
          interval_hours: z.int().min(1).max(24).optional(),
          retention: z.int().min(1).optional(),
          s3_backup_config: z.strictObject({
            bucket_name: text,
            region: text.optional(),
            folder: text.optional(),
            endpoint: text,
          }).optional(),
        }),
      }),
      'kube-api': rke1Service,
      'kube-controller': rke1Service,
      kubelet: rke1Service,
    }),
    upgrade_strategy: z.strictObject({
      max_unavailable_controlplane: z.string().min(1).optional(),
      max_unavailable_worker: z.string().min(1).optional(),
      drain: z.boolean(),
      node_drain_input: z.strictObject({
        delete_local_data: z.literal(true),
        force: z.literal(true),
        grace_period: z.literal(-1),
        ignore_daemonsets: z.literal(true),
        timeout: z.int().min(1).max(10800),
      }).optional(),
    }),
  }),
})

export const valuesSchema = z.strictObject({
  hostNetworking: z.literal(true),
  image: z.strictObject({ repository: z.string().min(1).optional(), tag: z.string().min(1).optional() }).optional(),
  nodeSelector: z.record(z.string(), z.union([z.literal('true'), z.null()])),
  tolerations: z.array(
    z.strictObject({ key: z.string().min(1).optional(), operator: z.literal('Exists'), effect: effect.optional() }),
  ).min(1),
  args: z.array(z.string().min(1)).min(3),
  resources: z.strictObject({ requests: z.strictObject({ cpu: z.string() }) }).optional(),
})

export const helmChartSchema = z.strictObject({
  apiVersion: z.literal('helm.cattle.io/v1'),
  kind: z.literal('HelmChart'),
  metadata: z.strictObject({ name: z.literal('aws-cloud-controller-manager'), namespace: z.literal('kube-system') }),
  spec: z.strictObject({
    repo: z.literal('https://kubernetes.github.io/cloud-provider-aws'),
    chart: z.literal('aws-cloud-controller-manager'),
    version: z.string().min(1),
    targetNamespace: z.literal('kube-system'),
    bootstrap: z.literal(true),
    valuesContent: z.string(),
  }),
})

const condition = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])))

export const policySchema = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    z.strictObject({
      Sid: z.string().regex(/^[A-Za-z0-9]+$/).optional(),
      Effect: z.literal('Allow'),
      Action: z.array(z.string().regex(/^[a-z0-9-]+:[A-Za-z]+\*?$/)).min(1),
      Resource: z.union([z.string(), z.array(z.string()).min(1)]),
      Condition: condition.optional(),
    }),
  ).min(1),
})

export const trustSchema = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.tuple([
    z.strictObject({
      Effect: z.literal('Allow'),
      Principal: z.strictObject({ Service: z.enum(['ec2.amazonaws.com', 'ec2.amazonaws.com.cn']) }),
      Action: z.literal('sts:AssumeRole'),
    }),
  ]),
})

export const tagsSchema = z.strictObject({
  clusterId: z.string(),
  resources: z.array(
    z.strictObject({
      type: z.enum(['instance', 'pool', 'subnet', 'security-group', 'node-group', 'route-table', 'volume', 'role', 'instance-profile']),
      id: z.string(),
      name: z.string(),
      tags: z.record(z.string(), z.string()),
      by: z.enum(['lariat', 'rancher']),
    }),
  ),
})

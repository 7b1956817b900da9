/** What a field holds. `any`: whatever one likes, or more than one type. */
export type FieldShape = 'string' | 'integer' | 'boolean' | 'any' | ListShape | MapShape
interface ListShape {
  readonly of: FieldShape
}
interface MapShape {
  readonly fields: Readonly<Record<string, FieldShape>>
}

const map = (fields: Readonly<Record<string, FieldShape>>): MapShape => ({ fields })
const list = (of: FieldShape): ListShape => ({ of })
const all = (shape: FieldShape, names: string): Readonly<Record<string, FieldShape>> =>
  Object.fromEntries(names.trim().split(/\s+/).map((name) => [name, shape]))

const reference = map(all('string', 'apiVersion fieldPath kind name namespace resourceVersion uid'))
const selector = map({
  matchExpressions: list(map({ key: 'string', operator: 'string', values: list('string') })),
  matchLabels: 'any',
})
const files = map({
  defaultPermissions: 'string',
  items: list(map({ dynamic: 'boolean', ...all('string', 'hash key path permissions') })),
  name: 'string',
})
const drain = map({
  ...all('boolean', 'deleteEmptyDirData disableEviction enabled force ignoreDaemonSets ignoreErrors'),
  ...all('integer', 'gracePeriod skipWaitForDeleteTimeoutSeconds timeout'),
  postDrainHooks: list(map({ annotation: 'string' })),
  preDrainHooks: list(map({ annotation: 'string' })),
})
const pool = map({
  ...all('integer', 'autoscalingMaxSize autoscalingMinSize hostnameLengthLimit quantity'),
  ...all('boolean', 'controlPlaneRole drainBeforeDelete etcdRole paused workerRole'),
  ...all(
    'string',
    `cloudCredentialSecretName displayName drainBeforeDeleteTimeout dynamicSchemaSpec machineOS maxUnhealthy name
     nodeStartupTimeout unhealthyNodeTimeout unhealthyRange`,
  ),
  ...all('any', 'labels machineDeploymentAnnotations machineDeploymentLabels'),
  machineConfigRef: reference,
  rollingUpdate: map(all('any', 'maxSurge maxUnavailable')),
  taints: list(map(all('string', 'effect key timeAdded value'))),
  userdata: map({ inlineUserdata: 'string' }),
})
const rkeConfig = map({
  additionalManifest: 'string',
  chartValues: 'any',
  dataDirectories: map(all('string', 'k8sDistro provisioning systemAgent')),
  etcd: map({
    disableSnapshots: 'boolean',
    s3: map({
      ...all('string', 'bucket cloudCredentialName endpoint endpointCA folder region'),
      retention: 'integer',
      skipSSLVerify: 'boolean',
    }),
    snapshotRetention: 'integer',
    snapshotScheduleCron: 'string',
  }),
  etcdSnapshotCreate: map({ generation: 'integer' }),
  etcdSnapshotRestore: map({ generation: 'integer', name: 'string', restoreRKEConfig: 'string' }),
  infrastructureRef: reference,
  machineGlobalConfig: 'any',
  machinePoolDefaults: map({ hostnameLengthLimit: 'integer' }),
  machinePools: list(pool),
  machineSelectorConfig: list(map({ config: 'any', machineLabelSelector: selector })),
  machineSelectorFiles: list(
    map({ fileSources: list(map({ configMap: files, secret: files })), machineLabelSelector: selector }),
  ),
  networking: map({ stackPreference: 'string' }),
  provisionGeneration: 'integer',
  registries: map({ configs: 'any', mirrors: 'any' }),
  rotateCertificates: map({ generation: 'integer', services: list('string') }),
  rotateEncryptionKeys: map({ generation: 'integer' }),
  upgradeStrategy: map({
    ...all('string', 'controlPlaneConcurrency workerConcurrency'),
    controlPlaneDrainOptions: drain,
    workerDrainOptions: drain,
  }),
})

/** `spec` of a Cluster: rancher/rancher@59bd052e44. */
export const clusterSpec: FieldShape = map({
  agentEnvVars: list(map(all('string', 'name value'))),
  clusterAPIConfig: map({ clusterName: 'string' }),
  ...all(
    'any',
    'clusterAgentDeploymentCustomization fleetAgentDeploymentCustomization webhookDeploymentCustomization',
  ),
  ...all(
    'string',
    `cloudCredentialSecretName defaultClusterRoleForProjectMembers
     defaultPodSecurityAdmissionConfigurationTemplateName kubernetesVersion`,
  ),
  enableNetworkPolicy: 'boolean',
  localClusterAuthEndpoint: map({ caCerts: 'string', enabled: 'boolean', fqdn: 'string' }),
  redeploySystemAgentGeneration: 'integer',
  rkeConfig,
})

/**
 * An Amazonec2Config, whose fields stand at the top. Rancher makes its CRD from the driver's flags, numbers as text:
 * rancher/machine drivers/amazonec2/amazonec2.go@a057776c.
 */
export const machineConfigFields: FieldShape = map({
  ...all('any', 'apiVersion kind metadata status common'),
  ...all(
    'string',
    `accessKey ami blockDurationMinutes deviceName endpoint httpEndpoint httpProtocolIpv6 httpTokens
     iamInstanceProfile instanceType ipv6AddressCount keypairName kmsKey region retries rootSize secretKey sessionToken
     spotPrice sshKeyContents sshUser subnetId tags userdata volumeType vpcId zone`,
  ),
  ...all(
    'boolean',
    `enablePrimaryIpv6 encryptEbsVolume insecureTransport ipv6AddressOnly monitoring privateAddressOnly
     requestSpotInstance securityGroupReadonly useEbsOptimizedInstance usePrivateAddress`,
  ),
  openPort: list('string'),
  securityGroup: list('string'),
})

/** `spec` of HelmChart and HelmChartConfig: k3s-io/helm-controller doc/helmchart.md. */
export const helmChartSpec: FieldShape = map({
  ...all(
    'any',
    `authSecret backOffLimit dockerRegistrySecret podSecurityContext repoCAConfigMap securityContext set values
     valuesSecrets`,
  ),
  ...all('boolean', 'authPassCredentials bootstrap createNamespace insecureSkipTLSVerify plainHTTP takeOwnership'),
  ...all(
    'string',
    'chart chartContent failurePolicy helmVersion jobImage repo repoCA targetNamespace timeout valuesContent version',
  ),
})

const serviceAccount = all('any', 'create name automountServiceAccountToken annotations')
const image = map(all('any', 'pullPolicy tag repository containerRegistry'))

/** Values of the EBS CSI driver's chart 2.64.0, two levels deep: its values.schema.json refuses every other key. */
export const ebsValueFields: FieldShape = map({
  ...all(
    'any',
    `global enabled additionalDaemonSets imagePullSecrets volumeSnapshotClasses useOldCSIDriver
     nodeAllocatableUpdatePeriodSeconds nodeComponentOnly storageClasses fips debugLogs fullnameOverride nameOverride
     customLabels`,
  ),
  image,
  defaultStorageClass: map({ enabled: 'any' }),
  helmTester: map(all('any', 'enabled image')),
  awsAccessSecret: map(all('any', 'name keyId accessKey')),
  proxy: map(all('any', 'http_proxy no_proxy')),
  controller: map({
    ...all(
      'any',
      `additionalArgs affinity batching dnsConfig enableMetrics enablePrometheusAnnotations extraVolumeTags
       loggingFormat nodeSelector deploymentAnnotations podLabels region logLevel securityContext httpEndpoint
       revisionHistoryLimit extraCreateMetadata k8sTagClusterId defaultFsType envFrom env podAnnotations
       podDisruptionBudget priorityClassName replicaCount resources sdkDebugLog tolerations topologySpreadConstraints
       otelTracing volumes volumeMounts containerSecurityContext serviceMonitor updateStrategy initContainers
       socketDirVolume nameOverride userAgentExtra volumeModificationFeature enableNodeLocalVolumes`,
    ),
    serviceAccount: map(serviceAccount),
  }),
  node: map({
    ...all(
      'any',
      `additionalArgs affinity initContainers logLevel volumes probeDirVolume namespaceOverride env enableLinux
       legacyXFS enableMetrics enablePrometheusAnnotations serviceMonitor enableWindows hostNetwork kubeletPath
       loggingFormat podLabels windowsHostProcess revisionHistoryLimit nodeSelector volumeMounts podAnnotations
       securityContext priorityClassName selinux metadataSources reservedVolumeAttachments resources
       terminationGracePeriodSeconds tolerateAllTaints tolerations volumeAttachLimit envFrom
       containerSecurityContext updateStrategy daemonSetAnnotations otelTracing dnsConfig`,
    ),
    serviceAccount: map({ ...serviceAccount, disableMutation: 'any' }),
  }),
  sidecars: map({
    ...all('any', 'provisioner attacher resizer livenessProbe nodeDriverRegistrar metadataLabeler volumemodifier'),
    snapshotter: map(
      all(
        'any',
        'forceEnable additionalArgs additionalClusterRoleRules logLevel env resources image securityContext',
      ),
    ),
  }),
})

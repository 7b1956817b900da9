import * as z from 'zod'

/**
 * What Rancher's Terraform provider takes, strictly, of what Lariat writes: rancher/terraform-provider-rancher2
 * rancher2/schema_*.go @ c37fdac6. A nested block is a list here, as the parser has it.
 */
const text = z.string()
const flag = z.boolean().optional()
const reference = z.string().regex(/^\$\{[\w.-]+\}$/)
const block = <T extends z.ZodType>(body: T) => z.tuple([body])

const amazonec2Config = z.strictObject({
  ami: text,
  region: text,
  security_group: z.array(text),
  subnet_id: text,
  vpc_id: text,
  zone: text,
  encrypt_ebs_volume: flag,
  http_endpoint: text.optional(),
  http_tokens: text.optional(),
  iam_instance_profile: text.optional(),
  instance_type: text.optional(),
  kms_key: text.optional(),
  private_address_only: flag,
  request_spot_instance: flag,
  root_size: text.optional(),
  security_group_readonly: flag,
  spot_price: text.optional(),
  ssh_user: text.optional(),
  tags: text.optional(),
  use_private_address: flag,
  volume_type: text.optional(),
})

const machineConfig = z.strictObject({
  generate_name: text,
  fleet_namespace: text,
  amazonec2_config: block(amazonec2Config),
})

const pool = z.strictObject({
  name: text,
  quantity: z.int(),
  etcd_role: z.boolean(),
  control_plane_role: z.boolean(),
  worker_role: z.boolean(),
  // `labels` would be those of the MachineDeployment.
  machine_labels: z.record(text, text).optional(),
  machine_config: block(z.strictObject({ kind: reference, name: reference })),
  taints: z.array(z.strictObject({ key: text, value: text, effect: text })).optional(),
})

const drain = block(z.strictObject({
  enabled: z.literal(true),
  delete_empty_dir_data: z.literal(true),
  // The provider sends positive ones only.
  grace_period: z.int().positive(),
})).optional()

const rkeConfig = z.strictObject({
  machine_global_config: text,
  chart_values: text.optional(),
  etcd: block(z.strictObject({
    disable_snapshots: flag,
    snapshot_schedule_cron: text.optional(),
    snapshot_retention: z.int().optional(),
    s3_config: block(z.strictObject({
      bucket: text,
      endpoint: text,
      region: text.optional(),
      folder: text.optional(),
      cloud_credential_name: text.optional(),
    })).optional(),
  })),
  upgrade_strategy: block(z.strictObject({
    control_plane_concurrency: text.optional(),
    worker_concurrency: text.optional(),
    control_plane_drain_options: drain,
    worker_drain_options: drain,
  })).optional(),
  registries: block(z.strictObject({
    mirrors: z.array(z.strictObject({ hostname: text, endpoints: z.array(text) })).optional(),
    configs: z.array(z.strictObject({ hostname: text, auth_config_secret_name: text })).optional(),
  })).optional(),
  machine_pools: z.array(pool).optional(),
  additional_manifest: text.optional(),
})

const cluster = z.strictObject({
  name: text,
  fleet_namespace: text,
  kubernetes_version: text,
  cloud_credential_secret_name: text.optional(),
  enable_network_policy: flag,
  local_auth_endpoint: block(z.strictObject({ enabled: z.boolean(), fqdn: text.optional() })).optional(),
  rke_config: block(rkeConfig),
})

const binding = z.strictObject({
  name: text,
  cluster_id: z.literal('${rancher2_cluster_v2.cluster.cluster_v1_id}'),
  role_template_id: z.enum(['cluster-owner', 'cluster-member']),
  user_id: text.optional(),
  user_principal_id: text.optional(),
})

export const rancherMain = z.strictObject({
  variable: z.strictObject({
    cloud_credential: block(z.strictObject({ description: text, type: z.literal('${string}') })),
  }).optional(),
  resource: z.strictObject({
    rancher2_machine_config_v2: z.record(text, block(machineConfig)).optional(),
    rancher2_cluster_v2: z.strictObject({ cluster: block(cluster) }),
    rancher2_cluster_role_template_binding: z.record(text, block(binding)).optional(),
  }),
  output: z.strictObject({
    registration_commands: block(z.strictObject({ value: z.record(text, text), sensitive: z.literal(true) })),
  }).optional(),
})

export const rancherVersions = z.strictObject({
  terraform: block(z.strictObject({
    required_providers: block(z.strictObject({
      rancher2: z.strictObject({ source: z.literal('rancher/rancher2'), version: text.optional() }),
    })),
  })),
  provider: z.strictObject({ rancher2: block(z.strictObject({})) }),
})

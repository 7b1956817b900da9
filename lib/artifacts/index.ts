import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { cleanup } from './aws-cli/cleanup'
import { setup } from './aws-cli/setup'
import { verify } from './aws-cli/verify'
import { ccmHelmChart, ccmValues } from './ccm'
import { cloudFormation } from './cloudformation'
import { cluster } from './cluster'
import { ebsHelmChart, ebsStorageClass, ebsValues } from './ebs'
import { ecrConfig, ecrScript } from './ecr'
import { iamControlPlane, iamRancherCredential, iamTrust, iamWorker } from './iam'
import { lbcPolicy, lbcValues } from './load-balancer-controller'
import { migration } from './migration'
import { migrationValues } from './migration/values'
import { openLink, withProvenance } from './provenance'
import { nodeTemplates, rke1Cluster } from './rke1'
import { runbook } from './runbook'
import { tags } from './tags'
import { terraformAws } from './terraform/aws'
import { terraformRancher } from './terraform/rancher'
import type { Artifact, Render } from './types'

/** One per file, in the order in which people read them. */
export const renderers: readonly Render[] = [
  cluster,
  rke1Cluster,
  nodeTemplates,
  ccmHelmChart,
  ccmValues,
  migrationValues,
  ebsHelmChart,
  ebsValues,
  ebsStorageClass,
  lbcValues,
  ecrConfig,
  ecrScript,
  iamTrust,
  iamControlPlane,
  iamWorker,
  iamRancherCredential,
  lbcPolicy,
  tags,
  setup,
  verify,
  cleanup,
  cloudFormation,
  terraformAws,
  terraformRancher,
  migration,
  runbook,
]

/** The files of a Plan. The same Plan and language give the same bytes. */
export function generate(plan: Plan, locale: Locale): Artifact[] {
  const link = openLink(plan)
  return renderers.flatMap((render) => render(plan, locale) ?? []).map((file) => withProvenance(file, link, locale))
}

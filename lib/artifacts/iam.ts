import {
  credentialPermissionReasons,
  credentialPolicy,
  nodePolicy,
  permissionReasons,
  trustPolicy,
} from '@/lib/derive/policies'
import type { PermissionReason, PolicyDocument, Profile } from '@/lib/derive/types'
import { jsonFile } from './json-file'
import { policyRemarks, trustRemarks } from './policy-remarks'
import type { Artifact, Render } from './types'

/** `iam/trust.json`: who may assume both roles. */
export const iamTrust: Render = (plan) => jsonFile('iam/trust.json', trustPolicy(plan), trustRemarks)

/** `iam/control-plane.json`: the inline policy of the control plane role. */
export const iamControlPlane = policy('control-plane')

/** `iam/worker.json`: the inline policy of the role of all other nodes. */
export const iamWorker = policy('worker')

/**
 * `iam/rancher-credential.json`: a customer managed policy for the user whose access key Rancher launches machines
 * with.
 */
export const iamRancherCredential: Render = (plan) => {
  const document = credentialPolicy(plan)
  return document && policyFile('rancher-credential', document, credentialPermissionReasons(plan))
}

function policy(profile: Profile): Render {
  return (plan) => policyFile(profile, nodePolicy(plan, profile), permissionReasons(plan, profile))
}

function policyFile(name: string, document: PolicyDocument, reasons: readonly PermissionReason[]): Artifact {
  return jsonFile(`iam/${name}.json`, document, policyRemarks(document, reasons))
}

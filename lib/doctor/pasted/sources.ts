import { ccmCode, issue } from '@/lib/catalog/sources'
import type { Source } from '@/lib/text'

const providerCommit = 'https://github.com/kubernetes/cloud-provider/blob/46666112f47d004d76fb91406104f94e6a504b2f'

export const controllerCode = ccmCode('pkg/providers/v1/aws.go')
export const tagCode = ccmCode('pkg/providers/v1/tags.go')
export const instanceCode = ccmCode('pkg/providers/v1/instances_v2.go')
export const routeCode = ccmCode('pkg/providers/v1/aws_routes.go')

/** Where nodes get their taint off, and what it logs when they do not. */
export const nodeControllerCode: Source = {
  name: 'kubernetes/cloud-provider controllers/node/node_controller.go',
  url: `${providerCommit}/controllers/node/node_controller.go`,
}

/** A node whose taints a DaemonSet does not tolerate is not counted among those it wants. */
export const daemonSetCode: Source = {
  name: 'kubernetes/kubernetes pkg/controller/daemon/daemon_controller.go',
  url: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/controller/daemon/daemon_controller.go',
}

/** Parsing such a file fails in k3s-io/k3s pkg/deploy/controller.go, with the event ParseManifestFailed. */
export const mistakenManifest = issue('rancher/dashboard#18373')

import type { Source } from '@/lib/text'

/**
 * Keys of `machineGlobalConfig` and of selectors' `config` that Rancher passes on to the nodes; every other one is
 * dropped without a word: rancher/rancher pkg/capr/planner/filter.go filterField. Read at 7c2ba528 (2024-10), newest
 * release of each; what was added later by its own change is named below.
 */
export const configKeysSource: Source = {
  name: 'rancher/kontainer-driver-metadata channels-rke2.yaml, channels.yaml (serverArgs, agentArgs)',
  url: 'https://github.com/rancher/kontainer-driver-metadata/tree/7c2ba528f3463bcef49d456717d9924fbc9a0ad8',
}
export const filterCode: Source = {
  name: 'rancher/rancher pkg/capr/planner/filter.go, config.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/capr/planner/filter.go',
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const rke2 = words(`
  audit-policy-file bind-address cloud-controller-manager-extra-env cloud-controller-manager-extra-mount
  cloud-provider-config cloud-provider-name cluster-cidr cluster-dns cluster-domain cni container-runtime-endpoint
  control-plane-resource-limits control-plane-resource-requests datastore-cafile datastore-certfile datastore-endpoint
  datastore-keyfile debug default-runtime disable disable-cloud-controller disable-default-registry-endpoint
  disable-kube-proxy disable-scheduler egress-selector-mode embedded-registry enable-pprof etcd-arg
  etcd-expose-metrics etcd-extra-env etcd-extra-mount etcd-image kube-apiserver-arg kube-apiserver-extra-env
  kube-apiserver-extra-mount kube-apiserver-image kube-cloud-controller-manager-arg kube-controller-manager-arg
  kube-controller-manager-extra-env kube-controller-manager-extra-mount kube-controller-manager-image kube-proxy-arg
  kube-proxy-extra-env kube-proxy-extra-mount kube-scheduler-arg kube-scheduler-extra-env kube-scheduler-extra-mount
  kube-scheduler-image kubelet-arg kubelet-path pause-image profile protect-kernel-defaults resolv-conf runtime-image
  selinux service-cidr service-node-port-range snapshotter supervisor-metrics system-default-registry tls-san
  tls-san-security write-kubeconfig-group
`)

const k3s = words(`
  bind-address cluster-cidr cluster-dns cluster-domain datastore-cafile datastore-certfile datastore-endpoint
  datastore-keyfile debug default-local-storage-path default-runtime disable disable-apiserver disable-apiserver-lb
  disable-cloud-controller disable-controller-manager disable-default-registry-endpoint disable-etcd
  disable-kube-proxy disable-network-policy disable-scheduler docker egress-selector-mode embedded-registry
  enable-pprof etcd-arg etcd-expose-metrics flannel-backend flannel-conf flannel-iface helm-job-image kine-tls
  kube-apiserver-arg kube-cloud-controller-manager-arg kube-controller-manager-arg kube-proxy-arg kube-scheduler-arg
  kubelet-arg pause-image protect-kernel-defaults resolv-conf secrets-encryption selinux service-cidr
  service-node-port-range snapshotter supervisor-metrics system-default-registry tls-san tls-san-security vpn-auth
  vpn-auth-file write-kubeconfig-group
`)

/** rancher/rancher#53852 (2026-02, 2026-07); ingress-controller: rancher/turtles docs for v1.35.1+rke2r1. */
const addedToRke2 = ['node-name-from-cloud-provider-metadata', 'ingress-controller']

export const configKeys: Readonly<Record<'rke2' | 'k3s', ReadonlySet<string>>> = {
  rke2: new Set([...rke2, ...addedToRke2]),
  k3s: new Set(k3s),
}

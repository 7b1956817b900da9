# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.423BpgAA882Ybw6DIAzFT7RFCoo7jvzb_W8w6syCtFhHTLbPmlf67M8HfLj7jrAYnjicIhkNCvwjzNGmaRmdUXrAZGpSsSgHXgcTxzQNdt3x7hbRwUolieV5yYKgUpKBqJLEAK4kCVr7RcqcrUAJdU2rbrOTk3UFkJOKELQ3blymh51nsgweVT6qnfJZLJqUxZz19IvLoQfDLZ-W1L3s9USc4xXl-1DFRCYziHygETOuidTKFjq1my34oG1L3lxBhy3b0VK2ZX3rh7ZQ8jZb8MHhtOi-aUHd_58W-mMo9mVHtkAfRHA9RAfd4Z0G253EAvSxANezgGH8Ag
# SHA-256 of what follows: c5aa9e453626d184e865a9458a7904f27c7b843bd4892baf73479d718dd87c66
# Instead of cluster.yaml: the same cluster, through
# Rancher's API. Use one of the two, not both.

resource "rancher2_cluster_v2" "cluster" {
  name               = "edge-a"
  fleet_namespace    = "fleet-default"
  kubernetes_version = "v1.34.10+rke2r1"

  rke_config {
    machine_global_config = <<-EOT
      cni: calico
      # Nodes wait for an external cloud controller; RKE2
      # tells the kubelet and the controller manager itself.
      cloud-provider-name: external
      # Without it RKE2's own cloud controller stamps nodes
      # with rke2:// provider IDs that can never be changed.
      disable-cloud-controller: true
      # The cloud controller finds an instance by its
      # private DNS name, which host names often are not.
      node-name-from-cloud-provider-metadata: true
    EOT

    etcd {
      # In the nodes' own time zone. Without a schedule
      # RKE2 and K3s take a snapshot at 00:00 and 12:00.
      snapshot_schedule_cron = "0 */5 * * *"
      snapshot_retention     = 5
    }

    # Delivers the cloud controller with the first control
    # plane node. The Apps page cannot: its agent waits for it.
    additional_manifest = <<-EOT
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      metadata:
        name: aws-cloud-controller-manager
        namespace: kube-system
      spec:
        repo: https://kubernetes.github.io/cloud-provider-aws
        chart: aws-cloud-controller-manager
        # Pinned: without it every run of the Helm job takes the newest chart.
        version: "0.0.11"
        # The chart works in kube-system only: it
        # binds a Role that exists nowhere else.
        targetNamespace: kube-system
        # Lets the Helm job run on a node that is not initialised
        # yet. Otherwise job and node wait for each other.
        bootstrap: true
        valuesContent: |
          # On the host network it starts before the CNI does,
          # and reaches instance metadata at any hop limit.
          hostNetworking: true
          image:
            # The newest release of the cluster's own Kubernetes
            # minor, whatever the chart's default is.
            tag: v1.34.3
          # The label's value is "true" here; the
          # chart's default of "" would match no node.
          nodeSelector:
            node-role.kubernetes.io/control-plane: "true"
          tolerations:
            # Every new node has this taint until the
            # cloud controller itself has initialised it.
            - key: node.cloudprovider.kubernetes.io/uninitialized
              operator: Exists
              effect: NoSchedule
            # Rancher's taint of control plane nodes. It
            # has no value, so only Exists matches it.
            - key: node-role.kubernetes.io/control-plane
              operator: Exists
              effect: NoSchedule
            # A control plane node that also runs etcd
            # has this one as well, and NoExecute evicts.
            - key: node-role.kubernetes.io/etcd
              operator: Exists
              effect: NoExecute
            # Lets it start while the CNI is not ready yet. A
            # DaemonSet tolerates only the NoExecute form by itself.
            - key: node.kubernetes.io/not-ready
              operator: Exists
              effect: NoSchedule
          args:
            # This list replaces the chart's, so its
            # one necessary argument is repeated.
            - --cloud-provider=aws
            # The CNI routes pods by itself. The default
            # would look for a tagged route table and fail.
            - --configure-cloud-routes=false
            - --v=2
    EOT
  }
}

# Run each on its machine. They contain the cluster's
# token: terraform output -json registration_commands
output "registration_commands" {
  value = {
    i-0b1c2d3e4f5a6b7c1 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--etcd --controlplane")
    i-0b1c2d3e4f5a6b7c2 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--etcd --controlplane")
    i-0b1c2d3e4f5a6b7c3 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--etcd --controlplane")
    i-0b1c2d3e4f5a6b7c4 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--worker")
    i-0b1c2d3e4f5a6b7c5 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--worker")
  }

  sensitive = true
}

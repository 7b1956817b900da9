# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.lLAGDQAAfZ3WuQ3AIBAEwJb4n3J4EzfghN6tI8AYOIHcwO4RjJbm7lDYKZpbXwz2-ZWDiQg2mqSzctILygmsFCrEUc8CjyLJrIiuv9-evPvhZoiE-nVkp6mPXIAaImGMh8iJ2ffIvbmKa9MrsF70JYe9G9SZJhZ5EF46ZbUx0xmNbSkP
# SHA-256 of what follows: 05a920ddc4e3eb4f03a330354f238bbeca62c3ee3a0d55ac9c12dd2aa6b187e8
# Instead of cluster.yaml: the same cluster, through
# Rancher's API. Use one of the two, not both.

resource "rancher2_machine_config_v2" "etcd" {
  generate_name   = "prod-a-etcd"
  fleet_namespace = "fleet-default"

  amazonec2_config {
    region = "eu-central-1"
    # The letter only, of the zone the subnet is in.
    zone      = "a"
    vpc_id    = "vpc-0c9d8e7f6a5b41302"
    subnet_id = "subnet-0a1b2c3d4e5f60711"
    # The provider insists on this field. Empty leaves it to the driver.
    ami = ""
    # Private subnet: both flags. One alone still attaches
    # a public address, or makes Rancher dial one.
    private_address_only = true
    use_private_address  = true
    # Names, not IDs. A name that does not
    # exist in the VPC would be created, empty.
    security_group = ["prod-a-nodes"]
    # Rancher leaves the rules of your groups alone.
    security_group_readonly = true
    instance_type           = "m6i.large"
    ssh_user                = "ubuntu"
    root_size               = "50"
    # Explicit, because the driver's default is gp2.
    volume_type = "gp3"
    # Name of the instance profile, not its ARN.
    # These nodes do not run the cloud controller.
    iam_instance_profile = "prod-a-worker"
    http_endpoint        = "enabled"
    # IMDSv2 only.
    http_tokens = "required"
    # As k1,v1,k2,v2. The cluster tag must be the same
    # in every pool, or Rancher adds an ID of its own.
    tags = "kubernetes.io/cluster/prod-a,owned"
  }
}

resource "rancher2_machine_config_v2" "control" {
  generate_name   = "prod-a-control"
  fleet_namespace = "fleet-default"

  amazonec2_config {
    region                  = "eu-central-1"
    zone                    = "a"
    vpc_id                  = "vpc-0c9d8e7f6a5b41302"
    subnet_id               = "subnet-0a1b2c3d4e5f60711"
    ami                     = ""
    private_address_only    = true
    use_private_address     = true
    security_group          = ["prod-a-nodes"]
    security_group_readonly = true
    instance_type           = "m6i.large"
    ssh_user                = "ubuntu"
    root_size               = "50"
    volume_type             = "gp3"
    # Name of the instance profile, not its ARN. These nodes
    # run the cloud controller and need its permissions.
    iam_instance_profile = "prod-a-control-plane"
    http_endpoint        = "enabled"
    http_tokens          = "required"
    tags                 = "kubernetes.io/cluster/prod-a,owned"
  }
}

resource "rancher2_machine_config_v2" "workers" {
  generate_name   = "prod-a-workers"
  fleet_namespace = "fleet-default"

  amazonec2_config {
    region                  = "eu-central-1"
    zone                    = "a"
    vpc_id                  = "vpc-0c9d8e7f6a5b41302"
    subnet_id               = "subnet-0a1b2c3d4e5f60711"
    ami                     = ""
    private_address_only    = true
    use_private_address     = true
    security_group          = ["prod-a-nodes"]
    security_group_readonly = true
    instance_type           = "m6i.xlarge"
    ssh_user                = "ubuntu"
    root_size               = "50"
    volume_type             = "gp3"
    iam_instance_profile    = "prod-a-worker"
    http_endpoint           = "enabled"
    http_tokens             = "required"
    tags                    = "kubernetes.io/cluster/prod-a,owned"
  }
}

resource "rancher2_cluster_v2" "cluster" {
  name               = "prod-a"
  fleet_namespace    = "fleet-default"
  kubernetes_version = "v1.34.10+rke2r1"
  # As Rancher stores it: its secret key never passes through here.
  cloud_credential_secret_name = "cattle-global-data:cc-x7k2m"

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

    machine_pools {
      name               = "etcd"
      quantity           = 3
      etcd_role          = true
      control_plane_role = false
      worker_role        = false

      machine_config {
        kind = rancher2_machine_config_v2.etcd.kind
        name = rancher2_machine_config_v2.etcd.name
      }
    }

    machine_pools {
      name               = "control"
      quantity           = 2
      etcd_role          = false
      control_plane_role = true
      worker_role        = false

      machine_config {
        kind = rancher2_machine_config_v2.control.kind
        name = rancher2_machine_config_v2.control.name
      }
    }

    machine_pools {
      name               = "workers"
      quantity           = 3
      etcd_role          = false
      control_plane_role = false
      worker_role        = true

      machine_config {
        kind = rancher2_machine_config_v2.workers.kind
        name = rancher2_machine_config_v2.workers.name
      }
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

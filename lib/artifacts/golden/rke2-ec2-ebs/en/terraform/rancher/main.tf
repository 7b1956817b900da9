# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.sZPlawAAxr2YyRFCIRBEc_FOFcuwhcN6MQEv5i5wUFb5Wl8T6G6meNUwT-4-IyyzUa7JUYhu8kpzX79IWhHitFdBRmG4BcJwbq0lMYZY6piHwKPAsryGm4BfcNRJZvu5ZEVXLTkBrJPM5dxJDti1IfcMFtg2vrDyXZ7koO8G8kgC9cyB5UZoqdQQY4Lxv2ApM68wff9bnvTocAMnHnmQJ3okJNPEz96s8YiDNsQhaYEi8EQh7VhA1AivLIkQJL6kil8s19o4P_Mf12_3Bw
# SHA-256 of what follows: 14023130088f61d6163a2ca233d9d2e0b5a49db58c429a005cbb91ee81af1b39
# Instead of cluster.yaml: the same cluster, through
# Rancher's API. Use one of the two, not both.

resource "rancher2_machine_config_v2" "server" {
  generate_name   = "data-a-server"
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
    security_group = ["data-a-nodes"]
    # Rancher leaves the rules of your groups alone.
    security_group_readonly = true
    instance_type           = "m6i.large"
    ssh_user                = "ubuntu"
    root_size               = "50"
    # Explicit, because the driver's default is gp2.
    volume_type = "gp3"
    # Root volumes are encrypted under this key. Rancher's IAM user
    # must be allowed to use it, by its policy and by the key's own.
    encrypt_ebs_volume = true
    kms_key            = "arn:aws:kms:eu-central-1:123456789012:key/5f0e9a1c-7b42-4d18-9c3e-2a6d8b1f4e70"
    # Name of the instance profile, not its ARN. These nodes
    # run the cloud controller and need its permissions.
    iam_instance_profile = "data-a-control-plane"
    http_endpoint        = "enabled"
    # IMDSv2 only.
    http_tokens = "required"
    # As k1,v1,k2,v2. The cluster tag must be the same
    # in every pool, or Rancher adds an ID of its own.
    tags = "kubernetes.io/cluster/data-a,owned"
  }
}

resource "rancher2_machine_config_v2" "workers-a" {
  generate_name   = "data-a-workers-a"
  fleet_namespace = "fleet-default"

  amazonec2_config {
    region                  = "eu-central-1"
    zone                    = "a"
    vpc_id                  = "vpc-0c9d8e7f6a5b41302"
    subnet_id               = "subnet-0a1b2c3d4e5f60711"
    ami                     = ""
    private_address_only    = true
    use_private_address     = true
    security_group          = ["data-a-nodes"]
    security_group_readonly = true
    instance_type           = "m6i.xlarge"
    ssh_user                = "ubuntu"
    root_size               = "50"
    volume_type             = "gp3"
    encrypt_ebs_volume      = true
    kms_key                 = "arn:aws:kms:eu-central-1:123456789012:key/5f0e9a1c-7b42-4d18-9c3e-2a6d8b1f4e70"
    # Name of the instance profile, not its ARN.
    # These nodes do not run the cloud controller.
    iam_instance_profile = "data-a-worker"
    http_endpoint        = "enabled"
    http_tokens          = "required"
    tags                 = "kubernetes.io/cluster/data-a,owned"
  }
}

resource "rancher2_machine_config_v2" "workers-b" {
  generate_name   = "data-a-workers-b"
  fleet_namespace = "fleet-default"

  amazonec2_config {
    region                  = "eu-central-1"
    zone                    = "b"
    vpc_id                  = "vpc-0c9d8e7f6a5b41302"
    subnet_id               = "subnet-0a1b2c3d4e5f60712"
    ami                     = ""
    private_address_only    = true
    use_private_address     = true
    security_group          = ["data-a-nodes"]
    security_group_readonly = true
    instance_type           = "m6i.xlarge"
    ssh_user                = "ubuntu"
    root_size               = "50"
    volume_type             = "gp3"
    encrypt_ebs_volume      = true
    kms_key                 = "arn:aws:kms:eu-central-1:123456789012:key/5f0e9a1c-7b42-4d18-9c3e-2a6d8b1f4e70"
    iam_instance_profile    = "data-a-worker"
    http_endpoint           = "enabled"
    http_tokens             = "required"
    tags                    = "kubernetes.io/cluster/data-a,owned"
  }
}

resource "rancher2_cluster_v2" "cluster" {
  name               = "data-a"
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
      name               = "server"
      quantity           = 3
      etcd_role          = true
      control_plane_role = true
      worker_role        = false

      machine_config {
        kind = rancher2_machine_config_v2.server.kind
        name = rancher2_machine_config_v2.server.name
      }
    }

    machine_pools {
      name               = "workers-a"
      quantity           = 2
      etcd_role          = false
      control_plane_role = false
      worker_role        = true

      machine_config {
        kind = rancher2_machine_config_v2.workers-a.kind
        name = rancher2_machine_config_v2.workers-a.name
      }
    }

    machine_pools {
      name               = "workers-b"
      quantity           = 2
      etcd_role          = false
      control_plane_role = false
      worker_role        = true

      machine_config {
        kind = rancher2_machine_config_v2.workers-b.kind
        name = rancher2_machine_config_v2.workers-b.name
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
      ---
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      metadata:
        name: aws-ebs-csi-driver
        namespace: kube-system
      spec:
        repo: https://kubernetes-sigs.github.io/aws-ebs-csi-driver
        chart: aws-ebs-csi-driver
        # Pinned, as the cloud controller is. No bootstrap: the
        # driver needs the provider ID and the zone label that
        # the cloud controller writes, so it starts after it.
        version: "2.64.0"
        targetNamespace: kube-system
        valuesContent: |
          controller:
            # Given, so the controller need not ask the instance metadata for it.
            region: eu-central-1
            # Volumes and snapshots get the cluster tag, by
            # which they are found when the cluster is gone.
            k8sTagClusterId: data-a
          sidecars:
            snapshotter:
              # Otherwise the chart leaves snapshots out if
              # it is installed before their API is there.
              forceEnable: true
          # The chart's own test pod pulls a large image that no cluster needs.
          helmTester:
            enabled: false
      ---
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: ebs-gp3
        # Claims that name no class get this one.
        annotations:
          storageclass.kubernetes.io/is-default-class: "true"
      provisioner: ebs.csi.aws.com
      parameters:
        # Cheaper and faster than gp2, and its speed does not depend on its size.
        type: gp3
        # Under the key below, by its whole ARN.
        # The role of the controller may use it.
        encrypted: "true"
        kmsKeyId: arn:aws:kms:eu-central-1:123456789012:key/5f0e9a1c-7b42-4d18-9c3e-2a6d8b1f4e70
      # The volume is deleted with its claim.
      reclaimPolicy: Delete
      # The volume is made in the zone where its pod
      # will run. A volume never leaves its zone.
      volumeBindingMode: WaitForFirstConsumer
      allowVolumeExpansion: true
      ---
      apiVersion: snapshot.storage.k8s.io/v1
      # For VolumeSnapshots. RKE2 brings their API and the
      # snapshot controller; elsewhere install both first.
      kind: VolumeSnapshotClass
      metadata:
        name: ebs
        annotations:
          snapshot.storage.kubernetes.io/is-default-class: "true"
      driver: ebs.csi.aws.com
      deletionPolicy: Delete
    EOT
  }
}

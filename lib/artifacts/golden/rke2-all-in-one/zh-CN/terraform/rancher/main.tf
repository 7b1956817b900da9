# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.AXFmzAAAkZ3XSQ6AIAwF0CsxD8dh3HgBjy9lgYAg6JrktyR9KRR334SlN3qekl1DpzwIrOsb0gyI014FGYXhlmGKYGlNwRhsiaOeBR4FkvkxXPf3Q1GXCNWHiRWtOnGgq0uEzdwmPsi1La79ZWiLsmxSdnqPzbIL3xEH4qljlhuhpVJ9FwPAZcTgbB9JSnj75zb_UIVg8i8
# 以下内容的 SHA-256：bbad2e4063531440cb0d911032e4f7d4fff0fa20fabc954d41aad9f1c1fca86e
# 可替代 cluster.yaml：通过 Rancher API 创建相同的集群。两者只能选用其一。

resource "rancher2_machine_config_v2" "node" {
  generate_name   = "lab-a-node"
  fleet_namespace = "fleet-default"

  amazonec2_config {
    region = "eu-central-1"
    # 只填子网所在可用区的字母。
    zone      = "a"
    vpc_id    = "vpc-0c9d8e7f6a5b41302"
    subnet_id = "subnet-0a1b2c3d4e5f60711"
    # Provider 要求填写此字段；留空则由驱动决定。
    ami = ""
    # 私有子网：两个参数必须同时设置。只设其一时，实例
    # 仍会获得公有地址，或 Rancher 仍会连接公有地址。
    private_address_only = true
    use_private_address  = true
    # 填写名称而非 ID。VPC 中不存在的名称会被创建为空安全组。
    security_group = ["lab-a-nodes"]
    # Rancher 不会修改这些安全组的规则。
    security_group_readonly = true
    instance_type           = "m6i.xlarge"
    ssh_user                = "ubuntu"
    root_size               = "80"
    # 显式指定，因为驱动的默认值是 gp2。
    volume_type = "gp3"
    # 填写实例配置文件的名称而非 ARN。这些节点运行云控制器管理器，需要其权限。
    iam_instance_profile = "lab-a-control-plane"
    http_endpoint        = "enabled"
    # 仅允许 IMDSv2。
    http_tokens = "required"
    # 格式为 k1,v1,k2,v2。每个节点池的集群标签必
    # 须相同，否则 Rancher 会写入自己生成的 ID。
    tags = "kubernetes.io/cluster/lab-a,owned"
  }
}

resource "rancher2_cluster_v2" "cluster" {
  name               = "lab-a"
  fleet_namespace    = "fleet-default"
  kubernetes_version = "v1.34.10+rke2r1"
  # 使用 Rancher 中已保存的凭证：其私有密钥不会出现在此处。
  cloud_credential_secret_name = "cattle-global-data:cc-x7k2m"

  rke_config {
    machine_global_config = <<-EOT
      cni: calico
      # 节点等待外部云控制器管理器；RKE2 会自行将该设
      # 置传给 kubelet 和 kube-controller-manager。
      cloud-provider-name: external
      # 若缺少此项，RKE2 内置的云控制器会为节点写入
      # rke2:// 形式的 providerID，且之后无法更改。
      disable-cloud-controller: true
      # 云控制器管理器按实例的私有 DNS 名称查找实例，而主机名往往与之不同。
      node-name-from-cloud-provider-metadata: true
    EOT

    etcd {
      # 按节点自身的时区计算。未指定时，RKE2 和
      # K3s 在 00:00 和 12:00 各做一次快照。
      snapshot_schedule_cron = "0 */5 * * *"
      snapshot_retention     = 5
    }

    machine_pools {
      name               = "node"
      quantity           = 1
      etcd_role          = true
      control_plane_role = true
      worker_role        = true

      machine_config {
        kind = rancher2_machine_config_v2.node.kind
        name = rancher2_machine_config_v2.node.name
      }
    }

    # 随第一个控制平面节点一起部署云控制器管理器。Rancher
    # 的应用页面做不到：其 agent 需要等待它先运行。
    additional_manifest = <<-EOT
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      metadata:
        name: aws-cloud-controller-manager
        namespace: kube-system
      spec:
        repo: https://kubernetes.github.io/cloud-provider-aws
        chart: aws-cloud-controller-manager
        # 固定版本；否则每次 Helm 任务运行都会使用最新的 Chart。
        version: "0.0.11"
        # 该 Chart 只能安装在 kube-system 中：它绑定的 Role 只存在于该命名空间。
        targetNamespace: kube-system
        # 允许 Helm 任务在尚未初始化的节点上运行；否则任务与节点会互相等待。
        bootstrap: true
        valuesContent: |
          # 使用主机网络，可先于 CNI 启动，并且无论跳数
          # 限制（hop limit）为多少都能访问实例元数据。
          hostNetworking: true
          image:
            # 与集群 Kubernetes 次版本一致的最新发布版本，不受 Chart 默认值影响。
            tag: v1.34.3
          # 此处标签的值是 "true"；Chart 默认的空值不会匹配任何节点。
          nodeSelector:
            node-role.kubernetes.io/control-plane: "true"
          tolerations:
            # 每个新节点都带有该污点，直到云控制器管理器完成其初始化。
            - key: node.cloudprovider.kubernetes.io/uninitialized
              operator: Exists
              effect: NoSchedule
            # Rancher 为控制平面节点添加的污点。该污点没有值，因此只有 Exists 能匹配。
            - key: node-role.kubernetes.io/control-plane
              operator: Exists
              effect: NoSchedule
            # 同时运行 etcd 的控制平面节点还带有该污点，其效果 NoExecute 会驱逐 Pod。
            - key: node-role.kubernetes.io/etcd
              operator: Exists
              effect: NoExecute
            # 使其在 CNI 就绪之前即可启动。DaemonSet
            # 自身只容忍 NoExecute 形式的该污点。
            - key: node.kubernetes.io/not-ready
              operator: Exists
              effect: NoSchedule
          args:
            # 该列表会整体替换 Chart 的参数列表，因此需要重复这一必需参数。
            - --cloud-provider=aws
            # Pod 路由由 CNI 自行处理。默认值会去查找带标签的路由表并报错。
            - --configure-cloud-routes=false
            - --v=2
    EOT
  }
}

# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.8_LkJgAA-M2Y3Q6DIAyFn2iLFBR9HPnbxd7_ftSZBWkRR0i2a0xLj_04hQ933xHm3cPfnnSIrY69PVmyi5u9DtM6GiXkgP5WZGsVBqx0yo9hGvQ2Nx9KaSAuC4np-ZAJh2lIBsUsJNp4FpIAetxkndYNy0peVcpbrORi3spxEIQHJ60y4zotep7JNnjgecM3wsZgXoUYzGhL_3jdOmG4xTuXuKe1XhgK8KHzfTVjjJdpRN4WiRh9jDmThXbtLgsulGWJIxo0yLJfUOuybF_9UBZK3i4LLpx2i2zrFoz7_91CD4ZkujuTBdoggv4QnVSHLyNsdTUWoI0F6M8CWvoL
# 以下内容的 SHA-256：129b6c965ade9a1b09c9215d338a4d39c07fe6bf297e453c7fe2f8cfb46e9f9c
# 可替代 cluster.yaml：通过 Rancher API 创建相同的集群。两者只能选用其一。

resource "rancher2_cluster_v2" "cluster" {
  name               = "edge-k"
  fleet_namespace    = "fleet-default"
  kubernetes_version = "v1.34.10+k3s1"

  rke_config {
    machine_global_config = <<-EOT
      # 若缺少此项，K3s 内置的云控制器会为节点写入
      # k3s:// 形式的 providerID，且之后无法更改。
      disable-cloud-controller: true
      # 否则 K3s 自带的 ServiceLB 会与云控制器管理
      # 器争用每个 LoadBalancer 类型的 Service。
      disable:
        - servicelb
      # K3s 没有 cloud-provider-name 选项，因此需要分别告知各组件。
      kubelet-arg:
        - cloud-provider=external
      kube-controller-manager-arg:
        - cloud-provider=external
    EOT

    etcd {
      # 按节点自身的时区计算。未指定时，RKE2 和
      # K3s 在 00:00 和 12:00 各做一次快照。
      snapshot_schedule_cron = "0 */5 * * *"
      snapshot_retention     = 5
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

# 在对应的机器上执行。其中包含集群的令牌：
# terraform output -json registration_commands
output "registration_commands" {
  value = {
    i-0b1c2d3e4f5a6b7c1 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--etcd --controlplane --node-name ip-10-20-1-11.eu-central-1.compute.internal")
    i-0b1c2d3e4f5a6b7c2 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--etcd --controlplane --node-name ip-10-20-2-12.eu-central-1.compute.internal")
    i-0b1c2d3e4f5a6b7c3 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--etcd --controlplane --node-name ip-10-20-1-13.eu-central-1.compute.internal")
    i-0b1c2d3e4f5a6b7c4 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--worker --node-name ip-10-20-1-21.eu-central-1.compute.internal")
    i-0b1c2d3e4f5a6b7c5 = format("%s %s", rancher2_cluster_v2.cluster.cluster_registration_token[0].node_command, "--worker --node-name ip-10-20-2-22.eu-central-1.compute.internal")
  }

  sensitive = true
}

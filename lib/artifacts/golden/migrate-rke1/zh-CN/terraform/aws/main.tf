# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.QiwE5gAAvs2YSRKDIBBFryQzHodxk8o-G-8eoSwC2B3ElWut32Dx8HUX7uYIe-8Tm3y-YImthVPDUktEq7Wn0UxnhBdh_agXTV7wIxYj0a1eBxWlEZYTtqS_I0qmIZY65nkQUS4qW3fzIW7w2kWm8nBkRXEdCYDcRSYJ6CJPeLeLHLOeoR7U5VhddCcX6w4uk0gC9cxxK4xclU7nrl0GcF08EsrSokw2Gcc2_7ca4EszDccRgLQd7dNdCcBhHCzVRZ637Qs
# 以下内容的 SHA-256：1e6321baee107dd3760aba91453a87fe55de03e75b2664b58f887fadec1110b9
# 角色、实例配置文件与标签；策略读取自 ../../iam。Terraform 没有可将实例配置文
# 件关联到已有机器的资源：请使用 aws-cli/setup.sh，或由创建该机器的工具完成。

# 该角色属于他人，必须已存在；只写入此策略。其实例配置文件也必须已存在。
resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-move-b-migration-control-plane"
  role   = "move-b-control-plane"
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-move-b-migration-worker"
  role   = "move-b-worker"
  policy = file("${path.module}/../../iam/worker.json")
}

# 负载均衡器的规则写入节点上唯一带有该标签的安全组；若有两个则会报错。
resource "aws_ec2_tag" "security_group_cluster" {
  # 如果这些资源由其他 Terraform 代码管理，请让它忽略以
  # kubernetes.io/ 开头的标签键，否则双方会互相覆盖。
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/move-b"
  value       = "owned"
}

# 负载均衡器可以使用该子网。只带有其他集群标签的子网会被跳过。
resource "aws_ec2_tag" "subnet_cluster" {
  for_each = toset([
    "subnet-0a1b2c3d4e5f60711",
    "subnet-0a1b2c3d4e5f60712",
    "subnet-0a1b2c3d4e5f60713",
    "subnet-0a1b2c3d4e5f60714",
  ])

  resource_id = each.value
  key         = "kubernetes.io/cluster/move-b"
  value       = "shared"
}

# 在所属可用区内，内部负载均衡器会优先选择该子网。
resource "aws_ec2_tag" "subnet_internal_elb" {
  for_each    = toset(["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"])
  resource_id = each.value
  key         = "kubernetes.io/role/internal-elb"
  value       = "1"
}

# 在所属可用区内，面向互联网的负载均衡器会优先选择该子网。
resource "aws_ec2_tag" "subnet_elb" {
  for_each    = toset(["subnet-0a1b2c3d4e5f60713", "subnet-0a1b2c3d4e5f60714"])
  resource_id = each.value
  key         = "kubernetes.io/role/elb"
  value       = "1"
}

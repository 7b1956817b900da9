# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.-zpYQwAAtc2Yyw6EIAxFf0ne-Dk8N5PZz8Z_HyFGAVsRV64htzThtL3duRsj7LtubPI3KUdLDY-vRByz32kBcxfCn_rQ1O8PEjHC3Ox1UFEaYTlhU-p6KHGGWOqY50FEOak8TVcJPuCwkUzhYcmCzlISALSRTM29kTxhWz-yz3CGtROXY3HRTG7G7RSJSAL1zHErjJyVTr-sfgZQBl4J2249Bs3Dlua1hQAvjRiJTQCxE_Xp2urBJduy_AE
# 以下内容的 SHA-256：c520639365f75666bdd80aca35b8167f54b6fad7e9cf1440bb05ee1a745d6ba3
# 角色、实例配置文件与标签；策略读取自 ../../iam。Terraform 没有可将实例配置文
# 件关联到已有机器的资源：请使用 aws-cli/setup.sh，或由创建该机器的工具完成。

# 该角色属于他人，必须已存在；只写入此策略。其实例配置文件也必须已存在。
resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-move-a-migration-control-plane"
  role   = "move-a-control-plane"
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-move-a-migration-worker"
  role   = "move-a-worker"
  policy = file("${path.module}/../../iam/worker.json")
}

# 负载均衡器的规则写入节点上唯一带有该标签的安全组；若有两个则会报错。
resource "aws_ec2_tag" "security_group_cluster" {
  # 如果这些资源由其他 Terraform 代码管理，请让它忽略以
  # kubernetes.io/ 开头的标签键，否则双方会互相覆盖。
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/move-a"
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
  key         = "kubernetes.io/cluster/move-a"
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

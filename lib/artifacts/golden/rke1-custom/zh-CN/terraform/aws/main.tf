# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.We7UqQABDM2YYQ6DIAyFT7RFCooeRxBu4d1H0RiEAo6QbL8xhT770Ucv7r4j7BiJ-AqjbWziUgmLycTd2YYesCdzetlmI-20jkowPmAfzDK4MgWab8KMdhqkP3mUcgObUVA8QC5owGwYlMA2CootPwma4Hw_aJ1tD3FlZ5HfOZvNw50r14dlBjauhRrXaZHzTByEviJoi6CYduGMsC6ckpr69_V2C8PLVTN7h_k-MBI4HD1AIZo1UZR0K00E6dPMI2Go-j2FwaW8MM7YQYMw57O2Loz_6ofCUAyewuBSsWJ4W8Vg3P-vGOqKCHxhSRhoQwn6o1TID2cqmfxqREAbEdCfCH9JhjOB29ueeARfj919_wA
# 以下内容的 SHA-256：e0405e6a468301887b8945ca9e6157af464d571b883137a0355814060d91eccb
# 角色、实例配置文件与标签；策略读取自 ../../iam。Terraform 没有可将实例配置文
# 件关联到已有机器的资源：请使用 aws-cli/setup.sh，或由创建该机器的工具完成。

resource "aws_iam_role" "control_plane" {
  name               = "docker-b-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # 由 Lariat 创建，因此 Lariat 之后可以将其删除。
  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/docker-b" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-docker-b-control-plane"
  role   = aws_iam_role.control_plane.name
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role" "worker" {
  name               = "docker-b-worker"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/docker-b" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-docker-b-worker"
  role   = aws_iam_role.worker.name
  policy = file("${path.module}/../../iam/worker.json")
}

resource "aws_iam_instance_profile" "control_plane" {
  name = "docker-b-control-plane"
  path = "/"
  role = aws_iam_role.control_plane.name

  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/docker-b" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

resource "aws_iam_instance_profile" "worker" {
  name = "docker-b-worker"
  path = "/"
  role = aws_iam_role.worker.name

  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/docker-b" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

# 云控制器管理器从自身所在实例读取集群 ID，并忽略没有该标签的实例。
resource "aws_ec2_tag" "instance_cluster" {
  # 如果这些资源由其他 Terraform 代码管理，请让它忽略以
  # kubernetes.io/ 开头的标签键，否则双方会互相覆盖。
  for_each = toset([
    "i-0b1c2d3e4f5a6b7c1",
    "i-0b1c2d3e4f5a6b7c2",
    "i-0b1c2d3e4f5a6b7c3",
    "i-0b1c2d3e4f5a6b7c4",
    "i-0b1c2d3e4f5a6b7c5",
  ])

  resource_id = each.value
  key         = "kubernetes.io/cluster/docker-b"
  value       = "owned"
}

# 负载均衡器的规则写入节点上唯一带有该标签的安全组；若有两个则会报错。
resource "aws_ec2_tag" "security_group_cluster" {
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/docker-b"
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
  key         = "kubernetes.io/cluster/docker-b"
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

# 供节点驱动以及创建机器的工具使用。
output "control_plane_profile" {
  value = aws_iam_instance_profile.control_plane.name
}

output "worker_profile" {
  value = aws_iam_instance_profile.worker.name
}

# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.6XXfowAAn82WyRWFIAxFW5IxWA7j5jfwN_YusFDE5ICubOAlcLiPe3D3jLDciNnb6kPBNbZVTsC0NpswXMV2xgsnkf3Djxc7OLmlePRrMBGStspJJpbyR5J8Wua4F0FGlfQC1b2763jBbRdaFqBCG57bUATpLrTowC30hvp10TH3FfDBZElPJk8zOXlQLYlFHoSXTlm9gjHIIkh9fBJS1EAP09y2HQ
# 以下内容的 SHA-256：bf79ee726849a7ecbbcf3453f0d6c9710db199deb6f3f783d5f55b1121aac25e
# 角色、实例配置文件与标签；策略读取自 ../../iam。Terraform 没有可将实例配置文
# 件关联到已有机器的资源：请使用 aws-cli/setup.sh，或由创建该机器的工具完成。

resource "aws_iam_role" "control_plane" {
  name               = "intree-a-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # 由 Lariat 创建，因此 Lariat 之后可以将其删除。
  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/intree-a" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-intree-a-control-plane"
  role   = aws_iam_role.control_plane.name
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role" "worker" {
  name               = "intree-a-worker"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/intree-a" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-intree-a-worker"
  role   = aws_iam_role.worker.name
  policy = file("${path.module}/../../iam/worker.json")
}

resource "aws_iam_instance_profile" "control_plane" {
  name = "intree-a-control-plane"
  path = "/"
  role = aws_iam_role.control_plane.name

  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/intree-a" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

resource "aws_iam_instance_profile" "worker" {
  name = "intree-a-worker"
  path = "/"
  role = aws_iam_role.worker.name

  tags = {
    "lariat.dev/managed-by"          = "lariat"
    "kubernetes.io/cluster/intree-a" = "owned"
    "lariat.dev/region"              = "eu-central-1"
  }
}

# 负载均衡器的规则写入节点上唯一带有该标签的安全组；若有两个则会报错。
resource "aws_ec2_tag" "security_group_cluster" {
  # 如果这些资源由其他 Terraform 代码管理，请让它忽略以
  # kubernetes.io/ 开头的标签键，否则双方会互相覆盖。
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/intree-a"
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
  key         = "kubernetes.io/cluster/intree-a"
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

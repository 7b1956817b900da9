# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.hmyhGQAA082YSQ7CMAxFr9Rm7hJxAM6QsUJUiA0Sm96dJAiauIlSyoYD-Ntu82R_f7j7jrDxdo-vZCtDD35BYVwvINUA0YMRljsmqSI97sLQqgIje4U0NsRSxzoel-G0vh0UAcWQvaiYoJUqFugCimEy54or5PIS2_xF0BppSSVttY-NaRt8u94igzVRVLKBCwGrKAD8V9QWDOXR9-od5XQwxi9Rp-sUbiqZDy36xtDjD6Qusf7DZXG-RhA3vo8F0JFH_71qyC_O5izjwfalDUx1_Ds7Lmrz_AQ
# SHA-256 of what follows: c196d3a3e3b533fcef348e85fb008235886759883c6868d8c4e2aa57dd96a560
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

resource "aws_iam_role" "control_plane" {
  name               = "gpu-a-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # Lariat made it, so Lariat may delete it again.
  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/gpu-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-gpu-a-control-plane"
  role   = aws_iam_role.control_plane.name
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role" "worker" {
  name               = "gpu-a-worker"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/gpu-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-gpu-a-worker"
  role   = aws_iam_role.worker.name
  policy = file("${path.module}/../../iam/worker.json")
}

resource "aws_iam_instance_profile" "control_plane" {
  name = "gpu-a-control-plane"
  path = "/"
  role = aws_iam_role.control_plane.name

  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/gpu-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

resource "aws_iam_instance_profile" "worker" {
  name = "gpu-a-worker"
  path = "/"
  role = aws_iam_role.worker.name

  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/gpu-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
resource "aws_ec2_tag" "security_group_cluster" {
  # Where other Terraform code manages these resources, let it ignore keys that
  # begin with kubernetes.io/: else each would take away what the other writes.
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/gpu-a"
  value       = "owned"
}

# Load balancers may use this subnet. One tagged
# for another cluster only is passed over.
resource "aws_ec2_tag" "subnet_cluster" {
  for_each = toset([
    "subnet-0a1b2c3d4e5f60711",
    "subnet-0a1b2c3d4e5f60712",
    "subnet-0a1b2c3d4e5f60713",
    "subnet-0a1b2c3d4e5f60714",
  ])

  resource_id = each.value
  key         = "kubernetes.io/cluster/gpu-a"
  value       = "shared"
}

# Chosen first in its zone for internal load balancers.
resource "aws_ec2_tag" "subnet_internal_elb" {
  for_each    = toset(["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"])
  resource_id = each.value
  key         = "kubernetes.io/role/internal-elb"
  value       = "1"
}

# Chosen first in its zone for internet-facing load balancers.
resource "aws_ec2_tag" "subnet_elb" {
  for_each    = toset(["subnet-0a1b2c3d4e5f60713", "subnet-0a1b2c3d4e5f60714"])
  resource_id = each.value
  key         = "kubernetes.io/role/elb"
  value       = "1"
}

# For the node driver and for whatever makes machines.
output "control_plane_profile" {
  value = aws_iam_instance_profile.control_plane.name
}

output "worker_profile" {
  value = aws_iam_instance_profile.worker.name
}

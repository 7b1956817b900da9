# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.AXFmzAAAkZ3XSQ6AIAwF0CsxD8dh3HgBjy9lgYAg6JrktyR9KRR334SlN3qekl1DpzwIrOsb0gyI014FGYXhlmGKYGlNwRhsiaOeBR4FkvkxXPf3Q1GXCNWHiRWtOnGgq0uEzdwmPsi1La79ZWiLsmxSdnqPzbIL3xEH4qljlhuhpVJ9FwPAZcTgbB9JSnj75zb_UIVg8i8
# SHA-256 of what follows: 29038b4b393dd6de3b6a63d993d9d73cf39385379489c55bfdabd948f066b476
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

resource "aws_iam_role" "control_plane" {
  name               = "lab-a-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # Lariat made it, so Lariat may delete it again.
  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/lab-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-lab-a-control-plane"
  role   = aws_iam_role.control_plane.name
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role" "worker" {
  name               = "lab-a-worker"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/lab-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-lab-a-worker"
  role   = aws_iam_role.worker.name
  policy = file("${path.module}/../../iam/worker.json")
}

resource "aws_iam_instance_profile" "control_plane" {
  name = "lab-a-control-plane"
  path = "/"
  role = aws_iam_role.control_plane.name

  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/lab-a" = "owned"
    "lariat.dev/region"           = "eu-central-1"
  }
}

resource "aws_iam_instance_profile" "worker" {
  name = "lab-a-worker"
  path = "/"
  role = aws_iam_role.worker.name

  tags = {
    "lariat.dev/managed-by"       = "lariat"
    "kubernetes.io/cluster/lab-a" = "owned"
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
  key         = "kubernetes.io/cluster/lab-a"
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
  key         = "kubernetes.io/cluster/lab-a"
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

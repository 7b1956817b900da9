# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.8_LkJgAA-M2Y3Q6DIAyFn2iLFBR9HPnbxd7_ftSZBWkRR0i2a0xLj_04hQ933xHm3cPfnnSIrY69PVmyi5u9DtM6GiXkgP5WZGsVBqx0yo9hGvQ2Nx9KaSAuC4np-ZAJh2lIBsUsJNp4FpIAetxkndYNy0peVcpbrORi3spxEIQHJ60y4zotep7JNnjgecM3wsZgXoUYzGhL_3jdOmG4xTuXuKe1XhgK8KHzfTVjjJdpRN4WiRh9jDmThXbtLgsulGWJIxo0yLJfUOuybF_9UBZK3i4LLpx2i2zrFoz7_91CD4ZkujuTBdoggv4QnVSHLyNsdTUWoI0F6M8CWvoL
# SHA-256 of what follows: 65c564ab5e4d5799c9252da1cc398b6553403c654f5c37cb8a42ba0e4dc31d29
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

resource "aws_iam_role" "control_plane" {
  name               = "edge-k-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # Lariat made it, so Lariat may delete it again.
  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-k" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-edge-k-control-plane"
  role   = aws_iam_role.control_plane.name
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role" "worker" {
  name               = "edge-k-worker"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-k" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-edge-k-worker"
  role   = aws_iam_role.worker.name
  policy = file("${path.module}/../../iam/worker.json")
}

resource "aws_iam_instance_profile" "control_plane" {
  name = "edge-k-control-plane"
  path = "/"
  role = aws_iam_role.control_plane.name

  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-k" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

resource "aws_iam_instance_profile" "worker" {
  name = "edge-k-worker"
  path = "/"
  role = aws_iam_role.worker.name

  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-k" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

# The cloud controller reads the cluster ID from its
# own instance, and ignores instances without this tag.
resource "aws_ec2_tag" "instance_cluster" {
  # Where other Terraform code manages these resources, let it ignore keys that
  # begin with kubernetes.io/: else each would take away what the other writes.
  for_each = toset([
    "i-0b1c2d3e4f5a6b7c1",
    "i-0b1c2d3e4f5a6b7c2",
    "i-0b1c2d3e4f5a6b7c3",
    "i-0b1c2d3e4f5a6b7c4",
    "i-0b1c2d3e4f5a6b7c5",
  ])

  resource_id = each.value
  key         = "kubernetes.io/cluster/edge-k"
  value       = "owned"
}

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
resource "aws_ec2_tag" "security_group_cluster" {
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/edge-k"
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
  key         = "kubernetes.io/cluster/edge-k"
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

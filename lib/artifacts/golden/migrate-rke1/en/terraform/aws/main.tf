# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.QiwE5gAAvs2YSRKDIBBFryQzHodxk8o-G-8eoSwC2B3ElWut32Dx8HUX7uYIe-8Tm3y-YImthVPDUktEq7Wn0UxnhBdh_agXTV7wIxYj0a1eBxWlEZYTtqS_I0qmIZY65nkQUS4qW3fzIW7w2kWm8nBkRXEdCYDcRSYJ6CJPeLeLHLOeoR7U5VhddCcX6w4uk0gC9cxxK4xclU7nrl0GcF08EsrSokw2Gcc2_7ca4EszDccRgLQd7dNdCcBhHCzVRZ637Qs
# SHA-256 of what follows: c8f5338ebae14e1f4078b930b3e27061c001f4d431b2525d176fc9f75fb9a01c
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

# The role belongs to somebody else and must exist; only
# this policy goes into it. Its profile must exist too.
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

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
resource "aws_ec2_tag" "security_group_cluster" {
  # Where other Terraform code manages these resources, let it ignore keys that
  # begin with kubernetes.io/: else each would take away what the other writes.
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/move-b"
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
  key         = "kubernetes.io/cluster/move-b"
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

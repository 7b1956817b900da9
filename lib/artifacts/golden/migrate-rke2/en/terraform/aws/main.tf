# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.-zpYQwAAtc2Yyw6EIAxFf0ne-Dk8N5PZz8Z_HyFGAVsRV64htzThtL3duRsj7LtubPI3KUdLDY-vRByz32kBcxfCn_rQ1O8PEjHC3Ox1UFEaYTlhU-p6KHGGWOqY50FEOak8TVcJPuCwkUzhYcmCzlISALSRTM29kTxhWz-yz3CGtROXY3HRTG7G7RSJSAL1zHErjJyVTr-sfgZQBl4J2249Bs3Dlua1hQAvjRiJTQCxE_Xp2urBJduy_AE
# SHA-256 of what follows: 42096357944350b5e8c9eeeafdc6c5ced4b5ca4328649a6c84fd2b0e80aa5e7e
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

# The role belongs to somebody else and must exist; only
# this policy goes into it. Its profile must exist too.
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

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
resource "aws_ec2_tag" "security_group_cluster" {
  # Where other Terraform code manages these resources, let it ignore keys that
  # begin with kubernetes.io/: else each would take away what the other writes.
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/move-a"
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
  key         = "kubernetes.io/cluster/move-a"
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

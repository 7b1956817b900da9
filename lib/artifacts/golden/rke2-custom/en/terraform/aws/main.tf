# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.423BpgAA882Ybw6DIAzFT7RFCoo7jvzb_W8w6syCtFhHTLbPmlf67M8HfLj7jrAYnjicIhkNCvwjzNGmaRmdUXrAZGpSsSgHXgcTxzQNdt3x7hbRwUolieV5yYKgUpKBqJLEAK4kCVr7RcqcrUAJdU2rbrOTk3UFkJOKELQ3blymh51nsgweVT6qnfJZLJqUxZz19IvLoQfDLZ-W1L3s9USc4xXl-1DFRCYziHygETOuidTKFjq1my34oG1L3lxBhy3b0VK2ZX3rh7ZQ8jZb8MHhtOi-aUHd_58W-mMo9mVHtkAfRHA9RAfd4Z0G253EAvSxANezgGH8Ag
# SHA-256 of what follows: e2942d8f8f509cdb32c8bc250f32d000a0943af54771b1ae778038f30c17bf03
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

resource "aws_iam_role" "control_plane" {
  name               = "edge-a-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # Lariat made it, so Lariat may delete it again.
  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-a" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "control_plane" {
  name   = "lariat-edge-a-control-plane"
  role   = aws_iam_role.control_plane.name
  policy = file("${path.module}/../../iam/control-plane.json")
}

resource "aws_iam_role" "worker" {
  name               = "edge-a-worker"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-a" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "lariat-edge-a-worker"
  role   = aws_iam_role.worker.name
  policy = file("${path.module}/../../iam/worker.json")
}

resource "aws_iam_instance_profile" "control_plane" {
  name = "edge-a-control-plane"
  path = "/"
  role = aws_iam_role.control_plane.name

  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-a" = "owned"
    "lariat.dev/region"            = "eu-central-1"
  }
}

resource "aws_iam_instance_profile" "worker" {
  name = "edge-a-worker"
  path = "/"
  role = aws_iam_role.worker.name

  tags = {
    "lariat.dev/managed-by"        = "lariat"
    "kubernetes.io/cluster/edge-a" = "owned"
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
  key         = "kubernetes.io/cluster/edge-a"
  value       = "owned"
}

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
resource "aws_ec2_tag" "security_group_cluster" {
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/edge-a"
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
  key         = "kubernetes.io/cluster/edge-a"
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

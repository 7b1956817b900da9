# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.We7UqQABDM2YYQ6DIAyFT7RFCooeRxBu4d1H0RiEAo6QbL8xhT770Ucv7r4j7BiJ-AqjbWziUgmLycTd2YYesCdzetlmI-20jkowPmAfzDK4MgWab8KMdhqkP3mUcgObUVA8QC5owGwYlMA2CootPwma4Hw_aJ1tD3FlZ5HfOZvNw50r14dlBjauhRrXaZHzTByEviJoi6CYduGMsC6ckpr69_V2C8PLVTN7h_k-MBI4HD1AIZo1UZR0K00E6dPMI2Go-j2FwaW8MM7YQYMw57O2Loz_6ofCUAyewuBSsWJ4W8Vg3P-vGOqKCHxhSRhoQwn6o1TID2cqmfxqREAbEdCfCH9JhjOB29ueeARfj919_wA
# SHA-256 of what follows: 648fc8a4baa58a33f5a5ec7ef762e507386a19ac145f7c2aea1dea00c30689c7
# Roles, instance profiles and tags; policies are read from ../../iam.
# Terraform has no resource that attaches a profile to a machine that
# exists already: aws-cli/setup.sh does, or whatever made the machine.

resource "aws_iam_role" "control_plane" {
  name               = "docker-b-control-plane"
  path               = "/"
  assume_role_policy = file("${path.module}/../../iam/trust.json")

  # Lariat made it, so Lariat may delete it again.
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
  key         = "kubernetes.io/cluster/docker-b"
  value       = "owned"
}

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
resource "aws_ec2_tag" "security_group_cluster" {
  for_each    = toset(["sg-0f1e2d3c4b5a69788"])
  resource_id = each.value
  key         = "kubernetes.io/cluster/docker-b"
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
  key         = "kubernetes.io/cluster/docker-b"
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

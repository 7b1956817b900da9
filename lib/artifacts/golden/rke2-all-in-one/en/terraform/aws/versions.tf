# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.AXFmzAAAkZ3XSQ6AIAwF0CsxD8dh3HgBjy9lgYAg6JrktyR9KRR334SlN3qekl1DpzwIrOsb0gyI014FGYXhlmGKYGlNwRhsiaOeBR4FkvkxXPf3Q1GXCNWHiRWtOnGgq0uEzdwmPsi1La79ZWiLsmxSdnqPzbIL3xEH4qljlhuhpVJ9FwPAZcTgbB9JSnj75zb_UIVg8i8
# SHA-256 of what follows: 7b59227c889aa663c32dde0049f62e51eccd90b7c885a2016695aa55d786bb4f
# The AWS provider; its credentials come from the
# environment or a profile, as for the AWS CLI.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
  # Refuses any other account than the one of the Plan.
  allowed_account_ids = ["123456789012"]
}

# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.QiwE5gAAvs2YSRKDIBBFryQzHodxk8o-G-8eoSwC2B3ElWut32Dx8HUX7uYIe-8Tm3y-YImthVPDUktEq7Wn0UxnhBdh_agXTV7wIxYj0a1eBxWlEZYTtqS_I0qmIZY65nkQUS4qW3fzIW7w2kWm8nBkRXEdCYDcRSYJ6CJPeLeLHLOeoR7U5VhddCcX6w4uk0gC9cxxK4xclU7nrl0GcF08EsrSokw2Gcc2_7ca4EszDccRgLQd7dNdCcBhHCzVRZ637Qs
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

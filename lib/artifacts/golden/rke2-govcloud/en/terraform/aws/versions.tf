# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.hurlUQAAjp2Xyw3AIAxDVyp_Og7fSxfopbuXcCgiEIE6ALYj8XAYucM_nx_olfNQgJt83ebiUOUNMgqecEabTNZOecnEAYVGwuSY50FEmVTWh6mLMoo4g6wbfkIZUoUElGpPX1OdEIhUob0H1YFMFHXNaQVyYS1pa3qeTevFW5BZ4lEE6ZXTp7F2kuTjvVwWcot_nhc
# SHA-256 of what follows: 84e6d02694179e9fa04a0c8e255ad61a58d2d0d26f9ec837f6b9d7f674ce341d
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
  region = "us-gov-west-1"
  # Refuses any other account than the one of the Plan.
  allowed_account_ids = ["123456789012"]
}

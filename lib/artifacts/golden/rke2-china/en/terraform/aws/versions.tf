# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.zCm2NAAAj7XX2w2AIAwF0JXkDePw_HEBxzclISDQgIkucG_5OCn93p2HI3nX1qVOCmu8AsPgeBN0VEla4ThhBywzFJIljnoWeBRJHip_kp8TznzVd090dYnQjiQ26GriRF2XCBu7TxwwtiOuXWaAi1qO1iLv2KxduE8k0sA8d8JKo7Qep5jQ_gfQCKSc3e9plSs9y7oB
# SHA-256 of what follows: 639e4680f35cf5bfad6b0c8f5b8bdd6244ebdf6364de31a6cb357cd99aac2e44
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
  region = "cn-north-1"
  # Refuses any other account than the one of the Plan.
  allowed_account_ids = ["123456789012"]
}

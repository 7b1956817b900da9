# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.hmyhGQAA082YSQ7CMAxFr9Rm7hJxAM6QsUJUiA0Sm96dJAiauIlSyoYD-Ntu82R_f7j7jrDxdo-vZCtDD35BYVwvINUA0YMRljsmqSI97sLQqgIje4U0NsRSxzoel-G0vh0UAcWQvaiYoJUqFugCimEy54or5PIS2_xF0BppSSVttY-NaRt8u94igzVRVLKBCwGrKAD8V9QWDOXR9-od5XQwxi9Rp-sUbiqZDy36xtDjD6Qusf7DZXG-RhA3vo8F0JFH_71qyC_O5izjwfalDUx1_Ds7Lmrz_AQ
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

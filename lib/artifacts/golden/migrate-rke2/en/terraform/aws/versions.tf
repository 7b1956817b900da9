# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.-zpYQwAAtc2Yyw6EIAxFf0ne-Dk8N5PZz8Z_HyFGAVsRV64htzThtL3duRsj7LtubPI3KUdLDY-vRByz32kBcxfCn_rQ1O8PEjHC3Ox1UFEaYTlhU-p6KHGGWOqY50FEOak8TVcJPuCwkUzhYcmCzlISALSRTM29kTxhWz-yz3CGtROXY3HRTG7G7RSJSAL1zHErjJyVTr-sfgZQBl4J2249Bs3Dlua1hQAvjRiJTQCxE_Xp2urBJduy_AE
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

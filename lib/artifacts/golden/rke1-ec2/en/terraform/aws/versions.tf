# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.YDiBFQAAp82YSw6FIAxFtyRQPi6H7-Rt4E3cu4KJQWiDOjBu4LZ8ejjhmLt7E7Z_iZSLgmtsZ6mIYjI4m23jgBfH869_PD9S7_9QDe1k298KHRQS_BxM1ElZ6YCJKZcgEWGZ414EiDKpSZeNbU7kATqa0NwAFVohpQ5FqNKEZiPpQjvanBsdo6cwZlAZ6Mrkai5WHtAtsciD8OCkVbM2BmkEIdgnOYFK8CG7y7IC
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

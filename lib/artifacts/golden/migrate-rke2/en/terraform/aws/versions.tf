# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.aZb2twAAms2YOxKAIAxEryR_PA7fxrG38e4aCgUMA1p5gd1kJi_ZycXdO8LW82OTxiSPlhqPr0Tc2e_xgBmFcFMLhXt_k9gizM1eBxWlEZYTNsHVaxJniKWOeR5ElJNKabpo8AOHlSTY45IZnbkkAmglCce9knxgWxbZZzjB2vHlLd9mJ4O-nSURSaCeOW6FkbPSMGVlGcga-CVs-GNq3w8
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

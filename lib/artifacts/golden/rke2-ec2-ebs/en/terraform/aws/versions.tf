# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.sZPlawAAxr2YyRFCIRBEc_FOFcuwhcN6MQEv5i5wUFb5Wl8T6G6meNUwT-4-IyyzUa7JUYhu8kpzX79IWhHitFdBRmG4BcJwbq0lMYZY6piHwKPAsryGm4BfcNRJZvu5ZEVXLTkBrJPM5dxJDti1IfcMFtg2vrDyXZ7koO8G8kgC9cyB5UZoqdQQY4Lxv2ApM68wff9bnvTocAMnHnmQJ3okJNPEz96s8YiDNsQhaYEi8EQh7VhA1AivLIkQJL6kil8s19o4P_Mf12_3Bw
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

# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.We7UqQABDM2YYQ6DIAyFT7RFCooeRxBu4d1H0RiEAo6QbL8xhT770Ucv7r4j7BiJ-AqjbWziUgmLycTd2YYesCdzetlmI-20jkowPmAfzDK4MgWab8KMdhqkP3mUcgObUVA8QC5owGwYlMA2CootPwma4Hw_aJ1tD3FlZ5HfOZvNw50r14dlBjauhRrXaZHzTByEviJoi6CYduGMsC6ckpr69_V2C8PLVTN7h_k-MBI4HD1AIZo1UZR0K00E6dPMI2Go-j2FwaW8MM7YQYMw57O2Loz_6ofCUAyewuBSsWJ4W8Vg3P-vGOqKCHxhSRhoQwn6o1TID2cqmfxqREAbEdCfCH9JhjOB29ueeARfj919_wA
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

# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.8_LkJgAA-M2Y3Q6DIAyFn2iLFBR9HPnbxd7_ftSZBWkRR0i2a0xLj_04hQ933xHm3cPfnnSIrY69PVmyi5u9DtM6GiXkgP5WZGsVBqx0yo9hGvQ2Nx9KaSAuC4np-ZAJh2lIBsUsJNp4FpIAetxkndYNy0peVcpbrORi3spxEIQHJ60y4zotep7JNnjgecM3wsZgXoUYzGhL_3jdOmG4xTuXuKe1XhgK8KHzfTVjjJdpRN4WiRh9jDmThXbtLgsulGWJIxo0yLJfUOuybF_9UBZK3i4LLpx2i2zrFoz7_91CD4ZkujuTBdoggv4QnVSHLyNsdTUWoI0F6M8CWvoL
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

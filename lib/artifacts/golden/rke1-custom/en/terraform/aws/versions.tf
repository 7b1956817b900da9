# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.1-4jvwABBM2YYQ6DIAyFT7RFCooeRxBu4d1H0RiEAo6QbL8xpX32ow8u7r4j7HgS8R1G29jEpRIWk4m7sw09YE_m9LLNRtppHZVgfMA5mGVwZQo034QZ7TRIn3lUcgObUVBMIBc0YDYMSmAbBcWRnwRNcL4nWmfbQ1zZWeR3zlbzcOfK8WGZgY1rocZ1WuQ8E4nQRwRtERTTLpwR1oVTUlP_vj5uYXi5bmbvsN4HRgIfRw9QiGFNNCU9ShNB-gzzSBiqf09hcCkvjDN20CDMea2tC-O_-qEwFIOnMLhU7Bje1jEY9_87hjoiAl9YEgbaUIL-KBXqwzeVTH01IqCNCOhPRO6ue91p9_0D
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

# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.QiwE5gAAvs2YSRKDIBBFryQzHodxk8o-G-8eoSwC2B3ElWut32Dx8HUX7uYIe-8Tm3y-YImthVPDUktEq7Wn0UxnhBdh_agXTV7wIxYj0a1eBxWlEZYTtqS_I0qmIZY65nkQUS4qW3fzIW7w2kWm8nBkRXEdCYDcRSYJ6CJPeLeLHLOeoR7U5VhddCcX6w4uk0gC9cxxK4xclU7nrl0GcF08EsrSokw2Gcc2_7ca4EszDccRgLQd7dNdCcBhHCzVRZ637Qs
# 以下内容的 SHA-256：7c07ad5b94c846d4cc569aa80bf381faafa48dc7cafcf19b4ce272db93679f9b
# AWS Provider；凭证与 AWS CLI 一样取自环境变量或配置文件。

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
  # 拒绝在方案以外的账户中执行。
  allowed_account_ids = ["123456789012"]
}

# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.pBbHsAAAiK3WyRGAIAwF0JbYl3JYLzZg-RoOCggTdGzgJ8zkzedy907Y2Y3lSlYN7XpjUNc3pBmQYKNJOisnvaCcQGlNwTjqWeBRJJkV0eUzXO_3QVGXCNOHiRWtOnGgq0uEZm4TH-TaFXF_BRoyVkzGTt-xOBbxnWlikQfhpVNWG9NvMQD8GxNEBoPrPwA
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

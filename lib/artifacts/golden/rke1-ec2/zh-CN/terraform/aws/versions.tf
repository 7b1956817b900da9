# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.gcPNZwAArM2YSRKEIAxFryQQBo_DuOkL9Ma7d4NVFkNSqAvLC_xEJI8Hx9xdm7D9SaRsFFxjB0tFFJNBa7adA54cz6_-8HxIPf9CNbWT__pW6KCQ4Ndgok7KSgdMLLkEiQjLHPciQJRJLbosbPdHbqCjC80NUKEVUupQhCpdaDaSIXSgTdvoHD2FMZPKQFcmv-Zk5QndEos8CA9OWrVqY5BGEIK9khPtZaGRfsSODwveth8
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

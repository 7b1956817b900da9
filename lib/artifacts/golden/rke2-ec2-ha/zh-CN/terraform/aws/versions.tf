# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.lLAGDQAAfZ3WuQ3AIBAEwJb4n3J4EzfghN6tI8AYOIHcwO4RjJbm7lDYKZpbXwz2-ZWDiQg2mqSzctILygmsFCrEUc8CjyLJrIiuv9-evPvhZoiE-nVkp6mPXIAaImGMh8iJ2ffIvbmKa9MrsF70JYe9G9SZJhZ5EF46ZbUx0xmNbSkP
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

# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.zCm2NAAAj7XX2w2AIAwF0JXkDePw_HEBxzclISDQgIkucG_5OCn93p2HI3nX1qVOCmu8AsPgeBN0VEla4ThhBywzFJIljnoWeBRJHip_kp8TznzVd090dYnQjiQ26GriRF2XCBu7TxwwtiOuXWaAi1qO1iLv2KxduE8k0sA8d8JKo7Qep5jQ_gfQCKSc3e9plSs9y7oB
# 以下内容的 SHA-256：2863ba0a78b736439cf413c03f55ed145a8d6736781728e609e134e64f1433b9
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
  region = "cn-north-1"
  # 拒绝在方案以外的账户中执行。
  allowed_account_ids = ["123456789012"]
}

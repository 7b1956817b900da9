# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.hmyhGQAA082YSQ7CMAxFr9Rm7hJxAM6QsUJUiA0Sm96dJAiauIlSyoYD-Ntu82R_f7j7jrDxdo-vZCtDD35BYVwvINUA0YMRljsmqSI97sLQqgIje4U0NsRSxzoel-G0vh0UAcWQvaiYoJUqFugCimEy54or5PIS2_xF0BppSSVttY-NaRt8u94igzVRVLKBCwGrKAD8V9QWDOXR9-od5XQwxi9Rp-sUbiqZDy36xtDjD6Qusf7DZXG-RhA3vo8F0JFH_71qyC_O5izjwfalDUx1_Ds7Lmrz_AQ
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

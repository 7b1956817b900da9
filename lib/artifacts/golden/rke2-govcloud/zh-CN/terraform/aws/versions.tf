# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.hurlUQAAjp2Xyw3AIAxDVyp_Og7fSxfopbuXcCgiEIE6ALYj8XAYucM_nx_olfNQgJt83ebiUOUNMgqecEabTNZOecnEAYVGwuSY50FEmVTWh6mLMoo4g6wbfkIZUoUElGpPX1OdEIhUob0H1YFMFHXNaQVyYS1pa3qeTevFW5BZ4lEE6ZXTp7F2kuTjvVwWcot_nhc
# 以下内容的 SHA-256：513292e025cadbb538480dd9b0a889a9f67601b8d06f30920c2cf26940ed2c42
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
  region = "us-gov-west-1"
  # 拒绝在方案以外的账户中执行。
  allowed_account_ids = ["123456789012"]
}

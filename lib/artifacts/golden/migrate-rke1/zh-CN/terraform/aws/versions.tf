# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.2ScQPgAAo82YORKAIAxFryQ7Hoe1cextvLuGQgHDgFZe4AeYvPAmF3fvCFvPjU3qL1xic-HUuNQSUWrtYzVTGeEgrJtaKHjBTWyLRDd7HVSURlhO2AS_Y5NMQyx1zPMgopxUsu7iIT7wWkVCeTwyoziPRECuIkECqsgH3uUh-6wnqDt1eatu8yaDdTvDJJJAPXPcCiNnpaHvymMg4-KXUOILLFxEL-Hc9wM
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

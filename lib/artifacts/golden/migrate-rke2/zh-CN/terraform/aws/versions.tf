# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.aZb2twAAms2YOxKAIAxEryR_PA7fxrG38e4aCgUMA1p5gd1kJi_ZycXdO8LW82OTxiSPlhqPr0Tc2e_xgBmFcFMLhXt_k9gizM1eBxWlEZYTNsHVaxJniKWOeR5ElJNKabpo8AOHlSTY45IZnbkkAmglCce9knxgWxbZZzjB2vHlLd9mJ4O-nSURSaCeOW6FkbPSMGVlGcga-CVs-GNq3w8
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

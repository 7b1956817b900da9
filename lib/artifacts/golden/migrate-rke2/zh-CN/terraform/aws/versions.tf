# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.-zpYQwAAtc2Yyw6EIAxFf0ne-Dk8N5PZz8Z_HyFGAVsRV64htzThtL3duRsj7LtubPI3KUdLDY-vRByz32kBcxfCn_rQ1O8PEjHC3Ox1UFEaYTlhU-p6KHGGWOqY50FEOak8TVcJPuCwkUzhYcmCzlISALSRTM29kTxhWz-yz3CGtROXY3HRTG7G7RSJSAL1zHErjJyVTr-sfgZQBl4J2249Bs3Dlua1hQAvjRiJTQCxE_Xp2urBJduy_AE
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

# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.We7UqQABDM2YYQ6DIAyFT7RFCooeRxBu4d1H0RiEAo6QbL8xhT770Ucv7r4j7BiJ-AqjbWziUgmLycTd2YYesCdzetlmI-20jkowPmAfzDK4MgWab8KMdhqkP3mUcgObUVA8QC5owGwYlMA2CootPwma4Hw_aJ1tD3FlZ5HfOZvNw50r14dlBjauhRrXaZHzTByEviJoi6CYduGMsC6ckpr69_V2C8PLVTN7h_k-MBI4HD1AIZo1UZR0K00E6dPMI2Go-j2FwaW8MM7YQYMw57O2Loz_6ofCUAyewuBSsWJ4W8Vg3P-vGOqKCHxhSRhoQwn6o1TID2cqmfxqREAbEdCfCH9JhjOB29ueeARfj919_wA
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

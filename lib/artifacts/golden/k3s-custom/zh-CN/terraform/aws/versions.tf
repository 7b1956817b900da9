# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.8_LkJgAA-M2Y3Q6DIAyFn2iLFBR9HPnbxd7_ftSZBWkRR0i2a0xLj_04hQ933xHm3cPfnnSIrY69PVmyi5u9DtM6GiXkgP5WZGsVBqx0yo9hGvQ2Nx9KaSAuC4np-ZAJh2lIBsUsJNp4FpIAetxkndYNy0peVcpbrORi3spxEIQHJ60y4zotep7JNnjgecM3wsZgXoUYzGhL_3jdOmG4xTuXuKe1XhgK8KHzfTVjjJdpRN4WiRh9jDmThXbtLgsulGWJIxo0yLJfUOuybF_9UBZK3i4LLpx2i2zrFoz7_91CD4ZkujuTBdoggv4QnVSHLyNsdTUWoI0F6M8CWvoL
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

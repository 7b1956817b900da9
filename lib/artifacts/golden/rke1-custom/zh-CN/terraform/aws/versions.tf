# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.1-4jvwABBM2YYQ6DIAyFT7RFCooeRxBu4d1H0RiEAo6QbL8xpX32ow8u7r4j7HgS8R1G29jEpRIWk4m7sw09YE_m9LLNRtppHZVgfMA5mGVwZQo034QZ7TRIn3lUcgObUVBMIBc0YDYMSmAbBcWRnwRNcL4nWmfbQ1zZWeR3zlbzcOfK8WGZgY1rocZ1WuQ8E4nQRwRtERTTLpwR1oVTUlP_vj5uYXi5bmbvsN4HRgIfRw9QiGFNNCU9ShNB-gzzSBiqf09hcCkvjDN20CDMea2tC-O_-qEwFIOnMLhU7Bje1jEY9_87hjoiAl9YEgbaUIL-KBXqwzeVTH01IqCNCOhPRO6ue91p9_0D
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

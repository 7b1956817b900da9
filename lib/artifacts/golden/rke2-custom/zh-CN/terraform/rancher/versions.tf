# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.423BpgAA882Ybw6DIAzFT7RFCoo7jvzb_W8w6syCtFhHTLbPmlf67M8HfLj7jrAYnjicIhkNCvwjzNGmaRmdUXrAZGpSsSgHXgcTxzQNdt3x7hbRwUolieV5yYKgUpKBqJLEAK4kCVr7RcqcrUAJdU2rbrOTk3UFkJOKELQ3blymh51nsgweVT6qnfJZLJqUxZz19IvLoQfDLZ-W1L3s9USc4xXl-1DFRCYziHygETOuidTKFjq1my34oG1L3lxBhy3b0VK2ZX3rh7ZQ8jZb8MHhtOi-aUHd_58W-mMo9mVHtkAfRHA9RAfd4Z0G253EAvSxANezgGH8Ag
# 以下内容的 SHA-256：b9e1bfa992fe39588bc6e296ae523445177fd1f08fdb2c222f1de594978ec38d
# 请先准备好 IAM 角色和标签，参见 RUNBOOK.md；
# 然后执行 terraform init 和 terraform apply。

terraform {
  required_providers {
    rancher2 = {
      source = "rancher/rancher2"
      # Provider 的每个主版本对应一个 Rancher 次版本。
      version = "~> 14.0"
    }
  }
}

# 地址和令牌来自环境变量：RANCHER_URL 和 RANCHER_TOKEN_KEY。
provider "rancher2" {}

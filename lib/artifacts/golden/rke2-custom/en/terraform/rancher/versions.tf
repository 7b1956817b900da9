# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.423BpgAA882Ybw6DIAzFT7RFCoo7jvzb_W8w6syCtFhHTLbPmlf67M8HfLj7jrAYnjicIhkNCvwjzNGmaRmdUXrAZGpSsSgHXgcTxzQNdt3x7hbRwUolieV5yYKgUpKBqJLEAK4kCVr7RcqcrUAJdU2rbrOTk3UFkJOKELQ3blymh51nsgweVT6qnfJZLJqUxZz19IvLoQfDLZ-W1L3s9USc4xXl-1DFRCYziHygETOuidTKFjq1my34oG1L3lxBhy3b0VK2ZX3rh7ZQ8jZb8MHhtOi-aUHd_58W-mMo9mVHtkAfRHA9RAfd4Z0G253EAvSxANezgGH8Ag
# SHA-256 of what follows: 55fad6ac78e2cf8919f74047abc3becf45f52830018a80f34193eec691b20a2d
# The IAM roles and the tags come first: see
# RUNBOOK.md. Then terraform init and terraform apply.

terraform {
  required_providers {
    rancher2 = {
      source = "rancher/rancher2"
      # Majors of the provider belong to one Rancher minor each.
      version = "~> 14.0"
    }
  }
}

# Address and token come from the environment:
# RANCHER_URL and RANCHER_TOKEN_KEY.
provider "rancher2" {}

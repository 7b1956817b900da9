# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.zCm2NAAAj7XX2w2AIAwF0JXkDePw_HEBxzclISDQgIkucG_5OCn93p2HI3nX1qVOCmu8AsPgeBN0VEla4ThhBywzFJIljnoWeBRJHip_kp8TznzVd090dYnQjiQ26GriRF2XCBu7TxwwtiOuXWaAi1qO1iLv2KxduE8k0sA8d8JKo7Qep5jQ_gfQCKSc3e9plSs9y7oB
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

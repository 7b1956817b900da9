# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.hmyhGQAA082YSQ7CMAxFr9Rm7hJxAM6QsUJUiA0Sm96dJAiauIlSyoYD-Ntu82R_f7j7jrDxdo-vZCtDD35BYVwvINUA0YMRljsmqSI97sLQqgIje4U0NsRSxzoel-G0vh0UAcWQvaiYoJUqFugCimEy54or5PIS2_xF0BppSSVttY-NaRt8u94igzVRVLKBCwGrKAD8V9QWDOXR9-od5XQwxi9Rp-sUbiqZDy36xtDjD6Qusf7DZXG-RhA3vo8F0JFH_71qyC_O5izjwfalDUx1_Ds7Lmrz_AQ
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

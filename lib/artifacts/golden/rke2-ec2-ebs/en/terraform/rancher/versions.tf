# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.sZPlawAAxr2YyRFCIRBEc_FOFcuwhcN6MQEv5i5wUFb5Wl8T6G6meNUwT-4-IyyzUa7JUYhu8kpzX79IWhHitFdBRmG4BcJwbq0lMYZY6piHwKPAsryGm4BfcNRJZvu5ZEVXLTkBrJPM5dxJDti1IfcMFtg2vrDyXZ7koO8G8kgC9cyB5UZoqdQQY4Lxv2ApM68wff9bnvTocAMnHnmQJ3okJNPEz96s8YiDNsQhaYEi8EQh7VhA1AivLIkQJL6kil8s19o4P_Mf12_3Bw
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

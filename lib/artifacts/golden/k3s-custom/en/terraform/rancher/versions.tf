# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.8_LkJgAA-M2Y3Q6DIAyFn2iLFBR9HPnbxd7_ftSZBWkRR0i2a0xLj_04hQ933xHm3cPfnnSIrY69PVmyi5u9DtM6GiXkgP5WZGsVBqx0yo9hGvQ2Nx9KaSAuC4np-ZAJh2lIBsUsJNp4FpIAetxkndYNy0peVcpbrORi3spxEIQHJ60y4zotep7JNnjgecM3wsZgXoUYzGhL_3jdOmG4xTuXuKe1XhgK8KHzfTVjjJdpRN4WiRh9jDmThXbtLgsulGWJIxo0yLJfUOuybF_9UBZK3i4LLpx2i2zrFoz7_91CD4ZkujuTBdoggv4QnVSHLyNsdTUWoI0F6M8CWvoL
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

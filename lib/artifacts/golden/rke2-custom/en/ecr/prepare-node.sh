#!/bin/sh
# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.423BpgAA882Ybw6DIAzFT7RFCoo7jvzb_W8w6syCtFhHTLbPmlf67M8HfLj7jrAYnjicIhkNCvwjzNGmaRmdUXrAZGpSsSgHXgcTxzQNdt3x7hbRwUolieV5yYKgUpKBqJLEAK4kCVr7RcqcrUAJdU2rbrOTk3UFkJOKELQ3blymh51nsgweVT6qnfJZLJqUxZz19IvLoQfDLZ-W1L3s9USc4xXl-1DFRCYziHygETOuidTKFjq1my34oG1L3lxBhy3b0VK2ZX3rh7ZQ8jZb8MHhtOi-aUHd_58W-mMo9mVHtkAfRHA9RAfd4Z0G253EAvSxANezgGH8Ag
# SHA-256 of what follows: e4764a97224b9e4042dd73e83a3a460ec6894186e4ec6d5aec8215c2755237ab
# Lets kubelet pull from Amazon ECR with the permissions of the node. Run it
# as root on each machine before it joins the cluster, or once while building
# its AMI. On a node that already runs, restart RKE2 or K3s afterwards.
# sudo sh prepare-node.sh [FILE or https URL of another build] [its SHA-256]
set -eu

# The newest build that upstream publishes, with its
# sums. It need not be of the cluster's version.
case "$(uname -m)" in
  x86_64) arch=amd64 sum=7644623e4ec9ad443ab352a8a5800a5180ee28741288be805286ba72bb8e7164 ;;
  aarch64 | arm64) arch=arm64 sum=1980e3a038cb16da48a137743b31fb81de6c0b59fa06c206c2bc20ce0a52f849 ;;
  *) echo "no build for $(uname -m)" >&2 && exit 1 ;;
esac
build=https://artifacts.k8s.io/binaries/cloud-provider-aws/v1.31.7/linux/$arch/ecr-credential-provider-linux-$arch

# A build of your own is checked where you give its sum.
if [ "$#" -gt 0 ]; then
  build=$1
  sum=${2:-}
fi

program=$(mktemp)
trap 'rm -f "$program"' EXIT
case "$build" in
  https://*) curl --fail --silent --show-error --location --proto '=https' --output "$program" "$build" ;;
  *) cp "$build" "$program" ;;
esac
if [ -n "$sum" ]; then
  echo "$sum  $program" | sha256sum --check --status || { echo "$build: wrong SHA-256" >&2 && exit 1; }
fi

# RKE2 and K3s look for the folder and the file when they start, and need both.
directory=/var/lib/rancher/credentialprovider
mkdir -p "$directory/bin"
install -m 0755 "$program" "$directory/bin/ecr-credential-provider"
cat > "$directory/config.yaml" <<'EOF'
apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
  - name: ecr-credential-provider
    matchImages:
      - "*.dkr.ecr.*.amazonaws.com"
      - "*.dkr.ecr-fips.*.amazonaws.com"
      - "*.dkr.ecr.*.amazonaws.com.cn"
    defaultCacheDuration: "12h"
    apiVersion: credentialprovider.kubelet.k8s.io/v1
EOF

#!/bin/sh
# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.6XXfowAAn82WyRWFIAxFW5IxWA7j5jfwN_YusFDE5ICubOAlcLiPe3D3jLDciNnb6kPBNbZVTsC0NpswXMV2xgsnkf3Djxc7OLmlePRrMBGStspJJpbyR5J8Wua4F0FGlfQC1b2763jBbRdaFqBCG57bUATpLrTowC30hvp10TH3FfDBZElPJk8zOXlQLYlFHoSXTlm9gjHIIkh9fBJS1EAP09y2HQ
# SHA-256 of what follows: 08e1c387b62cca22c37e13223c9810986e524c3252ad674942497e19e67cb62c
# Compares AWS with the Plan and changes nothing: one line per
# check, OK or MISSING. It ends with 1 when something is missing.
# It needs the AWS CLI, version 1 or 2, and the files in ../iam.

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=intree-a cluster_tag=kubernetes.io/cluster/intree-a
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
problems=0

say() { printf '%s: %s\n' "$1" "$2"; }
listed() { grep -qxF -e "$1" "$work/$2"; }

# Answers 1 where IAM knows no such thing; any other error ends the script.
found() {
  if "$@" >"$work/answer" 2>"$work/error"; then return 0; fi
  if grep -q NoSuchEntity "$work/error"; then return 1; fi
  cat "$work/error" >&2
  exit 1
}

account=$(aws sts get-caller-identity --query=Account --output=text)
if [ "$account" != 123456789012 ]; then
  say "$account" 'is not the account of the Plan' >&2
  exit 1
fi

iam=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/../iam
for file in trust.json control-plane.json worker.json; do
  if [ ! -r "$iam/$file" ]; then
    say "iam/$file" 'cannot be read' >&2
    exit 1
  fi
done

check() {
  label=$1
  note=''
  shift
  if "$@"; then
    printf 'OK       %s%s\n' "$label" "$note"
  else
    printf 'MISSING  %s\n' "$label"
    problems=1
  fi
}

plain() { tr -d '[:space:]'; }
# The words of a policy, sorted, where AWS returns it
# in another order; that proves less, and is said.
words() { tr -d '{}[]' | tr -s ',:[:space:]' '[\n*]' | sed '/^$/d' | sort; }
equal() {
  "$1" <"$work/answer" >"$work/here"
  "$1" <"$iam/$2" >"$work/wanted"
  cmp -s "$work/here" "$work/wanted"
}
same() {
  if equal plain "$1"; then return 0; fi
  equal words "$1" || return 1
  note=' (the same words in another order: compare the two by eye, or run setup.sh)'
}
tagged() { while IFS= read -r line; do grep -qxF -e "$line" "$work/answer" || return 1; done <"$work/own"; }

role() {
  found aws iam get-role --role-name="$1" \
    --query='Role.[Path,PermissionsBoundary.PermissionsBoundaryArn,Tags[].[Key,Value]]' --output=text || return 1
  if [ "$2" = existing ]; then return 0; fi
  tagged && [ "$(awk -F'\t' 'NR == 1 { print $1 }' "$work/answer")" = "$path" ] || return 1
  [ -z "$boundary" ] || [ "$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")" = "$boundary" ]
}
trust() {
  found aws iam get-role --role-name="$1" --query=Role.AssumeRolePolicyDocument --output=json && same trust.json
}
policy() {
  found aws iam get-role-policy --role-name="$1" --policy-name="$2" --query=PolicyDocument --output=json && same "$3"
}
profile() {
  query='InstanceProfile.[InstanceProfileName,Roles[0].RoleName,Tags[].[Key,Value]]'
  found aws iam get-instance-profile --instance-profile-name="$1" --query="$query" --output=text || return 1
  [ "$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")" = "$2" ] || return 1
  [ "$3" = existing ] || tagged
}
associated() {
  case $(awk -F'\t' -v machine="$1" '$1 == machine { print $3; exit }' "$work/associations") in
    */"$2") ;;
    *) return 1 ;;
  esac
}

path=/
boundary=''
printf '%s\t%s\n' lariat.dev/managed-by lariat kubernetes.io/cluster/intree-a owned lariat.dev/region eu-central-1 >"$work/own"

check 'role intree-a-control-plane' role intree-a-control-plane create
check 'trust policy intree-a-control-plane' trust intree-a-control-plane
check 'policy lariat-intree-a-control-plane' policy intree-a-control-plane lariat-intree-a-control-plane control-plane.json
check 'role intree-a-worker' role intree-a-worker create
check 'trust policy intree-a-worker' trust intree-a-worker
check 'policy lariat-intree-a-worker' policy intree-a-worker lariat-intree-a-worker worker.json
check 'instance profile intree-a-control-plane' profile intree-a-control-plane intree-a-control-plane create
check 'instance profile intree-a-worker' profile intree-a-worker intree-a-worker create

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
tab=$(printf '\t')
tag() { check "$1: $2 = $3" listed "$1$tab$2$tab$3" tags; }
tag sg-0f1e2d3c4b5a69788 kubernetes.io/cluster/intree-a owned
tag subnet-0a1b2c3d4e5f60711 kubernetes.io/cluster/intree-a shared
tag subnet-0a1b2c3d4e5f60711 kubernetes.io/role/internal-elb 1
tag subnet-0a1b2c3d4e5f60712 kubernetes.io/cluster/intree-a shared
tag subnet-0a1b2c3d4e5f60712 kubernetes.io/role/internal-elb 1
tag subnet-0a1b2c3d4e5f60713 kubernetes.io/cluster/intree-a shared
tag subnet-0a1b2c3d4e5f60713 kubernetes.io/role/elb 1
tag subnet-0a1b2c3d4e5f60714 kubernetes.io/cluster/intree-a shared
tag subnet-0a1b2c3d4e5f60714 kubernetes.io/role/elb 1

exit "$problems"

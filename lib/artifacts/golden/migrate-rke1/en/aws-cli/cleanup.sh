#!/bin/sh
# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.QiwE5gAAvs2YSRKDIBBFryQzHodxk8o-G-8eoSwC2B3ElWut32Dx8HUX7uYIe-8Tm3y-YImthVPDUktEq7Wn0UxnhBdh_agXTV7wIxYj0a1eBxWlEZYTtqS_I0qmIZY65nkQUS4qW3fzIW7w2kWm8nBkRXEdCYDcRSYJ6CJPeLeLHLOeoR7U5VhddCcX6w4uk0gC9cxxK4xclU7nrl0GcF08EsrSokw2Gcc2_7ca4EszDccRgLQd7dNdCcBhHCzVRZ637Qs
# SHA-256 of what follows: 3ff81f081fb47ab6496eabf7baf6241790f959b71ced9989148d25201709e91f
# Takes back what setup.sh made, after the cluster is gone: roles and
# profiles only with the tags of Lariat and of this cluster, tags only with
# the value that setup.sh wrote. Adopted roles stay. A profile that a machine
# had before is not given back. It needs the AWS CLI, version 1 or 2.

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=move-b cluster_tag=kubernetes.io/cluster/move-b
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

aws ec2 describe-iam-instance-profile-associations \
  --filters='[{"Name":"state","Values":["associating","associated"]}]' \
  --query='IamInstanceProfileAssociations[].[InstanceId,AssociationId,IamInstanceProfile.Arn]' --output=text \
  >"$work/associations"
printf '%s\n' '' >"$work/machines"

refuse() {
  say "$1" "$2" >&2
  problems=1
}

# Whether what was found is made by Lariat for this very cluster in this region.
mine() {
  awk -F'\t' '
    $1 == "lariat.dev/managed-by" && $2 == "lariat" { lariat = 1 }
    $1 == ENVIRON["cluster_tag"] { this = 1 }
    $1 == "lariat.dev/region" && $2 "" != ENVIRON["AWS_REGION"] "" { elsewhere = 1 }
    END { exit !(lariat && this && !elsewhere) }
  ' "$work/answer"
}
find_role() { found aws iam get-role --role-name="$1" --query='Role.[Path,Tags[].[Key,Value]]' --output=text; }
find_profile() {
  query='InstanceProfile.[InstanceProfileName,Roles[0].RoleName,Tags[].[Key,Value]]'
  found aws iam get-instance-profile --instance-profile-name="$1" --query="$query" --output=text
}
users() {
  awk -F'\t' -v name="/$1" '
    substr($3, length($3) - length(name) + 1) == name { print $1 "\t" $2 }
  ' "$work/associations" >"$work/users"
}

unused() {
  if ! find_profile "$1" || ! mine; then return; fi
  users "$1"
  while read -r machine _; do
    if listed "$machine" machines; then continue; fi
    say "$1 ($machine)" 'machines use it that the Plan does not name; delete the cluster first' >&2
    exit 1
  done <"$work/users"
}

remove_profile() {
  if ! find_profile "$1"; then return; fi
  if ! mine; then
    say "$1" 'left alone: Lariat did not make it for this cluster in this region'
    return
  fi
  role=$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")
  users "$1"
  while read -r _ association; do
    aws ec2 disassociate-iam-instance-profile --association-id="$association" </dev/null >"$work/answer"
  done <"$work/users"
  if [ "$role" = "$2" ]; then
    aws iam remove-role-from-instance-profile --instance-profile-name="$1" --role-name="$2"
  fi
  attempt "$1" aws iam delete-instance-profile --instance-profile-name="$1"
}

remove_policy() {
  if [ "$3" = create ] && { ! find_role "$1" || ! mine; }; then return; fi
  if found aws iam delete-role-policy --role-name="$1" --policy-name="$2"; then say "$2" removed; fi
}

remove_role() {
  if ! find_role "$1"; then return; fi
  if mine; then attempt "$1" aws iam delete-role --role-name="$1"; else say "$1" 'left alone: Lariat did not make it for this cluster in this region'; fi
}

attempt() {
  name=$1
  shift
  if "$@" 2>"$work/error"; then
    say "$name" removed
  elif grep -qE 'DeleteConflict|DependencyViolation' "$work/error"; then
    refuse "$name" 'something else is attached to it or uses it, so it stays'
  else
    cat "$work/error" >&2
    exit 1
  fi
}

unused move-b-control-plane
unused move-b-worker
remove_profile move-b-control-plane move-b-control-plane
remove_profile move-b-worker move-b-worker
remove_policy move-b-control-plane lariat-move-b-migration-control-plane existing
remove_policy move-b-worker lariat-move-b-migration-worker existing

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
# What carries the tag of another cluster.
# The cloud provider stops when it finds two.
awk -F'\t' '
  $2 == "KubernetesCluster" { if ($3 "" != ENVIRON["cluster_id"] "") print $1; next }
  $2 ~ /^kubernetes\.io\/cluster\// && $2 != ENVIRON["cluster_tag"] { print $1 }
' "$work/tags" >"$work/foreign"
awk -F'\t' '$2 == ENVIRON["cluster_tag"] { print $1 }' "$work/tags" >"$work/tagged"

tab=$(printf '\t')
remove_tag() {
  whose=$1
  tag=$2$tab$3
  json=$4
  shift 4
  for id in "$@"; do
    shift
    if ! listed "$id$tab$tag" tags; then continue; fi
    if [ "$whose" = common ] && { listed "$id" foreign || ! listed "$id" tagged; }; then continue; fi
    set -- "$@" "$id"
  done
  if [ $# = 0 ]; then return; fi
  aws ec2 delete-tags --resources "$@" --tags="$json"
  for id in "$@"; do say "$id" removed; done
}

remove_tag own kubernetes.io/cluster/move-b owned '[{"Key":"kubernetes.io/cluster/move-b","Value":"owned"}]' sg-0f1e2d3c4b5a69788
remove_tag own kubernetes.io/cluster/move-b shared '[{"Key":"kubernetes.io/cluster/move-b","Value":"shared"}]' subnet-0a1b2c3d4e5f60711 subnet-0a1b2c3d4e5f60712 subnet-0a1b2c3d4e5f60713 subnet-0a1b2c3d4e5f60714
remove_tag common kubernetes.io/role/internal-elb 1 '[{"Key":"kubernetes.io/role/internal-elb","Value":"1"}]' subnet-0a1b2c3d4e5f60711 subnet-0a1b2c3d4e5f60712
remove_tag common kubernetes.io/role/elb 1 '[{"Key":"kubernetes.io/role/elb","Value":"1"}]' subnet-0a1b2c3d4e5f60713 subnet-0a1b2c3d4e5f60714

exit "$problems"

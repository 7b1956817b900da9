#!/bin/sh
# Made by Lariat 0.1.0
# Open it again: http://127.0.0.1:3000/open#p=r1.-zpYQwAAtc2Yyw6EIAxFf0ne-Dk8N5PZz8Z_HyFGAVsRV64htzThtL3duRsj7LtubPI3KUdLDY-vRByz32kBcxfCn_rQ1O8PEjHC3Ox1UFEaYTlhU-p6KHGGWOqY50FEOak8TVcJPuCwkUzhYcmCzlISALSRTM29kTxhWz-yz3CGtROXY3HRTG7G7RSJSAL1zHErjJyVTr-sfgZQBl4J2249Bs3Dlua1hQAvjRiJTQCxE_Xp2urBJduy_AE
# SHA-256 of what follows: 12bb91367696b0cb8f92a249560a90e5e1de4ff5968a3a2467084c8d867d854a
# Makes in AWS what the Plan wants: roles, policies, instance profiles and
# tags. It may run again at any time, and leaves alone what Lariat did not
# make. It needs the AWS CLI, version 1 or 2, and the files in ../iam.

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=move-a cluster_tag=kubernetes.io/cluster/move-a
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

path=/
boundary=''
# Lariat made it, so Lariat may delete it again.
tags='[{"Key":"lariat.dev/managed-by","Value":"lariat"},{"Key":"kubernetes.io/cluster/move-a","Value":"owned"},{"Key":"lariat.dev/region","Value":"eu-central-1"}]'
blocked=''

refuse() {
  say "$1" "$2" >&2
  problems=1
}

# Tries again, for a minute, while AWS does
# not yet see what was made a moment ago.
patiently() {
  unseen=$1
  shift
  for pause in 1 2 4 8 15 15 15 0; do
    if "$@" >"$work/answer" 2>"$work/error"; then return 0; fi
    if [ "$pause" = 0 ] || ! grep -qiE -e "$unseen" "$work/error"; then
      cat "$work/error" >&2
      exit 1
    fi
    sleep "$pause"
  done
}

# Whether what was found is made by Lariat,
# and not for another cluster or region.
ours() {
  awk -F'\t' '
    $1 == "lariat.dev/managed-by" && $2 == "lariat" { lariat = 1 }
    $1 == ENVIRON["cluster_tag"] { this = 1; next }
    $1 ~ /^kubernetes\.io\/cluster\// || $1 == "KubernetesCluster" && $2 "" != ENVIRON["cluster_id"] "" { other = 1 }
    $1 == "lariat.dev/region" && $2 "" != ENVIRON["AWS_REGION"] "" { elsewhere = 1 }
    END { exit !(lariat && !elsewhere && (this || !other)) }
  ' "$work/answer"
}

block() {
  refuse "$1" "$3"
  blocked="$blocked $2/$1 "
}
is_blocked() { case $blocked in *" $1/$2 "*) ;; *) return 1 ;; esac }

own_role() {
  if found aws iam get-role --role-name="$1" --query='Role.[Path,Tags[].[Key,Value]]' --output=text; then
    if ! ours; then
      block "$1" role 'exists, and Lariat did not make it for this cluster in this region'
      return
    fi
    if [ "$(awk -F'\t' 'NR == 1 { print $1 }' "$work/answer")" != "$path" ]; then
      block "$1" role 'exists under another path, which IAM cannot change'
      return
    fi
    aws iam update-assume-role-policy --role-name="$1" --policy-document="file://$iam/trust.json"
    if [ -n "$boundary" ]; then
      aws iam put-role-permissions-boundary --role-name="$1" --permissions-boundary="$boundary"
    fi
    aws iam tag-role --role-name="$1" --tags="$tags"
    say "$1" written
  else
    name=$1
    if [ -n "$boundary" ]; then set -- --permissions-boundary="$boundary"; else set --; fi
    aws iam create-role --role-name="$name" --path="$path" "$@" --tags="$tags" \
      --assume-role-policy-document="file://$iam/trust.json" >"$work/answer"
    say "$name" made
  fi
}

adopted_role() {
  if ! found aws iam get-role --role-name="$1" --query=Role.AssumeRolePolicyDocument.Statement --output=json; then
    block "$1" role 'the role to adopt does not exist'
  elif ! grep -qE '"ec2\.amazonaws\.com(\.cn)?"' "$work/answer"; then
    block "$1" role 'does not let EC2 assume it'
  fi
}

policy() {
  if is_blocked role "$1"; then return; fi
  patiently NoSuchEntity \
    aws iam put-role-policy --role-name="$1" --policy-name="$2" --policy-document="file://$iam/$3"
  say "$2" written
}

profile() {
  if is_blocked role "$2"; then
    blocked="$blocked profile/$1 "
    return
  fi
  query='InstanceProfile.[InstanceProfileName,Roles[0].RoleName,Tags[].[Key,Value]]'
  if found aws iam get-instance-profile --instance-profile-name="$1" --query="$query" --output=text; then
    role=$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")
    if [ "$3" = create ] && ! ours; then
      block "$1" profile 'exists, and Lariat did not make it for this cluster in this region'
      return
    fi
    if [ "$role" != None ] && [ "$role" != "$2" ]; then
      block "$1" profile 'holds another role'
      return
    fi
    if ours; then aws iam tag-instance-profile --instance-profile-name="$1" --tags="$tags"; fi
    say "$1" written
  else
    role=None
    aws iam create-instance-profile --instance-profile-name="$1" --path="$path" --tags="$tags" >"$work/answer"
    say "$1" made
  fi
  if [ "$role" = None ]; then
    patiently NoSuchEntity aws iam add-role-to-instance-profile --instance-profile-name="$1" --role-name="$2"
  fi
}

adopted_role move-a-control-plane
policy move-a-control-plane lariat-move-a-migration-control-plane control-plane.json
adopted_role move-a-worker
policy move-a-worker lariat-move-a-migration-worker worker.json
profile move-a-control-plane move-a-control-plane existing
profile move-a-worker move-a-worker existing

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
# What carries the tag of another cluster.
# The cloud provider stops when it finds two.
awk -F'\t' '
  $2 == "KubernetesCluster" { if ($3 "" != ENVIRON["cluster_id"] "") print $1; next }
  $2 ~ /^kubernetes\.io\/cluster\// && $2 != ENVIRON["cluster_tag"] { print $1 }
' "$work/tags" >"$work/foreign"
: >"$work/machines"
awk '/^i-/ { print $1 }' "$work/machines" >"$work/there"
{
  aws ec2 describe-subnets \
    --filters='[{"Name":"subnet-id","Values":["subnet-0a1b2c3d4e5f60711","subnet-0a1b2c3d4e5f60712","subnet-0a1b2c3d4e5f60713","subnet-0a1b2c3d4e5f60714"]}]' \
    --query='Subnets[].[SubnetId]' --output=text
  aws ec2 describe-security-groups \
    --filters='[{"Name":"group-id","Values":["sg-0f1e2d3c4b5a69788"]}]' \
    --query='SecurityGroups[].[GroupId]' --output=text
} >>"$work/there"
# Machines that have, or would have, two tagged
# security groups: the cloud provider then opens none.
awk -F'\t' -v planned='sg-0f1e2d3c4b5a69788' '
  BEGIN { split(planned, ids, " "); for (i in ids) wanted[ids[i]] = 1 }
  FILENAME == ARGV[1] { if ($2 == ENVIRON["cluster_tag"]) tagged[$1] = 1; next }
  /^i-/ { machine = $1; next }
  {
    now = later = 0
    for (i = 1; i <= NF; i++) { now += ($i in tagged); later += ($i in tagged || $i in wanted) }
    if (now > 1) print machine
    if (later > 1) for (i = 1; i <= NF; i++) if ($i in wanted && !($i in tagged)) print $i
  }
' "$work/tags" "$work/machines" >"$work/crowded"

put_tags() {
  alone=$1
  json=$2
  shift 2
  for id in "$@"; do
    shift
    if ! listed "$id" there; then
      refuse "$id" 'does not exist in this region'
    elif [ "$alone" = alone ] && listed "$id" foreign; then
      refuse "$id" 'carries the tag of another cluster'
    elif listed "$id" crowded; then
      refuse "$id" 'a machine would have two security groups with the cluster tag, or the cluster two route tables'
    else
      set -- "$@" "$id"
    fi
  done
  if [ $# = 0 ]; then return; fi
  aws ec2 create-tags --resources "$@" --tags="$json"
  for id in "$@"; do say "$id" written; done
}

# Load balancer rules go into the one tagged
# group of a node; two of them are an error.
put_tags alone '[{"Key":"kubernetes.io/cluster/move-a","Value":"owned"}]' sg-0f1e2d3c4b5a69788
# Load balancers may use this subnet. One tagged
# for another cluster only is passed over.
put_tags shared '[{"Key":"kubernetes.io/cluster/move-a","Value":"shared"},{"Key":"kubernetes.io/role/internal-elb","Value":"1"}]' subnet-0a1b2c3d4e5f60711 subnet-0a1b2c3d4e5f60712
put_tags shared '[{"Key":"kubernetes.io/cluster/move-a","Value":"shared"},{"Key":"kubernetes.io/role/elb","Value":"1"}]' subnet-0a1b2c3d4e5f60713 subnet-0a1b2c3d4e5f60714

if [ "$problems" != 0 ]; then
  printf '%s\n' 'Not everything could be done: see above.' >&2
  exit 1
fi

#!/bin/sh
# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.423BpgAA882Ybw6DIAzFT7RFCoo7jvzb_W8w6syCtFhHTLbPmlf67M8HfLj7jrAYnjicIhkNCvwjzNGmaRmdUXrAZGpSsSgHXgcTxzQNdt3x7hbRwUolieV5yYKgUpKBqJLEAK4kCVr7RcqcrUAJdU2rbrOTk3UFkJOKELQ3blymh51nsgweVT6qnfJZLJqUxZz19IvLoQfDLZ-W1L3s9USc4xXl-1DFRCYziHygETOuidTKFjq1my34oG1L3lxBhy3b0VK2ZX3rh7ZQ8jZb8MHhtOi-aUHd_58W-mMo9mVHtkAfRHA9RAfd4Z0G253EAvSxANezgGH8Ag
# 以下内容的 SHA-256：478a3770b6585981be51e8d1eea1a31bc0e90b31d288d1840349a3d3a3753805
# 在集群删除之后撤销 setup.sh 所做的更改：角色和实例配置文件仅在带有 Lariat
# 和本集群的标签时删除，标签仅在值与 setup.sh 写入的一致时删除。沿用的现有
# 角色会保留。机器原先的实例配置文件不会恢复。需要 AWS CLI（版本 1 或 2）。

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=edge-a cluster_tag=kubernetes.io/cluster/edge-a
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
problems=0

say() { printf '%s: %s\n' "$1" "$2"; }
listed() { grep -qxF -e "$1" "$work/$2"; }

# IAM 中不存在该对象时返回 1；其他错误会终止脚本。
found() {
  if "$@" >"$work/answer" 2>"$work/error"; then return 0; fi
  if grep -q NoSuchEntity "$work/error"; then return 1; fi
  cat "$work/error" >&2
  exit 1
}

account=$(aws sts get-caller-identity --query=Account --output=text)
if [ "$account" != 123456789012 ]; then
  say "$account" '不是方案中的账户' >&2
  exit 1
fi

aws ec2 describe-iam-instance-profile-associations \
  --filters='[{"Name":"state","Values":["associating","associated"]}]' \
  --query='IamInstanceProfileAssociations[].[InstanceId,AssociationId,IamInstanceProfile.Arn]' --output=text \
  >"$work/associations"
printf '%s\n' i-0b1c2d3e4f5a6b7c1 i-0b1c2d3e4f5a6b7c2 i-0b1c2d3e4f5a6b7c3 i-0b1c2d3e4f5a6b7c4 i-0b1c2d3e4f5a6b7c5 >"$work/machines"

refuse() {
  say "$1" "$2" >&2
  problems=1
}

# 判断找到的对象是否由 Lariat 为该区域的本集群创建。
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
    say "$1 ($machine)" '仍被方案之外的机器使用；请先删除集群' >&2
    exit 1
  done <"$work/users"
}

remove_profile() {
  if ! find_profile "$1"; then return; fi
  if ! mine; then
    say "$1" '保留不动：并非由 Lariat 为该区域的本集群创建'
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
  if found aws iam delete-role-policy --role-name="$1" --policy-name="$2"; then say "$2" '已删除'; fi
}

remove_role() {
  if ! find_role "$1"; then return; fi
  if mine; then attempt "$1" aws iam delete-role --role-name="$1"; else say "$1" '保留不动：并非由 Lariat 为该区域的本集群创建'; fi
}

attempt() {
  name=$1
  shift
  if "$@" 2>"$work/error"; then
    say "$name" '已删除'
  elif grep -qE 'DeleteConflict|DependencyViolation' "$work/error"; then
    refuse "$name" '仍附加有其他内容或仍被使用，因此保留'
  else
    cat "$work/error" >&2
    exit 1
  fi
}

unused edge-a-control-plane
unused edge-a-worker
remove_profile edge-a-control-plane edge-a-control-plane
remove_profile edge-a-worker edge-a-worker
remove_policy edge-a-control-plane lariat-edge-a-control-plane create
remove_role edge-a-control-plane
remove_policy edge-a-worker lariat-edge-a-worker create
remove_role edge-a-worker

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
# 带有其他集群标签的资源。云提供商发现两个集群标签时会停止工作。
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
  for id in "$@"; do say "$id" '已删除'; done
}

remove_tag own kubernetes.io/cluster/edge-a owned '[{"Key":"kubernetes.io/cluster/edge-a","Value":"owned"}]' i-0b1c2d3e4f5a6b7c1 i-0b1c2d3e4f5a6b7c2 i-0b1c2d3e4f5a6b7c3 i-0b1c2d3e4f5a6b7c4 i-0b1c2d3e4f5a6b7c5 sg-0f1e2d3c4b5a69788
remove_tag own kubernetes.io/cluster/edge-a shared '[{"Key":"kubernetes.io/cluster/edge-a","Value":"shared"}]' subnet-0a1b2c3d4e5f60711 subnet-0a1b2c3d4e5f60712 subnet-0a1b2c3d4e5f60713 subnet-0a1b2c3d4e5f60714
remove_tag common kubernetes.io/role/internal-elb 1 '[{"Key":"kubernetes.io/role/internal-elb","Value":"1"}]' subnet-0a1b2c3d4e5f60711 subnet-0a1b2c3d4e5f60712
remove_tag common kubernetes.io/role/elb 1 '[{"Key":"kubernetes.io/role/elb","Value":"1"}]' subnet-0a1b2c3d4e5f60713 subnet-0a1b2c3d4e5f60714

exit "$problems"

#!/bin/sh
# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.sZPlawAAxr2YyRFCIRBEc_FOFcuwhcN6MQEv5i5wUFb5Wl8T6G6meNUwT-4-IyyzUa7JUYhu8kpzX79IWhHitFdBRmG4BcJwbq0lMYZY6piHwKPAsryGm4BfcNRJZvu5ZEVXLTkBrJPM5dxJDti1IfcMFtg2vrDyXZ7koO8G8kgC9cyB5UZoqdQQY4Lxv2ApM68wff9bnvTocAMnHnmQJ3okJNPEz96s8YiDNsQhaYEi8EQh7VhA1AivLIkQJL6kil8s19o4P_Mf12_3Bw
# 以下内容的 SHA-256：4b69d301e12dea93ee29c489560f427804548535adae4cc15613d60e71dc1deb
# 在 AWS 中创建方案所需的角色、实例配置文件和标签。可随时重复运行，不会改动并
# 非由 Lariat 创建的资源。需要 AWS CLI（版本 1 或 2）以及 ../iam 中的文件。

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=data-a cluster_tag=kubernetes.io/cluster/data-a
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

iam=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/../iam
for file in trust.json control-plane.json worker.json; do
  if [ ! -r "$iam/$file" ]; then
    say "iam/$file" '无法读取' >&2
    exit 1
  fi
done

path=/
boundary=''
# 由 Lariat 创建，因此 Lariat 之后可以将其删除。
tags='[{"Key":"lariat.dev/managed-by","Value":"lariat"},{"Key":"kubernetes.io/cluster/data-a","Value":"owned"},{"Key":"lariat.dev/region","Value":"eu-central-1"}]'
blocked=''

refuse() {
  say "$1" "$2" >&2
  problems=1
}

# AWS 尚未识别刚创建的对象时，在一分钟内重试。
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

# 判断找到的对象是否由 Lariat 创建，且不属于其他集群或其他区域。
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
      block "$1" role '已存在，但并非由 Lariat 为该区域的本集群创建'
      return
    fi
    if [ "$(awk -F'\t' 'NR == 1 { print $1 }' "$work/answer")" != "$path" ]; then
      block "$1" role '已存在于其他路径下，IAM 无法更改路径'
      return
    fi
    aws iam update-assume-role-policy --role-name="$1" --policy-document="file://$iam/trust.json"
    if [ -n "$boundary" ]; then
      aws iam put-role-permissions-boundary --role-name="$1" --permissions-boundary="$boundary"
    fi
    aws iam tag-role --role-name="$1" --tags="$tags"
    say "$1" '已写入'
  else
    name=$1
    if [ -n "$boundary" ]; then set -- --permissions-boundary="$boundary"; else set --; fi
    aws iam create-role --role-name="$name" --path="$path" "$@" --tags="$tags" \
      --assume-role-policy-document="file://$iam/trust.json" >"$work/answer"
    say "$name" '已创建'
  fi
}

adopted_role() {
  if ! found aws iam get-role --role-name="$1" --query=Role.AssumeRolePolicyDocument.Statement --output=json; then
    block "$1" role '要沿用的角色不存在'
  elif ! grep -qE '"ec2\.amazonaws\.com(\.cn)?"' "$work/answer"; then
    block "$1" role '不允许 EC2 代入该角色'
  fi
}

policy() {
  if is_blocked role "$1"; then return; fi
  patiently NoSuchEntity \
    aws iam put-role-policy --role-name="$1" --policy-name="$2" --policy-document="file://$iam/$3"
  say "$2" '已写入'
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
      block "$1" profile '已存在，但并非由 Lariat 为该区域的本集群创建'
      return
    fi
    if [ "$role" != None ] && [ "$role" != "$2" ]; then
      block "$1" profile '已包含其他角色'
      return
    fi
    if ours; then aws iam tag-instance-profile --instance-profile-name="$1" --tags="$tags"; fi
    say "$1" '已写入'
  else
    role=None
    aws iam create-instance-profile --instance-profile-name="$1" --path="$path" --tags="$tags" >"$work/answer"
    say "$1" '已创建'
  fi
  if [ "$role" = None ]; then
    patiently NoSuchEntity aws iam add-role-to-instance-profile --instance-profile-name="$1" --role-name="$2"
  fi
}

own_role data-a-control-plane
policy data-a-control-plane lariat-data-a-control-plane control-plane.json
own_role data-a-worker
policy data-a-worker lariat-data-a-worker worker.json
profile data-a-control-plane data-a-control-plane create
profile data-a-worker data-a-worker create

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
# 带有其他集群标签的资源。云提供商发现两个集群标签时会停止工作。
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
# 已有或将有两个带标签的安全组的机器：此时云提供商不会为其放行。
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
      refuse "$id" '在该区域中不存在'
    elif [ "$alone" = alone ] && listed "$id" foreign; then
      refuse "$id" '带有其他集群的标签'
    elif listed "$id" crowded; then
      refuse "$id" '会使某台机器拥有两个带集群标签的安全组，或使集群拥有两个带标签的路由表'
    else
      set -- "$@" "$id"
    fi
  done
  if [ $# = 0 ]; then return; fi
  aws ec2 create-tags --resources "$@" --tags="$json"
  for id in "$@"; do say "$id" '已写入'; done
}

# 负载均衡器的规则写入节点上唯一带有该标签的安全组；若有两个则会报错。
put_tags alone '[{"Key":"kubernetes.io/cluster/data-a","Value":"owned"}]' sg-0f1e2d3c4b5a69788
# 负载均衡器可以使用该子网。只带有其他集群标签的子网会被跳过。
put_tags shared '[{"Key":"kubernetes.io/cluster/data-a","Value":"shared"},{"Key":"kubernetes.io/role/internal-elb","Value":"1"}]' subnet-0a1b2c3d4e5f60711 subnet-0a1b2c3d4e5f60712
put_tags shared '[{"Key":"kubernetes.io/cluster/data-a","Value":"shared"},{"Key":"kubernetes.io/role/elb","Value":"1"}]' subnet-0a1b2c3d4e5f60713 subnet-0a1b2c3d4e5f60714

if [ "$problems" != 0 ]; then
  printf '%s\n' '有部分操作未能完成，请查看上面的输出。' >&2
  exit 1
fi

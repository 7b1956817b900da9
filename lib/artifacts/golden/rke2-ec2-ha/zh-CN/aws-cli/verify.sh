#!/bin/sh
# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.lLAGDQAAfZ3WuQ3AIBAEwJb4n3J4EzfghN6tI8AYOIHcwO4RjJbm7lDYKZpbXwz2-ZWDiQg2mqSzctILygmsFCrEUc8CjyLJrIiuv9-evPvhZoiE-nVkp6mPXIAaImGMh8iJ2ffIvbmKa9MrsF70JYe9G9SZJhZ5EF46ZbUx0xmNbSkP
# 以下内容的 SHA-256：31f1f0fd2dd75cd146146c38e8e89948b391efab6c0e336858b7e5ada74953f5
# 将 AWS 与方案进行比对，不作任何改动：每项检查输出一行，OK 或 MISSING。
# 有缺失时以 1 退出。需要 AWS CLI（版本 1 或 2）以及 ../iam 中的文件。

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=prod-a cluster_tag=kubernetes.io/cluster/prod-a
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
# AWS 返回的顺序不同时，将策略拆成词并排序
# 后比较；这样的比较不够严格，会加以说明。
words() { tr -d '{}[]' | tr -s ',:[:space:]' '[\n*]' | sed '/^$/d' | sort; }
equal() {
  "$1" <"$work/answer" >"$work/here"
  "$1" <"$iam/$2" >"$work/wanted"
  cmp -s "$work/here" "$work/wanted"
}
same() {
  if equal plain "$1"; then return 0; fi
  equal words "$1" || return 1
  note='（内容相同但顺序不同：请人工比对，或运行 setup.sh）'
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
printf '%s\t%s\n' lariat.dev/managed-by lariat kubernetes.io/cluster/prod-a owned lariat.dev/region eu-central-1 >"$work/own"

check '角色 prod-a-control-plane' role prod-a-control-plane create
check '信任策略 prod-a-control-plane' trust prod-a-control-plane
check '策略 lariat-prod-a-control-plane' policy prod-a-control-plane lariat-prod-a-control-plane control-plane.json
check '角色 prod-a-worker' role prod-a-worker create
check '信任策略 prod-a-worker' trust prod-a-worker
check '策略 lariat-prod-a-worker' policy prod-a-worker lariat-prod-a-worker worker.json
check '实例配置文件 prod-a-control-plane' profile prod-a-control-plane prod-a-control-plane create
check '实例配置文件 prod-a-worker' profile prod-a-worker prod-a-worker create

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
tab=$(printf '\t')
tag() { check "$1: $2 = $3" listed "$1$tab$2$tab$3" tags; }
tag sg-0f1e2d3c4b5a69788 kubernetes.io/cluster/prod-a owned
tag subnet-0a1b2c3d4e5f60711 kubernetes.io/cluster/prod-a shared
tag subnet-0a1b2c3d4e5f60711 kubernetes.io/role/internal-elb 1
tag subnet-0a1b2c3d4e5f60712 kubernetes.io/cluster/prod-a shared
tag subnet-0a1b2c3d4e5f60712 kubernetes.io/role/internal-elb 1
tag subnet-0a1b2c3d4e5f60713 kubernetes.io/cluster/prod-a shared
tag subnet-0a1b2c3d4e5f60713 kubernetes.io/role/elb 1
tag subnet-0a1b2c3d4e5f60714 kubernetes.io/cluster/prod-a shared
tag subnet-0a1b2c3d4e5f60714 kubernetes.io/role/elb 1

exit "$problems"

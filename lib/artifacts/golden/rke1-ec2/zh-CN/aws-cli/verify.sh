#!/bin/sh
# 由 Lariat 0.1.0 生成
# 重新打开：http://127.0.0.1:3000/open#p=r1.gcPNZwAArM2YSRKEIAxFryQQBo_DuOkL9Ma7d4NVFkNSqAvLC_xEJI8Hx9xdm7D9SaRsFFxjB0tFFJNBa7adA54cz6_-8HxIPf9CNbWT__pW6KCQ4Ndgok7KSgdMLLkEiQjLHPciQJRJLbosbPdHbqCjC80NUKEVUupQhCpdaDaSIXSgTdvoHD2FMZPKQFcmv-Zk5QndEos8CA9OWrVqY5BGEIK9khPtZaGRfsSODwveth8
# 以下内容的 SHA-256：ca2f39bff16338bc242758a6c3a33746583b3459c58e28246e0afd6d93353b33
# 将 AWS 与方案进行比对，不作任何改动：每项检查输出一行，OK 或 MISSING。
# 有缺失时以 1 退出。需要 AWS CLI（版本 1 或 2）以及 ../iam 中的文件。

# shellcheck disable=SC1003,SC2016,SC2088,SC2317,SC2329
set -eu

export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_PAGER='' AWS_CLI_FILE_ENCODING=UTF-8
export cluster_id=docker-a cluster_tag=kubernetes.io/cluster/docker-a
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
printf '%s\t%s\n' lariat.dev/managed-by lariat kubernetes.io/cluster/docker-a owned lariat.dev/region eu-central-1 >"$work/own"

check '角色 docker-a-control-plane' role docker-a-control-plane create
check '信任策略 docker-a-control-plane' trust docker-a-control-plane
check '策略 lariat-docker-a-control-plane' policy docker-a-control-plane lariat-docker-a-control-plane control-plane.json
check '角色 docker-a-worker' role docker-a-worker create
check '信任策略 docker-a-worker' trust docker-a-worker
check '策略 lariat-docker-a-worker' policy docker-a-worker lariat-docker-a-worker worker.json
check '实例配置文件 docker-a-control-plane' profile docker-a-control-plane docker-a-control-plane create
check '实例配置文件 docker-a-worker' profile docker-a-worker docker-a-worker create

aws ec2 describe-tags \
  --filters='[{"Name":"key","Values":["kubernetes.io/cluster/*","kubernetes.io/role/*","KubernetesCluster","ebs.csi.aws.com/cluster"]},{"Name":"resource-type","Values":["instance","subnet","security-group","route-table","volume"]}]' \
  --query='Tags[].[ResourceId,Key,Value]' --output=text >"$work/tags"
tab=$(printf '\t')
tag() { check "$1: $2 = $3" listed "$1$tab$2$tab$3" tags; }
tag sg-0f1e2d3c4b5a69788 kubernetes.io/cluster/docker-a owned
tag subnet-0a1b2c3d4e5f60711 kubernetes.io/cluster/docker-a shared
tag subnet-0a1b2c3d4e5f60711 kubernetes.io/role/internal-elb 1
tag subnet-0a1b2c3d4e5f60712 kubernetes.io/cluster/docker-a shared
tag subnet-0a1b2c3d4e5f60712 kubernetes.io/role/internal-elb 1
tag subnet-0a1b2c3d4e5f60713 kubernetes.io/cluster/docker-a shared
tag subnet-0a1b2c3d4e5f60713 kubernetes.io/role/elb 1
tag subnet-0a1b2c3d4e5f60714 kubernetes.io/cluster/docker-a shared
tag subnet-0a1b2c3d4e5f60714 kubernetes.io/role/elb 1

exit "$problems"

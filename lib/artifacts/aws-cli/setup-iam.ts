import { managedByTag, regionTag } from '@/lib/derive/cluster-tag'
import type { comments, words } from './words'

type Words = ReturnType<typeof words>
type Comments = ReturnType<typeof comments>

/** Shell functions `patiently`, `ours`, `own_role`, `adopted_role` and `policy`. */
export const roleFunctions = (w: Words, c: Comments) => String.raw`refuse() {
  say "$1" "$2" >&2
  problems=1
}

${c.patiently}
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

${c.ours}
ours() {
  awk -F'\t' '
    $1 == "${managedByTag.key}" && $2 == "${managedByTag.value}" { lariat = 1 }
    $1 == ENVIRON["cluster_tag"] { this = 1; next }
    $1 ~ /^kubernetes\.io\/cluster\// || $1 == "KubernetesCluster" && $2 "" != ENVIRON["cluster_id"] "" { other = 1 }
    $1 == "${regionTag}" && $2 "" != ENVIRON["AWS_REGION"] "" { elsewhere = 1 }
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
      block "$1" role ${w.notOurs}
      return
    fi
    if [ "$(awk -F'\t' 'NR == 1 { print $1 }' "$work/answer")" != "$path" ]; then
      block "$1" role ${w.otherPath}
      return
    fi
    aws iam update-assume-role-policy --role-name="$1" --policy-document="file://$iam/trust.json"
    if [ -n "$boundary" ]; then
      aws iam put-role-permissions-boundary --role-name="$1" --permissions-boundary="$boundary"
    fi
    aws iam tag-role --role-name="$1" --tags="$tags"
    say "$1" ${w.written}
  else
    name=$1
    if [ -n "$boundary" ]; then set -- --permissions-boundary="$boundary"; else set --; fi
    aws iam create-role --role-name="$name" --path="$path" "$@" --tags="$tags" \
      --assume-role-policy-document="file://$iam/trust.json" >"$work/answer"
    say "$name" ${w.made}
  fi
}

adopted_role() {
  if ! found aws iam get-role --role-name="$1" --query=Role.AssumeRolePolicyDocument.Statement --output=json; then
    block "$1" role ${w.noRole}
  elif ! grep -qE '"ec2\.amazonaws\.com(\.cn)?"' "$work/answer"; then
    block "$1" role ${w.noTrust}
  fi
}

policy() {
  if is_blocked role "$1"; then return; fi
  patiently NoSuchEntity \
    aws iam put-role-policy --role-name="$1" --policy-name="$2" --policy-document="file://$iam/$3"
  say "$2" ${w.written}
}`

/** Shell function `profile`: name, role, and whether the Plan makes or adopts it. */
export const profileFunction = (w: Words) => String.raw`profile() {
  if is_blocked role "$2"; then
    blocked="$blocked profile/$1 "
    return
  fi
  query='InstanceProfile.[InstanceProfileName,Roles[0].RoleName,Tags[].[Key,Value]]'
  if found aws iam get-instance-profile --instance-profile-name="$1" --query="$query" --output=text; then
    role=$(awk -F'\t' 'NR == 1 { print $2 }' "$work/answer")
    if [ "$3" = create ] && ! ours; then
      block "$1" profile ${w.notOurs}
      return
    fi
    if [ "$role" != None ] && [ "$role" != "$2" ]; then
      block "$1" profile ${w.otherRole}
      return
    fi
    if ours; then aws iam tag-instance-profile --instance-profile-name="$1" --tags="$tags"; fi
    say "$1" ${w.written}
  else
    role=None
    aws iam create-instance-profile --instance-profile-name="$1" --path="$path" --tags="$tags" >"$work/answer"
    say "$1" ${w.made}
  fi
  if [ "$role" = None ]; then
    patiently NoSuchEntity aws iam add-role-to-instance-profile --instance-profile-name="$1" --role-name="$2"
  fi
}`

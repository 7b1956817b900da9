import type { words } from './words'

type Words = ReturnType<typeof words>

/**
 * Ids that must not get the cluster tag, in `$work/crowded`. As `lib/converge/diff/tags.ts` judges;
 * kubernetes/cloud-provider-aws pkg/providers/v1/aws.go findSecurityGroupForInstance.
 */
export const readCrowded = (groups: readonly string[]) => String.raw`awk -F'\t' -v planned='${groups.join(' ')}' '
  BEGIN { split(planned, ids, " "); for (i in ids) wanted[ids[i]] = 1 }
  FILENAME == ARGV[1] { if ($2 == ENVIRON["cluster_tag"]) tagged[$1] = 1; next }
  /^i-/ { machine = $1; next }
  {
    now = later = 0
    for (i = 1; i <= NF; i++) { now += ($i in tagged); later += ($i in tagged || $i in wanted) }
    if (now > 1) print machine
    if (later > 1) for (i = 1; i <= NF; i++) if ($i in wanted && !($i in tagged)) print $i
  }
' "$work/tags" "$work/machines" >"$work/crowded"`

/** A route table that must not get it either, because another one has it: as `lib/converge/diff/tags.ts` judges. */
export const readOtherTable = (table: string) => String.raw`awk -F'\t' -v planned=${table} '
  $1 ~ /^rtb-/ && $2 == ENVIRON["cluster_tag"] { if ($1 == planned) has = 1; else other = 1 }
  END { if (other && !has) print planned }
' "$work/tags" >>"$work/crowded"`

/** Shell function `associate`: machine and profile. */
export const associate = (w: Words, replaces: boolean) => String.raw`associate() {
  if is_blocked profile "$2"; then return; fi
  if ! listed "$1" there; then
    refuse "$1" ${w.absent}
    return
  fi
  if listed "$1" foreign; then
    refuse "$1" ${w.otherCluster}
    return
  fi
  profile="{\"Name\":\"$2\"}"
  current=$(awk -F'\t' -v machine="$1" '$1 == machine { print $3; exit }' "$work/associations")
  case $current in
    '')
      patiently 'NoSuchEntity|instance ?profile' \
        aws ec2 associate-iam-instance-profile --instance-id="$1" --iam-instance-profile="$profile"
      ;;
    */"$2") return ;;
    *)
${replaces ? replace : `      refuse "$1" ${w.otherProfile}\n      return`}
      ;;
  esac
  say "$1" ${w.written}
}`

const replace = String.raw`      association=$(awk -F'\t' -v machine="$1" '$1 == machine { print $2; exit }' "$work/associations")
      patiently 'NoSuchEntity|instance ?profile' \
        aws ec2 replace-iam-instance-profile-association --association-id="$association" \
        --iam-instance-profile="$profile"`

/** Shell function `put_tags`: whether another cluster may have them too, the tags, and the ids. */
export const putTags = (w: Words) => String.raw`put_tags() {
  alone=$1
  json=$2
  shift 2
  for id in "$@"; do
    shift
    if ! listed "$id" there; then
      refuse "$id" ${w.absent}
    elif [ "$alone" = alone ] && listed "$id" foreign; then
      refuse "$id" ${w.otherCluster}
    elif listed "$id" crowded; then
      refuse "$id" ${w.crowded}
    else
      set -- "$@" "$id"
    fi
  done
  if [ $# = 0 ]; then return; fi
  aws ec2 create-tags --resources "$@" --tags="$json"
  for id in "$@"; do say "$id" ${w.written}; done
}`

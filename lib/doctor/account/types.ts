import type { AccountList, AccountLists } from '@/lib/account-facts'
import type { AppError } from '@/lib/app-error'
import type { Knowledge, Severity } from '@/lib/rules/types'
import type { Text } from '@/lib/text'

/** Which cluster is looked at. */
export interface Scope {
  readonly clusterId: string
  readonly region: string
}

/** A value as it was read: of which resource, in which field of AWS's answer. */
export interface Evidence {
  readonly resource: string
  readonly field: string
  readonly value: string
}

/** One place in the account where a rule is broken. `values` fill the `{…}` in the rule's texts. */
export interface AccountFinding {
  /** Ids of the resources that are wrong. */
  readonly subject: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Where it is less than its rule's: what is found here may be meant so. */
  readonly severity?: Severity
  readonly values?: Readonly<Record<string, string | number>>
  /** AWS CLI calls that mend it, each as its arguments; none where it takes more than that. */
  readonly commands: readonly (readonly string[])[]
}

/** What every rule of an account tells a person. */
export interface AccountKnowledge extends Knowledge {
  /** What to do, in words. */
  readonly remedy: Text
}

/** A failure that an account shows. It is judged when all the lists that it needs could be read. */
export interface AccountRule extends AccountKnowledge {
  readonly needs: readonly AccountList[]
  check(facts: Scope & AccountLists): readonly AccountFinding[]
}

/** A rule that sees the lists it needs and no others. */
export interface AccountRuleOf<L extends AccountList> extends AccountKnowledge {
  readonly needs: readonly L[]
  check(facts: Scope & Pick<AccountLists, L>): readonly AccountFinding[]
}

/** A broken rule with its place, as screens show it. Plain data: the server sends it as it is. */
export interface AccountProblem {
  readonly rule: AccountKnowledge
  readonly finding: AccountFinding
}

/** A rule that could not be judged: its first list that could not be read, and why. */
export interface Unjudged {
  readonly rule: AccountKnowledge
  readonly list: AccountList
  readonly error: AppError
}

/** Subnets of one kind of load balancer, one per zone, as the cloud controller would choose them. */
export interface SubnetChoice {
  readonly zone: string
  readonly subnetId: string
}

/** In one VPC. Both empty: the controller would find no suitable subnet. */
export interface VpcChoices {
  readonly vpcId: string
  readonly internetFacing: readonly SubnetChoice[]
  readonly internal: readonly SubnetChoice[]
}

/** What the doctor says. Null: the lists for that could not be read. */
export interface Diagnosis extends Scope {
  /** Machines that carry the cluster's tag. */
  readonly machines: readonly { readonly id: string; readonly name: string }[] | null
  readonly balancerSubnets: readonly VpcChoices[] | null
  /** How permissions were judged: by IAM's own simulator, or from the policy documents alone. */
  readonly permissionsBy: 'simulation' | 'documents' | null
  /** The worst first. */
  readonly problems: readonly AccountProblem[]
  readonly unread: readonly Unjudged[]
}

/** Why a change is made: the keys under `changes.why` in `messages/`. */
export const whyKeys = [
  'role-create',
  'role-update',
  'role-adopt',
  'policy-create',
  'policy-update',
  'profile-create',
  'profile-update',
  'association-create',
  'association-replace',
  'tags-instance',
  'tags-subnet',
  'tags-security-group',
  'tags-route-table',
  'tags-volume',
  'group-create',
  'group-update',
  'group-delete',
  'linked-role-create',
  'managed-policy-create',
  'controller-policy-create',
  'credential-policy-create',
  'managed-policy-update',
  'policy-moved',
  'managed-policy-moved',
  'managed-policy-delete',
  'setting-vpc-dns',
  'setting-metadata-options',
  'setting-metadata-defaults',
  'setting-hostname-type',
  'setting-shared',
  'role-delete',
  'policy-delete',
  'profile-delete',
  'profile-restore',
  'association-restore',
  'association-remove',
  'association-former-gone',
  'tags-restore',
  'setting-restore',
  'setting-kept',
  'setting-theirs',
  'unchanged',
  'left',
  'conflict',
] as const
export type WhyKey = (typeof whyKeys)[number]

/** What stands in the way of a change: the keys under `changes.conflict` in `messages/`. */
export const conflictKeys = [
  'role-not-ours',       // a role of this name exists and Lariat did not make it
  'role-other-cluster',  // Lariat made it, for another cluster
  'role-path',           // it stands under another path, which IAM cannot change
  'role-missing',        // the role to adopt does not exist
  'role-trust',          // the role to adopt does not let EC2 assume it
  'profile-not-ours',
  'profile-other-cluster',
  'profile-other-role',  // it holds another role, and a profile holds one
  'profile-two-roles',   // the Plan gives one profile name to two roles
  'resource-missing',    // no such instance, subnet or security group in this region
  'other-profile',       // the machine has another profile, and the Plan does not replace it
  'other-cluster-tag',   // the machine belongs to another cluster
  'shared-as-owned',     // another cluster's group or subnet, about to be tagged as this cluster's own
  'two-tagged-groups',   // a machine would have two security groups with the cluster tag
  'group-not-ours',      // a security group of this name exists and Lariat did not make it
  'group-other-cluster', // Lariat made it, for another cluster
  'group-in-use',        // to be deleted, but machines have it
  'two-tagged-tables',   // another route table has the cluster tag, and the cloud controller accepts one
  'tag-limit',           // AWS allows 50 tags
  'metadata-tags',       // the machine shows its tags in its metadata, and then takes no key with a slash
  'vpc-unknown',         // a setting whose record would stand in tags of the VPC, and the Plan names none
  'setting-other-cluster', // another cluster's Lariat set it otherwise
  'machine-runs',        // EC2 changes it only while the machine is stopped
  'defaults-by-policy',  // an organization's declarative policy has the account's metadata defaults
  'tokens-enforced',     // the account launches no machine with optional tokens
  'profile-in-use',      // to be deleted, but machines run with it that Lariat did not give it to
  'role-in-use',         // to be deleted, but a profile that is not Lariat's holds it
  'managed-policy-not-ours',
  'managed-policy-other-cluster',
  'managed-policy-path', // a role or user has one of this name under another path, and names are one per account
  'principal-missing',   // the user or role for Rancher's credential does not exist
  'policy-in-use',       // to be deleted, but somebody else has attached it to something
  'blocked',             // waits for a change that is itself a conflict
] as const
export type ConflictKey = (typeof conflictKeys)[number]

/**
 * The role with which Elastic Load Balancing works in an account. Role and service have these names in every partition:
 * Elastic Load Balancing User Guide, "Elastic Load Balancing service-linked role", also in its edition for China.
 */
export const balancingRole = {
  name: 'AWSServiceRoleForElasticLoadBalancing',
  service: 'elasticloadbalancing.amazonaws.com',
} as const

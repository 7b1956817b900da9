"""ec2:DeleteSecurityGroup: what something uses stays, and tags go with the group; moto knows neither."""

from . import ec2


def answer(call):
    if call.action != "DeleteSecurityGroup":
        return None
    group = call.fields.get("GroupId")
    backend = ec2.backend(call)
    if backend.get_security_group_from_id(group) is None:
        return None
    machines = any(one.id == group for eni in backend.enis.values() for one in eni.group_set)
    others = [one for groups in backend.groups.values() for one in groups.values() if one.id != group]
    named = any(rule.source_group.get("GroupId") == group for one in others for rule in [*one.ingress_rules, *one.egress_rules])
    if machines or named:
        return ec2.refused("DependencyViolation", f"resource {group} has a dependent object")
    backend.delete_security_group(group_id=group)
    backend.tags.pop(group, None)
    return ec2.done(call)

"""How EC2 names machines: ec2:ModifyPrivateDnsNameOptions, and ModifySubnetAttribute for those of the future."""

from . import ec2


def answer(call):
    if call.action == "ModifyPrivateDnsNameOptions":
        return of_instance(call)
    if call.action == "ModifySubnetAttribute" and "PrivateDnsHostnameTypeOnLaunch" in call.fields:
        return of_subnet(call)
    return None


def of_instance(call):
    instance = ec2.instance(call)
    if instance is None:
        return ec2.refused("InvalidInstanceID.NotFound", f"The instance ID '{call.fields.get('InstanceId')}' does not exist")
    if instance.state != "stopped":
        return ec2.refused("IncorrectInstanceState", f"The instance '{instance.id}' is not in the 'stopped' state.")
    # moto puts what it finds under this name into its answer to DescribeInstances.
    instance.private_dns_name_options = {"HostnameType": call.fields["PrivateDnsHostnameType"]}
    return ec2.done(call)


def of_subnet(call):
    subnet = ec2.backend(call).get_subnet(call.fields["SubnetId"])
    subnet.private_dns_name_options_on_launch["HostnameType"] = call.fields["PrivateDnsHostnameTypeOnLaunch"]
    return ec2.done(call)

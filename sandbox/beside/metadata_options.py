"""ec2:ModifyInstanceMetadataOptions: what the call leaves out stays; moto would set it to a value of its own."""

from . import ec2

NAMES = {
    "HttpTokens": "http_tokens",
    "HttpPutResponseHopLimit": "http_put_response_hop_limit",
    "HttpEndpoint": "http_endpoint",
    "HttpProtocolIpv6": "http_protocol_ipv6",
    "InstanceMetadataTags": "instance_metadata_tags",
}


def answer(call):
    if call.action != "ModifyInstanceMetadataOptions":
        return None
    instance = ec2.instance(call)
    if instance is None:
        return None
    limits = [name for name in ("HttpTokens", "HttpPutResponseHopLimit") if name in call.fields]
    endpoint = call.fields.get("HttpEndpoint", instance.metadata_options.http_endpoint)
    if limits and endpoint == "disabled":
        said = f"The parameter {limits[0]} is not allowed unless HttpEndpoint is enabled."
        return ec2.refused("InvalidParameterCombination", said)
    defaults = ec2.backend(call).__dict__.get("metadata_defaults", {})
    if call.fields.get("HttpTokens") == "optional" and defaults.get("HttpTokensEnforced") == "enabled":
        return ec2.refused("OperationNotPermitted", "HttpTokens must be required: the account enforces IMDSv2.")
    for name, attribute in NAMES.items():
        if name in call.fields:
            value = call.fields[name]
            setattr(instance.metadata_options, attribute, int(value) if name == "HttpPutResponseHopLimit" else value)
    return ec2.done(call, f"<instanceId>{instance.id}</instanceId>")

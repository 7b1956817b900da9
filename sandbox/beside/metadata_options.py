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
    for name, attribute in NAMES.items():
        if name in call.fields:
            value = call.fields[name]
            setattr(instance.metadata_options, attribute, int(value) if name == "HttpPutResponseHopLimit" else value)
    return ec2.done(call, f"<instanceId>{instance.id}</instanceId>")

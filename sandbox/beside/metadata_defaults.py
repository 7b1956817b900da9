"""ec2:GetInstanceMetadataDefaults and ModifyInstanceMetadataDefaults: a fresh account has none in any region."""

from . import ec2

NAMES = {
    "HttpTokens": "httpTokens",
    "HttpPutResponseHopLimit": "httpPutResponseHopLimit",
    "HttpEndpoint": "httpEndpoint",
    "InstanceMetadataTags": "instanceMetadataTags",
    "HttpTokensEnforced": "httpTokensEnforced",
}


def answer(call):
    if call.action not in ("GetInstanceMetadataDefaults", "ModifyInstanceMetadataDefaults"):
        return None
    # On moto's own state for the account and region, so that its reset empties this as well.
    defaults = ec2.backend(call).__dict__.setdefault("metadata_defaults", {})
    if call.action == "GetInstanceMetadataDefaults":
        inner = "".join(f"<{NAMES[name]}>{value}</{NAMES[name]}>" for name, value in defaults.items())
        return ec2.done(call, f"<accountLevel>{inner}</accountLevel>")
    hops = call.fields.get("HttpPutResponseHopLimit", "1")
    if hops != "-1" and not 1 <= int(hops) <= 64:
        return ec2.refused("InvalidParameterValue", f"Value ({hops}) for parameter HttpPutResponseHopLimit is invalid.")
    for name in NAMES:
        value = call.fields.get(name)
        if value in ("-1", "no-preference"):
            defaults.pop(name, None)
        elif value is not None:
            defaults[name] = value
    return ec2.done(call)

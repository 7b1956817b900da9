"""tag:GetResources over EC2. moto's own loads every service it has, which takes seconds and more packages."""

import json


def answer(call):
    if call.action != "GetResources":
        return None
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.ec2 import ec2_backends
    from moto.utilities.utils import get_partition

    [wanted] = call.fields["TagFilters"]
    backend = ec2_backends[DEFAULT_ACCOUNT_ID][call.region]
    prefix = f"arn:{get_partition(call.region)}:ec2:{call.region}:{DEFAULT_ACCOUNT_ID}:"
    found = backend.describe_tags({"key": [wanted["Key"]], **({"value": wanted["Values"]} if wanted.get("Values") else {})})
    mappings = []
    for resource in {(tag["resource_type"], tag["resource_id"]) for tag in found}:
        tags = backend.describe_tags({"resource-id": [resource[1]]})
        mappings.append({
            "ResourceARN": prefix + "/".join(resource),
            "Tags": [{"Key": tag["key"], "Value": tag["value"]} for tag in tags],
        })
    mappings.sort(key=lambda one: one["ResourceARN"])
    return "200 OK", json.dumps({"PaginationToken": "", "ResourceTagMappingList": mappings})

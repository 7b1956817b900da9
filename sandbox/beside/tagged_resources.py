"""tag:GetResources over EC2. moto's own loads every service it has, which takes seconds and more packages."""

import json


def answer(call):
    if call.action != "GetResources":
        return None
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.ec2 import ec2_backends
    from moto.utilities.utils import get_partition

    keys = [one["Key"] for one in call.fields["TagFilters"]]
    tags = ec2_backends[DEFAULT_ACCOUNT_ID][call.region].describe_tags({"key": keys})
    prefix = f"arn:{get_partition(call.region)}:ec2:{call.region}:{DEFAULT_ACCOUNT_ID}:"
    mappings = [
        {
            "ResourceARN": f"{prefix}{tag['resource_type']}/{tag['resource_id']}",
            "Tags": [{"Key": tag["key"], "Value": tag["value"]}],
        }
        for tag in tags
    ]
    return "200 OK", json.dumps({"PaginationToken": "", "ResourceTagMappingList": mappings})

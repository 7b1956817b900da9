"""iam:CreateServiceLinkedRole: moto does not know how the role of Elastic Load Balancing is written."""


def answer(call):
    if call.action == "CreateServiceLinkedRole":
        from moto.iam.models import SERVICE_NAME_CONVERSION

        SERVICE_NAME_CONVERSION["elasticloadbalancing"] = "ElasticLoadBalancing"
    return None

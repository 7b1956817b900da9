"""iam:DeletePolicy: moto deletes a policy that is attached or has several versions, and leaves dangling attachments."""

REFUSED = (
    '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>'
    "<Code>DeleteConflict</Code><Message>{}</Message></Error></ErrorResponse>"
)


def answer(call):
    if call.action != "DeletePolicy":
        return None
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.iam.models import iam_backends
    from moto.utilities.utils import get_partition

    iam = iam_backends[DEFAULT_ACCOUNT_ID][get_partition(call.region)]
    arn = call.fields["PolicyArn"]
    entities = [*iam.roles.values(), *iam.users.values(), *iam.groups.values()]
    if any(arn in entity.managed_policies for entity in entities):
        return "409 Conflict", REFUSED.format("Cannot delete a policy attached to entities.")
    policy = iam.managed_policies.get(arn)
    if policy is not None and len(policy.versions) > 1:
        return "409 Conflict", REFUSED.format("This policy has more than one version.")
    return None

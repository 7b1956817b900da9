"""iam:RemoveRoleFromInstanceProfile of a role that is not in the profile: moto answers HTTP 500."""

MISSING = (
    "<ErrorResponse><Error><Code>NoSuchEntity</Code>"
    "<Message>The role is not in the instance profile.</Message></Error></ErrorResponse>"
)


def answer(call):
    if call.action != "RemoveRoleFromInstanceProfile":
        return None
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.iam import iam_backends
    from moto.utilities.utils import get_partition

    backend = iam_backends[DEFAULT_ACCOUNT_ID][get_partition(call.region)]
    profile = next((one for one in backend.instance_profiles.values() if one.name == call.fields["InstanceProfileName"]), None)
    held = [role.name for role in profile.roles] if profile else []
    return None if call.fields["RoleName"] in held else ("404 Not Found", MISSING)

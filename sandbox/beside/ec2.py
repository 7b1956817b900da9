"""EC2 of the emulator, and answers in its form."""


def backend(call):
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.ec2 import ec2_backends

    return ec2_backends[DEFAULT_ACCOUNT_ID][call.region]


def instance(call):
    """The machine that the call names; None when there is none, which moto itself then says."""
    found = [one for one in backend(call).all_instances() if one.id == call.fields.get("InstanceId")]
    return found[0] if found else None


def done(call, inner="<return>true</return>"):
    return "200 OK", f"<{call.action}Response>{inner}</{call.action}Response>"


def refused(code, message):
    return "400 Bad Request", f"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors></Response>"

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


def refused(code, message, status="400 Bad Request"):
    return status, f"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors></Response>"


def dry_run(call):
    """What AWS says to a call that is only tried, by somebody who may make it."""
    if call.fields.get("DryRun") != "true":
        return None
    return refused("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", "412 Precondition Failed")

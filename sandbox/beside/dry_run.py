"""EC2's DryRun: moto ignores it in some calls and does what was only to be tried."""

ANSWER = (
    "<Response><Errors><Error><Code>DryRunOperation</Code>"
    "<Message>Request would have succeeded, but DryRun flag is set.</Message></Error></Errors></Response>"
)


def answer(call):
    if call.service != "ec2" or call.fields.get("DryRun") != "true":
        return None
    return "412 Precondition Failed", ANSWER

"""iam:SimulatePrincipalPolicy: not everybody may."""

REFUSED = (
    "<ErrorResponse><Error><Code>AccessDenied</Code>"
    "<Message>The emulator does not simulate policies.</Message></Error></ErrorResponse>"
)


def answer(call):
    return ("403 Forbidden", REFUSED) if call.action == "SimulatePrincipalPolicy" else None

"""ec2:GetInstanceMetadataDefaults: a fresh account has none."""


def answer(call):
    if call.action != "GetInstanceMetadataDefaults":
        return None
    return "200 OK", "<GetInstanceMetadataDefaultsResponse><accountLevel/></GetInstanceMetadataDefaultsResponse>"

"""What moto does not know ends in HTTP 500, which clients take for a fault that passes. Here it is answered."""

from . import dry_run, hostname_type, linked_roles, managed_policies, metadata_defaults, metadata_options, roles_in_profiles, security_groups, simulation, tagged_resources

# Each gives (status, body), or None for what is not its own.
ANSWERS = (
    # First: what is only tried must reach nobody.
    dry_run.answer,
    hostname_type.answer,
    linked_roles.answer,
    managed_policies.answer,
    metadata_defaults.answer,
    metadata_options.answer,
    roles_in_profiles.answer,
    security_groups.answer,
    simulation.answer,
    tagged_resources.answer,
)


def answer(call):
    for one in ANSWERS:
        found = one(call)
        if found is not None:
            return found
    return None

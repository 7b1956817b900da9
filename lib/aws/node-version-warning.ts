/**
 * The SDK prints a warning for Node 20 whenever a client is made. Its versions are pinned to ones that run there
 * (package.json `engines`), so the warning tells a user nothing to act on.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

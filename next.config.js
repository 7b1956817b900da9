import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    // Compiled messages leave the ICU parser (about 9 kB) out of the first page load.
    messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
  },
})

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The development server would print the arguments of server actions, keys among them.
  logging: { serverFunctions: false },
  typedRoutes: false,
  // The AWS SDK stays an ordinary Node dependency: bundling it only slows the build.
  serverExternalPackages: [
    '@aws-sdk/client-ec2',
    '@aws-sdk/client-iam',
    '@aws-sdk/client-kms',
    '@aws-sdk/client-sts',
    '@aws-sdk/credential-providers',
  ],
}

export default withNextIntl(config)

import { ecrConfigReasons, ecrProvider, ecrReasons, ecrScriptReasons, ecrTexts } from '@/lib/catalog/ecr-provider'
import { commandReasons } from '@/lib/catalog/script-reasons'
import { credentialProviderConfig, needsEcrProvider } from '@/lib/derive/ecr-provider'
import { fill } from '@/lib/text'
import { comment } from './comment'
import { quiet, quietly } from './remarks'
import { because, shellFile } from './shell-file'
import type { Render } from './types'
import { yamlFile } from './yaml-file'

/** `ecr/credential-provider-config.yaml`: how kubelet calls the program that signs in to ECR. */
export const ecrConfig: Render = (plan, locale) => {
  if (!needsEcrProvider(plan)) return null
  const file = yamlFile(locale)
  const provider = ['providers', 0]
  const remarks = [
    ...quietly([], ecrConfigReasons),
    quiet([...provider, 'apiVersion'], ecrReasons.apiVersion),
    { path: [...provider, 'name'], ...ecrReasons.name },
    { path: [...provider, 'matchImages'], ...ecrReasons.images },
    { path: [...provider, 'defaultCacheDuration'], ...ecrReasons.cache },
  ]
  const documents = [file.write(credentialProviderConfig, remarks, { document: 0 })]
  const { content, notes } = file.finish(documents, ecrTexts.config, { directory: ecrProvider.directory })
  return { path: 'ecr/credential-provider-config.yaml', language: 'yaml', content, notes }
}

/** `ecr/prepare-node.sh`: puts the program and its configuration on a machine. The same for every cluster. */
export const ecrScript: Render = (plan, locale) => {
  if (!needsEcrProvider(plan)) return null
  const { name, version, base, sha256, directory } = ecrProvider
  const say = (text: keyof typeof ecrTexts) => comment(fill(ecrTexts[text][locale]), '')
  const config = yamlFile(locale).write(credentialProviderConfig, [], { document: 0 }).trimEnd()
  const why = ecrScriptReasons
  return shellFile('ecr/prepare-node.sh', locale, [
    '#!/bin/sh',
    ...say('script'),
    `# ${ecrTexts.usage[locale]}`,
    because(commandReasons.strict, 'set -eu'),
    '',
    ...say('pinned'),
    because(why.processor, `case "$(uname -m)" in
  x86_64) arch=amd64 sum=${sha256.amd64} ;;
  aarch64 | arm64) arch=arm64 sum=${sha256.arm64} ;;
  *) echo "no build for $(uname -m)" >&2 && exit 1 ;;
esac`),
    because(why.build, `build=${base}/${version}/linux/$arch/${name}-linux-$arch`),
    '',
    ...say('checked'),
    because(why.own, `if [ "$#" -gt 0 ]; then
  build=$1
  sum=\${2:-}
fi`),
    '',
    because(why.temporary, 'program=$(mktemp)'),
    because(why.removed, `trap 'rm -f "$program"' EXIT`),
    because(why.download, `case "$build" in
  https://*) curl --fail --silent --show-error --location --proto '=https' --output "$program" "$build" ;;
  *) cp "$build" "$program" ;;
esac`),
    because(why.checksum, `if [ -n "$sum" ]; then
  echo "$sum  $program" | sha256sum --check --status || { echo "$build: wrong SHA-256" >&2 && exit 1; }
fi`),
    '',
    ...say('together'),
    because(why.directory, `directory=${directory}`),
    because(why.folder, 'mkdir -p "$directory/bin"'),
    because(why.install, `install -m 0755 "$program" "$directory/bin/${name}"`),
    because(why.config, [`cat > "$directory/config.yaml" <<'EOF'`, config, 'EOF'].join('\n')),
  ])
}

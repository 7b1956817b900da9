import { isBuiltin } from 'node:module'
import { posix, relative } from 'node:path'
import { root } from '../setup/tree.mjs'
import { floors, isGenerator, isTest, kept } from './floors.mjs'

/** ESLint rule: an import against the arrows of `floors.mjs`, in whatever form it is written. */
export const borders = {
  meta: {
    type: 'problem',
    docs: { description: 'imports follow the floors of the house' },
    messages: {
      floor: '{{folder}} may not import {{target}}: arrows between the floors point one way (scripts/lint/floors.mjs).',
      typesOnly: '{{folder}} may import only types of {{target}}: write `import type`.',
      package: '{{folder}} may not use {{target}} (scripts/lint/floors.mjs).',
    },
    schema: [],
  },
  create(context) {
    const file = relative(root, context.filename).replaceAll('\\', '/')
    const floor = floors.find(({ folder }) => isIn(file, folder))
    if (!floor || isTest(file)) return {}

    const check = (source, typesOnly) => {
      if (typeof source?.value !== 'string') return
      const problem = judge(floor, file, source.value, typesOnly)
      if (problem) context.report({ node: source, ...problem, data: { folder: floor.folder, target: source.value } })
    }
    return {
      ImportDeclaration: (node) => check(node.source, onlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => check(node.expression, false),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0], false),
    }
  },
}

/** `{ messageId }`, or null where the import is fine. */
function judge(floor, file, specifier, typesOnly) {
  const target = inRepository(file, specifier)
  if (target === null) return mayUse(floor, file, specifier) ? null : { messageId: 'package' }
  const { folder, may, types = [] } = floor
  if ([folder, ...may].some((other) => isIn(target, other))) return null
  if (!types.some((other) => isIn(target, other))) return { messageId: 'floor' }
  return typesOnly ? null : { messageId: 'typesOnly' }
}

function mayUse({ folder, packages, browser }, file, specifier) {
  if (isGenerator(file) && specifier === 'fast-check') return true
  if (packages) return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  if (browser && isBuiltin(specifier)) return false
  return kept.every((reserved) => !reserved.packages.test(specifier) || reserved.for.includes(folder))
}

/** The path of an imported file in the repository, or null for a package. */
function inRepository(file, specifier) {
  if (specifier.startsWith('@/')) return posix.normalize(specifier.slice(2))
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  return null
}

/** `folder/*` stands for the files right inside the folder, any other for all below it, or for one module. */
function isIn(path, folder) {
  if (folder.endsWith('/*')) return posix.dirname(path) === folder.slice(0, -2) && !floorNames.has(path)
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`)
}

/** `@/lib/plan` is the index of a folder, not a file beside it. */
const floorNames = new Set(floors.map(({ folder }) => folder))

function onlyTypes({ importKind, specifiers }) {
  return importKind === 'type' || (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))
}

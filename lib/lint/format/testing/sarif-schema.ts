import * as z from 'zod'

/**
 * What a SARIF 2.1.0 log must and may have, as far as Lariat writes it: names, types and required members as in the
 * schema of the standard, which closes every object to other members.
 */
const message = z.strictObject({ text: z.string().min(1) })
const artifactLocation = z.strictObject({ uri: z.string().regex(/^(?:[^\s:/?#]+:)?[^\s\\?#:]*$|^file:\/\/\/[A-Za-z]:\/[^\s\\?#]*$/) })
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) })
const location = z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region }) })
const level = z.enum(['none', 'note', 'warning', 'error'])
const rule = z.strictObject({
  id: z.string(),
  shortDescription: message,
  fullDescription: message,
  helpUri: z.url().optional(),
  help: message,
  defaultConfiguration: z.strictObject({ level }),
})

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({ name: z.string(), semanticVersion: z.string(), rules: z.array(rule) }),
      }),
      language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z.array(z.strictObject({ location: artifactLocation })),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level, message, locations: z.array(location) })),
        }),
      ),
      results: z.array(
        z.strictObject({ ruleId: z.string(), ruleIndex: z.int().min(0), level, message, locations: z.array(location) }),
      ),
    }),
  ),
})

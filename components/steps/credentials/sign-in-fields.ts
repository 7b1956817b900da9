/**
 * What the sign-in form asks for. These inputs are uncontrolled and have no name: their values are read when Test is
 * pressed and go straight to the server, so no secret is ever in React's state, in the Plan or in a submitted URL.
 */
export const fieldNames = ['accessKeyId', 'secretAccessKey', 'sessionToken', 'profile', 'roleArn', 'externalId'] as const
export type FieldName = (typeof fieldNames)[number]
export type Fields = Readonly<Record<FieldName, string>>

const secrets: readonly FieldName[] = ['accessKeyId', 'secretAccessKey', 'sessionToken']

export const fieldId = (name: FieldName) => `sign-in-${name}`

/** What was typed. Pasted keys often bring a space or a line break along. */
export function readFields(form: HTMLFormElement): Fields {
  return Object.fromEntries(fieldNames.map((name) => [name, control(form, name)?.value.trim() ?? ''])) as Fields
}

/** Empties what must not stay in the page once it has been used. */
export function clearSecrets(form: HTMLFormElement): void {
  for (const name of secrets) {
    const input = control(form, name)
    if (input) input.value = ''
  }
}

export function focusControl(form: HTMLFormElement, name: FieldName): void {
  control(form, name)?.focus()
}

function control(form: HTMLFormElement, name: FieldName) {
  const found = form.elements.namedItem(fieldId(name))
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null
}

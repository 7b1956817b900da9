import { inspect } from 'node:util'

const masked = '[secret]'

/**
 * A value that can only be read on purpose. However it is printed, logged or serialised, the mask comes out;
 * a structured clone has no field to copy; and React refuses to send a class instance to the browser.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The value itself. Every call of this is a place to review. */
  reveal(): string {
    return this.#value
  }

  toJSON(): string {
    return masked
  }

  toString(): string {
    return masked
  }

  [inspect.custom](): string {
    return masked
  }
}

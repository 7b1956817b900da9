/**
 * The document as it is with one more statement; a new one where there is none to read. Puts and updates of IAM
 * replace a document as a whole, so what is proposed must keep what is there.
 */
export function withStatement(document: unknown, statement: object): object {
  if (typeof document !== 'object' || document === null || !('Statement' in document))
    return { Version: '2012-10-17', Statement: [statement] }
  return { ...document, Statement: [document.Statement, statement].flat() }
}

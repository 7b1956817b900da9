/** Findings of one rule in one document that are worth reading; a file with more is better written anew. */
export const most = 100

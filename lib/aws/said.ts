const longest = 300

/**
 * AWS's own words, fit to be shown: without keys, tokens and signatures, which some messages repeat
 * (SignatureDoesNotMatch prints the whole canonical request, session token included), and short.
 */
export function fitToShow(message: string): string {
  const said = message
    .replace(/(The )?(Canonical String|String-to-Sign)[\s\S]*$/, '')
    // Only sts:DecodeAuthorizationMessage can read it, and it may be thousands of characters long.
    .replace(/(Encoded authorization failure message:)\s*\S+/, '$1 […]')
    .replace(/\S+/g, (word) => (/^\W?arn:aws/.test(word) ? word : maskKeys(word)))
    .replace(/\s+/g, ' ')
    .trim()
  return said.length > longest ? `${said.slice(0, longest - 1)}…` : said
}

/** Key ids, and long runs that mix cases and digits as secrets and tokens do. ARNs may look like that and are kept. */
function maskKeys(word: string): string {
  return word
    .replace(/\b(AKIA|ASIA)[A-Z0-9]{12,124}\b/g, '$1…')
    .replace(/[A-Za-z0-9/+=_-]{40,}/g, (run) => (mixed.every((kind) => kind.test(run)) ? '[…]' : run))
}

const mixed = [/\d/, /[a-z]/, /[A-Z]/]

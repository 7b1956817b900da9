/** `*` stands for any characters and `?` for one, as in IAM. In one walk: patterns are somebody else's. */
export function matches(pattern: string, text: string): boolean {
  let [at, star, retry] = [0, -1, 0]
  for (let i = 0; i < text.length; ) {
    if (pattern[at] === '*') [star, retry] = [at++, i]
    else if (pattern[at] === '?' || pattern[at] === text[i]) [at, i] = [at + 1, i + 1]
    else if (star >= 0) [at, i] = [star + 1, ++retry]
    else return false
  }
  return /^\**$/.test(pattern.slice(at))
}

/** Whether an action, or a pattern for actions, means this action, whatever the case. Nearly every one is a plain name. */
export function matchesAction(pattern: string, action: string): boolean {
  if (pattern.length !== action.length && !pattern.includes('*')) return false
  return matches(pattern.toLowerCase(), action.toLowerCase())
}

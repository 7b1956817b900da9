/** The same Plan gives the same bytes everywhere: pure folders know no clock, no chance and no surroundings. */
export const pureFolders = ['lib/catalog', 'lib/plan', 'lib/derive', 'lib/rules', 'lib/artifacts']

const reason = 'lib/{catalog,plan,derive,rules,artifacts} are pure: take it as an argument.'

export const purity = {
  'no-restricted-globals': [
    'error',
    ...['process', 'Buffer', 'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch',
      'crypto', 'performance', 'setTimeout', 'setInterval', 'globalThis', '__dirname', '__filename', 'console']
      .map((name) => ({ name, message: reason })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: reason },
    { object: 'Math', property: 'random', message: reason },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: reason },
    { selector: 'CallExpression[callee.name="Date"]', message: reason },
    { selector: 'MetaProperty[meta.name="import"]', message: reason },
  ],
}

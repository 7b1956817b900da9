import coreWebVitals from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import { borders } from './scripts/lint/borders.mjs'
import { pureFolders, purity } from './scripts/lint/purity.mjs'

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'e2e/**']

const notRun = /^(only|skip|todo|fixme|skipIf|runIf)$/

const config = [
  { ignores: ['.lariat/**', '.next/**', '.sandbox/**', 'playwright-report/**', 'test-results/**', 'next-env.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...coreWebVitals,
  ...typescript,
  {
    name: 'lariat/language',
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'lariat/no-react-here',
    files: ['{lib,cli,sandbox,e2e,scripts,bench}/**'],
    // Takes every function called `use` for React's.
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  { name: 'lariat/tool-settings', files: ['*.config.*'], rules: { 'import/no-anonymous-default-export': 'off' } },
  {
    name: 'lariat/borders',
    files: ['{lib,components,app,i18n,cli,sandbox}/**/*.{ts,tsx}'],
    plugins: { lariat: { rules: { borders } } },
    rules: { 'lariat/borders': 'error' },
  },
  {
    name: 'lariat/purity',
    files: pureFolders.map((folder) => `${folder}/**/*.ts`),
    ignores: tests,
    rules: purity,
  },
  {
    name: 'lariat/tests',
    files: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['object.name', 'object.object.name'].map((name) => ({
          selector: `MemberExpression[${name}=/^(test|it|describe|suite)$/][property.name=${notRun}]`,
          message: 'Every test runs, every time.',
        })),
      ],
    },
  },
]

export default config

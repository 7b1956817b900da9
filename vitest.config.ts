import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import LongestFirst from './scripts/test/longest-first.mjs'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', '.next/**', '.sandbox/**', 'e2e/**'],
    // Vitest keeps one core for itself; much of the time here is spent waiting for the emulator.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    // Hooks start the emulator.
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['scripts/test/property-seed.ts'],
    // It imports `next/server` without an extension, which Node alone does not find.
    server: { deps: { inline: ['next-intl'] } },
  },
})

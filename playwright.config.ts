import { defineConfig, devices } from '@playwright/test'

/** `npm test` sets these three; `npx playwright test` alone uses Playwright's own Chromium and this port. */
const port = Number(process.env.LARIAT_E2E_PORT ?? 3100)
const executablePath = process.env.LARIAT_CHROMIUM
const report = process.env.LARIAT_E2E_REPORT

const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  // One account and one server: tests that apply changes must not meet.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Generous: a busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: asRoot ? ['--no-sandbox'] : [] },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: {
    command: 'node --import tsx e2e/server.ts',
    env: { LARIAT_E2E_PORT: String(port) },
    url: `http://127.0.0.1:${port}`,
    stdout: 'pipe',
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})

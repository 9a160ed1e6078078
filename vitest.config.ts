import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    // files of one worker share what they import: two thirds of the time
    isolate: false,
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: '.vitest/results.json' }]]
      : ['default'],
  },
});

// npm run build, after tsc: the program in a few files. Its packages are hundreds of modules, and finding and loading
// them takes longer than most commands work. The library stays as tsc wrote it.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('.', import.meta.url));
const program = await rolldown({
  input: join(root, 'dist/cli.js'),
  platform: 'node',
  // its WebAssembly lies beside it, and only synthesise loads it
  external: ['highs'],
  logLevel: 'warn',
});
const { output } = await program.write({
  dir: join(root, 'dist'),
  format: 'esm',
  chunkFileNames: 'program-[name].js',
});

/** The folder of the package that a module belongs to. */
const packageOf = (module) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module.replaceAll('\\', '/'))?.[0];
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
const packages = [...new Set(modules.map(packageOf).filter((folder) => folder !== undefined))].toSorted();

/** What the licences of the bundled packages ask for. */
const notices = packages.map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : '';
  return `## ${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(
  join(root, 'dist/THIRD-PARTY.md'),
  `# Packages in the program's files\n\n${notices.join('\n')}`,
);

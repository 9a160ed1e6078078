// The command tree: words in, an outcome out, an exit code. Commands load when they run.

import { Command, CommanderError, Option } from 'commander';
import type { CommandDefinition, CommonOptions, OptionDefinition, Outcome } from './commands/command.ts';
import { commands, commonOptions } from './commands/index.ts';
import { endOnBrokenOutput, machine } from './effects.ts';
import type { Effects } from './effects.ts';
import type { Issue } from './issue.ts';
import { visible, visibleJson } from './visible.ts';

/**
 * Runs a command line and returns its exit code: 0 clean, 1 problems found, 2 could not run, 3 not all was checked, 70 a
 * bug of ours.
 */
export async function main(argv: readonly string[], given?: Effects): Promise<number> {
  if (!given) endOnBrokenOutput();
  const effects = given ?? machine();
  let exit = 0;
  const program = commandTree(effects, (code) => (exit = code));
  const json = argv.includes('--json') || /--format[= ]json\b/.test(argv.join(' '));
  if (json) program.configureOutput({ writeErr: () => undefined });
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (json) {
        const { usage } = await import('./commands/usage.ts');
        const actual = error.message.replace(/^error: /, '');
        printFailure(argv, usage({ place: {}, actual }), effects);
      }
      return 2;
    }
    effects.err.write(
      `This is a mistake in commission-survey, not in your files. Please report it with these lines:\n${String((error as Error).stack ?? error)}\n`,
    );
    if (json) {
      const { bug } = await import('./commands/usage.ts');
      printFailure(argv, bug({ place: {} }), effects);
    }
    return 70;
  }
}

function commandTree(effects: Effects, onExit: (code: number) => void): Command {
  const program = new Command('commission-survey')
    .description('From the survey files of a wave to a finished report whose every number can be recomputed.')
    .exitOverride()
    .helpCommand(false)
    .showHelpAfterError('(--help lists what there is)')
    .configureOutput({
      writeOut: effects.out.write,
      // what was typed may be a name that a folder gave, and comes back in the message
      writeErr: (text) => effects.err.write(text.split('\n').map(visible).join('\n')),
      getOutHelpWidth: () => Math.min(100, effects.out.columns),
    })
    .addHelpText(
      'before',
      examplesText(['commission-survey analyse', 'commission-survey crosstab concerns --by region']),
    );
  program.option('--version', 'print the version').on('option:version', () => {
    effects.out.write(`${effects.version()}\n`);
    throw new CommanderError(0, 'commander.version', 'version');
  });
  for (const definition of commands) program.addCommand(commandFor(definition, effects, onExit));
  return program;
}

function commandFor(
  definition: CommandDefinition,
  effects: Effects,
  onExit: (code: number) => void,
): Command {
  const { name, about, examples, args, options, load } = definition;
  const command = new Command(name).description(about).addHelpText('before', examplesText(examples));
  if (args) command.argument(args.many === true ? `[${args.name}...]` : `<${args.name}>`, args.about);
  for (const option of [...options, ...commonOptions]) command.addOption(optionFor(option));
  return command.action(async () => {
    const own = command.opts<CommonOptions & { format?: string }>();
    const words = command.args;
    const run = await load();
    const outcome = await run(own, effects, words);
    onExit(await printOutcome(name, outcome, own, effects));
  });
}

function optionFor({ flags, about, choices, default: preset, bare, repeats }: OptionDefinition): Option {
  const option = new Option(flags, about);
  if (choices) option.choices(choices);
  if (preset !== undefined) option.default(preset);
  if (bare !== undefined) option.preset(bare);
  if (repeats === true)
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

function examplesText(examples: readonly string[]): string {
  return `Examples:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`;
}

async function printOutcome(
  command: string,
  outcome: Outcome,
  options: CommonOptions & { format?: string },
  effects: Effects,
): Promise<number> {
  const { data, issues, inputs, text, engine, ran } = outcome;
  const errors = issues.some((issue) => issue.severity === 'error');
  if (options.json === true || options.format === 'json') {
    const meta = { version: effects.version(), ...(engine === undefined ? {} : { engine }), inputs };
    printJson(
      {
        schema: `commission-survey/${command}@1`,
        ok: ran && !errors && (outcome.exit ?? 0) === 0,
        data,
        issues,
        meta,
      },
      effects,
    );
  } else {
    const shown = options.quiet === true ? issues.filter((issue) => issue.severity === 'error') : issues;
    if (shown.length > 0) {
      const { printIssues } = await import('./terminal/issues.ts');
      const { colourFor } = await import('./terminal/colour.ts');
      const colour = colourFor({
        isTerminal: effects.err.isTerminal,
        env: effects.env,
        wanted: options.color,
      });
      effects.err.write(printIssues(shown, colour, { verbose: options.verbose === true }));
    }
    if (text !== '') effects.out.write(text);
  }
  if (!ran) return 2;
  return outcome.exit ?? (errors ? 1 : 0);
}

function printJson(document: object, effects: Effects): void {
  effects.out.write(`${visibleJson(JSON.stringify(document, undefined, 2))}\n`);
}

/** The document of a command that did not come to an end of its own. */
function printFailure(argv: readonly string[], issue: Issue, effects: Effects): void {
  const command = commands.find(({ name }) => argv.includes(name))?.name ?? 'usage';
  const meta = { version: effects.version(), inputs: [] };
  printJson(
    { schema: `commission-survey/${command}@1`, ok: false, data: {}, issues: [issue], meta },
    effects,
  );
}

// The commands, in the order of `--help`. A command's code loads when it runs.

import type { CommandDefinition, CommonOptions, OptionDefinition, Run } from './command.ts';

const study: readonly OptionDefinition[] = [
  { flags: '--study <folder>', about: 'the study; "demo" is the one that comes with the program' },
  { flags: '--wave <id>', about: 'the wave (default: the one study.yaml names)' },
];
const survey: OptionDefinition = { flags: '--survey <id>', about: 'only this survey' };
const showValues: OptionDefinition = { flags: '--show-values', about: 'let messages quote answers' };

/** Options of every command. */
export const commonOptions: readonly OptionDefinition[] = [
  { flags: '--json', about: 'one JSON document on standard output, also on failure' },
  { flags: '--quiet', about: 'no progress and no warnings' },
  { flags: '--verbose', about: 'every issue in full' },
  { flags: '--no-color', about: 'no colours' },
];

/** A command with options of its own is declared with them; the tree knows only the common ones. */
const loaded = <Options extends CommonOptions>(run: Run<Options>): Run<CommonOptions> =>
  run as Run<CommonOptions>;

export const commands: readonly CommandDefinition[] = [
  {
    name: 'analyse',
    about: 'tables, figures and the report of a wave: everything',
    examples: ['commission-survey analyse', 'commission-survey analyse --study demo --out report'],
    options: [
      ...study,
      { flags: '--out <folder>', about: 'where to write (default: reports/<study>/<wave>)' },
      showValues,
    ],
    load: async () => loaded((await import('./analyse.ts')).analyse),
  },
  {
    name: 'ingest',
    about: 'read and check the responses; print the row ledger',
    examples: ['commission-survey ingest', 'commission-survey ingest --survey commissioner --json'],
    options: [...study, survey, showValues],
    load: async () => loaded((await import('./ingest.ts')).ingest),
  },
  {
    name: 'bases',
    about: 'who was asked and who answered, item by item',
    examples: ['commission-survey bases', 'commission-survey bases --survey commissioner'],
    options: [...study, survey],
    load: async () => loaded((await import('./bases.ts')).bases),
  },
  {
    name: 'crosstab',
    about: 'tables of one or more items',
    examples: [
      'commission-survey crosstab encourage_collaboration',
      'commission-survey crosstab skills roles --by region --sort net',
      'commission-survey crosstab --all --survey frontline --format csv',
      'commission-survey crosstab concerns --by organisation_type',
      'commission-survey crosstab contract_types@now --where region=london,south_east --format md',
    ],
    args: { name: 'item', about: 'an address: [survey.]item[.row][@period]', many: true },
    options: [
      ...study,
      survey,
      {
        flags: '--by <item>',
        about: 'a banner, or nested ones: outer/inner; give it again for more beside it',
        repeats: true,
      },
      {
        flags: '--where <filter>',
        about: 'only some cases: item=code,code, and, or, not, brackets',
        repeats: true,
      },
      {
        flags: '--percent <of>',
        about: 'what percentages are of',
        choices: ['column', 'row', 'table'],
        default: 'column',
      },
      {
        flags: '--base <kind>',
        about: 'the denominator',
        choices: ['respondents', 'asked', 'answered', 'valid', 'mentions'],
        default: 'answered',
      },
      {
        flags: '--sort <order>',
        about: 'rows as in the codebook, by size, or by nets',
        choices: ['given', 'value', 'net'],
        default: 'given',
      },
      { flags: '--only-percentages', about: 'cells without their counts; bases stay' },
      { flags: '--boxes', about: 'nets of the two highest and the two lowest answers of a scale' },
      { flags: '--weight <name>', about: 'percentages and means with the weights of that name in wave.yaml' },
      {
        flags: '--interval [method]',
        about: 'a 95% interval beside every percentage and mean',
        choices: [
          'wilson',
          'wilson-corrected',
          'clopper-pearson',
          'agresti-coull',
          'jeffreys',
          'logit',
          'korn-graubard',
        ],
        bare: 'wilson',
      },
      {
        flags: '--letters [adjustment]',
        about: 'letters for columns that differ, p adjusted within a row',
        choices: ['holm', 'bonferroni', 'hochberg', 'benjamini-hochberg', 'benjamini-yekutieli'],
        bare: 'holm',
      },
      { flags: '--test', about: "a test of every banner, or of an item's times and who moved" },
      { flags: '--no-statistics', about: 'none of these that was not asked for' },
      { flags: '--all', about: 'every item that can be tabulated' },
      {
        flags: '--format <format>',
        about: 'how to print it',
        choices: ['text', 'csv', 'md', 'json'],
        default: 'text',
      },
      showValues,
    ],
    load: async () => loaded((await import('./crosstab.ts')).crosstab),
  },
  {
    name: 'verify',
    about: 'every published number against the data',
    examples: [
      'commission-survey verify',
      'commission-survey verify --locked --as-of 2026-11-22',
      'commission-survey verify --format md',
    ],
    options: [
      ...study,
      { flags: '--text <file>', about: 'the text of the report: every quote and every number in it' },
      { flags: '--report <folder>', about: 'a folder that analyse wrote: every file, byte for byte' },
      { flags: '--locked', about: 'compare with published.lock.json' },
      { flags: '--update', about: 'show what differs from published.lock.json, then write it' },
      { flags: '--as-of <date>', about: 'the day that waivers are judged on' },
      {
        flags: '--format <format>',
        about: 'how to print it',
        choices: ['text', 'md', 'json', 'junit', 'github'],
        default: 'text',
      },
      showValues,
    ],
    load: async () => loaded((await import('./verify.ts')).verify),
  },
  {
    name: 'explain',
    about: 'where a number comes from: a claim of the ledger, or an address',
    examples: [
      'commission-survey explain T1-OBC-81',
      'commission-survey explain commissioner.encourage_collaboration.yes',
    ],
    args: { name: 'what', about: 'the id of a claim, or an address of an answer', many: true },
    options: [...study],
    load: async () => loaded((await import('./explain.ts')).explain),
  },
  {
    name: 'audit',
    about: "a report's text against itself, no data needed",
    examples: [
      'commission-survey audit data/audit-example.md --survey commissioner=40 --survey provider=66',
      'commission-survey audit data/audit-example.md --survey commissioner=40 --survey provider=66 --propose',
    ],
    args: { name: 'file', about: 'text, Markdown or a web page; - is standard input', many: true },
    options: [
      { flags: '--survey <name=n>', about: 'the size of a survey; give it again for more', repeats: true },
      { flags: '--propose', about: 'print ledger entries for what the text says; nothing is written' },
      {
        flags: '--format <format>',
        about: 'how to print it',
        choices: ['text', 'md', 'json', 'junit', 'github'],
        default: 'text',
      },
    ],
    load: async () => loaded((await import('./audit.ts')).audit as Run<CommonOptions>),
  },
  {
    name: 'synthesise',
    about: 'made-up responses from codebooks and targets, to pilot a questionnaire',
    examples: ['commission-survey synthesise', 'commission-survey synthesise --study demo --out made-up'],
    options: [
      ...study,
      survey,
      {
        flags: '--out <folder>',
        about: "where to write (default: the wave's own files, where there are none)",
      },
    ],
    load: async () => loaded((await import('./synthesise.ts')).synthesise),
  },
];

// What was asked: the items of a survey, their options, rows, periods and routing, in clean form.

/** Whether the published report's text names a thing, or we supplied it because its charts are pictures. */
export type Origin = 'published' | 'assumed';

/** Substantive options carry opinions; the others have rows of their own and are never sorted among them. */
export type OptionRole = 'substantive' | 'other' | 'none' | 'dont-know' | 'not-applicable' | 'refused';

/** A step of the commissioning cycle. */
export type Stage = 'analyse' | 'plan' | 'do' | 'review';

export interface ResponseOption {
  readonly code: string;
  readonly label: string;
  readonly role: OptionRole;
  readonly origin: Origin;
  /** Bands only: the lowest and highest value, in the item's unit; an open end is absent. */
  readonly from?: number;
  readonly to?: number;
  /** What the answer counts in a mean, in thousandths. */
  readonly score?: number;
}

/** A union of options that counts a case once. */
export interface Net {
  readonly code: string;
  readonly label: string;
  /** Indexes into the item's options. */
  readonly of: readonly number[];
}

/** The share of some options less the share of others, of one base: in percentage points. */
export interface NetScore {
  readonly code: string;
  readonly label: string;
  /** Indexes into the item's options. */
  readonly of: readonly number[];
  readonly less: readonly number[];
}

/** The time an answer is about. */
export interface Period {
  readonly code: string;
  readonly time: 'recalled' | 'current' | 'expected';
  readonly label: string;
  readonly origin: Origin;
}

/** A condition on one part: its answer is among these options (indexes). */
export interface Condition {
  readonly is: 'condition';
  readonly part: ItemPart;
  readonly options: readonly number[];
}

/** A number given at one part lies between these, both included, in units of its last decimal. */
export interface Range {
  readonly is: 'range';
  readonly part: ItemPart;
  readonly from: number;
  readonly to: number;
}

export type Filter =
  | Condition
  | Range
  /** Some answer was given at a part; don't know is one. */
  | { readonly is: 'answered'; readonly part: ItemPart }
  | { readonly is: 'all'; readonly of: readonly Filter[] }
  | { readonly is: 'any'; readonly of: readonly Filter[] }
  | { readonly is: 'not'; readonly of: Filter };

/** Who was asked. No universe: everybody. */
export interface Universe {
  readonly text: string;
  readonly filter: Filter;
}

export interface GridRow {
  readonly code: string;
  readonly label: string;
  readonly origin: Origin;
  readonly stage?: Stage;
  /** The item's universe with this row's code filled in. */
  readonly universe?: Universe;
}

/** How an answer is held: one option, any number of options, a number, or text. */
export type AnswerForm = 'option' | 'mentions' | 'number' | 'text';

/** What the rooms downstream ask of an item instead of its type. */
export interface Traits {
  readonly form: AnswerForm;
  /** The options run from less to more. */
  readonly ordered: boolean;
  /** `one`: how much; `two`: down or up, around a midpoint; `none`: not a scale. */
  readonly directions: 'none' | 'one' | 'two';
  /** Index of the option in the middle of a two-directional scale. */
  readonly midpoint?: number;
  /** Options are ranks: no two rows share one, and the last option is for what was left unranked. */
  readonly ranked?: true;
}

/** How an item that nobody was asked follows from what they were. */
export type Derivation =
  /** The first option whose filter holds. */
  | { readonly is: 'first-of'; readonly filters: readonly Filter[] }
  /** How many of the filters hold: the index of the option. */
  | { readonly is: 'count-of'; readonly filters: readonly Filter[] }
  /** The codes that a person gave to words of the respondent's own. */
  | { readonly is: 'codes-of'; readonly part: ItemPart };

export interface Item {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly question: string;
  readonly origin: Origin;
  readonly stage?: Stage;
  readonly universe?: Universe;
  /** Grids only; each row has a base of its own. */
  readonly rows: readonly GridRow[];
  readonly options: readonly ResponseOption[];
  readonly nets: readonly Net[];
  readonly netScores: readonly NetScore[];
  readonly periods: readonly Period[];
  readonly traits: Traits;
  /** Numbers and bands: what is counted, and how many decimals an answer may have. */
  readonly unit?: string;
  readonly decimals: number;
  /** Nobody was asked it. */
  readonly derived?: Derivation;
}

export interface Codebook {
  readonly survey: string;
  readonly items: readonly Item[];
}

/** One place where an item is answered: of a grid one row, of an item over time one period. */
export interface ItemPart {
  /** `item[.row][@period]` */
  readonly key: string;
  readonly item: Item;
  readonly row?: GridRow;
  readonly period?: Period;
}

/** The items that people were asked, in order. */
export function askedItems({ items }: Codebook): Item[] {
  return items.filter(({ derived }) => derived === undefined);
}

export function findItem(codebook: Codebook, id: string): Item | undefined {
  return codebook.items.find((item) => item.id === id);
}

/** Rows within periods, in codebook order. */
export function partsOf(item: Item): ItemPart[] {
  const rows: readonly (GridRow | undefined)[] = item.rows.length > 0 ? item.rows : [undefined];
  const periods: readonly (Period | undefined)[] = item.periods.length > 0 ? item.periods : [undefined];
  return periods.flatMap((period) => rows.map((row) => partOf(item, row, period)));
}

/** The parts of each period; of an item without periods all of them. */
export function partsByPeriod(item: Item): ItemPart[][] {
  const parts = partsOf(item);
  const periods = [...new Set(parts.map(({ period }) => period))];
  return periods.map((period) => parts.filter((part) => part.period === period));
}

export function partOf(item: Item, row: GridRow | undefined, period: Period | undefined): ItemPart {
  const key = `${item.id}${row ? `.${row.code}` : ''}${period ? `@${period.code}` : ''}`;
  return { key, item, ...(row ? { row } : {}), ...(period ? { period } : {}) };
}

export function universeOf(part: ItemPart): Universe | undefined {
  return part.row?.universe ?? part.item.universe;
}

/** Whether there is anything to count: answers to choose from, or numbers. */
export function isTabulated({ options, traits }: Item): boolean {
  return options.length > 0 || traits.form === 'number';
}

/** Options that cannot be ticked beside others. */
export function isExclusive(role: OptionRole): boolean {
  return role !== 'substantive' && role !== 'other';
}

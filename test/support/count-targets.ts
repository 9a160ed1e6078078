// Counts targets over a response file without any of the program's own reading, routing or counting: rows as objects,
// codebooks and targets as plain YAML.

import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

interface PlainOption {
  readonly code: string;
  readonly role?: string;
}

interface PlainItem {
  readonly id: string;
  readonly type: string;
  readonly scale?: string;
  readonly options?: readonly PlainOption[];
  readonly nets?: readonly { readonly code: string; readonly of: readonly string[] }[];
  readonly rows?: readonly { readonly code: string }[];
  readonly periods?: readonly { readonly code: string }[];
}

interface PlainCodebook {
  readonly survey: string;
  readonly scales?: Record<string, Pick<PlainItem, 'options' | 'nets'>>;
  readonly items: readonly PlainItem[];
}

export type PlainTarget = Readonly<Record<string, string>>;
type Row = Readonly<Record<string, string>>;

export class PlainSurvey {
  readonly rows: readonly Row[];
  readonly items: readonly PlainItem[];

  constructor(codebook: string, csv: string) {
    const book = parseYaml(codebook, { schema: 'failsafe' }) as PlainCodebook;
    this.rows = parseCsv(csv, { columns: true });
    this.items = book.items.map((item) => ({
      ...item,
      ...(item.scale === undefined ? {} : book.scales?.[item.scale]),
    }));
  }

  item(address: string): PlainItem {
    const found = this.items.find(({ id }) => id === address.split(/[.@]/)[0]);
    if (!found) throw new Error(`no item in ${address}`);
    return found;
  }

  /** `item.row`, `item@period` and the last step, an option or a net. */
  split(address: string): { part: string; members: readonly string[] } {
    const at = address.lastIndexOf('.');
    const code = address.slice(at + 1);
    const net = this.item(address).nets?.find((one) => one.code === code);
    return { part: address.slice(0, at), members: net?.of ?? [code] };
  }

  gave(row: Row, part: string, codes: readonly string[]): boolean {
    if (this.item(part).type !== 'multiple') return codes.includes(row[part] ?? '');
    return codes.some((code) => row[`${part}.${code}`] === '1');
  }

  count(address: string): number {
    const { part, members } = this.split(address);
    return this.rows.filter((row) => this.gave(row, part, members)).length;
  }

  /** The columns of an item or of one of its parts. */
  columns(address: string): string[] {
    const header = Object.keys(this.rows[0] ?? {});
    return header.filter(
      (name) => name === address || (/^[.@]/.test(name.slice(address.length)) && name.startsWith(address)),
    );
  }

  base(address: string): number {
    const status = /^\[(skipped|refused|not-reached|not-asked)\]$/;
    const columns = this.columns(address);
    const multiple = this.item(address).type === 'multiple';
    const answers = (cell: string): boolean => (multiple ? cell === '1' : cell !== '' && !status.test(cell));
    return this.rows.filter((row) => columns.some((column) => answers(row[column] ?? ''))).length;
  }

  /** Ticks of options that stand beside others. */
  mentions(part: string): number {
    const open = (this.item(part).options ?? []).filter(
      ({ role = 'other' }) => role === 'other' || role === 'substantive',
    );
    return this.rows.reduce(
      (sum, row) => sum + open.filter(({ code }) => row[`${part}.${code}`] === '1').length,
      0,
    );
  }

  /** `a=b,c`, and, or, not, brackets: the weakest word first. */
  holds(row: Row, where: string): boolean {
    const words = where.trim();
    for (const word of [' or ', ' and ']) {
      const sides = outside(words, word);
      if (sides.length > 1) {
        const held = (side: string): boolean => this.holds(row, side);
        return word === ' or ' ? sides.some(held) : sides.every(held);
      }
    }
    if (words.startsWith('not ')) return !this.holds(row, words.slice(4));
    if (words.startsWith('(')) return this.holds(row, words.slice(1, -1));
    const [part = '', codes = ''] = words.split('=');
    const nets = this.item(part).nets ?? [];
    return this.gave(
      row,
      part,
      codes.split(',').flatMap((code) => nets.find((net) => net.code === code)?.of ?? [code]),
    );
  }

  /** What does not hold of a target; nothing when it holds. */
  failure(target: PlainTarget): string | undefined {
    const {
      survey,
      where,
      count,
      at_least: least,
      at_most: most,
      base,
      mentions,
      more_than: other,
      is,
      from,
      to,
    } = target;
    const at = (target['at'] ?? '').replace(survey === undefined ? '' : `${survey}.`, '');
    const expect = (found: number, holds: boolean): string | undefined =>
      holds ? undefined : `${JSON.stringify(target)} but ${found}`;
    if (base !== undefined) return expect(this.base(at), this.base(at) === Number(base));
    if (mentions !== undefined) return expect(this.mentions(at), this.mentions(at) === Number(mentions));
    const amount = (address: string): number => {
      const whole =
        this.columns(address).length > 0 &&
        this.item(address).type === 'multiple' &&
        !this.columns(address).includes(address);
      return whole ? this.mentions(address) : this.count(address);
    };
    if (other !== undefined) {
      const [own, theirs] = [amount(at), amount(other.replace(/^[a-z]+\./, ''))];
      return expect(own - theirs, own > theirs);
    }
    if (is !== undefined) return this.orderFailure(target, at, is, from ?? '', to ?? '');
    const people = this.rows.filter((row) => {
      const { part, members } = at === '' ? { part: '', members: [] } : this.split(at);
      return (at === '' || this.gave(row, part, members)) && (where === undefined || this.holds(row, where));
    }).length;
    const inside =
      (count === undefined || people === Number(count)) &&
      (least === undefined || people >= Number(least)) &&
      (most === undefined || people <= Number(most));
    return expect(people, inside);
  }

  private orderFailure(
    target: PlainTarget,
    at: string,
    is: string,
    from: string,
    to: string,
  ): string | undefined {
    const item = this.item(at);
    const code = at.slice(at.lastIndexOf('.') + 1);
    const [head = '', period] = at.slice(0, at.lastIndexOf('.')).split('@');
    const row = head.split('.')[1];
    const substantive = (item.options ?? []).filter(
      ({ role }) => role === undefined || role === 'substantive',
    );
    const address = (one: { row?: string | undefined; code: string }, when: string | undefined): string =>
      `${item.id}${one.row === undefined ? '' : `.${one.row}`}${when === undefined ? '' : `@${when}`}.${one.code}`;
    const size = (one: { row?: string | undefined; code: string }): number =>
      is === 'largest'
        ? this.count(address(one, period))
        : this.count(address(one, to)) - this.count(address(one, from));
    const rivals =
      is === 'rise'
        ? []
        : item.rows
          ? item.rows.filter((one) => one.code !== row).map((one) => ({ row: one.code, code }))
          : substantive.filter((one) => one.code !== code).map((one) => ({ code: one.code }));
    const own = size({ row, code });
    const beaten = rivals.every((rival) => own > size(rival)) && (is === 'largest' || own > 0);
    return beaten ? undefined : `${JSON.stringify(target)} but ${own} against ${rivals.map(size).join(', ')}`;
  }
}

/** Splits at a word that stands outside all brackets. */
function outside(text: string, word: string): string[] {
  const sides = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 && text.startsWith(word, at)) {
      sides.push('');
      at += word.length - 1;
    } else sides[sides.length - 1] += text[at] ?? '';
  }
  return sides;
}

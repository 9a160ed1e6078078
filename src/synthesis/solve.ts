// Integer programs → whole numbers. The only door to HiGHS, a solver compiled to WebAssembly: the same everywhere.

import * as highsPackage from 'highs';
import type { Constraint, Program, Sum } from './program.ts';
import { isWithin } from './target.ts';

/** Values by variable; `none` where no numbers meet the constraints, `unsettled` where the search was given up. */
export type Solution = ReadonlyMap<string, number> | 'none' | 'unsettled';

export type Solve = (program: Program) => Solution;

/** Nodes of the search tree, so that the same program ends the same way on every machine. */
const mostNodes = 50_000;

// its types are those of its CommonJS build; Node loads the other one
const loadHighs = highsPackage.default as unknown as typeof highsPackage.default.default;

export async function solver(): Promise<Solve> {
  const highs = await loadHighs();
  return (program) => {
    const empty = program.constraints.filter(({ sum }) => isEmpty(sum));
    if (empty.some((constraint) => !isMet(constraint, () => 0))) return 'none';
    const { Status: status, Columns: columns } = highs.solve(linearProgram(program), {
      mip_max_nodes: mostNodes,
    });
    if (status === 'Infeasible') return 'none';
    if (status !== 'Optimal') return 'unsettled';
    const values = new Map(
      program.variables.map((name) => {
        const column = columns[name];
        return [name, column && 'Primal' in column ? Math.round(column.Primal) : 0] as const;
      }),
    );
    const value = (name: string): number => values.get(name) ?? 0;
    // the solver counts in floats; what it says is checked in whole numbers
    if (!program.constraints.every((constraint) => isMet(constraint, value))) return 'unsettled';
    return values;
  };
}

function isEmpty(sum: Sum): boolean {
  return [...sum.values()].every((times) => times === 0);
}

function isMet(constraint: Constraint, of: (name: string) => number): boolean {
  const found = [...constraint.sum].reduce((so, [name, times]) => so + times * of(name), 0);
  return isWithin(found, constraint);
}

/** The text that CPLEX calls the LP format; lines are kept short because readers of it cut long ones. */
function linearProgram({ constraints, cost, variables }: Program): string {
  const body = constraints.filter(({ sum }) => !isEmpty(sum));
  return [
    'Minimize',
    ` cost: ${isEmpty(cost) ? `0 ${variables[0] ?? 'x0'}` : expression(cost)}`,
    'Subject To',
    ...body.map(({ sum, is, value }, index) => ` c${index}: ${expression(sum)} ${is} ${value}`),
    'General',
    ...variables.map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n');
}

function expression(sum: Sum): string {
  return [...sum]
    .filter(([, times]) => times !== 0)
    .map(([name, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name}`)
    .join('\n  ');
}

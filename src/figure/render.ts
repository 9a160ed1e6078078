// Vega-Lite spec → the marks of an SVG. The only door to vega.

import * as vega from 'vega';
import { compile } from 'vega-lite';
import { expressionInterpreter } from 'vega-interpreter';
import type { TopLevelSpec } from 'vega-lite';
import type { Drawing, PlotSpec } from './forms/form.ts';

/**
 * Draws the plot, without its outer `<svg>`, so that a frame can be put around it.
 * One at a time: Vega numbers its definitions across all pictures.
 */
export async function renderPlot({ spec }: Drawing): Promise<string> {
  vega.resetSVGDefIds();
  const warnings: string[] = [];
  const logger = collectingLogger(warnings);
  const runtime = vega.parse(vegaSpec(spec, logger), undefined, { ast: true });
  const view = new vega.View(runtime, {
    renderer: 'none',
    logger,
    expr: expressionInterpreter,
    // every spec holds its data; nothing is ever fetched
    loader: {
      load: refuse,
      sanitize: refuse,
      http: refuse,
      file: refuse,
      options: {},
    } as unknown as vega.Loader,
  });
  try {
    const svg = await view.toSVG();
    if (warnings.length > 0) throw new Error(`Vega warned: ${warnings.join('; ')}`);
    const inner = /^<svg[^>]*>(.*)<\/svg>$/s.exec(svg)?.[1];
    if (inner === undefined) throw new Error('Vega drew no SVG');
    return roundCoordinates(inner);
  } finally {
    view.finalize();
  }
}

/** Compiled outlines: pictures of one form differ in their data and their size, and compiling is half the work. */
const outlines = new Map<string, vega.Spec>();

/** The Vega specification: its outline compiled once, data and size put in. */
function vegaSpec(spec: PlotSpec, logger: vega.LoggerInterface): vega.Spec {
  const { width, height, padding, layer, ...rest } = spec;
  const names = layer.map((_, index) => `layer${index}`);
  const outline = {
    ...rest,
    width: 1,
    height: 1,
    datasets: Object.fromEntries(names.map((name) => [name, []])),
    layer: layer.map((one, index) => ({ ...one, data: { name: names[index] } })),
  };
  const key = JSON.stringify(outline);
  const compiled = outlines.get(key) ?? compile(outline as unknown as TopLevelSpec, { logger }).spec;
  outlines.set(key, compiled);
  const data = layer.map((one, index) => ({ name: names[index] ?? '', values: [...one.data.values] }));
  const held = (compiled.data ?? []).map(({ name }) => name);
  if (held.join(' ') !== names.join(' ')) throw new Error('Vega-Lite derives data of its own');
  return { ...compiled, width, height, padding: { ...padding }, data };
}

function refuse(): never {
  throw new Error('figures load nothing');
}

function collectingLogger(warnings: string[]): vega.LoggerInterface {
  const logger: vega.LoggerInterface = {
    level: () => logger,
    error: (...messages: unknown[]) => (warnings.push(messages.join(' ')), logger),
    warn: (...messages: unknown[]) => (warnings.push(messages.join(' ')), logger),
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** Three decimals are finer than any screen, and the same on every processor. Only inside tags: text stays. */
function roundCoordinates(svg: string): string {
  return svg.replaceAll(/<[^>]*>/g, (tag) =>
    tag.replaceAll(/-?\d+\.\d{4,}(e-?\d+)?/g, (number) =>
      String(Math.round(Number(number) * 1000) / 1000 + 0),
    ),
  );
}

import { visible } from '../../visible.ts';
import type { Finding } from '../finding.ts';
import { whereOf } from './output.ts';
import type { Covered, Output } from './output.ts';

/** A suite a document: a failure a finding, a case that was skipped for what was not read. */
export const junit: Output = {
  name: 'junit',
  print: ({ findings, documents }) => {
    const suites = documents.map((document) =>
      suite(
        document,
        findings.filter((finding) => finding.document === document.path),
      ),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
  },
};

function suite({ path, percentTokens, checked, unread }: Covered, findings: readonly Finding[]): string {
  const failing = findings.filter(({ severity }) => severity !== 'info');
  const passed =
    failing.length === 0
      ? [`    <testcase classname="${xml(path)}" name="${checked} statements checked"/>\n`]
      : [];
  const cases = [
    ...failing.map(failure),
    ...unread.map(
      ({ line, column, quote }) =>
        `    <testcase classname="${xml(path)}" name="${xml(`${path}:${line}:${column}`)}">\n      <skipped message="${xml(`found and not read: ${quote}`)}"/>\n    </testcase>\n`,
    ),
    ...passed,
  ];
  return [
    `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failing.length}" skipped="${unread.length}">\n`,
    `    <properties>\n      <property name="percentTokens" value="${percentTokens}"/>\n      <property name="checked" value="${checked}"/>\n    </properties>\n`,
    ...cases,
    '  </testsuite>\n',
  ].join('');
}

function failure(finding: Finding): string {
  const repairs = finding.repairs.length === 0 ? '' : `\nrepair: ${finding.repairs.join(', or ')}`;
  return `    <testcase classname="${xml(finding.document)}" name="${xml(`${whereOf(finding)} ${finding.rule}`)}">\n      <failure type="${xml(finding.rule)}" message="${xml(finding.message)}">${xml(`${finding.severity}: ${finding.quote}`)}${xml(repairs, 'lines')}</failure>\n    </testcase>\n`;
}

/** For text and for attributes between double quotes; what XML 1.0 cannot hold is shown by its number. */
export function xml(text: string, lines?: 'lines'): string {
  return (lines ? text.split('\n').map(visible).join('\n') : visible(text))
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

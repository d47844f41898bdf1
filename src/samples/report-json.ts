import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { SampleReport, SamplesReport } from './samples-report.ts';
import { summarise } from './summarise.ts';

/** The report as the JSON document of version 1. */
export function reportJson(report: SamplesReport): string {
  const document = {
    version: 1,
    target: report.target,
    isolation: report.isolation,
    samples: report.samples.map(sampleEntry),
    errors: report.errors.map(({ guide, code, status, result }) => ({ guide, code, status, result })),
    diagnostics: report.diagnostics.map(diagnosticEntry),
    summary: summarise(report),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sampleEntry(sample: SampleReport) {
  const { guide, track, id, file, line, language, status, reason, durationMs, cached } = sample;
  return { guide, track, id, file, line, language, status, reason: reason ?? null, durationMs, cached };
}

/** As in the document of `check`. */
function diagnosticEntry({ code, severity, message, at, help }: Diagnostic) {
  return {
    code,
    severity,
    message,
    file: at.file,
    line: at.span?.start.line ?? null,
    column: at.span?.start.column ?? null,
    endLine: at.span?.end.line ?? null,
    endColumn: at.span?.end.column ?? null,
    help: help ?? null,
  };
}

import { jsonDiagnostic, jsonSuppressed } from '#diagnostics/report-json.ts';
import type { SampleReport, SamplesReport } from './samples-report.ts';
import { summarise } from './summarise.ts';

/** The report as the JSON document of version 1. */
export function reportJson(report: SamplesReport): string {
  const document = {
    version: 1,
    target: report.target,
    isolation: report.isolation,
    isolationReason: report.isolationReason ?? null,
    samples: report.samples.map(sampleEntry),
    errors: report.errors.map(({ guide, code, status, result }) => ({ guide, code, status, result })),
    events: report.events.map(({ guide, event, result }) => ({ guide, event, result })),
    diagnostics: report.diagnostics.map(jsonDiagnostic),
    suppressed: report.suppressed.map(jsonSuppressed),
    summary: summarise(report),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sampleEntry(sample: SampleReport) {
  const { guide, track, id, file, line, language, status, reason, durationMs, cached } = sample;
  return { guide, track, id, file, line, language, status, reason: reason ?? null, durationMs, cached };
}

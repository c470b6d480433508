import type { Report } from '../../model/report';
import { bandsOf, keysOf } from '../../reports/keys';
import { NO_DATE, type Header } from './schema';

/** The row by which a report is found. `seen` is an ISO date-time. */
export function headerOf(report: Report, visits: string[], seen: string): Header {
  return { id: report.id, published: report.published ?? NO_DATE, keys: keysOf(report), bands: bandsOf(report), visits, seen };
}

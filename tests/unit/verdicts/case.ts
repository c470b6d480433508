import { statementSchema, type Statement } from '../../../lib/model/statement';

/** A statement for tests: an identified, committed one with an asserted basis, unless said otherwise. */
export function statement(given: Partial<Statement> & { id: string; actor: string }): Statement {
  return statementSchema.parse({ date: '2030-01-10', institution: given.id, role: 'security_vendor', side: 'commercial', commitment: 'CT', evidence: 'E1', ...given });
}

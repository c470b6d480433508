import type { Response } from '../lib/protocol';
import { fieldLabel } from '../lib/views/correction';
import { sayCount, type Say } from '../lib/views/say';

/** How often the reader agreed with the machine: a sentence, then how it stands field by field. Figures of few decisions say little, and are shown with how many they are of. */
export function AgreementFigures({ figures, say }: { figures: Response<'desk.agreement'>; say: Say }) {
  const { accepted, added, corrected, fields, precision, recall, rejected } = figures;
  const judged = accepted + corrected + rejected;
  if (judged + added === 0) return <p>{say('agreement_none')}</p>;
  const percent = (share: number): string => new Intl.NumberFormat(say.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const number = (value: number): string => new Intl.NumberFormat(say.locale).format(value);
  return (
    <>
      <p>{say('agreement_sum', sayCount(say, 'count_claims', judged), number(accepted), number(corrected), number(rejected))}</p>
      {precision !== null && <p>{say('agreement_precision', percent(precision))}</p>}
      {recall !== null && <p>{say('agreement_recall', percent(recall), number(added))}</p>}
      {fields.some(({ of }) => of > 0) && (
        <table class="agreement">
          <caption>{say('agreement_fields')}</caption>
          <tbody>
            {fields.map(({ agreed, field, of }) => (
              <tr key={field}>
                <th scope="row">{fieldLabel(field, say)}</th>
                <td>{say('agreement_of', number(agreed), number(of))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

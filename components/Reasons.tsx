import { sayCount, type Say } from '../lib/views/say';
import type { ReasonView } from '../lib/views/types';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** Reasons shown at once, the most telling first; the others are one click away. */
const SHOWN = 4;

/** The words that a reason rests on: this page's own lead to their sentence, those of others to their page. */
function References({ references, say, onShow }: { references: ReasonView['references']; say: Say; onShow: (claimId: string) => void }) {
  return (
    <details class="more">
      <summary>{say('rests_on')}</summary>
      <ul class="references">
        {references.map((reference, at) => (
          <li key={at}>
            <SafeLink href={reference.href} text={reference.label} opensIn={say('opens_new_tab')} />
            {reference.quote !== null && (
              <>
                {': '}
                <q>
                  <Words text={reference.quote} />
                </q>
              </>
            )}
            {reference.claimId !== undefined && (
              <button type="button" class="text-button" onClick={() => onShow(reference.claimId ?? '')}>
                {say('show_on_page')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reason({ reason, number, say, onShow }: { reason: ReasonView; number: number; say: Say; onShow: (claimId: string) => void }) {
  return (
    <li class="reason" value={number}>
      <span class="reason-number">{number}.</span>
      <span>
        <Words text={reason.text} />
      </span>
      <a class="rule" href={`/rules.html#${reason.code}`} target="_blank" rel="noopener" title={say('rule_title')}>
        {reason.code}
        <span class="visually-hidden"> {say('rule_title')}</span>
      </a>
      {reason.references.length > 0 && <References references={reason.references} say={say} onShow={onShow} />}
    </li>
  );
}

/** Why the verdict is what it is: numbered, each reason with the rule that it comes from and the words that it rests on. */
export function Reasons({ reasons, say, onShow }: { reasons: ReasonView[]; say: Say; onShow: (claimId: string) => void }) {
  // One more than the limit is shown rather than hidden behind a line as long as itself.
  const cut = reasons.length > SHOWN + 1 ? SHOWN : reasons.length;
  const list = (from: number, to: number) => reasons.slice(from, to).map((reason, at) => <Reason key={`${reason.code}-${from + at}`} reason={reason} number={from + at + 1} say={say} onShow={onShow} />);
  return (
    <>
      <ol class="reasons">{list(0, cut)}</ol>
      {cut < reasons.length && (
        <details class="more more-reasons">
          <summary>{sayCount(say, 'more_reasons', reasons.length - cut)}</summary>
          <ol class="reasons" start={cut + 1}>
            {list(cut, reasons.length)}
          </ol>
        </details>
      )}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { AgreementFigures } from '../../components/AgreementFigures';
import { AuthorSettings } from '../../components/AuthorSettings';
import { ForgetHistory } from '../../components/ForgetHistory';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import type { Response, Settings } from '../../lib/protocol';
import type { Say } from '../../lib/views/say';
import type { SettingsAnswer } from './answers';

/** The fact-checker's desk: under which name they write, and how often they agreed with the machine. */
export function DeskSection({ settings, say, onSettings }: { settings: Settings; say: Say; onSettings: (answer: SettingsAnswer) => void }) {
  const [figures, setFigures] = useState<Response<'desk.agreement'> | null>(null);
  const [forgotten, setForgotten] = useState<((say: Say) => string) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void askWorker('desk.agreement', {}).then((answer) => (answer.ok ? setFigures(answer.value) : setProblem(answer.key)));
  }, []);
  async function forget(): Promise<void> {
    const answer = await askWorker('desk.forget_history', {});
    setForgotten(() => (words: Say) => words(answer.ok ? 'history_forgotten' : answer.key));
  }
  return (
    <section class="card" id="desk" aria-labelledby="desk-title">
      <h2 id="desk-title">{say('desk_title')}</h2>
      <AuthorSettings author={settings.author} say={say} onSave={(author) => void askWorker('settings.choose', { author }).then(onSettings)} />
      <ForgetHistory said={forgotten?.(say) ?? null} say={say} onForget={() => void forget()} />
      <h3>{say('agreement_title')}</h3>
      {problem !== null && <p role="alert">{say(problem)}</p>}
      {figures !== null && <AgreementFigures figures={figures} say={say} />}
    </section>
  );
}

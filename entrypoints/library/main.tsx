import '../../lib/adapters/no-eval';
import { render } from 'preact';
import { TakeOut } from '../../components/take-out';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { inReadersLanguage } from '../../lib/adapters/own-pages/reader-language';
import { takingOut } from '../../lib/adapters/own-pages/taking-out';
import { App } from './App';
import './style.css';

inReadersLanguage((say) => {
  document.title = `${say('library_title')} · ${say('extension_name')}`;
  const root = document.getElementById('app');
  if (root === null) return;
  const taking = takingOut(askWorker, say, () => null);
  render(
    <TakeOut.Provider value={taking}>
      <App say={say} />
    </TakeOut.Provider>,
    root,
  );
});

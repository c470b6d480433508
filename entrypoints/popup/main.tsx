import '../../lib/adapters/no-eval';
import { render } from 'preact';
import { inReadersLanguage } from '../../lib/adapters/own-pages/reader-language';
import { App } from './App';
import './style.css';

inReadersLanguage((say) => {
  const root = document.getElementById('app');
  if (root !== null) render(<App say={say} />, root);
});

import '../../lib/adapters/no-eval';
import { render } from 'preact';
import { sayFromBrowser } from '../../lib/adapters/browser';
import { App } from './App';
import './style.css';

const say = sayFromBrowser();
document.documentElement.lang = say.locale;
const root = document.getElementById('app');
if (root !== null) render(<App say={say} />, root);

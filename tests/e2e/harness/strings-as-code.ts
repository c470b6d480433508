/** Every way in which a page turns a string into code or markup; each sets `ran[NAME]` where the browser lets it. */
export const WAYS: Readonly<Record<string, string>> = {
  eval: `eval('ran.eval = true')`,
  'indirect eval': `(0, eval)('ran["indirect eval"] = true')`,
  'new Function': `new Function('ran["new Function"] = true')()`,
  'string in setTimeout': `setTimeout('ran["string in setTimeout"] = true', 0)`,
  'string in setInterval': `const i = setInterval('ran["string in setInterval"] = true', 1); setTimeout(() => clearInterval(i), 50)`,
  innerHTML: `document.createElement('div').innerHTML = '<b>x</b>'; ran.innerHTML = true`,
  outerHTML: `document.body.appendChild(document.createElement('div')).outerHTML = '<b>x</b>'; ran.outerHTML = true`,
  insertAdjacentHTML: `document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); ran.insertAdjacentHTML = true`,
  'inline script': `const s = document.createElement('script'); s.append('ran["inline script"] = true'); document.body.append(s)`,
  'inline handler': `const b = document.createElement('button'); b.setAttribute('onclick', 'ran["inline handler"] = true'); document.body.append(b); b.click(); b.remove()`,
};
/** A script that tries each of them, and says when it is through. */
export const EVALUATING = `globalThis.ran = {};
${Object.values(WAYS).map((code) => `try { (() => { ${code}; })(); } catch {}`).join('\n')}
setTimeout(() => { globalThis.planted = true; }, 120);`;

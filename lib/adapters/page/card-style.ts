/**
 * The card's own style. `:host` rules are `!important` because among important rules those of a shadow tree win over the page's: a page that
 * hides or shifts everything does not hide or shift the card. Text pairs have a contrast of at least 4.5 : 1 in both schemes.
 */
export const CARD_STYLE = `
:host{all:initial!important;position:fixed!important;inset:auto!important;left:0!important;top:0!important;width:0!important;height:0!important;display:block!important;opacity:1!important;visibility:visible!important;pointer-events:auto!important;z-index:2147483647!important;transform:none!important;filter:none!important;clip-path:none!important;contain:none!important;margin:0!important;color-scheme:light dark!important;
--ink:#16212c;--mist:#566472;--line:#d9e0e7;--surface:#fff;--accent:#1b5586;--accent-ink:#fff;--soft:#eff4f8;--notch:#8a4b00;--edge:rgb(15 35 55/.14);--shade:0 1px 2px rgb(15 35 55/.10),0 12px 32px rgb(15 35 55/.20)}
@media (prefers-color-scheme:dark){:host{--ink:#eaf0f5;--mist:#a5b4c2;--line:#36424e;--surface:#1a222a;--accent:#8ec4f2;--accent-ink:#0a1c2c;--soft:#26313b;--notch:#f0b25c;--edge:rgb(255 255 255/.14);--shade:0 1px 2px rgb(0 0 0/.5),0 12px 32px rgb(0 0 0/.55)}}
*{box-sizing:border-box;margin:0;padding:0}
.card,.pill{position:fixed;font:400 13px/20px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--surface);border:1px solid var(--edge);box-shadow:var(--shade);text-align:start;unicode-bidi:isolate;-webkit-font-smoothing:antialiased}
.card{width:360px;border-radius:12px;display:flex;flex-direction:column;overflow:hidden;outline:none!important}
.card.sheet{left:0!important;right:0;bottom:0;top:auto!important;width:auto;border-radius:16px 16px 0 0;border-width:1px 0 0}
.card.sheet.top{top:0!important;bottom:auto;border-radius:0 0 16px 16px;border-width:0 0 1px}
.card.sheet .scroll{padding-bottom:4px}
.card.sheet .foot{padding-bottom:max(12px,env(safe-area-inset-bottom))}
.scroll{overflow:auto;scrollbar-width:thin;scrollbar-color:var(--line) transparent;overscroll-behavior:contain;padding:16px 16px 12px;min-height:0}
.flag{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;color:var(--mist)}
.flag svg{flex:none;width:20px;height:20px;color:var(--accent)}
.flag strong{flex:1 0 auto;max-width:calc(100% - 28px);font-weight:600;color:var(--accent);letter-spacing:.01em}
.flag .counts{padding-inline-start:28px;font-variant-numeric:tabular-nums}
.rung{color:var(--mist);padding-inline-start:28px}
.reviewed{margin-top:4px;padding-inline-start:28px;color:var(--accent);font-weight:600}
.status .rung,.status .flag strong{color:var(--notch)}
.status .flag svg{color:var(--notch)}
h2{font-size:16px;line-height:22px;font-weight:600;margin-top:8px;overflow-wrap:anywhere;text-wrap:pretty}
.diff{margin-top:6px;overflow-wrap:anywhere}
.diff del{text-decoration:line-through;opacity:.75}
.diff ins{text-decoration:underline;font-weight:600}
.diff del+ins{margin-inline-start:.25em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.as-of{margin-top:8px;color:var(--mist);font-size:12px;line-height:18px;overflow-wrap:anywhere}
.note{margin-top:4px;padding-inline-start:10px;border-inline-start:3px solid var(--mist);overflow-wrap:anywhere}
.incident{color:var(--mist);margin-top:2px;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(64px,max-content) 1fr;gap:4px 12px;margin-top:12px;padding-top:12px;border-top:1px solid var(--line)}
dt{color:var(--mist);max-width:120px}
dd{overflow-wrap:anywhere}
.why{margin-top:12px;padding:10px 12px;border-radius:8px;background:var(--soft)}
.why h3{font-size:13px;line-height:20px;font-weight:600}
.why li{list-style:none;position:relative;padding-inline-start:14px;overflow-wrap:anywhere}
.why li::before{content:"";position:absolute;inset-inline-start:1px;top:8px;width:5px;height:5px;border-radius:50%;background:var(--mist)}
details.reading{margin-top:8px}
.reading summary{cursor:pointer;color:var(--mist);border-radius:4px;min-height:24px}
.reading summary:hover{color:var(--ink)}
.reading summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.fields{grid-template-columns:fit-content(92px) 1fr;margin-top:8px;padding-top:8px;gap:6px 12px;font-size:12px;line-height:18px}
.fields q{background:var(--soft);border-radius:3px;padding:0 3px}
.fields em{font-style:normal;color:var(--mist)}
.foot,.steps{display:flex;align-items:center;gap:4px}
.foot{flex-wrap:wrap;padding:8px 12px 12px 16px;border-top:1px solid var(--line);flex:none}
.position{color:var(--mist);font-variant-numeric:tabular-nums;white-space:nowrap;padding:0 2px}
.steps{margin-inline-start:auto}
button{font:inherit;color:inherit;background:none;border:0;border-radius:8px;cursor:pointer;min-width:32px;min-height:32px}
button:hover{background:var(--soft)}
button svg{display:block;width:16px;height:16px;margin:auto}
.compare{flex:none;font-weight:600;background:var(--accent);color:var(--accent-ink);padding:0 16px}
.compare:hover{background:var(--accent);filter:brightness(1.1)}
button:focus-visible,.pill:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.pill{display:flex;align-items:center;gap:8px;border-radius:18px;padding:4px 14px 4px 10px;min-height:36px;white-space:nowrap;max-width:calc(100vw - 16px);overflow:hidden}
.pill svg{width:20px;height:20px;color:var(--accent);margin:0;flex:none}
.pill strong{font-weight:600;overflow:hidden;text-overflow:ellipsis}
.pill span{color:var(--mist)}
.hint{pointer-events:none;user-select:none;min-height:28px;padding:2px 10px 2px 8px;font-size:12px}
.hint svg{width:16px;height:16px}
.here{display:flex;flex-wrap:wrap;align-items:center;gap:4px;margin:-4px 0 12px;color:var(--mist)}
.here>span{flex:1 0 100%}
.here button{display:flex;align-items:center;gap:6px;padding:0 10px 0 8px;border:1px solid var(--line);overflow-wrap:anywhere;text-align:start}
.here button svg{flex:none;margin:0}
.here button[aria-pressed=true]{color:var(--ink);border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){.card,.pill{animation:in .12s ease-out}@keyframes in{from{opacity:0;transform:translateY(4px)}}}
@media (forced-colors:active){.card,.pill{border:2px solid CanvasText}.compare{border:1px solid ButtonText}.why{border:1px solid CanvasText}.why li::before{background:CanvasText}.here button[aria-pressed=true]{outline:2px solid Highlight;outline-offset:-3px}}
@media print{:host{display:none!important}}
`;

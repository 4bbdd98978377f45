"use strict";
(() => {
const script = document.currentScript;
if (!script?.src) return;
const SITE = script.src.replace(/embed(\/v1\/embed-[0-9a-f]+)?\.js.*$/, "");
const ORIGIN = new URL(SITE).origin;
const TYPE = "keuzehulp:1";
const STARTS = {"": ["Keuzehulp bedrijfsarts", "Open de keuzehulp op een eigen pagina", "keuzehulp/", ""], "werknemer": ["Stappenplan second opinion", "Open het stappenplan op een eigen pagina", "stappenplan/werknemer/", "stappenplan/werknemer/"], "bedrijfsarts": ["Stappenplan second opinion", "Open het stappenplan op een eigen pagina", "stappenplan/bedrijfsarts/", "stappenplan/bedrijfsarts/"], "second-opinion-bedrijfsarts": ["Stappenplan second opinion", "Open het stappenplan op een eigen pagina", "stappenplan/second-opinion-bedrijfsarts/", "stappenplan/second-opinion-bedrijfsarts/"]};
const MODES = ["samen", "voorbereiden"];
const LOOKS = {
display: "block", width: "100%", "min-width": "0", "max-width": "100%", height: "720px", "min-height": "480px", "max-height": "none",
margin: "0", padding: "0", border: "0",
};
const frames = [];
const widths = new Map();
const dress = (frame, looks) => {
for (const [name, value] of Object.entries(looks)) frame.style.setProperty(name, value, "important");
};
const start = (asked) => {
const [name, mode] = (asked("start") ?? "").split("#");
return MODES.includes(name) ? ["", name] : [Object.hasOwn(STARTS, name) ? name : "", mode];
};
const shown = (asked) => STARTS[start(asked)[0]];
const address = (asked) => {
const found = new URL(`${SITE}embed/v1/${shown(asked)[3]}`);
for (const name of ["thema", "accent"]) if (asked(name)) found.searchParams.set(name, asked(name));
if (MODES.includes(start(asked)[1])) found.hash = start(asked)[1];
return found.href;
};
const framed = (asked) => {
const frame = document.createElement("iframe");
[frame.title] = shown(asked);
frame.referrerPolicy = "no-referrer";
frame.allow = "clipboard-write; web-share";
frame.loading = "lazy";
frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals");
dress(frame, LOOKS);
frame.src = address(asked);
frames.push(frame);
return frame;
};
const link = (asked) => {
const own = document.createElement("a");
own.href = `${SITE}${shown(asked)[2]}`;
own.rel = "noreferrer";
own.textContent = shown(asked)[1];
return own;
};
const ask = (element) => (name) => element.dataset[name];
const show = (frame) => {
const room = (element, name) => parseFloat(getComputedStyle(element)[name]) || 0;
const top = room(frame, "scrollMarginTop") + room(document.documentElement, "scrollPaddingTop");
if (frame.getBoundingClientRect().top < top) frame.scrollIntoView({block: "start", behavior: "instant"});
};
addEventListener("message", ({isTrusted, source, origin, data}) => {
const frame = isTrusted && source && origin === ORIGIN && frames.find((each) => each.contentWindow === source);
if (!frame || data?.type !== TYPE) return;
const {height} = data;
if (!Number.isInteger(height) || height < 200 || height > 20000) return;
dress(frame, {height: `${height}px`});
if (widths.get(frame) === frame.clientWidth) show(frame);
widths.set(frame, frame.clientWidth);
});
class Embed extends HTMLElement {
connectedCallback() {
whole.then(() => {
if (this.querySelector("iframe")) return;
const asked = (name) => this.getAttribute(name);
this.prepend(framed(asked));
if (!this.querySelector("a")) this.append(link(asked));
});
}
}
const whole = new Promise((done) => {
if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
else done();
});
whole.then(() => {
for (const own of document.querySelectorAll("a[data-keuzehulp]")) {
own.before(framed(ask(own)));
delete own.dataset.keuzehulp;
}
});
if (["keuzehulp", "thema", "accent", "start"].some((name) => name in script.dataset)) script.after(framed(ask(script)), link(ask(script)));
if (!customElements.get("keuzehulp-embed")) customElements.define("keuzehulp-embed", Embed);
})();

// For hosts: choices write the snippets, and show what they give with the loader itself. Without script the snippets of the usual choices stand there.
{
  const root = document.querySelector('[data-module="snippets"]');
  const part = (name) => kh.part(root, name);
  const copies = ["iframe", "script", "element"].map(part);
  const {site, fixed, integrity} = root.dataset;

  const chosen = () => ({
    thema: part("thema").value,
    accent: part("own").checked ? part("accent").value : "",
    start: part("start").value,
  });

  // What is asked for, without what is so by itself.
  const asked = ({thema, accent, start}) => Object.entries({thema: thema === "auto" ? "" : thema, accent, start}).filter(([, value]) => value);

  const attributes = (pairs, before) => pairs.map(([name, value]) => ` ${before}${name}="${value}"`).join("");

  const address = (pairs, {value, dataset}) => {
    const mode = value.includes("#") || !dataset.frame ? value.split("#").pop() : "";
    const query = new URLSearchParams(pairs.filter(([name]) => name !== "start")).toString();
    return `${site}embed/v1/${dataset.frame}${query && `?${query}`}${mode && `#${mode}`}`;
  };

  const write = (pairs) => {
    const [option] = part("start").selectedOptions;
    const isFixed = part("fixed").checked;
    const values = {
      frame: address(pairs, option),
      own: site + option.dataset.own,
      title: option.dataset.title,
      words: option.dataset.words,
      data: attributes(pairs, "data-"),
      attributes: attributes(pairs, ""),
      loader: site + (isFixed ? fixed : "embed.js"),
      integrity: isFixed ? ` integrity="${integrity}" crossorigin="anonymous"` : "",
    };
    for (const copy of copies) kh.part(copy, "text").textContent = kh.filled(copy.dataset.snippet, values);
  };

  const preview = (pairs) => {
    if (!part("preview").open) return;
    const embed = document.createElement("keuzehulp-embed");
    for (const [name, value] of pairs) embed.setAttribute(name, value);
    part("preview").lastElementChild.replaceChildren(embed);
  };

  // A colour that can't be read is not used; here, and only here, that is told.
  const judge = ({thema, accent}) => {
    const isRefused = (other, isDark) => Boolean(accent) && thema !== other && !kh.colour.fits(accent, isDark);
    part("refused-light").hidden = !isRefused("donker", false);
    part("refused-dark").hidden = !isRefused("licht", true);
  };

  const show = () => {
    const choices = chosen();
    write(asked(choices));
    judge(choices);
    preview(asked(choices));
  };

  kh.main = root;
  kh.tell = (words) => { part("status").textContent = words; };
  for (const copy of copies) kh.part(copy, "copy").addEventListener("click", () => kh.copy(copy));
  part("accent").addEventListener("input", () => { part("own").checked = true; });
  part("preview").addEventListener("toggle", show);
  root.addEventListener("change", show);
  // A browser that comes back here fills in the choices of then, late and without a word.
  addEventListener("pageshow", show);
  for (const each of root.querySelectorAll('[data-script="with"]')) each.hidden = false;
  show();
  document.documentElement.dataset.ready = "";
}

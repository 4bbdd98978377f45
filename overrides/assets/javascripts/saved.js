// A page that a browser saved is the page as script had made it, with full addresses. Before it begins again, it is made as it was without script.
{
  const OWN = ".kh-notes, .kh-errors, .kh-reminder, .kh-keep, .kh-own__rest";

  // What moves from screen to screen belongs at the end, or in the element that hands it out.
  const bringBack = (part) => (part.matches(".kh-keep, .kh-own__rest") ? document.querySelector('[data-module="outcome"]') : kh.main).append(part);

  // A link to a place in this page leads there again, and not to the page on the internet.
  const lead = (link) => {
    if (link.hash && document.getElementById(link.hash.slice(1))) link.setAttribute("href", link.hash);
  };

  kh.unsave = () => {
    if (!document.documentElement.classList.contains("kh-guided")) return;
    for (const choice of document.querySelectorAll("label.kh-choice")) choice.remove();
    for (const part of document.querySelectorAll(OWN)) bringBack(part);
    for (const link of kh.main.querySelectorAll("a[href]")) lead(link);
    for (const fold of kh.main.querySelectorAll("details[open]")) fold.open = false;
    document.querySelector("[data-now]")?.toggleAttribute("data-now", false);
    kh.retitle(kh.main.dataset.tool);
    kh.stop("");
    delete document.documentElement.dataset.whole;
    delete document.documentElement.dataset.away;
  };
}

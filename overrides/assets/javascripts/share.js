// Sharing the keuzehulp, without answers; and, only when asked, a link with the answers, or a code of it for the reader's own telephone.
{
  // The address of the main page: in somebody else's page a link leads to it. A copy on a disk tells that of the site, or none: never a place on the disk.
  const address = () => {
    const found = [kh.part(document, "main") ?? location, document.querySelector('link[rel="canonical"]')].map((each) => each?.href ?? "");
    return (found.find((each) => /^https?:/.test(each)) ?? "").split("#")[0];
  };

  const show = (root, words) => {
    kh.part(root, "text").textContent = words;
    kh.part(root, "panel").hidden = false;
  };

  // A link as a code that another telephone reads: a square for every 1, with four of white around. A link that is too long has none.
  const draw = (svg, link) => {
    const rows = (link && kh.qr(link)) || [];
    const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")));
    svg.setAttribute("viewBox", `0 0 ${rows.length + 8} ${rows.length + 8}`);
    svg.querySelector("path").setAttribute("d", squares.join(""));
    svg.toggleAttribute("hidden", rows.length === 0);
  };

  // The link with the answers so far.
  const answered = () => address() + kh.link.write(kh.tree, kh.history.now().given);

  Object.assign(kh, {address, answered, draw});

  kh.component("share", (root) => {
    const copied = () => {
      show(root, address());
      return kh.copy(root);
    };
    kh.part(root, "share").addEventListener("click", () => {
      if (!navigator.share) return copied();
      return navigator.share({title: kh.main.dataset.tool, url: address()}).catch((error) => error.name === "AbortError" || copied());
    });
    return () => {
      root.hidden = !address();
      kh.part(root, "panel").hidden = true;
      kh.part(root, "done").hidden = true;
    };
  });

  kh.component("link", (root) => {
    const button = kh.part(root, "make");
    kh.part(root, "copy").addEventListener("click", () => kh.copy(root));
    button.addEventListener("click", () => {
      show(root, answered());
      button.setAttribute("aria-expanded", "true");
    });
    return (view) => {
      root.hidden = !address() || view.before.length === 0 || view.entry.from !== kh.tree.start;
      kh.part(root, "panel").hidden = true;
      kh.part(root, "text").textContent = "";
      kh.part(root, "done").hidden = true;
      button.setAttribute("aria-expanded", "false");
    };
  });

  // Together, a code of the plan to take along. Who takes it is warned once in a talk; a plan that was reached without answers tells none.
  kh.component("along", (root) => {
    const code = kh.part(root, "qr");
    let isAccepted = false;
    const reveal = (link, mayShow) => {
      kh.part(root, "warning").hidden = mayShow;
      draw(code, mayShow && link);
    };
    kh.part(root, "show").addEventListener("click", () => {
      isAccepted = true;
      reveal(answered(), true);
      code.focus();
    });
    return ({node, before, entry}) => {
      if (node.kind === "start") isAccepted = false;
      if (node.kind !== "outcome" || !address()) return reveal("", true);
      const isTold = before.length > 0 && entry.from === kh.tree.start;
      return reveal(isTold ? answered() : `${address()}#${node.id}`, isAccepted || !isTold);
    };
  });
}

// Sharing the keuzehulp, without answers; and, only when asked, a link with the answers.
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
    svg.parentElement.toggleAttribute("data-none", rows.length === 0);
  };

  Object.assign(kh, {address, draw});

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
      const link = address() + kh.link.write(kh.tree, kh.run.now().given);
      show(root, link);
      draw(kh.part(root, "qr"), link);
      button.setAttribute("aria-expanded", "true");
    });
    return (view) => {
      root.hidden = !address() || view.before.length === 0 || view.entry.from !== kh.tree.start;
      kh.part(root, "panel").hidden = true;
      kh.part(root, "text").textContent = "";
      draw(kh.part(root, "qr"), "");
      kh.part(root, "done").hidden = true;
      button.setAttribute("aria-expanded", "false");
    };
  });
}

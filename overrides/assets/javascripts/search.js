/* The search field. Without this script, or when it fails, the page is a list of all pages. */
((kh) => {
  "use strict";

  const WAIT = 300;
  const FROM_DISK = location.protocol === "file:";
  const ROOT = new URL("../../", document.currentScript.src);
  const ON_FIRST_USE = ["assets/javascripts/vendor/minisearch.js", "assets/search-index.js"];

  class Search {
    constructor(root) {
      this.root = root;
      this.field = root.querySelector("input");
      this.status = root.querySelector("[role=status]");
      this.list = root.querySelector("ol");
      this.item = root.querySelector("template").content.firstElementChild;
      this.shown = "";
      this.listen();
      root.dataset.ready = "";
    }

    listen() {
      this.field.addEventListener("focus", () => this.load().catch(() => null));
      this.field.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.search(), WAIT);
      });
      this.field.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.isComposing) this.search();
      });
      this.root.querySelector("button").addEventListener("click", () => this.search());
    }

    /** The engine, with the library and the index that it needs: fetched once, and again after a failure. */
    load() {
      this.engine ??= Promise.all(ON_FIRST_USE.map(fetched))
        .then(() => kh.searchCore.engine(window.MiniSearch, kh.searchIndex))
        .catch((error) => {
          this.engine = null;
          throw error;
        });
      return this.engine;
    }

    async search() {
      clearTimeout(this.timer);
      try {
        const engine = await this.load();
        const typed = this.field.value.trim();
        if (typed !== this.shown) this.show(typed, typed ? engine.find(typed) : []);
      } catch {
        this.say(this.root.dataset.failed);
      }
    }

    show(typed, found) {
      const best = found.slice(0, kh.searchCore.MOST);
      this.list.replaceChildren(...best.map((each) => this.result(each)));
      this.list.hidden = !best.length;
      this.say(typed && this.told(found.length, best.length));
      this.shown = typed;
    }

    told(found, shown) {
      const { none, one, many, most } = this.root.dataset;
      if (found > shown) return most.replace("{n}", shown);
      return [none, one][found] ?? many.replace("{n}", found);
    }

    say(words) {
      this.status.textContent = words;
    }

    result({ entry, line }) {
      const item = this.item.cloneNode(true);
      const link = item.querySelector("a");
      link.textContent = entry.title;
      link.href = new URL(onDisk(entry.address), ROOT);
      const [text, group] = item.querySelectorAll("p");
      text.textContent = line;
      group.textContent = entry.group;
      return item;
    }
  }

  /** A server finds the page of a folder by itself; from a disk its name must be there. */
  const onDisk = (address) => (FROM_DISK ? address.replace(/(^|\/)(#|$)/, "$1index.html$2") : address);

  /** Run a script of this site. */
  function fetched(address) {
    return new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: new URL(address, ROOT), onload: done, onerror: failed });
      document.head.append(script);
    });
  }

  if (!kh.searchCore) return;
  for (const root of document.querySelectorAll('[data-module="search"]')) new Search(root);
  document.documentElement.dataset.ready = "";
})((window.kh = window.kh || {}));

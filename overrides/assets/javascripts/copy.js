// A text with a button that copies it. Where the clipboard is closed, the text is selected, ready to be copied by hand.
{
  const select = (element) => {
    const range = new Range();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  const byHand = (element) => {
    select(element);
    return document.execCommand("copy");
  };

  // Whether the text of this element is on the clipboard now.
  kh.toClipboard = async (element) => {
    try {
      await navigator.clipboard.writeText(element.innerText);
      return true;
    } catch {
      return byHand(element);
    }
  };

  // Copy, and say so: aloud, and beside the button.
  kh.copy = async (root) => {
    const isDone = await kh.toClipboard(kh.part(root, "text"));
    const {copied, selected} = kh.main.dataset;
    const words = isDone ? (root.dataset.done ?? copied) : selected;
    const beside = kh.part(root, "done");
    beside.textContent = words;
    beside.hidden = false;
    kh.tell(words);
  };

  kh.component("copy", (root) => {
    kh.part(root, "copy").addEventListener("click", () => kh.copy(root));
    return () => { kh.part(root, "done").hidden = true; };
  });
}

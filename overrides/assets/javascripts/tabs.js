// A wipe in one tab holds in all tabs of this site. A page that the browser keeps behind Back and Forward hears nothing, and looks when it returns.
{
  const {wipe} = kh;
  let channel = null;

  const open = () => {
    try {
      channel = new BroadcastChannel("keuzehulp");
      channel.onmessage = wipe;
    } catch {
      // Not for a page from a disk, in some browsers. Then each tab wipes its own.
    }
  };

  kh.wipe = () => {
    wipe();
    channel?.postMessage("wipe");
  };

  open();
  addEventListener("pagehide", () => channel?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) open(); });
}

// In somebody else's page: tell how high the content is, and that there is another screen. Nothing else is ever told, and nobody is listened to.
{
  const TYPE = "keuzehulp:1";
  // The longest outcome takes 10,600 pixels on the narrowest telephone.
  const [LEAST, MOST] = [200, 20000];
  let told = 0;

  const tell = (message) => parent.postMessage({type: TYPE, ...message}, "*");

  const measure = () => {
    const height = Math.min(Math.max(Math.ceil(document.body.getBoundingClientRect().height), LEAST), MOST);
    if (height === told) return;
    told = height;
    tell({height});
  };

  // Another screen: first how high it is, or the page around it would move twice.
  const step = () => requestAnimationFrame(() => {
    measure();
    tell({step: true});
  });

  // The page around it, and other frames there, write in the same history. From then on Back may be theirs: "Terug" shows the screen before by itself.
  const shareHistory = () => {
    const {previous, go} = kh.run;
    let length = history.length;
    let isShared = false;
    const look = () => { isShared ||= history.length !== length; };
    kh.run.previous = () => {
      look();
      return isShared ? null : previous();
    };
    kh.run.go = (entry) => {
      look();
      go(entry);
      length = history.length;
    };
  };

  if (parent !== self) {
    new ResizeObserver(measure).observe(document.body);
    kh.component("frame", () => {
      let isFirst = true;
      shareHistory();
      kh.part(kh.main, "errors").addEventListener("focus", step);
      return () => {
        if (!isFirst) step();
        isFirst = false;
      };
    });
  }
}

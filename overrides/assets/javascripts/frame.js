// In somebody else's page: tell how high the content is, and that there is another screen. Nothing else is ever told, and nobody is listened to.
{
  const TYPE = "keuzehulp:1";
  const [LEAST, MOST] = [200, 6000];
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

  if (parent !== self) {
    new ResizeObserver(measure).observe(document.body);
    kh.component("frame", () => {
      let isFirst = true;
      kh.part(kh.main, "errors").addEventListener("focus", step);
      return () => {
        if (!isFirst) step();
        isFirst = false;
      };
    });
  }
}

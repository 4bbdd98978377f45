// One gesture, one effect. The second press of a double click, a second tap, and a key that is held down were meant for what stood there before:
// on the next screen they would choose what nobody chose.
{
  // As far apart, in milliseconds and pixels, as two presses of one gesture can be.
  const [SOON, NEAR] = [500, 24];
  let last = {time: -Infinity};
  let isSecond = false;

  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onPress = ({clientX: x, clientY: y, timeStamp: time}) => {
    isSecond = Math.hypot(x - last.x, y - last.y) <= NEAR && time - last.time < SOON;
    last = {x, y, time, entry: isSecond ? last.entry : kh.history.now()};
  };

  // Browsers count presses, but not of every finger. Where they don't, it is the next screen that makes the press a second one; not so for
  // "Terug", which stays in its place and may well be pressed again.
  const isStray = ({detail, target}) =>
    isSecond && (detail > 1 || (detail === 1 && last.entry !== kh.history.now() && !target.closest('[data-module="back"]')));

  const onClick = (event) => { if (event.isTrusted && isStray(event)) stop(event); };

  const onKey = (event) => {
    if (event.repeat && ["Enter", " "].includes(event.key) && event.target.closest("a, button, input, summary")) stop(event);
  };

  addEventListener("pointerdown", onPress, true);
  addEventListener("click", onClick, true);
  addEventListener("keydown", onKey, true);
}

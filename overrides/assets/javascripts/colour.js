// May a colour of somebody else be the accent? Only when everything that is written in it, and on it, can be read.
{
  const FORM = /^#[0-9a-f]{6}$/i;
  const LEAST = 4.5;
  const BESIDE = ["ground", "surface", "tint", "on-accent"];
  const DARK = "prefers-color-scheme: dark";

  const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

  // The relative luminance of WCAG, and the contrast between two colours.
  const luminance = (colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second);
    return (light + 0.05) / (dark + 0.05);
  };

  // Every rule for elements and for media, out of the layers.
  const outOfLayers = (rule) => (rule.selectorText || rule.media ? [rule] : [...(rule.cssRules ?? [])]);
  const rules = () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(outOfLayers));
  const darkRules = () => rules().filter((rule) => rule.media?.mediaText.includes(DARK));

  // The colours of the stylesheet, in the light or in the dark.
  const palette = (isDark) => {
    const tokens = {};
    const all = [...rules(), ...(isDark ? darkRules().flatMap((rule) => [...rule.cssRules]) : [])];
    for (const {style} of all.filter((rule) => rule.selectorText === ":root")) {
      for (const name of BESIDE) tokens[name] = style.getPropertyValue(`--kh-${name}`).trim() || tokens[name];
    }
    return tokens;
  };

  const fits = (accent, isDark) => {
    const colours = palette(isDark);
    return FORM.test(accent) && BESIDE.every((name) => FORM.test(colours[name]) && contrast(accent, colours[name]) >= LEAST);
  };

  kh.colour = {contrast, darkRules, fits};
}

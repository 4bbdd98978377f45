// The looks that a host may ask for: `thema` is licht, donker or auto, `accent` a colour. What can't be read is passed over without a word.
// All of it through the stylesheet's own objects: the policy lets no other style in.
{
  const asked = new URLSearchParams(location.search);
  const SCHEMES = {licht: "light", donker: "dark"};
  const scheme = SCHEMES[asked.get("thema")];
  const accent = asked.get("accent") ?? "";

  // An accent for the light, the dark, or both: on paper the usual one holds.
  const colour = (media, isDark) => {
    if (!kh.colour.fits(accent, isDark)) return;
    const deep = `color-mix(in srgb, ${accent} 75%, var(--kh-ink))`;
    const sheet = document.styleSheets[0];
    sheet.insertRule(`@media ${media} { :root { --kh-accent: ${accent}; --kh-accent-deep: ${deep}; } }`, sheet.cssRules.length);
  };

  if (scheme) {
    colour("screen", scheme === "dark");
    document.documentElement.style.setProperty("color-scheme", scheme);
    for (const rule of kh.colour.darkRules()) rule.media.mediaText = scheme === "dark" ? "screen" : "not all";
  } else {
    colour("screen and (prefers-color-scheme: light)", false);
    colour("screen and (prefers-color-scheme: dark)", true);
  }
}

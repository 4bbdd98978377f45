// One reminder for the reader's own calendar: a file made in the page, a week after the day of asking. It names nothing that others may not see.
{
  const DAYS = 7;
  const YEAR = 366 * 86_400_000;
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const escaped = (words) => words.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

  // A line has at most 75 bytes; what is longer goes on behind a space.
  const folded = (line) => {
    let [text, size] = ["", 0];
    for (const sign of line) {
      const bytes = new TextEncoder().encode(sign).length;
      if (size + bytes > 74) [text, size] = [`${text}\r\n `, 1];
      [text, size] = [text + sign, size + bytes];
    }
    return text;
  };

  // The day that was typed, 2026-11-28 or 28-11-2026. One that does not exist, or is more than a year away, is a slip.
  kh.day = (typed, now = new Date()) => {
    const [, ...parts] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(typed) ?? [];
    const [, ...dutch] = /^(\d\d?)-(\d\d?)-(\d{4})$/.exec(typed) ?? [];
    const [year, month, day] = (parts.length > 0 ? parts : dutch.reverse()).map(Number);
    const found = new Date(Date.UTC(year, month - 1, day));
    const isThere = found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
    return isThere && Math.abs(found - now) <= YEAR ? found : null;
  };

  // An event of one day, as calendars read it (RFC 5545).
  kh.calendar = (asked, {title, about}, now = new Date()) => {
    const day = new Date(asked.getTime());
    day.setUTCDate(day.getUTCDate() + DAYS);
    return [
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Navragen//NL", "BEGIN:VEVENT"],
      ...[`UID:${stamp(now)}-${stamp(day)}@navragen`, `DTSTAMP:${stamp(now)}`, `DTSTART;VALUE=DATE:${stamp(day).slice(0, 8)}`],
      ...[`SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(about)}`, "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""],
    ].map(folded).join("\r\n");
  };

  const save = (words, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([words], {type: "text/calendar"}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  kh.component("reminder", (root) => {
    const [day, error] = ["day", "error"].map((name) => kh.part(root, name));
    kh.part(root, "make").addEventListener("click", () => {
      const asked = kh.day(day.value.trim());
      error.hidden = Boolean(asked);
      if (!asked) return day.focus();
      return save(kh.calendar(asked, root.dataset), `${root.dataset.file}.ics`);
    });
    // Not in a frame: that may not hand out files, and its reader would not know whose they are.
    return (view) => {
      const about = self === top && view.node.kind === "outcome" && kh.part(view.section, "reminder");
      root.hidden = !about;
      error.hidden = true;
      if (about) about.after(root);
    };
  });
}

// One reminder for the reader's own calendar: a file made in the page, a week after the day of asking. It names nothing that others may not see.
{
  const DAYS = 7;
  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const escaped = (words) => words.replace(/[\\;,]/g, "\\$&");

  // An event of one day, as calendars read it (RFC 5545).
  kh.calendar = (asked, {title, about}, now = new Date()) => {
    const day = new Date(asked.getTime());
    day.setUTCDate(day.getUTCDate() + DAYS);
    return [
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Navragen//NL", "BEGIN:VEVENT"],
      ...[`UID:${stamp(now)}-${stamp(day)}@navragen`, `DTSTAMP:${stamp(now)}`, `DTSTART;VALUE=DATE:${stamp(day).slice(0, 8)}`],
      ...[`SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(about)}`, "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""],
    ].join("\r\n");
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
      error.hidden = Boolean(day.valueAsDate);
      if (!day.valueAsDate) return day.focus();
      return save(kh.calendar(day.valueAsDate, root.dataset), `${root.dataset.file}.ics`);
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

// What ical.js reads of our calendar: read_calendar.mjs FILE.ics prints a list of events as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((part) => {
  const event = new ICAL.Event(part);
  const { uid, summary, description } = event;
  const days = [event.startDate, event.endDate].map((date) => date.toString());
  return { uid, summary, description, first: days[0], after: days[1], allDay: event.startDate.isDate, url: `${part.getFirstPropertyValue("url")}` };
});
console.log(JSON.stringify(events));
